using System.Data.Common;

namespace Stocktake.Register.Review;

/// <summary>A field of a fact as a reviewer sees it.</summary>
/// <param name="Name">The name by which it is corrected.</param>
/// <param name="Value">What it holds, as JSON; null where nothing.</param>
/// <param name="Reading">What it held before the first correction, as JSON.</param>
/// <param name="IsCorrected">Whether a correction of it stands.</param>
public sealed record ReviewedField(string Name, string? Value, string? Reading, bool IsCorrected);

/// <summary>A fact as a reviewer sees it: its fields, where it stands, and its trail.</summary>
/// <param name="Kind">The kind's word.</param>
/// <param name="Subject">Its id in addresses.</param>
/// <param name="Fields">The fields that can be corrected; those without value among them.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Trail">What persons decided, oldest first.</param>
public sealed record ReviewSheet(string Kind, string Subject, IReadOnlyList<ReviewedField> Fields, ReviewStanding Standing, IReadOnlyList<ReviewEntry> Trail)
{
    /// <summary>The newest entry, which a decision must name as seen; 0 where there is none.</summary>
    public long LastEntry => Trail.Count == 0 ? 0 : Trail[^1].Id;

    /// <summary>The sheet of a fact; null where there is none of this kind and address.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="kind">work actor mandate commitment target initiative figure.</param>
    /// <param name="subject">The id in addresses.</param>
    public static async Task<ReviewSheet?> FindAsync(DbConnection connection, string kind, string subject)
    {
        ArgumentNullException.ThrowIfNull(connection);
        if (ReviewSubjects.Of(kind) is not { } known || await known.FindAsync(connection, subject) is not { } id)
        {
            return null;
        }

        var trail = await ReviewTrail.OfAsync(connection, kind, id);
        var standing = ReviewStanding.Of(trail);
        var fields = new List<ReviewedField>();
        foreach (var field in known.Fields)
        {
            var value = await field.ReadAsync(connection, id);
            var first = trail.Find(entry => entry.Field == field.Name);
            var reading = first is null ? value : first.OldValue;
            fields.Add(new ReviewedField(field.Name, value, reading, reading != value));
        }

        return new ReviewSheet(kind, subject, fields, standing, trail);
    }
}
