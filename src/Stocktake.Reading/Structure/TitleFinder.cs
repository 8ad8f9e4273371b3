using Stocktake.Foundations;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Structure;

/// <summary>Reads what stands before the formula, marks the title and its number; the rest are cover lines.</summary>
internal static class TitleFinder
{
    private const int WidestTitle = 700;

    public static void Mark(IReadOnlyList<Draft> drafts, int from, int formula, Language? language)
    {
        Draft? title = null;
        for (var index = formula - 1; index >= from && title is null; index--)
        {
            var draft = drafts[index];
            if (draft.IsFlowing && IsTitle(draft, language))
            {
                title = draft;
            }
        }

        for (var index = from; index < formula; index++)
        {
            if (drafts[index].IsFlowing)
            {
                drafts[index].DropTypedLabel();
                drafts[index].Kind = drafts[index] == title ? BlockKind.Title : BlockKind.Other;
            }
        }

        if (title is not null && Number(title.Source.Text) is { } number)
        {
            title.TakeLabel(number);
        }
    }

    /// <summary>"77/245." "46/182 A." "5/14." before the words of a title; null if there is none.</summary>
    public static Label? Number(string text)
    {
        var at = 0;
        while (at < text.Length && Script.IsSpace(text[at]))
        {
            at++;
        }

        var start = at;
        while (at < text.Length && at - start < 16 && (char.IsDigit(text[at]) || text[at] is '/' or '-' || (at > start && char.IsAsciiLetterUpper(text[at])) || (at == start && text[at] is 'S' or 'E')))
        {
            at++;
        }

        var number = text[start..at];
        if (number.IndexOf('/', StringComparison.Ordinal) <= 0 || !number.Any(char.IsDigit) || !char.IsDigit(number[^1]))
        {
            return null;
        }

        // A part letter stands after the number: "77/262 B."
        if (at + 2 < text.Length && text[at] == ' ' && char.IsAsciiLetterUpper(text[at + 1]) && text[at + 2] == '.')
        {
            at += 2;
        }

        if (at < text.Length && text[at] is '.' or '．' or ':' or '：')
        {
            at++;
        }

        var end = at;
        while (at < text.Length && (Script.IsSpace(text[at]) || (text[at] is '-' or '–' or '—' && at + 1 < text.Length && text[at + 1] == ' ')))
        {
            at++;
        }

        return at >= text.Length || at == end && text[end - 1] is not ('.' or '．' or ':' or '：')
            ? null
            : new Label { Printed = text[start..end], Length = at, Readings = [new LabelReading(new LabelForm(Numbering.Composite, "/"), 1)] };
    }

    private static bool IsTitle(Draft draft, Language? language)
    {
        var text = draft.Source.Text.Trim();
        return draft.Source.Style == FlowStyle.Title
            || (text.Length > 0 && text[0] is not ('[' or '［') && Script.Width(text, WidestTitle) < WidestTitle
                && !Words.IsDateLine(text, language) && !Words.IsLink(text) && !Words.IsAdopted(text, language) && text.Any(char.IsLetter));
    }
}
