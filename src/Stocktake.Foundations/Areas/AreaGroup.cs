using System.Diagnostics.CodeAnalysis;

namespace Stocktake.Foundations;

/// <summary>A group of states or areas, such as the least developed countries or the European Union, as a list of some date has it.</summary>
public sealed class AreaGroup
{
    private readonly AreaNames names;

    internal AreaGroup(string code, string actor, PartialDate asOf, string source, AreaNames names)
    {
        Code = code;
        Actor = actor;
        AsOf = asOf;
        Source = source;
        this.names = names;
    }

    /// <summary>All groups, ordered by code.</summary>
    public static IReadOnlyList<AreaGroup> All => AreaData.Default.Groups;

    /// <summary>Stable key, e.g. <c>sids</c>, <c>ldc</c>, <c>annex-i</c>.</summary>
    public string Code { get; }

    /// <summary>The id of the group as an actor of the register.</summary>
    public string Actor { get; }

    /// <summary>The date of the list; memberships may have changed since.</summary>
    public PartialDate AsOf { get; }

    /// <summary>Title of the list.</summary>
    public string Source { get; }

    /// <summary>Those who belong or belonged to it, ordered by area.</summary>
    public IReadOnlyList<AreaMembership> Memberships => AreaData.Default.MembershipsOf(this);

    /// <summary>The name in a language.</summary>
    /// <exception cref="ArgumentException">The language is not one of the six.</exception>
    public string Name(Language language) => names.Of(language);

    /// <summary>Finds a group by its code.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out AreaGroup? group)
    {
        var code = text?.Trim();
        group = All.FirstOrDefault(candidate => candidate.Code == code);
        return group is not null;
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}

/// <summary>That an area belongs or belonged to a group.</summary>
/// <param name="Area">Who belongs.</param>
/// <param name="Group">To what.</param>
/// <param name="From">Since when; null where the list does not say.</param>
/// <param name="To">The end; null where it still belonged at <see cref="AreaGroup.AsOf"/> and no end is known.</param>
public sealed record AreaMembership(Area Area, AreaGroup Group, PartialDate? From, PartialDate? To)
{
    /// <summary>Whether it held on a day, as far as is known: from the start, to the last day before the end.</summary>
    public bool IsOn(PartialDate day) => (From is null || From <= day) && (To is null || day < To);
}
