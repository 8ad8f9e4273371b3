namespace Stocktake.Reading.Structure;

/// <summary>Reads headings and their labels, gives each its depth and every draft the heading it stands under.</summary>
internal static class HeadingTree
{
    private const int Deepest = 12;

    private sealed record Open(LabelForm? Form, int? StyleLevel, bool IsAnnex, Draft Draft);

    public static void Apply(IReadOnlyList<Draft> drafts)
    {
        var open = new List<Open>();
        var part = (Resolution: 0, Annex: 0);
        foreach (var draft in drafts)
        {
            if (draft.Kind == BlockKind.Title || (draft.Resolution, draft.Annex) != part)
            {
                open.Clear();
                part = (draft.Resolution, draft.Annex);
            }

            if (draft.IsHeading)
            {
                Close(open, draft);
                if (open.Count >= Deepest)
                {
                    open.RemoveRange(Deepest - 1, open.Count - Deepest + 1);
                }

                draft.Heading = open.Count > 0 ? open[^1].Draft : null;
                open.Add(new Open(FormOf(draft), draft.Source.StyleLevel, open.Count == 0 && draft.Annex > 0, draft));
                draft.Level = open.Count;
            }
            else if (draft.Kind is not (BlockKind.Title or BlockKind.Footnote))
            {
                draft.Heading = open.Count > 0 ? open[^1].Draft : null;
            }
        }
    }

    /// <summary>Closes the headings that the new one does not stand under.</summary>
    private static void Close(List<Open> open, Draft draft)
    {
        var form = FormOf(draft);
        if (form is { } labelled)
        {
            var same = open.FindLastIndex(entry => entry.Form == labelled);
            if (same >= 0)
            {
                open.RemoveRange(same, open.Count - same);
                return;
            }

            // A count that begins opens below the labelled headings; one that goes on, unseen before, stands beside them.
            var keep = draft.Label!.Ordinal == 1 ? open.FindLastIndex(entry => entry.Form is not null || entry.IsAnnex || IsAbove(entry, draft)) + 1 : open.Count > 0 && open[0].IsAnnex ? 1 : 0;
            open.RemoveRange(keep, open.Count - keep);
            return;
        }

        while (open.Count > 0 && open[^1] is { Form: null, IsAnnex: false } last && !IsAbove(last, draft))
        {
            open.RemoveAt(open.Count - 1);
        }
    }

    private static bool IsAbove(Open entry, Draft draft) =>
        entry.StyleLevel is { } above && draft.Source.StyleLevel is { } mine ? above < mine : entry.StyleLevel is not null && draft.Source.StyleLevel is null && draft.Label is not null;

    private static LabelForm? FormOf(Draft draft) => draft.Label is { } label && label.Numbering != Numbering.Bullet ? label.Readings[0].Form : null;
}
