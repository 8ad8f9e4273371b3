namespace Stocktake.Reading.Targets;

/// <summary>The words of numbers and units of the six languages (<c>Data/quantities.json</c>).</summary>
internal sealed class QuantityWords
{
    private static readonly Lazy<QuantityWords> Bundled = new(() => new QuantityWords(DataFile.Load("quantities.json", TargetDataContext.Default.QuantityData)));

    private QuantityWords(QuantityData data)
    {
        Units = new(data.Units.SelectMany(unit => unit.Words.Select(word => (word, (unit.AsWritten ? null : unit.Unit, unit.Scale ?? 1)))));
        Signs = new(data.Signs.Select(pair => (pair.Key, pair.Value)));
        Magnitudes = new(data.Magnitudes.Select(pair => (pair.Key, pair.Value)));
        Numerals = new(data.Numerals.Select(pair => (pair.Key, pair.Value)));
        Shares = new(data.Shares.Select(pair => (pair.Key, pair.Value)));
        Factors = new(data.Factors.SelectMany(factor => factor.Words.Select(word => (word, factor))));
        Vague = new(data.Vague.Select(word => (word, true)));
        Ranges = new(data.Ranges.Select(word => (word, true)));
        From = new(data.From.Select(word => (word, true)));
        FromOrBy = new(data.FromOrBy.Select(word => (word, true)));
        To = new(data.To.Select(word => (word, true)));
        Hedges = new(data.Hedges.Select(word => (word, true)));
        YearlyBefore = new(data.YearlyBefore.Select(word => (word, true)));
        YearlyAfter = new(data.YearlyAfter.Select(word => (word, true)));
    }

    public static QuantityWords Default => Bundled.Value;

    /// <summary>The unit (null: the word as written) and how many of it one is.</summary>
    public PhraseTable<(string? Unit, double Scale)> Units { get; }

    public PhraseTable<string> Signs { get; }

    public PhraseTable<double> Magnitudes { get; }

    public PhraseTable<double> Numerals { get; }

    public PhraseTable<double> Shares { get; }

    public PhraseTable<FactorData> Factors { get; }

    public PhraseTable<bool> Vague { get; }

    public PhraseTable<bool> Ranges { get; }

    /// <summary>What stands before the quantity that something starts from.</summary>
    public PhraseTable<bool> From { get; }

    /// <summary>The same, but only where a word of <see cref="To"/> follows the quantity.</summary>
    public PhraseTable<bool> FromOrBy { get; }

    public PhraseTable<bool> To { get; }

    /// <summary>What may stand between such a word and its number.</summary>
    public PhraseTable<bool> Hedges { get; }

    public PhraseTable<bool> YearlyBefore { get; }

    public PhraseTable<bool> YearlyAfter { get; }
}
