using System.Globalization;

namespace Stocktake.Cli.Project;

/// <summary>What can be said of the options before any file is read.</summary>
internal static class ProjectChecks
{
    /// <summary>One sentence on the first two options that do not go together, or null.</summary>
    public static string? Complaint(ProjectOptions options)
    {
        if (options.Experiment is not null && (options.Scenarios.Count > 0 || options.Emissions is not null || options.Output is "summary" or "budget" or "attribution"))
        {
            return Texts.Get("project.experiment-alone");
        }

        if (options.Output is "budget" or "attribution" && (options.Shard is not null || options.StartState is not null || options.SaveState is not null || options.Plot is not null))
        {
            return Texts.Get("project.output-alone", options.Output);
        }

        if (options.Format == "table" && options.Output is not ("summary" or "budget"))
        {
            return Texts.Get("project.option-needs", "--format table", "--output summary, --output budget");
        }

        if (options.Share is not null && options.Output != "attribution")
        {
            return Texts.Get("project.option-needs", "--share", "--output attribution");
        }

        return (options.SolarConstants ?? options.SaveSolarModification) is not null && options.SolarModification is null
            ? Texts.Get("project.option-needs", options.SolarConstants is null ? "--save-srm" : "--srm-constants", "--srm")
            : null;
    }

    /// <summary>Reads <c>i/n</c>.</summary>
    public static bool TryReadShard(string text, int members, out int part, out int parts)
    {
        var pieces = text.Split('/');
        part = parts = 0;
        return pieces.Length == 2
            && int.TryParse(pieces[0], NumberStyles.None, CultureInfo.InvariantCulture, out part)
            && int.TryParse(pieces[1], NumberStyles.None, CultureInfo.InvariantCulture, out parts)
            && part >= 1 && part <= parts && parts <= members;
    }
}
