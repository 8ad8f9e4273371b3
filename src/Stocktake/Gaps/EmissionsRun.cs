using System.Globalization;
using System.Text;
using Spectre.Console;
using Stocktake.Gaps.Emissions;
using Stocktake.Gaps.Production;
using Stocktake.Gaps.Warming;

namespace Stocktake.Cli.Gaps;

/// <summary>One run of <c>stocktake gaps emissions</c>: published pathways by edition, what they lead to, and the gaps between them. It needs no register.</summary>
internal static class EmissionsRun
{
    public static int Run(string? wanted, string? format, TextWriter output, TextWriter error)
    {
        var edition = EmissionsEdition.All.FirstOrDefault(each => string.Equals(each.Edition, wanted, StringComparison.OrdinalIgnoreCase));
        if (wanted is not null && edition is null)
        {
            error.WriteLine(Texts.Get("gaps.emissions.none", wanted, string.Join(", ", EmissionsEdition.All.Select(each => each.Edition))));
            return CommandLine.WrongArguments;
        }

        var pathways = WarmingModel.Load().Pathways;
        switch (format)
        {
            case "json":
                using (var bytes = new MemoryStream())
                {
                    PathwayJson.Write(pathways, edition, bytes);
                    output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
                }

                break;
            case "csv":
                PathwayCsv.Write(pathways, edition, output);
                break;
            default:
                new EmissionsText(pathways, Terminal.Of(output)).Print(edition);
                break;
        }

        return CommandLine.Done;
    }
}

/// <summary>Prints published pathways for people.</summary>
internal sealed class EmissionsText(PathwayAssessment pathways, IAnsiConsole console)
{
    /// <summary>Prints one edition, or all of them and the production gap.</summary>
    public void Print(EmissionsEdition? edition)
    {
        foreach (var each in EmissionsEdition.All.Where(each => edition is null || each == edition))
        {
            PrintEdition(each);
            console.WriteLine();
        }

        if (edition is null)
        {
            PrintProduction();
        }

        console.MarkupLineInterpolated($"[dim]{Texts.Get("gaps.emissions.method", PathwayAssessment.HistoryYear, string.Join(", ", pathways.Ladder))}[/]");
    }

    /// <summary>Prints the gaps of an edition between its families and its limits.</summary>
    public void PrintGaps(EmissionsEdition edition)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(Texts.Get("gaps.emissions.gap", edition.Edition));
        foreach (var year in PathwayGap.Years)
        {
            table.AddColumn(new TableColumn(year.ToString(CultureInfo.InvariantCulture)).RightAligned());
        }

        foreach (var pair in pathways.Gaps.Where(gap => gap.Family.Edition == edition).GroupBy(gap => (gap.Family, gap.Limit)))
        {
            table.AddRow([new Text($"{Name(pair.Key.Family.Published)} − {Name(pair.Key.Limit.Published)}"), .. pair.Select(gap => new Text(Gap(gap)))]);
        }

        if (table.Rows.Count > 0)
        {
            console.Write(table);
        }
    }

    private void PrintEdition(EmissionsEdition edition)
    {
        console.MarkupLineInterpolated($"[bold]{edition.Edition}[/] {edition.Source.Title} · {edition.Source.Address}");
        if (edition.Total is { } total)
        {
            console.MarkupLineInterpolated($"{Texts.Get("gaps.emissions.total", total.Year, Number(total.Value, "0.0"), Number(pathways.History(total.Year), "0.0"))}");
        }

        var outcomes = pathways.Of(edition).ToArray();
        if (outcomes.Length > 0)
        {
            PrintOutcomes(outcomes);
            PrintGaps(edition);
            PrintRates(outcomes);
        }

        foreach (var gap in edition.Gaps.Where(_ => outcomes.Length == 0))
        {
            console.MarkupLineInterpolated($"{Texts.Get("gaps.emissions.stated", gap.Year, Family(gap.Family), Number(gap.Limit, "0.0"), Number(gap.Value, "0"))}");
        }

        if (pathways.Missing(edition) is { Count: > 0 } missing)
        {
            console.MarkupLineInterpolated($"{Texts.Get("gaps.emissions.missing", string.Join(", ", missing.Select(each => Name(each.Family, each.Limit))))}");
        }
    }

    private void PrintOutcomes(PathwayOutcome[] outcomes)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(Texts.Get("gaps.emissions.pathway"));
        foreach (var key in (string[])["levels", "2100", "peak", "kept", "below", "category"])
        {
            table.AddColumn(new TableColumn(Texts.Get("gaps.emissions." + key)).RightAligned());
        }

        foreach (var outcome in outcomes)
        {
            var published = outcome.Pathway.Published;
            table.AddRow(
                new Text(Name(published)),
                new Text(string.Join("\n", outcome.Pathway.Levels.Select(Level))),
                new Text(Temperature(outcome.In(2100))),
                new Text($"{Temperature(outcome.Peak)}\n{outcome.PeakYear.ToString(CultureInfo.InvariantCulture)}"),
                new Text($"{Number(outcome.Peak66, "0.0")}\n{(published.Warming is { } warming ? Texts.Get("gaps.emissions.published", Warming(warming)) : "")}"),
                new Text(string.Join("\n", outcome.Levels.Select(level => $"{Number(level.Level, "0.0")}: {level.Below.ToString("P0", CultureInfo.CurrentCulture)}"))),
                new Text(outcome.CategoryAr6));
        }

        console.Write(table);
    }

    private void PrintRates(PathwayOutcome[] outcomes)
    {
        foreach (var pathway in outcomes.Select(outcome => outcome.Pathway).Where(pathway => pathway.IsLimit))
        {
            var rates = pathway.Levels.Where(level => PathwayGap.Years.Contains(level.Year)).Select(level => Texts.Get(
                RequiredRate.FromEdition(pathway.Edition, level) is null ? "gaps.emissions.rate" : "gaps.emissions.rates", level.Year,
                Percent(RequiredRate.FromToday(pathways.History(PathwayAssessment.HistoryYear), PathwayAssessment.HistoryYear, level)), PathwayAssessment.HistoryYear,
                Percent(RequiredRate.FromEdition(pathway.Edition, level) ?? 0), pathway.Edition.Year + 1));
            console.MarkupLineInterpolated($"{Texts.Get("gaps.emissions.needed", Name(pathway.Published), string.Join("; ", rates))}");
        }
    }

    private void PrintProduction()
    {
        foreach (var gap in ProductionGap.All)
        {
            console.MarkupLineInterpolated($"[bold]{gap.Edition}[/] {gap.Source.Title} · {gap.Source.Address}");
            foreach (var above in gap.Above)
            {
                console.MarkupLineInterpolated($"{Texts.Get("gaps.production.above", gap.To, Number(above.Value, "0"), Number(above.Limit, "0.0"))}");
            }

            if (gap is { From: { } from, Planned: { } planned, Needed: { } needed })
            {
                console.MarkupLineInterpolated($"{Texts.Get("gaps.production.rates", from, gap.To, Number(planned, "0"), Number(needed, "0"), Number(gap.AboveByRates!.Value, "0"))}");
            }
        }

        console.WriteLine();
    }

    private static string Name(PublishedPathway published) => Name(published.Family, published.Limit);

    private static string Name(PathwayFamily family, double? limit) => limit is { } level ? Texts.Get("gaps.family.Limit", Number(level, "0.0")) : Family(family);

    private static string Family(PathwayFamily family) => Texts.Get("gaps.family." + family);

    private static string Level(PublishedLevel level) =>
        $"{level.Year.ToString(CultureInfo.InvariantCulture)}: {Mass(level)}{(level.Origin == LevelOrigin.Published ? "" : "*")}";

    private static string Mass(PublishedLevel level) =>
        level is { Low: { } low, High: { } high } ? $"{Number(level.Value, "0.#")} ({Number(low, "0.#")}–{Number(high, "0.#")})" : Number(level.Value, "0.#");

    // A gap of levels alone is shown with what the edition states; one that is carried on by our rule is marked.
    private static string Gap(PathwayGap gap)
    {
        var range = gap.Range is { } ends ? $" ({Number(ends.Low, "0.#;−0.#")}–{Number(ends.High, "0.#;−0.#")})" : "";
        var stated = gap.Published is { } published ? $" [{Number(published, "0;−0")}]" : "";
        return $"{Number(gap.Value, "0.#;−0.#;0")}{range}{(gap.IsOfLevels ? "" : "~")}{stated}";
    }

    private static string Warming(PublishedWarming warming) => warming.Low == warming.High ? Number(warming.Low, "0.0") : $"{Number(warming.Low, "0.0")}–{Number(warming.High, "0.0")}";

    private static string Temperature(WarmingRange range) => $"{Number(range.Median, "0.0")} ({Number(range.Low, "0.0")}–{Number(range.High, "0.0")})";

    private static string Percent(double share) => share.ToString("P1", CultureInfo.CurrentCulture);

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.CurrentCulture);
}
