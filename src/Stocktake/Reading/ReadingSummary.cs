using System.Globalization;
using Spectre.Console;
using Stocktake.Reading;
using Stocktake.Reading.Output;

namespace Stocktake.Cli.Reading;

/// <summary>What a person sees on a terminal after reading several documents: each in a few lines, then mandates and targets.</summary>
internal static class ReadingSummary
{
    private const int RowsShown = 12;

    public static int Print(IReadOnlyList<string> inputs, ReadOptions options, TextWriter error) =>
        Print(inputs, options, AnsiConsole.Console, error);

    public static int Print(IReadOnlyList<string> inputs, ReadOptions options, IAnsiConsole console, TextWriter error)
    {
        var read = new List<(string Path, Edition Edition)>();
        var failed = 0;
        foreach (var (path, edition, failure) in ReadCommand.InOrder(inputs, path =>
                 {
                     var (edition, failure) = ReadCommand.Read(path, options);
                     return (path, edition, failure);
                 }))
        {
            if (edition is null)
            {
                failed++;
                error.WriteLine(failure);
                continue;
            }

            read.Add((path, edition));
            PrintDocument(console, path, edition);
        }

        var mandates = read.SelectMany(document => document.Edition.Mandates.Select(mandate => (document.Path, document.Edition, Mandate: mandate))).ToList();
        var targets = read.SelectMany(document => document.Edition.Targets.Select(target => (document.Path, document.Edition, Target: target))).ToList();
        PrintMandates(console, [.. mandates.OrderBy(row => row.Mandate.Due is null).ThenBy(row => row.Mandate.Due?.Date)]);
        PrintTargets(console, [.. targets.OrderBy(row => row.Target.Year ?? int.MaxValue)]);
        console.WriteLine(Texts.Get(
            "summary.total",
            read.Count,
            failed,
            mandates.Count,
            mandates.Count(row => row.Mandate.Due is not null),
            targets.Count,
            targets.Count(row => row.Target.Year is not null)));
        return failed == 0 ? CommandLine.Done : CommandLine.WrongInput;
    }

    private static void PrintDocument(IAnsiConsole console, string path, Edition edition)
    {
        console.MarkupLineInterpolated($"[bold]{EditionTitle.Of(edition) ?? path}[/]");
        console.WriteLine("  " + string.Join(" · ", new[]
        {
            edition.Work.Symbol,
            Texts.Get("kind." + ContractNames.Of(edition.Work.Kind)),
            edition.Work.Language is { } language ? CultureInfo.GetCultureInfo(language.Tag).NativeName : null,
            edition.Work.Date?.ToString(),
            path,
        }.Where(part => part is not null)));
        console.WriteLine("  " + Texts.Get("summary.counts", edition.Blocks.Length, edition.Citations.Length, edition.Mandates.Length, edition.Targets.Length));
        if (edition.Revision is { } revision)
        {
            var key = revision.Kind == RevisionKind.Tracked ? "summary.revision-tracked" : "summary.revision-flattened";
            console.WriteLine("  " + Texts.Get(key, revision.Insertions, revision.Deletions, revision.Confidence));
        }

        console.WriteLine();
    }

    private static void PrintMandates(IAnsiConsole console, List<(string Path, Edition Edition, Mandate Mandate)> rows)
    {
        Print(console, "summary.mandates", ["document", "act", "who", "what", "due"], rows.Select(row => new[]
        {
            Place(row.Path, row.Edition, row.Mandate.Block),
            Texts.Get("act." + ContractNames.Of(row.Mandate.Act)),
            row.Mandate.Addressees.Length == 0 ? Texts.Get("summary.nobody") : string.Join("; ", row.Mandate.Addressees),
            Short(row.Mandate.Task),
            row.Mandate.Due?.Text ?? Texts.Get("summary.no-end"),
        }));
    }

    private static void PrintTargets(IAnsiConsole console, List<(string Path, Edition Edition, Target Target)> rows)
    {
        Print(console, "summary.targets", ["document", "who", "measure", "value", "year"], rows.Select(row => new[]
        {
            Place(row.Path, row.Edition, row.Target.Block),
            row.Target.Actor ?? Texts.Get("summary.not-stated"),
            Short(row.Target.Measure),
            Value(row.Target),
            row.Target.Year?.ToString(CultureInfo.CurrentCulture) ?? Texts.Get("summary.not-stated"),
        }));
    }

    private static void Print(IAnsiConsole console, string title, string[] columns, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        var table = new Table().Title(Texts.Get(title)).Border(TableBorder.Simple).Expand();
        foreach (var column in columns)
        {
            table.AddColumn(Texts.Get("summary.column." + column));
        }

        foreach (var row in all.Take(RowsShown))
        {
            table.AddRow([.. row.Select(cell => new Text(cell))]);
        }

        console.Write(table);
        if (all.Count > RowsShown)
        {
            console.WriteLine("  " + Texts.Get("summary.more", all.Count - RowsShown));
        }

        console.WriteLine();
    }

    private static string Place(string path, Edition edition, string block)
    {
        var num = edition.Blocks.FirstOrDefault(candidate => candidate.EId == block)?.Num;
        var name = edition.Work.Symbol ?? Path.GetFileName(path);
        return num is null ? name : $"{name} ({num.Trim('(', ')', '.', ' ')})";
    }

    private static string Value(Target target)
    {
        var culture = CultureInfo.CurrentCulture;
        var number = (target.Value, target.ValueHigh) switch
        {
            ({ } low, { } high) => string.Create(culture, $"{low:#,0.###}–{high:#,0.###} {target.Unit}"),
            ({ } value, null) => string.Create(culture, $"{value:#,0.###} {target.Unit}"),
            _ => Texts.Get("summary.not-stated"),
        };
        return Texts.Get("direction." + ContractNames.Of(target.Direction)) + " " + number;
    }

    private static string Short(string text) => text.Length <= 90 ? text : string.Concat(text.AsSpan(0, 88), "…");
}
