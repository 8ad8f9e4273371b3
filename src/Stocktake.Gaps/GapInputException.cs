using System.Globalization;

namespace Stocktake.Gaps;

/// <summary>What is wrong with what was asked for.</summary>
public enum GapFault
{
    /// <summary>There is no assumption of this id: {id}.</summary>
    UnknownAssumption,

    /// <summary>An assumption is out of its range: {id}, {value}, {least}, {most}, {unit after a blank; nothing of a year}.</summary>
    OutOfRange,

    /// <summary>There is no scenario of this name to be the baseline: {name}, {names}.</summary>
    UnknownBaseline,

    /// <summary>Emissions would fall below zero where they cannot: {species}, {year}, {commitments}.</summary>
    NegativeEmissions,

    /// <summary>Levers and assumptions lead out of the range in which the climate model holds: {ids}.</summary>
    BeyondModel,

    /// <summary>What stands in a parameter of an address cannot be read: {id}, {text}.</summary>
    Unreadable,

    /// <summary>Points are no pairs of a year and a value with ascending years: {id}, {text}.</summary>
    UnreadablePoints,
}

/// <summary>Something asked for cannot be: an input is wrong. Hosts say it in the reader's language.</summary>
public sealed class GapInputException : Exception
{
    /// <summary>Creates it.</summary>
    public GapInputException(GapFault fault, params IReadOnlyList<string> values)
        : base($"{fault}: {string.Join(", ", values)}") => (Fault, Values) = (fault, values);

    /// <summary>A value that is out of its range.</summary>
    internal static GapInputException OutOfRange(string id, double value, double least, double most, string unit) =>
        new(GapFault.OutOfRange, id, Text(value), Text(least), Text(most), unit == "a" ? "" : " " + unit);

    /// <summary>What is wrong.</summary>
    public GapFault Fault { get; }

    /// <summary>What the sentence names, in the order that <see cref="GapFault"/> gives.</summary>
    public IReadOnlyList<string> Values { get; }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
