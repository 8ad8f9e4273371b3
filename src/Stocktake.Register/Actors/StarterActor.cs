using Stocktake.Foundations;

namespace Stocktake.Register.Actors;

/// <summary>Where a tabulated fact stands.</summary>
internal sealed record StarterSource(string Document, string Paragraph, int? Page);

/// <summary>An entry of <c>actors.json</c>.</summary>
internal sealed record StarterActor
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required Dictionary<string, string> Names { get; init; }

    public Dictionary<string, string[]> Aliases { get; init; } = [];

    public Dictionary<string, string[]> LocalNames { get; init; } = [];

    public string[] LocalIn { get; init; } = [];

    public string[] Acronyms { get; init; } = [];

    public Dictionary<string, string[]> Identifiers { get; init; } = [];

    public string? Within { get; init; }

    public StarterMembership[] MemberOf { get; init; } = [];

    public required StarterSource Source { get; init; }

    /// <summary>All names in the order in which they are stored.</summary>
    public IEnumerable<(Language Language, string Kind, string Name)> AllNames() =>
        Names.Select(pair => (Language.Parse(pair.Key), "name", pair.Value))
            .Concat(Many(Aliases, "alias"))
            .Concat(Many(LocalNames, "local"))
            .Concat(Acronyms.Select(acronym => (default(Language), "acronym", acronym)));

    private static IEnumerable<(Language, string, string)> Many(Dictionary<string, string[]> names, string kind) =>
        names.SelectMany(pair => pair.Value, (pair, name) => (Language.Parse(pair.Key), kind, name));
}

/// <summary>What an actor of the starter register belongs to.</summary>
internal sealed record StarterMembership(string Actor, string? From, string? To);
