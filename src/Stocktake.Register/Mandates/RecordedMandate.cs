using Stocktake.Foundations;
using Stocktake.Register.Actors;
using Stocktake.Register.Calendar;

namespace Stocktake.Register.Mandates;

/// <summary>A row of the table <c>mandate</c> as recording writes it, and what hangs on it.</summary>
internal sealed record RecordedMandate
{
    public long Id { get; init; }

    public string Slug { get; init; } = "";

    public long WorkId { get; init; }

    public int Position { get; init; }

    public string Paragraph { get; init; } = "";

    public string? Num { get; init; }

    public int VerbOrdinal { get; init; }

    public string Act { get; init; } = "";

    public long? ByActorId { get; init; }

    public string? Date { get; init; }

    public int? DueSession { get; init; }

    public string? DueDate { get; init; }

    public string? DueBasis { get; init; }

    public long? DueEventId { get; init; }

    public bool DueIsCertain { get; init; }

    public string? Frequency { get; init; }

    public string Status { get; init; } = "open";

    public bool IsOverdue { get; init; }

    public long ChainId { get; init; }

    public long? RenewsId { get; init; }

    public bool IsCurrent { get; init; } = true;

    public bool HasNoEnd { get; init; }

    public bool HasNoReport { get; init; }

    public bool HasNoAddressee { get; init; }

    public bool IsSample { get; init; }

    public string Review { get; init; } = "proposed";

    public string Reading { get; init; } = "{}";

    /// <summary>As the counters see it.</summary>
    public TalliedMandate Tallied() => new()
    {
        Id = Id, Act = Act, Status = Status, Review = Review, IsCurrent = IsCurrent, IsOverdue = IsOverdue,
        HasNoEnd = HasNoEnd, HasNoReport = HasNoReport, HasNoAddressee = HasNoAddressee, IsSample = IsSample,
    };

    /// <summary>What readings by language say together: the leading one, and what only others know.</summary>
    public RecordedMandate With(IReadOnlyDictionary<Language, MandateReading> readings, ActorIndex actors, CalendarIndex calendar, WorkAsIssued work)
    {
        var ordered = readings.OrderBy(pair => LanguageOrder.Rank(pair.Key)).ToArray();
        var leading = ordered[0].Value;
        var speaker = actors.Speaker(leading.By ?? work.Body, work.IssuerId);
        var answers = ordered.Where(pair => pair.Value.DueText is not null && pair.Key.IsKnown).Select(pair => DueDates.Compute(
            calendar,
            pair.Value.DueText!,
            pair.Value.DueSession,
            PartialDate.TryParse(pair.Value.DueDate, out var stated) ? stated : null,
            pair.Key,
            speaker,
            work.Date)).ToArray();
        var due = DueDates.Agree(answers);
        var sessions = ordered.Select(pair => pair.Value.DueSession).OfType<int>().Distinct().ToArray();
        var frequency = ordered.Select(pair => pair.Value.Frequency).FirstOrDefault(value => value is not null);
        return this with
        {
            Position = (leading.Place * 100) + Math.Min(VerbOrdinal, 99),
            Num = leading.Num,
            Act = leading.Act,
            ByActorId = speaker?.Id,
            Date = work.Date?.ToString(),
            DueSession = sessions.Length == 0 ? null : sessions[0],
            DueDate = due.Date?.ToString(),
            DueBasis = due.Basis,
            DueEventId = due.EventId,
            DueIsCertain = due.IsCertain && sessions.Length < 2,
            Frequency = frequency,
            HasNoEnd = due.Date is null && sessions.Length == 0 && frequency is null,
            HasNoAddressee = ordered.All(pair => pair.Value.Addressees.Length == 0),
            Reading = MandateReading.Write(readings),
        };
    }
}
