using System.Globalization;

namespace Stocktake.Register.Review;

/// <summary>
/// Where a fact stands, as a function of its entries alone. It is proposed until a person confirms it, seconded when one has and confirmed
/// when a second person has too. A correction is its author's confirmation of the corrected value and sets aside all confirmations before it;
/// a rejection sets them aside as well, and the next confirmation or correction sets the rejection aside. An entry that was withdrawn counts
/// as if it had not been made.
/// </summary>
/// <param name="State">proposed seconded confirmed rejected.</param>
/// <param name="ConfirmedBy">Those whose confirmation counts, each once, in their order.</param>
/// <param name="Values">The value of every field that was ever corrected, as JSON: the newest correction that stands, else the reading.</param>
public sealed record ReviewStanding(string State, IReadOnlyList<string> ConfirmedBy, IReadOnlyDictionary<string, string?> Values)
{
    /// <summary>How many different persons must confirm a fact before it is published as confirmed.</summary>
    public const int PersonsNeeded = 2;

    /// <summary>The states of a fact.</summary>
    public static IReadOnlyList<string> States { get; } = ["proposed", "seconded", "confirmed", "rejected"];

    /// <summary>Replays entries in their order.</summary>
    public static ReviewStanding Of(IReadOnlyList<ReviewEntry> entries)
    {
        var undone = UndoneBy(entries);
        var persons = new List<string>();
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        var isRejected = false;
        foreach (var entry in entries)
        {
            if (entry.Field is { } field)
            {
                values.TryAdd(field, entry.OldValue);
            }

            if (undone.Contains(entry.Id))
            {
                continue;
            }

            switch (entry.Action)
            {
                case ReviewAction.Confirmed:
                    isRejected = false;
                    Add(persons, entry.Person);
                    break;
                case ReviewAction.Corrected:
                    isRejected = false;
                    values[entry.Field!] = entry.NewValue;
                    persons.Clear();
                    Add(persons, entry.Person);
                    break;
                case ReviewAction.Rejected:
                    isRejected = true;
                    persons.Clear();
                    break;
                case ReviewAction.StatusChanged:
                    values[entry.Field!] = entry.NewValue;
                    break;
                case ReviewAction.Withdrawn:
                default:
                    break;
            }
        }

        var state = isRejected ? "rejected" : persons.Count == 0 ? "proposed" : persons.Count < PersonsNeeded ? "seconded" : "confirmed";
        return new ReviewStanding(state, persons, values);
    }

    /// <summary>The newest entry of a person that can be withdrawn; null where there is none.</summary>
    public static ReviewEntry? LastOf(IReadOnlyList<ReviewEntry> entries, string person)
    {
        var undone = UndoneBy(entries);
        return entries.LastOrDefault(entry => entry.Action != ReviewAction.Withdrawn && IsSame(entry.Person, person) && !undone.Contains(entry.Id));
    }

    /// <summary>Whether two names mean one person: case does not matter.</summary>
    public static bool IsSame(string person, string other) => string.Equals(person, other, StringComparison.OrdinalIgnoreCase);

    private static HashSet<long> UndoneBy(IReadOnlyList<ReviewEntry> entries) =>
        [.. entries.Where(entry => entry.Action == ReviewAction.Withdrawn).Select(entry => long.Parse(entry.NewValue!, CultureInfo.InvariantCulture))];

    private static void Add(List<string> persons, string person)
    {
        if (!persons.Exists(other => IsSame(other, person)))
        {
            persons.Add(person);
        }
    }
}
