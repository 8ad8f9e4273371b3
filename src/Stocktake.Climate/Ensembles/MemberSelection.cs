using System.Globalization;

namespace Stocktake.Climate.Ensembles;

/// <summary>Which members of an ensemble are run: <c>all</c>, <c>first:N</c>, or identifiers.</summary>
public static class MemberSelection
{
    /// <summary>The positions that a selection means, in the order given.</summary>
    /// <exception cref="ClimateInputException">An identifier is unknown or given twice, or N is no number from 1 to the number of members.</exception>
    public static IReadOnlyList<int> Positions(string selection, IReadOnlyList<string> members)
    {
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(members);
        if (selection == "all")
        {
            return [.. Enumerable.Range(0, members.Count)];
        }

        if (selection.StartsWith("first:", StringComparison.Ordinal))
        {
            return int.TryParse(selection.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 1 && count <= members.Count
                ? [.. Enumerable.Range(0, count)]
                : throw Wrong("request.members", selection, members.Count);
        }

        var positions = new List<int>();
        var byIdentifier = members.Select((member, position) => (member, position)).ToDictionary(pair => pair.member, pair => pair.position, StringComparer.Ordinal);
        foreach (var identifier in selection.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!byIdentifier.TryGetValue(identifier, out var position))
            {
                throw Wrong("request.no-member", identifier, members.Count);
            }

            if (positions.Contains(position))
            {
                throw Wrong("request.member-twice", identifier);
            }

            positions.Add(position);
        }

        return positions.Count > 0 ? positions : throw Wrong("request.no-members");
    }

    /// <summary>The part of some positions that one of several shards runs: contiguous, as equal as can be, in order.</summary>
    /// <param name="positions">All positions.</param>
    /// <param name="shard">Which part, from 1.</param>
    /// <param name="shards">How many parts.</param>
    public static IReadOnlyList<int> Shard(IReadOnlyList<int> positions, int shard, int shards)
    {
        ArgumentNullException.ThrowIfNull(positions);
        var first = (int)((long)positions.Count * (shard - 1) / shards);
        var end = (int)((long)positions.Count * shard / shards);
        return [.. positions.Skip(first).Take(end - first)];
    }

    private static ClimateInputException Wrong(string key, params object?[] parts) => new(key, parts) { IsAboutRequest = true };
}
