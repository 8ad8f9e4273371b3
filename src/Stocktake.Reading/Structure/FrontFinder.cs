using Stocktake.Foundations;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Structure;

/// <summary>Finds the cover lines and the title of a report or note: what stands before its first heading or paragraph.</summary>
internal static class FrontFinder
{
    private const int LongestFront = 24;
    private const int WidestTitle = 400;

    /// <summary>Marks the front of a text that is no resolution; answers where its body begins.</summary>
    public static int Mark(IReadOnlyList<Draft> drafts, int end, Language? language)
    {
        var body = BodyStart(drafts, end);
        var title = Title(drafts, body, language);
        if (title is null)
        {
            // Without a title there is no front; what looks like one is the first heading of the text.
            return 0;
        }

        for (var index = 0; index < body; index++)
        {
            if (drafts[index].IsFlowing)
            {
                drafts[index].DropTypedLabel();
                drafts[index].Kind = drafts[index] == title ? BlockKind.Title : BlockKind.Other;
            }
        }

        return body;
    }

    private static int BodyStart(IReadOnlyList<Draft> drafts, int end)
    {
        for (var index = 0; index < Math.Min(end, LongestFront); index++)
        {
            var draft = drafts[index];
            if (draft.IsFlowing && (draft.Label is not null || draft.Final is FinalMark.Stop or FinalMark.Comma or FinalMark.Semicolon or FinalMark.Colon))
            {
                // A heading directly before the first paragraph ("Summary") heads it.
                return index > 0 && draft.Label is null && drafts[index - 1] is { IsFlowing: true, Label: null } && Script.Width(drafts[index - 1].Text, 20) < 20 ? index - 1 : index;
            }
        }

        return 0;
    }

    private static Draft? Title(IReadOnlyList<Draft> drafts, int body, Language? language)
    {
        var words = StructureData.Words(language);
        var front = drafts.Take(body).Where(draft => draft.IsFlowing).ToList();
        if (front.FirstOrDefault(draft => draft.Source.Style == FlowStyle.Title) is { } styled)
        {
            return styled;
        }

        var names = front.Exists(draft => BodyFinder.NamedIn(draft.Source.Text, language) is not null);
        var kindWords = words.Kinds.Where(kind => kind.Kind is WorkKind.Note or WorkKind.Report or WorkKind.Letter).SelectMany(kind => kind.Words).ToList();
        Draft? best = null, kindLine = null;
        foreach (var draft in front)
        {
            var folded = Script.Fold(draft.Source.Text);
            var isKindLine = kindWords.Any(word => folded == word || (language is { IsHan: true } ? folded.EndsWith(word, StringComparison.Ordinal) : folded.StartsWith(word, StringComparison.Ordinal)) && Script.Width(folded, 40) < 40);
            if (isKindLine && best is not null)
            {
                break;
            }

            kindLine ??= isKindLine ? draft : null;

            if (!isKindLine && !IsCoverLine(draft, folded, words, language) && Script.Width(folded, WidestTitle) < WidestTitle)
            {
                best = draft;
            }
        }

        return names || front.Exists(draft => kindWords.Any(word => Script.Fold(draft.Source.Text).Contains(word, StringComparison.Ordinal))) ? best ?? kindLine : null;
    }

    private static bool IsCoverLine(Draft draft, string folded, LanguageWords words, Language? language) =>
        !folded.Any(char.IsLetter) || Words.IsSymbolLine(draft.Source.Text)
        || folded[0] is '(' or '（' or '['
        || (BodyFinder.NamedIn(draft.Source.Text, language) is { } body && body.NamesIn(language).Any(name => Script.Fold(name) == folded))
        || DateReader.First(draft.Source.Text, language) is not null && Script.Width(folded, 60) < 60
        || Words.Opens(folded, words.Cover, language)
        || (language is { IsHan: true } && words.Cover.Any(word => folded.EndsWith(word, StringComparison.Ordinal) && word.Length > 2));
}
