using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;
using Stocktake.Gaps.Implementation;
using Stocktake.Register.Mandates;

namespace Stocktake.Cli.Gaps;

/// <summary>One run of <c>stocktake gaps implementation</c>.</summary>
internal static class ImplementationRun
{
    private static readonly JsonWriterOptions Json = new() { Indented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task<int> RunAsync(string subject, string? address, bool asJson, TextWriter output, TextWriter error, CancellationToken cancellation) =>
        DatabaseUse.RunExistingAsync(address, error, async database =>
        {
            if (await database.ReadAsync(connection => ImplementationGap.FindAsync(connection, subject), cancellation) is not { Mandates.Count: > 0 } gap)
            {
                error.WriteLine(Texts.Get("gaps.implementation.none", subject));
                return CommandLine.WrongArguments;
            }

            if (asJson)
            {
                Write(gap, output);
            }
            else
            {
                Print(gap, Terminal.Of(output));
            }

            return CommandLine.Done;
        }, cancellation);

    private static void Print(ImplementationGap gap, IAnsiConsole console)
    {
        var statuses = string.Join(", ", gap.ByStatus.Select(status => $"{Texts.Get("gaps.status." + status.Key)} {status.Value}"));
        console.MarkupLineInterpolated($"[bold]{(gap.Work is { } work ? work.Item.Symbol ?? ReaderText.Of(work.Item.Titles) : gap.Subject)}[/]");
        console.MarkupLineInterpolated($"{Texts.Get("gaps.implementation.summary", gap.Mandates.Count, statuses, gap.Overdue.Count, gap.WithoutEvidence.Count)}");
        foreach (var each in gap.Mandates)
        {
            console.WriteLine();
            var item = each.Mandate.Item;
            var text = TextOf(item);
            console.MarkupLineInterpolated($"[bold]{item.WorkSymbol} {item.Num}[/] {text?.Verb} {text?.Task}");
            console.MarkupLineInterpolated($"  {string.Join(" · ", StandingOf(each))} · /mandates/{item.Slug}");
        }

        if (!gap.IsWhole)
        {
            console.MarkupLineInterpolated($"{Texts.Get("gaps.implementation.more", ImplementationGap.Most)}");
        }
    }

    private static IEnumerable<string> StandingOf(ImplementedMandate each)
    {
        var item = each.Mandate.Item;
        yield return Texts.Get("gaps.status." + item.Status);
        if (item.DueDate is { } due)
        {
            yield return Texts.Get("gaps.implementation.due", due);
        }

        if (item.IsOverdue)
        {
            yield return Texts.Get("gaps.implementation.overdue");
        }

        if (each.TimesRenewed > 0)
        {
            yield return Texts.Get("gaps.implementation.renewed", each.TimesRenewed);
        }

        string[] evidence =
        [
            .. each.Evidence.Select(entry => entry.WorkSymbol ?? entry.WorkSlug ?? entry.InitiativeSlug ?? entry.Person!).Distinct(),
            .. each.Initiatives.Select(initiative => Texts.Get("gaps.implementation.initiative", ReaderText.Of(initiative.Names))),
        ];
        yield return evidence.Length == 0 ? Texts.Get("gaps.implementation.no-evidence") : Texts.Get("gaps.implementation.evidence", string.Join("; ", evidence));
        if (each.IsOutstanding)
        {
            yield return Texts.Get(
                "gaps.implementation.by",
                each.OutstandingBy.Count == 0 ? Texts.Get("gaps.implementation.nobody") : string.Join("; ", each.OutstandingBy.Select(NameOf)));
        }
    }

    private static MandateText? TextOf(MandateItem item) =>
        item.Texts.GetValueOrDefault(ReaderText.Language) ?? item.Texts.GetValueOrDefault("eng") ?? item.Texts.Values.FirstOrDefault();

    private static string NameOf(MandateAddressee addressee) => addressee.Actor is { } actor ? ReaderText.Of(actor.Names) : ReaderText.Of(addressee.Written);

    private static void Write(ImplementationGap gap, TextWriter output)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Json))
        {
            json.WriteStartObject();
            json.WriteString("subject", gap.Subject);
            json.WriteBoolean("isWhole", gap.IsWhole);
            json.WriteStartObject("byStatus");
            foreach (var (status, count) in gap.ByStatus)
            {
                json.WriteNumber(status, count);
            }

            json.WriteEndObject();
            json.WriteStartArray("mandates");
            foreach (var each in gap.Mandates)
            {
                var item = each.Mandate.Item;
                json.WriteStartObject();
                json.WriteString("id", item.Slug);
                json.WriteString("num", item.Num);
                json.WriteString("act", item.Act);
                json.WriteString("status", item.Status);
                json.WriteString("dueDate", item.DueDate);
                json.WriteBoolean("isOverdue", item.IsOverdue);
                json.WriteBoolean("isReported", each.IsReported);
                json.WriteNumber("timesRenewed", each.TimesRenewed);
                json.WriteStartArray("evidence");
                foreach (var entry in each.Evidence)
                {
                    json.WriteStartObject();
                    json.WriteString("status", entry.Status);
                    json.WriteString("reason", entry.Reason);
                    json.WriteString("work", entry.WorkSlug);
                    json.WriteString("eId", entry.EId);
                    json.WriteString("initiative", entry.InitiativeSlug);
                    json.WriteString("person", entry.Person);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartArray("initiatives");
                foreach (var initiative in each.Initiatives)
                {
                    json.WriteStringValue(initiative.Slug);
                }

                json.WriteEndArray();
                json.WriteStartArray("outstandingBy");
                foreach (var addressee in each.OutstandingBy)
                {
                    json.WriteStringValue(addressee.Actor?.Slug ?? ReaderText.Of(addressee.Written));
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }
}
