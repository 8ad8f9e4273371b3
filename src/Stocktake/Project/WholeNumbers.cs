using System.CommandLine;
using System.Globalization;

namespace Stocktake.Cli.Project;

/// <summary>Reads whole numbers out of options, and keeps one sentence on the first that is none: the parser's own message names a type of the program.</summary>
internal sealed class WholeNumbers(ParseResult parsed)
{
    /// <summary>What is wrong with the first option that is wrong, or null.</summary>
    public string? Complaint { get; private set; }

    /// <summary>A year, or null where the option is not given or wrong.</summary>
    public int? Year(Option<string?> option) => (int?)Number(option, -9999, 9999, "project.no-year");

    /// <summary>A number of one or more, or null where the option is not given or wrong.</summary>
    public int? Count(Option<string?> option, string complaint) => (int?)Number(option, 1, int.MaxValue, complaint);

    /// <summary>The seed of a random sequence, or null where the option is not given or wrong.</summary>
    public long? Seed(Option<string?> option) => Number(option, long.MinValue, long.MaxValue, "project.no-seed");

    private long? Number(Option<string?> option, long least, long most, string complaint)
    {
        if (parsed.GetValue(option) is not { } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Complaint ??= Texts.Get(complaint, text, option.Name);
        return null;
    }
}
