using Stocktake.Gaps.Data;
using Stocktake.Register.Commitments;
using Stocktake.Register.Figures;

namespace Stocktake.Gaps.Wedges;

/// <summary>Why a target is not expressed in emissions.</summary>
public enum UnexpressedReason
{
    /// <summary>What it measures is not an emission.</summary>
    NotEmissions,

    /// <summary>It names no number.</summary>
    NoValue,

    /// <summary>What is emitted in the base year is not known.</summary>
    NoBaseValue,

    /// <summary>Whose emissions it is about is not known.</summary>
    ScopeUnknown,

    /// <summary>It asks that something is made, held or decided.</summary>
    Process,
}

/// <summary>A target that is not expressed in emissions.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Target">The target.</param>
/// <param name="Reason">Why.</param>
/// <param name="Why">One sentence about this target by ISO 639-2 code; null where the reason says it.</param>
public sealed record UnexpressedTarget(CommitmentItem Commitment, TargetItem Target, UnexpressedReason Reason, IReadOnlyDictionary<string, string>? Why)
{
    // What a process target counts: the things that are to be there.
    private static readonly string[] Things = ["forum", "framework", "plan", "report"];

    // Words that stand for the number zero.
    private static readonly string[] NeutralWords = ["net zero", "net-zero", "neutral", "净零", "中和", "中立"];

    // Words of a measure that is an emission, in the languages that are complete.
    private static readonly string[] EmissionWords = ["emission", "carbon", "methane", "greenhouse", "排放", "碳", "甲烷", "温室气体", "氢氟碳", .. NeutralWords];

    /// <summary>What expresses the same number of the same text, where a figure of record stands for it; null where nothing does.</summary>
    public Wedge? Instead { get; init; }

    /// <summary>All targets that no wedge expresses, in the order of the commitments.</summary>
    internal static IReadOnlyList<UnexpressedTarget> All(GapRegister register, IReadOnlyList<Wedge> wedges)
    {
        var expressed = wedges.Where(wedge => wedge.Commitment is not null)
            .SelectMany(wedge => wedge.Targets, (wedge, target) => (wedge.Commitment!.Slug, target)).ToHashSet();
        return [.. register.Commitments.Values
            .SelectMany(commitment => commitment.Targets, (commitment, target) => (commitment, target))
            .Where(pair => !expressed.Contains((pair.commitment.Slug, pair.target.Ordinal)))
            .Select(pair => Of(pair.commitment, pair.target) with { Instead = wedges.FirstOrDefault(wedge => wedge.Figure is { } figure && IsSame(figure.Item, pair.commitment, pair.target)) })];
    }

    private static bool IsSame(FigureItem figure, CommitmentItem commitment, TargetItem target) =>
        figure.Value == target.Value && target.ValueHigh is null && figure.Unit == target.Unit && figure.Source is { } source && source.Work.Slug == commitment.Source?.Work.Slug;

    private static UnexpressedTarget Of(CommitmentItem commitment, TargetItem target) =>
        GapTables.Unexpressed.TryGetValue($"{commitment.Slug}#{target.Ordinal}", out var known)
            ? new UnexpressedTarget(commitment, target, Enum.Parse<UnexpressedReason>(known.Reason, ignoreCase: true), known.Why)
            : new UnexpressedTarget(commitment, target, ReasonOf(commitment, target), Why: null);

    private static UnexpressedReason ReasonOf(CommitmentItem commitment, TargetItem target)
    {
        if (target.Direction == "reach" && target.Value is 1 && Things.Contains(target.Unit))
        {
            return UnexpressedReason.Process;
        }

        var isEmission = target.Unit?.Contains("CO2", StringComparison.Ordinal) == true
            || target.Measures.Values.Any(measure => EmissionWords.Any(word => measure.Contains(word, StringComparison.OrdinalIgnoreCase)));
        var isNeutral = target.Direction is "reach" or "decrease" && target.Measures.Values.Any(measure => NeutralWords.Any(word => measure.Contains(word, StringComparison.OrdinalIgnoreCase)));
        return !isEmission ? UnexpressedReason.NotEmissions
            : target.Value is null && !isNeutral ? UnexpressedReason.NoValue
            : commitment.Actors.All(actor => actor.Slug is null) ? UnexpressedReason.ScopeUnknown
            : UnexpressedReason.NoBaseValue;
    }
}
