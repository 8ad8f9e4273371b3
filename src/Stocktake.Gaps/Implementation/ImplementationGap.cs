using System.Data.Common;
using Stocktake.Register.Actors;
using Stocktake.Register.Documents;
using Stocktake.Register.Mandates;
using Stocktake.Register.Taking;

namespace Stocktake.Gaps.Implementation;

/// <summary>What became of one operative paragraph.</summary>
/// <param name="Mandate">The mandate with its passages, chain and life.</param>
public sealed record ImplementedMandate(MandateDetail Mandate)
{
    private static readonly string[] Closed = ["done", "superseded", "lapsed", "withdrawn"];

    /// <summary>Entries of its life that a text or an initiative proves.</summary>
    public IReadOnlyList<MandateTrailItem> Evidence { get; } = [.. Mandate.Trail.Where(entry => entry.Reason is not "adopted" && (entry.WorkSlug ?? entry.InitiativeSlug ?? entry.Person) is not null)];

    /// <summary>Whether somebody reported on it.</summary>
    public bool IsReported => Mandate.Item.Status is "reported" or "done" || Mandate.Trail.Any(entry => entry.Status == "reported");

    /// <summary>How many earlier mandates it renews.</summary>
    public int TimesRenewed => Math.Max(0, Mandate.Chain.ToList().FindIndex(item => item.Slug == Mandate.Item.Slug));

    /// <summary>Whether it is still to be done.</summary>
    public bool IsOutstanding => !Closed.Contains(Mandate.Item.Status);

    /// <summary>Those by whom it is outstanding; empty where it is not, or where nobody is named.</summary>
    public IReadOnlyList<MandateAddressee> OutstandingBy => IsOutstanding ? Mandate.Item.Addressees : [];

    /// <summary>Initiatives that answer it.</summary>
    public IReadOnlyList<ActorWork> Initiatives => Mandate.Initiatives;
}

/// <summary>Whose implementation gap it is.</summary>
public enum ImplementationSubject
{
    /// <summary>An instrument: what it asks for.</summary>
    Instrument,

    /// <summary>A body: what it asks for.</summary>
    Body,

    /// <summary>One who is addressed: what he was asked for.</summary>
    Addressee,
}

/// <summary>The implementation gap of an instrument, of a body, or of one who is addressed: what was asked for, and what became of it.</summary>
/// <param name="Subject">What was asked about, as given.</param>
/// <param name="Kind">What the subject is.</param>
/// <param name="Work">The instrument; null where the subject is none.</param>
/// <param name="Mandates">The mandates, in the order of their documents and paragraphs.</param>
/// <param name="IsWhole">False where there are more than <see cref="Most"/> mandates, and only the newest are told.</param>
public sealed record ImplementationGap(string Subject, ImplementationSubject Kind, DocumentDetail? Work, IReadOnlyList<ImplementedMandate> Mandates, bool IsWhole)
{
    /// <summary>The most mandates that are told.</summary>
    public const int Most = 300;

    /// <summary>Mandates by status, in ordinal order of it.</summary>
    public IReadOnlyDictionary<string, int> ByStatus { get; } =
        new SortedDictionary<string, int>(Mandates.GroupBy(each => each.Mandate.Item.Status).ToDictionary(group => group.Key, group => group.Count()), StringComparer.Ordinal);

    /// <summary>What is past its due date, that which fell due first at the head.</summary>
    public IReadOnlyList<ImplementedMandate> Overdue { get; } =
        [.. Mandates.Where(each => each.Mandate.Item.IsOverdue).OrderBy(each => each.Mandate.Item.DueDate, StringComparer.Ordinal)];

    /// <summary>What is outstanding and of which no text and no initiative shows anything.</summary>
    public IReadOnlyList<ImplementedMandate> WithoutEvidence { get; } = [.. Mandates.Where(each => each is { IsOutstanding: true, Evidence.Count: 0, Initiatives.Count: 0 })];

    /// <summary>The gap of a work, of a body by its key, or of an actor that is addressed; null where the register knows none of this name.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="subject">Id of a work or of an actor in addresses, or the key of a body (<c>unga</c> …).</param>
    /// <param name="kind">What the subject is; null takes the first that there is: a work, a body that asks, one who is addressed.</param>
    public static async Task<ImplementationGap?> FindAsync(DbConnection connection, string subject, ImplementationSubject? kind = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var work = kind is null or ImplementationSubject.Instrument ? await DocumentDetail.FindAsync(connection, subject) : null;
        bool? isSample = (await RegisterState.ReadAsync(connection)).Count("documents", "held") > 0 ? false : null;
        (ImplementationSubject Kind, MandateFilter Filter)[] wanted = work is not null
            ? [(ImplementationSubject.Instrument, new MandateFilter { Work = work.Item.Slug, WithRenewed = true })]
            : [(ImplementationSubject.Body, new MandateFilter { Body = subject, IsSample = isSample }), (ImplementationSubject.Addressee, new MandateFilter { Addressee = subject, IsSample = isSample })];
        foreach (var (found, filter) in wanted.Where(each => kind is null || each.Kind == kind))
        {
            var page = await MandateList.FindAsync(connection, filter, MandateOrder.Newest, after: null, Most);
            if (page.Items.Count == 0 && work is null)
            {
                continue;
            }

            var mandates = new List<ImplementedMandate>();
            foreach (var item in page.Items)
            {
                mandates.Add(new ImplementedMandate((await MandateDetail.FindAsync(connection, item.Slug))!));
            }

            return new ImplementationGap(subject, found, work, mandates, page.Next is null);
        }

        return null;
    }
}
