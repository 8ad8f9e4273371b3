using System.Data.Common;
using System.Text.Json;
using Dapper;
using Stocktake.Foundations;
using Stocktake.Register.Actors;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Calendar;

/// <summary>All sessions and conferences in memory, and the names of the bodies that hold them.</summary>
internal sealed class CalendarIndex
{
    // A shorter Chinese name ("大会") is a word that any body may use of its own meeting.
    private const int ShortestHanName = 4;

    private static readonly VersionedCache<CalendarIndex> Cache = new("calendar", LoadAsync);

    private readonly ILookup<long, CalendarEvent> byActor;
    private readonly ILookup<Language, (string Key, long ActorId)> names;

    private CalendarIndex(IReadOnlyList<CalendarEvent> events, IEnumerable<(Language Language, string Key, long ActorId)> names)
    {
        Events = events;
        byActor = events.ToLookup(entry => entry.ActorId);
        this.names = names.OrderByDescending(name => name.Key.Length).ThenBy(name => name.ActorId)
            .ToLookup(name => name.Language, name => (name.Key, name.ActorId));
    }

    /// <summary>All events, in order of their beginning.</summary>
    public IReadOnlyList<CalendarEvent> Events { get; }

    /// <summary>The calendar as of a write transaction.</summary>
    public static Task<CalendarIndex> OfAsync(RegisterWriter writer) => Cache.OfAsync(writer);

    /// <summary>Says that events were added in a transaction.</summary>
    public static Task RenewAsync(RegisterWriter writer) => Cache.RenewAsync(writer);

    /// <summary>The session of a number, its last part where it was held in several; null if the calendar lacks it.</summary>
    public CalendarEvent? Session(long actorId, int number) => byActor[actorId].LastOrDefault(entry => entry.Number == number);

    /// <summary>The first event of a body that begins after a date, compared as precisely as the date is known.</summary>
    public CalendarEvent? Next(long actorId, PartialDate after) => byActor[actorId].FirstOrDefault(entry => Rounded(entry.From, after) > after);

    /// <summary>The body of the calendar that some words name, by its longest name; null if none.</summary>
    public long? BodyNamedIn(string text, Language language)
    {
        if (language.IsHan)
        {
            var han = NameFolding.Han(text);
            return First(name => name.Length >= ShortestHanName && han.Contains(name, StringComparison.Ordinal));
        }

        var key = $" {NameFolding.Join(NameFolding.Tokens(text, language))} ";
        return First(name => name.Contains(' ', StringComparison.Ordinal) && key.Contains($" {name} ", StringComparison.Ordinal));

        long? First(Func<string, bool> isIn)
        {
            foreach (var (name, actorId) in names[language])
            {
                if (isIn(name))
                {
                    return actorId;
                }
            }

            return null;
        }
    }

    /// <summary>The only event not over on a date whose name holds the words; null if there is none or there are several.</summary>
    public CalendarEvent? Named(string words, Language language, PartialDate date)
    {
        var key = NameFolding.Key(words, language);
        var found = key.Length < ShortestHanName ? [] : Events
            .Where(entry => entry.To >= date && entry.Keys.TryGetValue(language, out var name) && name.Contains(key, StringComparison.Ordinal)).Take(2).ToArray();
        return found.Length == 1 ? found[0] : null;
    }

    private static PartialDate Rounded(PartialDate date, PartialDate precision) =>
        precision.Day is not null ? date : precision.Month is not null ? new PartialDate(date.Year, date.Month) : new PartialDate(date.Year);

    private static async Task<CalendarIndex> LoadAsync(DbConnection connection)
    {
        var events = (await connection.QueryAsync<EventRow>(
            """
            SELECT id AS Id, actor_id AS ActorId, kind AS Kind, number AS Number, from_date AS FromDate, to_date AS ToDate, is_certain AS IsCertain, names AS Names
            FROM calendar_event ORDER BY from_date, id
            """)).Select(row => row.ToEvent()).ToArray();
        var names = await connection.QueryAsync<(string Language, string Key, long ActorId)>(
            """
            SELECT DISTINCT actor_name.language, actor_name.folded, actor_name.actor_id
            FROM actor_name JOIN calendar_event ON calendar_event.actor_id = actor_name.actor_id WHERE actor_name.kind IN ('name', 'alias')
            """);
        return new CalendarIndex(events, names.Select(name => (Language.Parse(name.Language), name.Key, name.ActorId)));
    }

    private sealed record EventRow
    {
        public long Id { get; init; }

        public long ActorId { get; init; }

        public string Kind { get; init; } = "";

        public int? Number { get; init; }

        public string FromDate { get; init; } = "";

        public string? ToDate { get; init; }

        public bool IsCertain { get; init; }

        public string Names { get; init; } = "";

        public CalendarEvent ToEvent() => new()
        {
            Id = Id,
            ActorId = ActorId,
            Kind = Kind,
            Number = Number,
            From = PartialDate.Parse(FromDate),
            To = PartialDate.Parse(ToDate ?? FromDate),
            IsCertain = IsCertain,
            Keys = JsonSerializer.Deserialize<Dictionary<string, string>>(Names)!
                .ToDictionary(pair => Language.Parse(pair.Key), pair => NameFolding.Key(pair.Value, Language.Parse(pair.Key))),
        };
    }
}
