using Stocktake.Foundations;
using Stocktake.Reading.Structure;

namespace Stocktake.Reading.Layout;

/// <summary>
/// The lines at which the sections of an ITU resolution begin: an act alone on its line in small letters ("recognizing further"), the act with its addressee
/// ("instructs the Director of …"), and what follows under it. The sentence runs through all of them, so that neither marks nor capitals tell them apart.
/// </summary>
internal sealed class ActLines
{
    // One such line may be the end of a sentence; a resolution has its recitals and its acts.
    private const int Least = 2;

    private const int WidestAct = 40;

    // Behind a mark, an act in small letters begins a section though it might have fitted by so few cells.
    private const int Chance = 8;

    private readonly HashSet<int> _begins = [];

    private ActLines()
    {
    }

    /// <summary>Whether a paragraph begins with the line for this reason.</summary>
    public bool Begins(int line) => _begins.Contains(line);

    public static ActLines Find(PageLayout layout, int[] body, WrapModel wrap)
    {
        var found = new ActLines();
        if (LanguageOf(layout, body) is not { } language)
        {
            return found;
        }

        // Where some lines follow each other closely, empty lines part paragraphs.
        var least = body.Skip(1).Min(line => layout.Lines[line].Blanks);
        var isUnderAct = false;
        var item = 0;
        for (var at = 0; at < body.Length; at++)
        {
            var text = layout.Lines[body[at]].Text;
            var isApart = at > 0 && (layout.Lines[body[at]].Blanks > least || wrap.Free(body[at - 1], body[at]) > 0);
            var isAlone = at > 0 && Ends(layout.Lines[body[at - 1]].Text) && (layout.Lines[body[at]].Blanks > least || wrap.Free(body[at - 1], body[at]) > -Chance);
            if (char.IsLower(text[0]) && (Words.IsBareAct(text, language) || (isAlone && Words.ActHeading(text, language) == BlockRole.Operative)))
            {
                found._begins.Add(body[at]);
                (isUnderAct, item) = (true, 0);
                continue;
            }

            // "1 to continue …" under "invites Member States"; then the next number behind the end of an item.
            if (StandsBefore(text, item + 1) && (isUnderAct || isAlone))
            {
                found._begins.Add(body[at]);
                item++;
            }
            else if (isUnderAct && isApart && char.IsLower(text[0]))
            {
                found._begins.Add(body[at]);
            }

            // A heading may run over several lines.
            isUnderAct &= !found._begins.Contains(body[at]) && !Ends(text);
        }

        return found;
    }

    private static bool Ends(string line) => Script.LastMark(line) is var mark && (Script.IsComma(mark) || Script.IsTerminal(mark));

    private static bool StandsBefore(string text, int item) =>
        Labels.NumberOf(text) == item && text.AsSpan().TrimStart("0123456789") is [' ' or '\t', var first, ..] && char.IsLower(first);

    // The language whose acts stand alone on lines of this text; null for a text without such lines.
    private static Language? LanguageOf(PageLayout layout, int[] body)
    {
        var candidates = Array.FindAll(body, line => char.IsLower(layout.Lines[line].Text[0]) && Script.Cells(layout.Lines[line].Text) < WidestAct);
        return candidates.Length < Least
            ? null
            : Language.All.Cast<Language?>().FirstOrDefault(language => candidates.Count(line => Words.IsBareAct(layout.Lines[line].Text, language)) >= Least);
    }
}
