using Stocktake.Foundations;

namespace Stocktake.Register.Calendar;

/// <summary>A session or conference, or one part of it.</summary>
internal sealed record CalendarEvent
{
    public required long Id { get; init; }

    public required long ActorId { get; init; }

    /// <summary>session or conference.</summary>
    public required string Kind { get; init; }

    public int? Number { get; init; }

    public required PartialDate From { get; init; }

    /// <summary>Its last day as far as known: the first one where no end is known.</summary>
    public required PartialDate To { get; init; }

    /// <summary>False where dates are announced or computed and may change.</summary>
    public required bool IsCertain { get; init; }

    /// <summary>Its names, by language, as keys.</summary>
    public required IReadOnlyDictionary<Language, string> Keys { get; init; }
}
