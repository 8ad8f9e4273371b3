using System.Collections.Immutable;

namespace Stocktake.Reading.Targets;

/// <summary>A sentence with what was found in it, each list in order: the ground that all later steps stand on.</summary>
internal sealed record SentenceScan
{
    /// <summary>The whole block as written.</summary>
    public required string Text { get; init; }

    /// <summary>The whole block as matched (<see cref="FoldedText"/>).</summary>
    public required string Folded { get; init; }

    public required CueTable Table { get; init; }

    public required Span Sentence { get; init; }

    public required ImmutableArray<Span> Clauses { get; init; }

    public required ImmutableArray<Cue> Cues { get; init; }

    public required ImmutableArray<Quantity> Quantities { get; init; }

    public required ImmutableArray<YearMention> Years { get; init; }

    public bool IsHan => Table.Language.IsHan;

    /// <summary>Index of the clause that holds an offset of the sentence.</summary>
    public int ClauseAt(int offset)
    {
        int low = 0, high = Clauses.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Clauses[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    public Span ClauseOf(int offset) => Clauses[ClauseAt(offset)];

    public bool HasWord(PhraseTable<bool> words, int from, int to)
    {
        for (var i = from; i < Math.Min(to, Folded.Length); i++)
        {
            if (words.TryMatch(Folded, i, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Cuts a block into scanned sentences; only those with something to measure are given.</summary>
    public static IEnumerable<SentenceScan> Of(string text, CueTable table, Foundations.PartialDate? written)
    {
        var folded = FoldedText.Of(text);
        var years = YearScanner.Scan(folded, table, written);
        var quantities = WithoutYears(QuantityScanner.Scan(folded, table.DecimalComma), years);
        var cues = ScanCues(folded, table);
        int quantity = 0, year = 0, cue = 0;
        foreach (var sentence in SentenceCutter.Sentences(folded))
        {
            yield return new SentenceScan
            {
                Text = text,
                Folded = folded,
                Table = table,
                Sentence = sentence,
                Clauses = SentenceCutter.Clauses(folded, sentence),
                Cues = Take(cues, ref cue, sentence.End, found => found.Start),
                Quantities = Take(quantities, ref quantity, sentence.End, found => found.Start),
                Years = Take(years, ref year, sentence.End, found => found.Start),
            };
        }
    }

    // "within five years" is a time, not a quantity.
    private static ImmutableArray<Quantity> WithoutYears(ImmutableArray<Quantity> quantities, ImmutableArray<YearMention> years)
    {
        var next = 0;
        var kept = ImmutableArray.CreateBuilder<Quantity>(quantities.Length);
        foreach (var quantity in quantities)
        {
            while (next < years.Length && years[next].End <= quantity.Start)
            {
                next++;
            }

            if (next == years.Length || years[next].Start >= quantity.End)
            {
                kept.Add(quantity);
            }
        }

        return kept.ToImmutable();
    }

    private static ImmutableArray<T> Take<T>(ImmutableArray<T> all, ref int next, int end, Func<T, int> start)
    {
        var from = next;
        while (next < all.Length && start(all[next]) < end)
        {
            next++;
        }

        return all[from..next];
    }

    private static ImmutableArray<Cue> ScanCues(string folded, CueTable table)
    {
        var found = ImmutableArray.CreateBuilder<Cue>();
        for (var i = 0; i < folded.Length;)
        {
            if (table.Cues.TryMatch(folded, i, out var length, out var kind))
            {
                if (kind != CueKind.Shadow)
                {
                    found.Add(new Cue(kind, i, i + length));
                }

                i += length;
            }
            else
            {
                i++;
            }
        }

        return found.ToImmutable();
    }
}
