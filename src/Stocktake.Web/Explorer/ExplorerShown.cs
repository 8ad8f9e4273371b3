using System.Globalization;
using Stocktake.Climate.Interventions;
using Stocktake.Gaps.Exploring;
using Stocktake.Gaps.Wording;
using Stocktake.Web.Components;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Explorer;

/// <summary>
/// Everything that is shown of a result, in words and numbers of one language and the chosen units: the page draws it, an answer to a move
/// carries it, a download copies it.
/// </summary>
internal sealed class ExplorerShown(ExplorerResult result, ExplorerUnits units, SiteLanguage language)
{
    private const int MiddleYear = 2050;

    // The level whose overshoot is told: the lower goal of the Paris Agreement, article 2.
    private const double Overshoot = 1.5;

    private readonly string _scenario = WebTexts.Get(language, "explorer.scenario");
    private readonly string _baseline = WebTexts.Get(language, result.State.IsModified ? "explorer.modified-baseline" : "explorer.baseline");
    private IReadOnlyList<ExplorerGraph>? _graphs;

    /// <summary>The graphs that there are, by their names in addresses.</summary>
    public static IReadOnlyList<string> GraphKeys { get; } = ["temperature", "emissions", "forcing", "co2", "ch4", "n2o", "chance", "overshoot", "category"];

    /// <summary>What is shown.</summary>
    public ExplorerResult Result => result;

    /// <summary>The units that it is shown in.</summary>
    public ExplorerUnits Units => units;

    /// <summary>The graphs, in the order of <see cref="GraphKeys"/>.</summary>
    public IReadOnlyList<ExplorerGraph> Graphs => _graphs ??= [.. GraphKeys.Select(Graph)];

    /// <summary>The main result in one sentence.</summary>
    public string Main => Text(
        "explorer.main", Temperature(result.Scenario.Warming, ^1), Difference(result.Change.Median), result.Scenario.Summary.Category,
        result.State.HasAssumptions ? Text("explorer.main.assumptions", Difference(result.AssumptionChange)) : "");

    /// <summary>The numbers above the graphs.</summary>
    public IReadOnlyList<SummaryNumber> Numbers =>
    [
        new(Text("explorer.in-2100"), Number(result.Scenario.Warming.Median[^1], 2) + " " + units.Temperature,
            Note: Text("explorer.range-beside", Number(result.Scenario.Warming.Low[^1], 2), Number(result.Scenario.Warming.High[^1], 2), Temperature(result.Baseline.Warming, ^1))),
        new(Text("explorer.change"), Difference(result.Change.Median), Note: Text("explorer.range", Difference(result.Change.Low), Difference(result.Change.High))),
        new(Text("explorer.assumption-change"), Difference(result.AssumptionChange), Note: Text("explorer.of-medians", Difference(result.WholeChange))),
        new(Text("explorer.world-2050"), Emitted(World(result.Scenario, MiddleYear)) + " " + units.Emissions, Note: Text("explorer.baseline-has", Emitted(World(result.Baseline, MiddleYear)) + " " + units.Emissions)),
    ];

    /// <summary>Peak, chances, overshoot and category, of the scenario and the baseline.</summary>
    public IReadOnlyList<(string Name, string Baseline, string Scenario)> Rows => [.. RowsOf().Select(row => (row.Name, row.Of(result.Baseline), row.Of(result.Scenario)))];

    /// <summary>What removal comes to, one sentence each; empty where none is planned.</summary>
    public IReadOnlyList<string> RemovalNotes => [.. result.Removal.SelectMany(Removed)];

    /// <summary>Rows of a table on worlds: a name, and what is said of a world.</summary>
    public IReadOnlyList<(string Name, Func<ExplorerWorld, string> Of)> RowsOf() =>
    [
        (Text("pathways.2100").Split(',', '，')[0], world => Temperature(world.Warming, ^1)),
        (Text("explorer.peak"), world => Number(units.Warming(world.Summary["peak_p50"]), 2) + " " + units.Temperature),
        (Text("pathways.peak-year"), world => world.Summary["peak_year_p50"].ToString("0", CultureInfo.InvariantCulture)),
        .. result.Scenario.Chances.Select(chance => (Text("explorer.above", Level(chance.Level)), (Func<ExplorerWorld, string>)(world => Percent(ChanceOf(world, chance.Level))))),
        (Text("explorer.years-above", Level(Overshoot)), world => Number(world.Summary["years_above_1.5_p50"], 0)),
        (Text("explorer.world-2050"), world => Emitted(World(world, MiddleYear)) + " " + units.Emissions),
        (Text("pathways.category"), world => world.Summary.Category),
    ];

    /// <summary>A difference of temperatures in the chosen unit, with its sign.</summary>
    public string Difference(double kelvin)
    {
        var value = units.Warming(kelvin);
        var written = Digits.Kelvin(value, language.Format) ?? Text("gaps.less-than", Digits.LeastKelvin(language.Format));
        return (value > 0 && char.IsAsciiDigit(written[0]) ? "+" : "") + written + " " + units.Difference;
    }

    // A sentence on each method under the name of its lever, and one on all.
    private IEnumerable<string> Removed(RemovalOutcome outcome)
    {
        string Amount(double value) => Digits.Significant(value, language.Format);
        string Known(string key, double value) => double.IsNaN(value) ? Text("unknown") : Text(key, Amount(value));
        string Since(int? year) => year is { } first ? Text("explorer.removed.since", first) : Text("explorer.removed.never");
        foreach (var method in outcome.Methods)
        {
            var names = ExplorerModel.Levers.First(lever => lever.Method == method.Method).Names;
            yield return Text(
                method.IsCapped ? "explorer.removed.capped" : "explorer.removed",
                names.TryGetValue(language.Language.Code, out var name) ? name : names[Foundations.Language.English.Code], Amount(method.GrossGtCo2), ExplorerResult.LastYear,
                double.IsNaN(method.LostGtCo2) ? Text("explorer.removed.lost-unknown") : Text("explorer.removed.lost", Amount(method.LostGtCo2)),
                Amount(method.PeakGtCo2), method.PeakYear, Known("explorer.removed.energy", method.PeakEnergyEj), Known("explorer.removed.land", method.PeakLandMha));
        }

        yield return Text("explorer.removed.total", Amount(outcome.CumulativeGtCo2[^1]), ExplorerResult.LastYear, Since(outcome.NetZeroYear), Since(outcome.NetZeroYearWithout));
    }

    private ExplorerGraph Graph(string key) => key switch
    {
        "temperature" => Fan(key, units.Temperature + " " + Text("explorer.above-1850"), world => world.Warming, units.Warming, 1, 2, withZero: true) with
        {
            Marks = [(units.Warming(1.5), Level(1.5)), (units.Warming(2), Level(2))], Note = Text("pathways.members", result.Scenario.Members),
        },
        "emissions" => Areas(key, units.Emissions + Text("explorer.a-year"), Sources(result.Scenario), "explorer.source.", Sum(Sources(result.Baseline)), 1, 1) with { Note = units.Note(language) },
        "forcing" => Areas(key, "W/m²", result.Scenario.ForcingByGroup, "explorer.forcing.", result.Baseline.Forcing.Median, ExplorerWorld.Step, 2) with { Note = Text("pathways.forcing.note") },
        "co2" => Fan(key, "ppm", world => world.CarbonDioxide, value => value, ExplorerWorld.Step, 0, withZero: false),
        "ch4" => Fan(key, "ppb", world => world.Methane, value => value, ExplorerWorld.Step, 0, withZero: false),
        "n2o" => Fan(key, "ppb", world => world.NitrousOxide, value => value, ExplorerWorld.Step, 1, withZero: false),
        "chance" => Chance(key),
        "overshoot" => Fan(key, units.Difference, world => Above(world.Warming), units.Warming, ExplorerWorld.Step, 2, withZero: true) with
        {
            Text = Text("graph.overshoot.text", Years(result.Scenario), Years(result.Baseline), Number(units.Warming(result.Scenario.Summary["degree_years_above_1.5_p50"]), 1), Number(units.Warming(result.Baseline.Summary["degree_years_above_1.5_p50"]), 1)),
        },
        _ => Category(key),
    };

    private ExplorerGraph Fan(string key, string unit, Func<ExplorerWorld, ExplorerBand> of, Func<double, double> convert, int step, int digits, bool withZero)
    {
        GraphLine Line(ExplorerWorld world, bool isBaseline)
        {
            var band = of(world);
            return new GraphLine(isBaseline ? "baseline" : "scenario", isBaseline ? _baseline : _scenario, [.. band.Median.Select(convert)])
            {
                Low = [.. band.Low.Select(convert)], High = [.. band.High.Select(convert)], IsBaseline = isBaseline, Colour = isBaseline ? 1 : 0,
            };
        }

        string At(ExplorerWorld world, int index) => of(world) is var band
            ? Median(convert(band.Median[index]), convert(band.Low[index]), convert(band.High[index]), digits)
            : "";
        var (middle, last) = ((MiddleYear - ExplorerResult.FirstYear) / step, (ExplorerResult.LastYear - ExplorerResult.FirstYear) / step);
        return new ExplorerGraph(
            key, Text("graph." + key), unit, GraphKind.Lines, [Line(result.Scenario, isBaseline: false), Line(result.Baseline, isBaseline: true)],
            Text("graph.fan.text", Year(MiddleYear), At(result.Scenario, middle), At(result.Baseline, middle), Year(ExplorerResult.LastYear), At(result.Scenario, last), At(result.Baseline, last)))
        {
            Step = step, Digits = digits, WithZero = withZero,
        };
    }

    private ExplorerGraph Areas(string key, string unit, IReadOnlyList<(string Key, IReadOnlyList<double> Values)> parts, string names, IReadOnlyList<double> baseline, int step, int digits)
    {
        var index = (MiddleYear - ExplorerResult.FirstYear) / step;
        return new ExplorerGraph(
            key, Text("graph." + key), unit, GraphKind.Areas,
            [.. parts.Select((part, place) => new GraphLine(part.Key, Text(names + part.Key), part.Values) { Colour = place }), new GraphLine("baseline", Text("explorer.sum-of", _baseline), baseline) { IsBaseline = true }],
            Text("graph.areas.text", Year(MiddleYear), Format(parts.Sum(part => part.Values[index]), digits), Format(baseline[index], digits),
                string.Join(Text("explorer.comma"), parts.Select(part => Text("explorer.pair", Text(names + part.Key), Format(part.Values[index], digits))))))
        {
            Step = step, Digits = digits,
        };
    }

    private ExplorerGraph Chance(string key)
    {
        IEnumerable<GraphLine> Lines(ExplorerWorld world, bool isBaseline) => world.Chances.Select((chance, place) => new GraphLine(
            (isBaseline ? "baseline" : "scenario") + chance.Level.ToString("-0.0", CultureInfo.InvariantCulture), Text("explorer.pair", Level(chance.Level), isBaseline ? _baseline : _scenario), [.. chance.Values.Select(value => value * 100)])
        {
            IsBaseline = isBaseline, Colour = place,
        });
        return new ExplorerGraph(
            key, Text("graph.chance"), "%", GraphKind.Lines, [.. Lines(result.Scenario, isBaseline: false), .. Lines(result.Baseline, isBaseline: true)],
            Text("graph.chance.text", string.Join(Text("explorer.comma"), result.Scenario.Chances.Select(chance => Text("explorer.chance", Level(chance.Level), Percent(chance.Values[^1]), Percent(ChanceOf(result.Baseline, chance.Level)))))))
        {
            Step = ExplorerWorld.Step, Digits = 0,
        };
    }

    private ExplorerGraph Category(string key)
    {
        (string Key, string Name)[] bars = [("peak_p33", Text("explorer.peak-of", 33)), ("peak_p50", Text("explorer.peak-of", 50)), ("peak_p67", Text("explorer.peak-of", 67)), ("warming_2100_p50", Text("explorer.end-of"))];
        GraphLine Bar((string Key, string Name) bar, ExplorerWorld world, bool isBaseline) =>
            new(bar.Key + (isBaseline ? "-baseline" : "-scenario"), bar.Name, [units.Warming(world.Summary[bar.Key])]) { World = isBaseline ? _baseline : _scenario, IsBaseline = isBaseline, Colour = isBaseline ? 1 : 0 };
        return new ExplorerGraph(
            key, Text("graph.category"), units.Temperature + " " + Text("explorer.above-1850"), GraphKind.Bars,
            [.. bars.SelectMany(bar => new[] { Bar(bar, result.Scenario, isBaseline: false), Bar(bar, result.Baseline, isBaseline: true) })],
            Text("graph.category.text", result.Scenario.Summary.Category, result.Baseline.Summary.Category));
    }

    // All gases, or carbon dioxide alone.
    private IReadOnlyList<(string Key, IReadOnlyList<double> Values)> Sources(ExplorerWorld world) =>
        [.. world.Emissions.Where(source => !units.IsCarbonOnly || source.Key.StartsWith("co2", StringComparison.Ordinal)).Select(source => (source.Key, (IReadOnlyList<double>)[.. source.Values.Select(units.Emitted)]))];

    private static double[] Sum(IReadOnlyList<(string Key, IReadOnlyList<double> Values)> sources) =>
        [.. Enumerable.Range(0, sources[0].Values.Count).Select(index => sources.Sum(source => source.Values[index]))];

    private double World(ExplorerWorld world, int year) => Sources(world).Sum(source => source.Values[year - ExplorerResult.FirstYear]);

    // How far above the level: quantiles of what exceeds it are what exceeds it of the quantiles.
    private static ExplorerBand Above(ExplorerBand warming)
    {
        static double[] Excess(IReadOnlyList<double> values) => [.. values.Where((_, index) => index % ExplorerWorld.Step == 0).Select(value => Math.Max(0, value - Overshoot))];
        return new ExplorerBand(Excess(warming.Low), Excess(warming.Median), Excess(warming.High));
    }

    private static double ChanceOf(ExplorerWorld world, double level) => world.Chances.First(chance => chance.Level == level).Values[^1];

    private string Years(ExplorerWorld world) => Number(world.Summary["years_above_1.5_p50"], 0);

    private string Level(double kelvin) => Format(units.Warming(kelvin), 1) + " " + units.Temperature;

    private string Temperature(ExplorerBand band, Index at) =>
        Median(units.Warming(band.Median[at]), units.Warming(band.Low[at]), units.Warming(band.High[at]), 2) + " " + units.Temperature;

    // Between numbers below nothing a dash would read as one more sign.
    private string Median(double median, double low, double high, int digits) =>
        Text(low < 0 ? "explorer.median-to" : "explorer.median-range", Format(median, digits), Format(low, digits), Format(high, digits));

    private string Number(double value, int digits) => Format(value, digits);

    private string Emitted(double value) => Format(value, 1);

    private string Percent(double share) => share.ToString("P0", language.Format);

    // A true minus sign, and none before what rounds to nothing.
    private string Format(double value, int digits) =>
        Math.Round(value, digits) is var rounded && rounded < 0 ? "−" + (-rounded).ToString($"N{digits}", language.Format) : Math.Abs(rounded).ToString($"N{digits}", language.Format);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private string Text(string key, params ReadOnlySpan<object?> values) => WebTexts.Get(language, key, values);
}
