namespace Stocktake.Reading.Targets;

/// <summary>The words of numbers and units of the six languages (<c>Data/quantities.json</c>).</summary>
internal sealed class QuantityWords
{
    private static readonly Lazy<QuantityWords> Bundled = new(() => new QuantityWords(DataFile.Load("quantities.json", QuantityData.Read)));

    private QuantityWords(QuantityData data)
    {
        foreach (var unit in data.Units)
        {
            Units.Add(unit.Words, (unit.AsWritten ? null : unit.Unit, unit.Scale ?? 1));
        }

        foreach (var (sign, unit) in data.Signs)
        {
            Signs.Add(sign, unit);
        }

        foreach (var factor in data.Factors)
        {
            Factors.Add(factor.Words, factor);
        }

        Fill(Magnitudes, data.Magnitudes);
        Fill(Numerals, data.Numerals);
        Fill(Shares, data.Shares);
        Vague.Add(data.Vague, true);
        Ranges.Add(data.Ranges, true);
        From.Add(data.From, true);
        FromOrBy.Add(data.FromOrBy, true);
        To.Add(data.To, true);
        Hedges.Add(data.Hedges, true);
        YearlyBefore.Add(data.YearlyBefore, true);
        YearlyAfter.Add(data.YearlyAfter, true);
    }

    public static QuantityWords Default => Bundled.Value;

    /// <summary>The unit (null: the word as written) and how many of it one is.</summary>
    public PhraseTable<(string? Unit, double Scale)> Units { get; } = new();

    public PhraseTable<string> Signs { get; } = new();

    public PhraseTable<double> Magnitudes { get; } = new();

    public PhraseTable<double> Numerals { get; } = new();

    public PhraseTable<double> Shares { get; } = new();

    public PhraseTable<FactorData> Factors { get; } = new();

    public PhraseTable<bool> Vague { get; } = new();

    public PhraseTable<bool> Ranges { get; } = new();

    /// <summary>What stands before the quantity that something starts from.</summary>
    public PhraseTable<bool> From { get; } = new();

    /// <summary>The same, but only where a word of <see cref="To"/> follows the quantity.</summary>
    public PhraseTable<bool> FromOrBy { get; } = new();

    public PhraseTable<bool> To { get; } = new();

    /// <summary>What may stand between such a word and its number.</summary>
    public PhraseTable<bool> Hedges { get; } = new();

    public PhraseTable<bool> YearlyBefore { get; } = new();

    public PhraseTable<bool> YearlyAfter { get; } = new();

    private static void Fill(PhraseTable<double> table, List<NumberWord> words)
    {
        foreach (var (word, value) in words)
        {
            table.Add(word, value);
        }
    }
}
