using System.Collections.Immutable;

namespace Stocktake.Reading.Structure;

/// <summary>
/// Reads kinds and labels, gives each labelled draft its parent and level: a list goes on where its count is continued,
/// and a new list opens below the paragraph before it.
/// </summary>
internal sealed class Nesting
{
    // No document nests deeper; a hostile one must not make names grow without end.
    private const int Deepest = 12;

    private readonly List<Open> _open = [];
    private Draft? _plain;

    private sealed record Open(ImmutableArray<LabelReading> Readings, Draft Draft);

    public static void Apply(IReadOnlyList<Draft> drafts)
    {
        var nesting = new Nesting();
        for (var index = 0; index < drafts.Count; index++)
        {
            var draft = drafts[index];
            if (!draft.IsFlowing || draft.Kind is BlockKind.Title or BlockKind.Formula or BlockKind.Other or BlockKind.Heading)
            {
                // Running heads and cover lines interrupt nothing; headings end every list.
                if (draft.IsFlowing && draft.Kind != BlockKind.Other)
                {
                    nesting.Reset();
                }
            }
            else if (draft.Label is { } label && draft.Kind is not (BlockKind.Caption or BlockKind.Quote))
            {
                nesting.Place(draft, label, NextLabel(drafts, index));
            }
            else
            {
                nesting._plain = draft;
            }
        }
    }

    private void Reset()
    {
        _open.Clear();
        _plain = null;
    }

    private void Place(Draft draft, Label label, Label? next)
    {
        var depth = Continued(label, exact: true) is { } exact && !StartsRomans(label, next) ? exact
            : Fresh(label, next) is { } fresh ? Start(draft, fresh)
            : Continued(label, exact: false) ?? Start(draft, label.Readings[0]);
        var continued = depth < _open.Count ? _open[depth] : null;
        var parent = continued is not null ? continued.Draft.Parent : depth > 0 ? _open[depth - 1].Draft : null;
        if (continued is null && TakesPlain(draft, label.Readings[0]))
        {
            parent = _plain;
        }

        var readings = continued is null ? Beginning(label, next) : Agreeing(label, continued);
        _open.RemoveRange(Math.Min(depth, _open.Count), Math.Max(0, _open.Count - depth));
        draft.Parent = parent;
        draft.Level = parent is null ? 1 : parent.Level + 1;
        _open.Add(new Open(readings, draft));
        _plain = null;
    }

    /// <summary>Depth of the open list that the label continues, or null.</summary>
    private int? Continued(Label label, bool exact)
    {
        for (var depth = _open.Count - 1; depth >= 0; depth--)
        {
            var open = _open[depth];
            foreach (var reading in label.Readings)
            {
                foreach (var before in open.Readings)
                {
                    if (reading.Form == before.Form
                        && (reading.Form.Numbering == Numbering.Bullet ? _plain is null || open.Draft.Parent?.Index > _plain.Index : !exact || Follows(label, reading, before)))
                    {
                        return depth;
                    }
                }
            }
        }

        return null;
    }

    private static bool Follows(Label label, LabelReading reading, LabelReading before) =>
        reading.Ordinal == before.Ordinal + 1 || (label.IsInserted && reading.Ordinal == before.Ordinal);

    /// <summary>The readings that continue the list; where none does exactly, those of its form.</summary>
    private static ImmutableArray<LabelReading> Agreeing(Label label, Open open)
    {
        var exact = label.Readings.Where(reading => open.Readings.Any(before => before.Form == reading.Form && Follows(label, reading, before))).ToImmutableArray();
        return exact.IsEmpty ? [.. label.Readings.Where(reading => open.Readings.Any(before => before.Form == reading.Form))] : exact;
    }

    /// <summary>The readings that begin a list; where none does, all of them.</summary>
    private ImmutableArray<LabelReading> Beginning(Label label, Label? next)
    {
        if (Fresh(label, next) is null)
        {
            return label.Readings;
        }

        return [.. label.Readings.Where(reading => reading.Ordinal == 1)];
    }

    // "i)" after "h)" is the ninth letter unless "ii)" comes next.
    private static bool StartsRomans(Label label, Label? next) =>
        label.Printed.Length <= 3 && label.Readings.Any(IsFirstRoman) && next is not null
        && next.Readings.Any(reading => reading.Form.Numbering is Numbering.LowerRoman or Numbering.UpperRoman && reading.Ordinal == 2);

    private static bool IsFirstRoman(LabelReading reading) =>
        reading is { Form.Numbering: Numbering.LowerRoman or Numbering.UpperRoman, Ordinal: 1 };

    /// <summary>The reading that begins a new list of a form not yet open; null where there is none.</summary>
    private LabelReading? Fresh(Label label, Label? next)
    {
        foreach (var reading in label.Readings)
        {
            if (reading.Ordinal == 1 && !_open.Exists(open => open.Readings.Any(before => before.Form == reading.Form)) && (!IsFirstRoman(reading) || label.Readings.Length == 1 || _open.Count > 0 || StartsRomans(label, next)))
            {
                return reading;
            }
        }

        return null;
    }

    /// <summary>Depth at which a new list opens.</summary>
    private int Start(Draft draft, LabelReading reading)
    {
        // A numbered paragraph of the first level that the count does not expect opens the count anew.
        if (reading is { Form.Numbering: Numbering.Decimal, Ordinal: > 1 } or { Form.Numbering: Numbering.Article } || TakesPlain(draft, reading))
        {
            _open.Clear();
            return 0;
        }

        if (_plain is not null && reading.Form.Numbering is Numbering.Bullet or Numbering.Decimal)
        {
            _open.Clear();
        }

        return Math.Min(_open.Count, Deepest);
    }

    // A list belongs to the unlabelled paragraph that announces it with a colon. Numbered paragraphs of a resolution or
    // of an annex stand for themselves ("and in this regard we: 1. …").
    private bool TakesPlain(Draft draft, LabelReading reading) =>
        _plain is { } plain
        && (plain.Final == FinalMark.Colon || (plain.Kind is BlockKind.Provision && plain.Label is null && reading.Form.Numbering is not Numbering.Decimal))
        && (reading.Form.Numbering is not Numbering.Decimal || IsSectionedOrReport(draft));

    private static bool IsSectionedOrReport(Draft draft) => draft is { Annex: 0, IsSectioned: true } or { Annex: 0, Resolution: 0 };

    private static Label? NextLabel(IReadOnlyList<Draft> drafts, int index)
    {
        for (var ahead = index + 1; ahead < drafts.Count && drafts[ahead].Kind != BlockKind.Heading; ahead++)
        {
            if (drafts[ahead].IsFlowing && drafts[ahead].Label is { } label)
            {
                return label;
            }
        }

        return null;
    }
}
