using System.Text.Encodings.Web;
using System.Text.Json;
using Stocktake.Foundations;
using Stocktake.Reading;
using Stocktake.Reading.Output;

namespace Stocktake.Register.Commitments;

/// <summary>A target as it was read, before any correction; words of the contract stand for enumerations.</summary>
internal sealed record TargetReading
{
    private static readonly JsonSerializerOptions Options =
        new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required string Block { get; init; }

    public string? Actor { get; init; }

    public required string Measure { get; init; }

    public required string Direction { get; init; }

    public double? Value { get; init; }

    public double? ValueHigh { get; init; }

    public string? Unit { get; init; }

    public int? BaseYear { get; init; }

    public int? Year { get; init; }

    /// <summary>A target's reading as it is stored.</summary>
    public static string Write(Target target) => JsonSerializer.Serialize(
        new TargetReading
        {
            Block = target.Block, Actor = target.Actor, Measure = target.Measure, Direction = ContractNames.Of(target.Direction), Value = target.Value,
            ValueHigh = target.ValueHigh, Unit = target.Unit, BaseYear = target.BaseYear, Year = target.Year,
        },
        Options);

    /// <summary>As <see cref="Write"/> stored it.</summary>
    public static TargetReading Read(string json) => JsonSerializer.Deserialize<TargetReading>(json, Options)!;

    /// <summary>Whether it states the same quantity, whatever its language.</summary>
    public bool IsSameAs(Target target) => Block == target.Block && Value == target.Value && ValueHigh == target.ValueHigh && Year == target.Year
        && BaseYear == target.BaseYear && TargetUnit.AreSame(Unit, target.Unit);

    /// <summary>The title of a commitment: only words of the text, and a colon between them.</summary>
    public static string Title(string actor, string measure, Language language) =>
        actor.Length == 0 ? measure : language.IsHan ? $"{actor}：{measure}" : $"{actor}: {measure}";
}
