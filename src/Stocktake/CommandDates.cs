using System.CommandLine.Parsing;
using System.Globalization;

namespace Stocktake.Cli;

/// <summary>The day that an option names, as <c>yyyy-MM-dd</c>; today where it names none.</summary>
internal static class CommandDates
{
    private const string Form = "yyyy-MM-dd";

    public static void Check(OptionResult result)
    {
        if (result.GetValueOrDefault<string?>() is { } text && !DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            result.AddError(Texts.Get("gaps.date.wrong", text));
        }
    }

    public static DateOnly Parse(string? text) => text is null ? DateOnly.FromDateTime(DateTime.UtcNow) : DateOnly.ParseExact(text, Form, CultureInfo.InvariantCulture);
}
