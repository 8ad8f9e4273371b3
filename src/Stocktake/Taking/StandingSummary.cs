using System.Globalization;
using Spectre.Console;
using Stocktake.Gaps.Wording;
using Stocktake.Register.Taking;

namespace Stocktake.Cli.Taking;

/// <summary>What a person sees after taking documents: what was taken, then where things stand.</summary>
internal static class StandingSummary
{
    private const int LongestBar = 24;
    private const int LongestText = 110;

    private static readonly string[] Statuses = ["open", "underWay", "reported", "done", "superseded", "lapsed", "withdrawn"];

    public static void Print(TakeResult result, Standing standing, string database, IAnsiConsole console)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{Taken(result)}[/] [dim]{database}[/]");
        console.WriteLine(Texts.Get(
            "standing.documents", standing.Count("documents", "held"), standing.Count("documents", "editions"), standing.Count("documents", "placeholder"),
            standing.Count("blocks"), standing.Count("citations")));
        if (standing.IsSample && standing.Count("documents", "held") > 0)
        {
            console.WriteLine(Texts.Get("standing.samples"));
        }

        PrintMandates(console, standing);
        PrintDue(console, standing);
        PrintTargets(console, standing);
        PrintAsked(console, standing);
        PrintRegister(console, standing);
    }

    private static string Taken(TakeResult result) => result.New == 0 && result.Failed.Count == 0
        ? Texts.Get("take.nothing-new", result.Unchanged)
        : Texts.Get("take.done", result.New, result.Unchanged, result.Failed.Count);

    private static void PrintMandates(IAnsiConsole console, Standing standing)
    {
        var total = standing.Count("mandates", "current");
        Heading(console, Texts.Get("standing.mandates", total));
        if (total == 0)
        {
            return;
        }

        var statuses = Statuses.Select(status => (Name: Texts.Get("status." + status), Value: standing.Count("mandates-status", status))).Where(status => status.Value > 0);
        Bars(console, [.. statuses]);
        console.WriteLine("  " + Texts.Get(
            "standing.flags", standing.Count("mandates", "overdue"), standing.Count("mandates", "no-end"), standing.Count("mandates", "no-report"),
            standing.Count("mandates", "no-addressee")));
    }

    private static void PrintDue(IAnsiConsole console, Standing standing) => Table(
        console,
        "standing.due",
        ["due", "who", "what", "document"],
        standing.NextDue.Select(mandate => new[]
        {
            mandate.DueDate,
            mandate.Addressees.Count == 0 ? Texts.Get("summary.nobody") : string.Join("; ", mandate.Addressees),
            $"{Texts.Get("act." + mandate.Act)}: {Short(mandate.Task)}",
            mandate.Num is null ? mandate.Document : $"{mandate.Document} ({mandate.Num.Trim('.', ' ')})",
        }));

    private static void PrintTargets(IAnsiConsole console, Standing standing) => Table(
        console,
        "standing.targets",
        ["year", "what", "measure"],
        standing.NextTargets.Select(target => new[]
        {
            target.DueYear.ToString(CultureInfo.InvariantCulture), Short(target.Commitment), Measure(target),
        }));

    private static void PrintAsked(IAnsiConsole console, Standing standing)
    {
        if (standing.MostAsked.Count > 0)
        {
            Heading(console, Texts.Get("standing.asked"));
            Bars(console, [.. standing.MostAsked.Select(actor => (actor.Name, actor.Mandates))]);
        }
    }

    private static void PrintRegister(IAnsiConsole console, Standing standing)
    {
        Heading(console, Texts.Get("standing.register"));
        console.WriteLine("  " + Texts.Get(
            "standing.counts", standing.Count("actors"), standing.Count("commitments"), standing.Count("targets"), standing.Count("initiatives"), standing.Count("figures"),
            standing.Count("unresolved-names")));
        console.WriteLine();
    }

    private static void Heading(IAnsiConsole console, string text)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{text}[/]");
    }

    private static void Bars(IAnsiConsole console, IReadOnlyList<(string Name, long Value)> rows)
    {
        var most = rows.Count == 0 ? 1 : rows.Max(row => row.Value);
        var grid = new Grid().AddColumn(new GridColumn().PadLeft(2).PadRight(2)).AddColumn(new GridColumn().RightAligned()).AddColumn();
        foreach (var (name, value) in rows)
        {
            grid.AddRow(new Text(name), new Text(value.ToString("N0", CultureInfo.CurrentCulture)), new Text(new string('━', (int)Math.Max(1, value * LongestBar / most)), new Style(Color.Teal)));
        }

        console.Write(grid);
    }

    private static void Table(IAnsiConsole console, string title, string[] columns, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        Heading(console, Texts.Get(title));
        var table = new Table().Border(TableBorder.Simple).Expand();
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(Texts.Get("summary.column." + column), new Style(decoration: Decoration.Dim))));
        }

        table.Columns[0].NoWrap();
        foreach (var row in all)
        {
            table.AddRow([.. row.Select(cell => new Text(cell))]);
        }

        console.Write(table);
    }

    private static string Measure(DueTarget target) => PromiseWords.Target(
        Short(target.Measure), target.Direction, target.Value, target.ValueHigh, target.Unit, from: null, by: null, CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture);

    private static string Short(string text) => text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText - 1), "…");
}
