using Stocktake.Foundations;
using Stocktake.Register.Actors;

namespace Stocktake.Register.Calendar;

/// <summary>When something is due, as far as it can be told.</summary>
/// <param name="Date">As precise as known; null if it cannot be told.</param>
/// <param name="Basis">stated session conference relative; null without a date.</param>
/// <param name="EventId">The session or conference it was computed from.</param>
/// <param name="IsCertain">False where the event's dates may change, where language editions differ, or where a stated session cannot be placed.</param>
internal readonly record struct ComputedDue(PartialDate? Date, string? Basis, long? EventId, bool IsCertain);

/// <summary>
/// Computes due dates from sessions and conferences. What is due at a session is due on its last day: before that nobody can say that it
/// is late; what is due before a session is due when it begins.
/// </summary>
internal static class DueDates
{
    /// <summary>The date by which a due time as read falls.</summary>
    /// <param name="calendar">Sessions and conferences.</param>
    /// <param name="text">The words of the due time.</param>
    /// <param name="session">The session they number; null if none.</param>
    /// <param name="stated">The date they state; null if none.</param>
    /// <param name="language">Of the words.</param>
    /// <param name="speaker">The body that speaks.</param>
    /// <param name="workDate">The date of the text, before which nothing it asks for can be due.</param>
    public static ComputedDue Compute(
        CalendarIndex calendar, string text, int? session, PartialDate? stated, Language language, IndexedActor? speaker, PartialDate? workDate)
    {
        if (stated is { } date)
        {
            return new(date, "stated", null, true);
        }

        var body = calendar.BodyNamedIn(text, language) ?? speaker?.Id;
        var (found, basis) = session is { } number
            ? (Numbered(calendar, number, body, speaker, workDate), null)
            : body is { } holder && workDate is { } from && DueWords.Has(DueWords.Of(language).Next, text, language)
                ? (calendar.Next(holder, from), "relative")
                : (workDate is { } earliest ? calendar.Named(text, language, earliest) : null, null);
        if (found is null)
        {
            return new(null, null, null, session is null);
        }

        var words = DueWords.Of(language);
        var isBefore = (DueWords.Has(words.Before, text, language)) && !DueWords.Has(words.End, text, language);
        return new(isBefore ? found.From : found.To, basis ?? found.Kind, found.Id, found.IsCertain);
    }

    /// <summary>One answer for several language editions, the leading one first: certain only where those that know a date agree.</summary>
    public static ComputedDue Agree(IReadOnlyList<ComputedDue> answers)
    {
        var known = answers.Where(answer => answer.Date is not null).ToArray();
        return known.Length == 0
            ? new(null, null, null, answers.Count == 0 || answers.All(answer => answer.IsCertain))
            : known[0] with { IsCertain = known[0].IsCertain && known.All(answer => answer.Date == known[0].Date) };
    }

    // A number that lies before the text counts the sessions of another body, which the text names only as "its".
    private static CalendarEvent? Numbered(CalendarIndex calendar, int number, long? body, IndexedActor? speaker, PartialDate? workDate)
    {
        foreach (var actor in new[] { body, speaker?.Id })
        {
            if (actor is { } id && calendar.Session(id, number) is { } found && (workDate is null || found.To >= workDate))
            {
                return found;
            }
        }

        return null;
    }
}
