using System.Globalization;
using Stocktake.Climate.Results;

namespace Stocktake.Cli.Project;

/// <summary>Reads options that hold several things separated by commas.</summary>
internal static class NumberLists
{
    /// <summary>Reads numbers within bounds, or gives the usual ones where there is no text.</summary>
    public static bool TryRead(string? text, double least, double most, IReadOnlyList<double> usual, out IReadOnlyList<double> numbers)
    {
        var list = new List<double>();
        numbers = text is null ? usual : list;
        foreach (var part in text?.Split(',', StringSplitOptions.TrimEntries) ?? [])
        {
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
            {
                return false;
            }

            list.Add(number);
        }

        return numbers.Count > 0;
    }

    /// <summary>Reads variables; false with the first that is none.</summary>
    public static bool TryRead(string text, out IReadOnlyList<ClimateVariable> variables, out string unknown)
    {
        var list = new List<ClimateVariable>();
        (variables, unknown) = (list, "");
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!ClimateVariable.TryParse(part, out var variable))
            {
                unknown = part;
                return false;
            }

            if (!list.Contains(variable))
            {
                list.Add(variable);
            }
        }

        return true;
    }
}
