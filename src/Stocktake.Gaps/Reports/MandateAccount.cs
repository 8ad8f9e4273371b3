using Stocktake.Gaps.Implementation;
using Stocktake.Register.Mandates;

namespace Stocktake.Gaps.Reports;

/// <summary>What a report says of one mandate: as a paragraph with its sources, and as a row of a table.</summary>
/// <param name="mandate">The mandate.</param>
/// <param name="labels">What the paragraphs are called.</param>
/// <param name="texts">The words of the report.</param>
internal sealed class MandateAccount(ImplementedMandate mandate, ParagraphLabels labels, ReportTexts texts)
{
    // What a paragraph may end with in one of the six languages, and the narrow spaces before it in French.
    private static readonly char[] Stops = [' ', '\u00A0', '\u202F', ',', ';', '.', '，', '；', '。', '،', '؛'];

    private readonly MandateDetail detail = mandate.Mandate;
    private readonly MandateItem item = mandate.Mandate.Item;
    private readonly IReadOnlyList<ReportEvidence> evidence = ReportEvidence.Of(mandate, texts);

    private MandateText? Text => Passage()?.Text ?? texts.Of(item.Texts);

    private string Addressees => item.Addressees.Count == 0 ? texts.Get("nobody") : Names(item.Addressees);

    private string Label => labels.Of(item);

    private string Status => texts.Get("status." + item.Status);

    /// <summary>The paragraph: what was asked of whom by when, where it stands, what shows it, how often it was renewed, by whom it is outstanding.</summary>
    /// <param name="isPart">Whether it is one of several things that its operative paragraph asks for.</param>
    public IReadOnlyList<ReportRun> Runs(bool isPart)
    {
        ReportRun[] runs = [new(Asked(isPart), Source()), .. Due().Select(text => new ReportRun(text)), new(Standing()), .. Shown(), .. Rest().Select(text => new ReportRun(text))];
        return [runs[0], .. runs.Skip(1).Select(run => run with { Text = texts.Between + run.Text })];
    }

    /// <summary>The row: paragraph, addressee, due date, status, evidence.</summary>
    public IReadOnlyList<ReportRun> Cells() =>
    [
        new(Label, Source()),
        new(Addressees),
        new(item.DueDate is { } due ? texts.Date(due) : Text?.DueText ?? texts.Get("none")),
        new(item.IsOverdue ? texts.Get("status.overdue", Status) : Status),
        new(evidence.Count == 0 ? texts.Get("none") : texts.Joined(evidence.Select(each => each.Name).Distinct())),
    ];

    /// <summary>Those who are addressed, by name.</summary>
    public IEnumerable<string> Addressed() => Named(item.Addressees);

    /// <summary>What is kept of it, so that a later report can tell what changed: status, due date, whether it is overdue, evidence.</summary>
    public IEnumerable<ReportField> Fields()
    {
        var path = $"mandates[{item.Slug}].";
        var reason = evidence.Count == 0 ? texts.Get("reason.register") : evidence[^1].Sentence;
        ReportField Field(string name, string value, Func<string, string> show) =>
            new(path + name, value) { Name = texts.Get("field.mandate", Label, texts.Get("column." + name)), Show = show, Reason = reason };
        yield return Field("status", item.Status, value => texts.Get("status." + value));
        yield return Field("due", item.DueDate ?? "", value => value.Length == 0 ? texts.Get("none") : texts.Date(value));
        yield return Field("overdue", item.IsOverdue ? "yes" : "no", value => texts.Get("answer." + value)) with { Reason = texts.Get("reason.day") };
        yield return Field("evidence", string.Join("; ", evidence.Select(each => each.Id)), value => value.Length == 0 ? texts.Get("none") : value);
    }

    private string Asked(bool isPart) => (isPart, item.Addressees.Count) switch
    {
        (true, 0) => texts.Get("asked.part-nobody", Words(isPart)),
        (true, _) => texts.Get("asked.part", Addressees, Words(isPart)),
        (false, 0) => texts.Get("asked.nobody", Label, Words(isPart)),
        (false, _) => texts.Get("asked", Label, Addressees, Words(isPart)),
    };

    private MandatePassage? Passage()
    {
        // The passages of a language stand with the oldest edition first.
        var newest = detail.Passages.GroupBy(passage => passage.Language).ToDictionary(group => group.Key, group => group.Last());
        return texts.Of(newest);
    }

    // The whole paragraph where it holds the task and asks for nothing else; otherwise the words that were read, the gap between them marked.
    private string Words(bool isPart)
    {
        if (Text is not { } text)
        {
            return "";
        }

        var paragraph = isPart || Passage()?.Paragraph is not { } whole || !whole.Contains(text.Task, StringComparison.Ordinal) ? text.Task : whole;
        var words = paragraph.Contains(text.Verb, StringComparison.OrdinalIgnoreCase) ? paragraph : $"{text.Verb} … {paragraph}";

        // Within quotation marks stand single ones; the stop at the end is the report's own.
        return words.TrimEnd(Stops).Replace('“', '‘').Replace('”', '’');
    }

    private string Source()
    {
        var work = item.WorkSymbol ?? texts.Of(item.WorkTitles) ?? item.WorkSlug;
        return texts.Get("note.paragraph", work, item.Paragraph, Passage() is { } passage ? ReportAddress.OfPassage(item.WorkSlug, passage) : ReportAddress.OfMandate(item.Slug));
    }

    private IEnumerable<string> Due()
    {
        if (item.DueDate is { } due)
        {
            yield return detail.DueEvent is { } held && texts.Of(held.Names) is { } name ? texts.Get("due.event", texts.Date(due), name) : texts.Get("due.by", texts.Date(due));
            if (!item.DueIsCertain)
            {
                yield return texts.Get("due.unsure");
            }
        }
        else
        {
            yield return Text?.DueText is { } words ? texts.Get("due.words", words) : texts.Get("due.none");
        }

        if (item.Frequency is { } frequency)
        {
            yield return texts.Get("frequency." + frequency);
        }
    }

    private string Standing() => texts.Get(item.IsOverdue ? "standing.overdue" : "standing", Status);

    private IEnumerable<ReportRun> Shown() => evidence.Count == 0 ? [new ReportRun(texts.Get("evidence.none"))] : evidence.Select(each => new ReportRun(each.Sentence, each.Note));

    private IEnumerable<string> Rest()
    {
        if (mandate.TimesRenewed > 0)
        {
            yield return texts.Get("renewed", mandate.TimesRenewed);
        }

        if (mandate.IsOutstanding)
        {
            yield return mandate.OutstandingBy.Count == 0 ? texts.Get("outstanding.nobody") : texts.Get("outstanding", Names(mandate.OutstandingBy));
        }
    }

    private string Names(IReadOnlyList<MandateAddressee> addressees) => texts.Joined(Named(addressees));

    // A name that nobody resolved stands once for each language in which it was read: those of the quoted words are told.
    private IEnumerable<string> Named(IReadOnlyList<MandateAddressee> addressees)
    {
        var language = Passage()?.Language ?? "";
        var told = addressees.Where(each => each.Actor is not null || each.Written.ContainsKey(language) || each.Written.ContainsKey("")).ToList();
        return (told.Count > 0 ? told : addressees).Select(each => texts.Of(each.Actor?.Names ?? each.Written)).OfType<string>();
    }
}
