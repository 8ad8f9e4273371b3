using System.Globalization;
using Spectre.Console;
using Stocktake.Climate.Species;
using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Emissions;
using Stocktake.Gaps.Warming;
using Stocktake.Gaps.Wedges;
using Stocktake.Gaps.Wording;
using Stocktake.Register.Facts;

namespace Stocktake.Cli.Gaps;

/// <summary>Prints an assessment for people.</summary>
internal sealed class GapsText(GapAssessment assessment, IAnsiConsole console)
{
    // Years that are printed of a wedge.
    private static readonly int[] Years = [2025, 2030, 2035, 2040, 2050, 2100];

    public void Print(GapsView view)
    {
        switch (view)
        {
            case GapsView.Table:
                PrintAll();
                break;
            case GapsView.Wedge:
                PrintEach(PrintWedge);
                break;
            default:
                PrintEach(PrintChain);
                break;
        }
    }

    private void PrintAll()
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(
            new TableColumn(Texts.Get("gaps.promise")), Right("gaps.column.2030"), Right("gaps.column.counted"), Right("gaps.column.2100"));
        foreach (var outcome in assessment.Wedges.OrderBy(outcome => outcome.Wedge.Standing).ThenByDescending(outcome => outcome.Wedge.Equivalent(2030)).ThenBy(outcome => outcome.Wedge.Id, StringComparer.Ordinal))
        {
            var standing = outcome.Wedge.Standing == WedgeStanding.Promise ? "" : $" ({Texts.Get("gaps.standing." + outcome.Wedge.Standing)})";
            table.AddRow(
                new Text($"{ReaderText.Of(outcome.Wedge.Names)}{standing}\n{outcome.Wedge.Subject}"), Cell(Range(outcome.Wedge.Equivalent, 2030)),
                Cell(outcome.Counted2030 is { } counted ? Computed(counted) : "–"), Cell(Change(outcome.ChangeIn(2100))));
        }

        console.Write(table);
        console.MarkupLineInterpolated($"{Texts.Get("gaps.together", Range(assessment.Together.Equivalent, 2030), Computed(assessment.BaselineEquivalent(2030)))}");
        console.MarkupLineInterpolated($"{Texts.Get("gaps.warming", Temperature(assessment.Without.In2100), Temperature(assessment.With.In2100), Change(assessment.Change.In2100))}");
        PrintGaps();
        PrintUnexpressed();
        PrintMethod();
    }

    private void PrintGaps()
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(
            new TableColumn(Texts.Get("gaps.level")), Right("gaps.column.level"), Right("gaps.column.without"), Right("gaps.column.with"), Right("gaps.column.cut"));
        foreach (var gap in EmissionsGap.Newest(assessment))
        {
            table.AddRow(
                new Text(Texts.Get("gaps.level.name", gap.Level.Year, Number(gap.Level.Limit, "0.0"), gap.Level.Edition)),
                Cell(Digits.Range(gap.Level.Low ?? gap.Level.Value, gap.Level.Value, gap.Level.High ?? gap.Level.Value, CultureInfo.CurrentCulture)), Cell(Computed(gap.Without)),
                Cell(gap.Range is { } range ? Digits.ComputedRange(range.Low, gap.With, range.High, CultureInfo.CurrentCulture) : Computed(gap.With)), Cell(gap.YearlyCut.ToString("P1", CultureInfo.CurrentCulture)));
        }

        console.Write(table);
        new EmissionsText(assessment.Pathways, console).PrintGaps(assessment.Pathways.Newest);
    }

    private void PrintEach(Action<WedgeOutcome> print)
    {
        foreach (var outcome in assessment.Wedges)
        {
            print(outcome);
            console.WriteLine();
        }

        PrintUnexpressed();
        PrintMethod();
    }

    private void PrintWedge(WedgeOutcome outcome)
    {
        var wedge = outcome.Wedge;
        console.MarkupLineInterpolated($"[bold]{ReaderText.Of(wedge.Names)}[/]");
        console.MarkupLineInterpolated($"{Texts.Get("gaps.scope", ReaderText.Of(wedge.Scope.SectorNames()), AreasOf(wedge.Scope))}");
        PrintAssumptions(wedge);
        var table = new Table().Border(TableBorder.Simple).AddColumn(Texts.Get("gaps.species"));
        foreach (var year in Years)
        {
            table.AddColumn(new TableColumn(year.ToString(CultureInfo.InvariantCulture)).RightAligned());
        }

        foreach (var (species, series) in wedge.Reductions)
        {
            table.AddRow([new Text($"{species}, {EmissionUnits.Of(species).Split(' ')[0]}"), .. Years.Select(year => Cell(Range((at, end) => series[end][at - WedgeSeries.FirstYear], year)))]);
        }

        table.AddRow([new Text("Gt CO2e"), .. Years.Select(year => Cell(Range(wedge.Equivalent, year)))]);
        console.Write(table);
        PrintDegrees(outcome);
    }

    private void PrintChain(WedgeOutcome outcome)
    {
        var wedge = outcome.Wedge;
        Step(1, "gaps.chain.passage", Place(wedge.Commitment?.Source ?? wedge.Figure?.Item.Source));
        Step(2, "gaps.chain.promise", wedge.Commitment is { } commitment
            ? $"{ReaderText.Of(commitment.Titles)} ({commitment.Slug}): {string.Join("; ", commitment.Targets.Where(target => wedge.Targets.Contains(target.Ordinal)).Select(TargetText))}"
            : $"{ReaderText.Of(wedge.Figure!.Item.Measures)} ({wedge.Figure.Item.Slug}): {wedge.Figure.Item.Value.ToString(CultureInfo.CurrentCulture)} {wedge.Figure.Item.Unit}");
        Step(3, "gaps.chain.assumptions", "");
        PrintAssumptions(wedge);
        Step(4, "gaps.chain.wedge", string.Join("; ", Years.Select(year => $"{year}: {Range(wedge.Equivalent, year)} Gt CO2e")));
        Step(5, "gaps.chain.pathway", Texts.Get("gaps.chain.pathway.text", assessment.Request.Baseline, Computed(assessment.BaselineEquivalent(2030)), Computed(assessment.BaselineEquivalent(2030) - wedge.Equivalent(2030))));
        Step(6, "gaps.chain.degrees", "");
        PrintDegrees(outcome);
    }

    private void PrintDegrees(WedgeOutcome outcome)
    {
        console.MarkupLineInterpolated($"{Texts.Get("gaps.degrees", Change(outcome.ChangeIn(2050)), Change(outcome.ChangeIn(2100)))}");
        foreach (var track in outcome.Tracks)
        {
            console.MarkupLineInterpolated($"{(track is null ? Texts.Get("gaps.not-measured") : Texts.Get("gaps.track", track.Delivered, track.OnTheWay, track.Missing))}");
        }
    }

    private void PrintAssumptions(Wedge wedge)
    {
        foreach (var assumption in wedge.Assumptions)
        {
            var isYear = assumption.Kind is AssumptionKind.BaseYear or AssumptionKind.From or AssumptionKind.Due;
            var value = isYear ? assumption.Value.ToString("0", CultureInfo.InvariantCulture)
                : $"{Digits.Range(assumption.Low, assumption.Value, assumption.High, CultureInfo.CurrentCulture)} {assumption.Unit}";
            var what = Texts.Get("gaps.assumption." + assumption.Kind) + (assumption.Names is { } names ? $" ({ReaderText.Of(names)})" : "") + (assumption.Year is { } year ? $", {year}" : "");
            console.MarkupLineInterpolated($"  {assumption.Id} = {value}  {what}. {SourceOf(assumption)}");
        }
    }

    private void PrintUnexpressed()
    {
        foreach (var target in assessment.Unexpressed)
        {
            var name = $"{ReaderText.Of(target.Commitment.Titles)} ({target.Commitment.Slug}#{target.Target.Ordinal})";
            console.MarkupLineInterpolated($"– {name}: {Texts.Get("gaps.reason." + target.Reason)}{(target.Why is { } why ? $" ({ReaderText.Of(why)})" : "")}{(target.Instead is { } instead ? Texts.Get("gaps.instead", instead.Subject) : "")}");
        }
    }

    private void PrintMethod() => console.MarkupLineInterpolated(
        $"[dim]{Texts.Get("gaps.method", assessment.Request.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), GapAssessment.Method, assessment.Request.Baseline, assessment.Ensemble, GapAssessment.Metric, assessment.Inputs[..12])}[/]");

    private void Step(int number, string key, string text) => console.MarkupLineInterpolated($"[bold]{number}. {Texts.Get(key)}[/] {text}");

    private static string SourceOf(Assumption assumption) =>
        assumption.IsChanged ? Texts.Get("gaps.source.changed")
        : assumption.Passage is { } passage ? Place(passage)
        : assumption.Publication is { } publication ? $"{publication.Title}, {publication.Address}"
        : assumption.IsOfBaseline ? Texts.Get("gaps.source.baseline")
        : assumption.Why is { } why ? Texts.Get("gaps.source.choice", ReaderText.Of(why))
        : Texts.Get("gaps.source.pledged");

    private static string Place(FactSource? passage) => passage is null
        ? Texts.Get("gaps.source.none")
        : $"{passage.Work.Symbol ?? passage.Work.Slug}{(passage.Paragraph is { } paragraph ? $", “{paragraph}”" : "")} · /documents/{passage.Work.Slug}{(passage.EId is { } eid ? "#" + eid : "")}";

    private static string TargetText(Register.Commitments.TargetItem target) =>
        PromiseWords.Target(target, ReaderText.Of(target.Measures), CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture);

    private static string AreasOf(WedgeScope scope) => scope.IsWorld ? Texts.Get("gaps.world")
        : scope.Areas.Count <= 5 ? string.Join(", ", scope.Areas)
        : Texts.Get("gaps.states", scope.Areas.Count);

    private static TableColumn Right(string key) => new TableColumn(Texts.Get(key)).RightAligned();

    private static Text Cell(string text) => new(text);

    private static string Range(Func<int, WedgeEnd, double> of, int year)
    {
        var (low, middle, high) = (of(year, WedgeEnd.Low), of(year, WedgeEnd.Central), of(year, WedgeEnd.High));
        return Digits.ComputedRange(low, middle, high, CultureInfo.CurrentCulture);
    }

    private static string Change(WarmingRange range) => $"{Kelvin(range.Median)} ({Kelvin(range.Low)} … {Kelvin(range.High)})";

    private static string Kelvin(double value) => Digits.Kelvin(value, CultureInfo.CurrentCulture) ?? "< " + Digits.LeastKelvin(CultureInfo.CurrentCulture);

    private static string Temperature(WarmingRange range) => $"{Number(range.Median, "0.00")} ({Number(range.Low, "0.00")}–{Number(range.High, "0.00")})";

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.CurrentCulture);

    private static string Computed(double value) => Digits.Computed(value, CultureInfo.CurrentCulture);
}
