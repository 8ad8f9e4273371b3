using System.Text.Json;
using Stocktake.Reading.Output;

namespace Stocktake.Reading.Targets;

/// <summary>The content of <c>Data/quantities.json</c>.</summary>
internal sealed record QuantityData
{
    public required UnitData[] Units { get; init; }

    public required Dictionary<string, string> Signs { get; init; }

    public required List<NumberWord> Magnitudes { get; init; }

    public required List<NumberWord> Numerals { get; init; }

    public required List<NumberWord> Shares { get; init; }

    public required FactorData[] Factors { get; init; }

    public required string[] Vague { get; init; }

    public required string[] Ranges { get; init; }

    public required string[] From { get; init; }

    public required string[] FromOrBy { get; init; }

    public required string[] To { get; init; }

    public required string[] Hedges { get; init; }

    public required string[] YearlyBefore { get; init; }

    public required string[] YearlyAfter { get; init; }

    public static QuantityData Read(JsonElement data) => new()
    {
        Units = data.Items("units", UnitData.Read),
        Signs = data.ByKey("signs", DataValues.Text),
        Magnitudes = Numbers(data, "magnitudes"),
        Numerals = Numbers(data, "numerals"),
        Shares = Numbers(data, "shares"),
        Factors = data.Items("factors", FactorData.Read),
        Vague = data.Words("vague"),
        Ranges = data.Words("ranges"),
        From = data.Words("from"),
        FromOrBy = data.Words("fromOrBy"),
        To = data.Words("to"),
        Hedges = data.Words("hedges"),
        YearlyBefore = data.Words("yearlyBefore"),
        YearlyAfter = data.Words("yearlyAfter"),
    };

    private static List<NumberWord> Numbers(JsonElement data, string name)
    {
        var numbers = new List<NumberWord>();
        foreach (var member in data.GetProperty(name).EnumerateObject())
        {
            numbers.Add(new(member.Name, member.Value.GetDouble()));
        }

        return numbers;
    }
}

/// <summary>A word and the number it stands for.</summary>
internal sealed record NumberWord(string Word, double Value);

/// <summary>The words of one unit.</summary>
internal sealed record UnitData
{
    public string? Unit { get; init; }

    public double? Scale { get; init; }

    public bool AsWritten { get; init; }

    public required string[] Words { get; init; }

    public static UnitData Read(JsonElement data) => new()
    {
        Unit = data.TextOrNone("unit"),
        Scale = data.Holds("scale", out var scale) ? scale.GetDouble() : null,
        AsWritten = data.Holds("asWritten", out var asWritten) && asWritten.GetBoolean(),
        Words = data.Words("words"),
    };
}

/// <summary>Verbs that hold their own number, such as "halve".</summary>
internal sealed record FactorData
{
    public required double Value { get; init; }

    public required string Unit { get; init; }

    public required TargetDirection Direction { get; init; }

    public required string[] Words { get; init; }

    public static FactorData Read(JsonElement data) => new()
    {
        Value = data.GetProperty("value").GetDouble(),
        Unit = data.Text("unit"),
        Direction = ContractNames.Parse<TargetDirection>(data.Text("direction")) ?? throw new InvalidDataException("quantities.json: a factor has no direction."),
        Words = data.Words("words"),
    };
}
