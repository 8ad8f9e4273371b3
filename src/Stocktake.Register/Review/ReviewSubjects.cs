using Stocktake.Foundations;

namespace Stocktake.Register.Review;

/// <summary>All kinds of facts that persons decide about.</summary>
internal static class ReviewSubjects
{
    private static readonly Dictionary<string, ReviewSubject> ByKind = new ReviewSubject[]
    {
        new WorkSubject(), new ActorSubject(), new MandateSubject(), new CommitmentSubject(), new TargetSubject(), new InitiativeSubject(), new FigureSubject(),
    }.ToDictionary(subject => subject.Kind, StringComparer.Ordinal);

    /// <summary>The kinds' words.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. ByKind.Keys];

    /// <summary>The kind of a word; null where there is none.</summary>
    public static ReviewSubject? Of(string kind) => ByKind.GetValueOrDefault(kind);

    /// <summary>One field a language of the six.</summary>
    public static IEnumerable<ReviewField> InLanguages(Func<string, ReviewField> field) => Language.All.Select(language => field(language.Code));
}
