using Stocktake.Foundations;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Structure;

/// <summary>
/// Reads a report or letter before its headings are looked for, marks the lines under a signature or a quotation
/// (name, office) as other and the short paragraph between a heading and such lines as a quotation, so that neither becomes a heading.
/// </summary>
internal static class Signatures
{
    private const int WidestLine = 110;
    private const int WidestQuote = 420;
    private const int MostLines = 4;

    /// <summary>Marks the lines; what is marked keeps its kind.</summary>
    public static void Mark(IReadOnlyList<Draft> drafts, int from, int to, Language? language)
    {
        var flowing = new List<Draft>();
        for (var index = from; index < to; index++)
        {
            if (drafts[index].IsFlowing && !Words.IsLink(drafts[index].Source.Text))
            {
                flowing.Add(drafts[index]);
            }
        }

        for (var index = 0; index + 1 < flowing.Count; index++)
        {
            var said = flowing[index];
            if (said.Label is not null || (said.Final != FinalMark.Stop && said.Source.Style != FlowStyle.Quote))
            {
                continue;
            }

            var lines = LinesAfter(flowing, index, language);
            for (var line = 1; line <= lines; line++)
            {
                flowing[index + line].DropTypedLabel();
                flowing[index + line].Kind = BlockKind.Other;
                flowing[index + line].IsSettled = true;
            }

            // Who signs the whole text stands at its end; what is quoted has the text go on after its speaker.
            var signsText = index + lines + 1 == flowing.Count && said.Source.Style != FlowStyle.Quote;
            if (lines > 0 && !signsText && index > 0 && IsHeadingLike(flowing[index - 1]) && Script.Width(said.Text, WidestQuote) < WidestQuote)
            {
                said.Kind = BlockKind.Quote;
                said.IsSettled = true;
            }
        }
    }

    /// <summary>How many lines after a paragraph name who signed or said it.</summary>
    private static int LinesAfter(List<Draft> flowing, int index, Language? language)
    {
        var last = 0;
        for (var line = 1; line <= MostLines && index + line < flowing.Count; line++)
        {
            var draft = flowing[index + line];
            if (!IsLine(draft))
            {
                break;
            }

            if (Words.IsOffice(draft.Text, language))
            {
                last = line;
            }
        }

        var first = index + 1 < flowing.Count ? flowing[index + 1] : null;
        return first is null ? 0
            : last >= 2 ? (LooksLikeName(first.Text) ? last : 0)
            : last == 1 && index + 2 < flowing.Count && IsLine(flowing[index + 2]) && IsNameAlone(flowing[index + 2].Text) ? 2
            : last == 1 && first.Text.AsSpan(0, Math.Min(12, first.Text.Length)).Contains('·') ? 1
            : last == 1 ? (first.Text.AsSpan().IndexOfAny('，', ',') is > 0 and var comma && LooksLikeName(first.Text[..comma]) ? 1 : 0)
            : IsSaying(first, language) && index > 0 && IsHeadingLike(flowing[index - 1]) ? 1
            : 0;
    }

    /// <summary>Whether a line could name a person or an office.</summary>
    public static bool MayBeSignature(string text, Language? language) =>
        Words.IsOffice(text, language) || text.Contains('·', StringComparison.Ordinal) || (text.Length > 0 && !Script.IsHan(text[0]) && LooksLikeName(text));

    private static bool IsLine(Draft draft) =>
        draft.Source.Style is FlowStyle.Body && draft.Final == FinalMark.None && Script.Width(draft.Text, WidestLine) < WidestLine
        && draft.Label is null or { Numbering: Numbering.Bullet or Numbering.UpperLatin };

    /// <summary>A name is short and bears no figure; in Latin letters it is two to five words that begin with capitals, in Chinese it may carry a middle dot.</summary>
    private static bool LooksLikeName(string text)
    {
        var name = text.Trim();
        if (name.Length < 2 || name.Any(char.IsDigit) || Script.Width(name, 60) >= 60)
        {
            return false;
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return name.Contains('·', StringComparison.Ordinal) || Script.IsArabic(name[0])
            || (Script.IsHan(name[0]) ? Script.Width(name, 24) < 24 : words.Length is >= 2 and <= 6 && words.Count(word => char.IsUpper(word[0]) || word[0] is '(' or '“') * 2 > words.Length);
    }

    // The office may stand above the name.
    private static bool IsNameAlone(string text) => LooksLikeName(text) && (!Script.IsHan(text[0]) || text.Contains('·', StringComparison.Ordinal));

    private static bool IsSaying(Draft draft, Language? language) =>
        draft.Label is null && Script.Width(draft.Text, 160) < 160
        && StructureData.Words(language).Sayings.Any(word => Script.Fold(draft.Text).TrimEnd('。', '.').EndsWith(word, StringComparison.Ordinal));

    private static bool IsHeadingLike(Draft draft) =>
        draft.Source.Style is FlowStyle.Heading or FlowStyle.Title || (draft.Label is null && draft.IsShort(ReportGrammar.WidestPlain));
}
