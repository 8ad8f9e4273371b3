using Stocktake.Register.Actors;

namespace Stocktake.Register.Mandates;

/// <summary>The words of a mandate in one language.</summary>
/// <param name="Verb">The act verb as written.</param>
/// <param name="Task">What is to be done, as written.</param>
/// <param name="DueText">By when, as written; null if not said.</param>
public sealed record MandateText(string Verb, string Task, string? DueText);

/// <summary>Whom a mandate addresses.</summary>
/// <param name="Actor">The actor; null where no name resolves the words.</param>
/// <param name="Written">The words by ISO 639-2 code; the empty code where a person entered the actor.</param>
public sealed record MandateAddressee(ActorName? Actor, IReadOnlyDictionary<string, string> Written);

/// <summary>A mandate in a list: who must do what by when, and where it stands.</summary>
public sealed record MandateItem
{
    /// <summary>The id in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>The label of its paragraph with those above it, as printed; null if none.</summary>
    public string? Num { get; init; }

    /// <summary>Word of the contract, e.g. <c>requests</c>.</summary>
    public required string Act { get; init; }

    /// <summary>The id of its work in addresses.</summary>
    public required string WorkSlug { get; init; }

    /// <summary>The symbol of its work; null where it has none.</summary>
    public string? WorkSymbol { get; init; }

    /// <summary>Titles of its work by ISO 639-2 code.</summary>
    public IReadOnlyDictionary<string, string> WorkTitles { get; init; } = new Dictionary<string, string>();

    /// <summary>Reading key of the body that speaks.</summary>
    public string? Body { get; init; }

    /// <summary>Akoma Ntoso name of its paragraph.</summary>
    public required string Paragraph { get; init; }

    /// <summary>Date of the work, as precise as known.</summary>
    public string? Date { get; init; }

    /// <summary>Its words, by ISO 639-2 code, from the newest edition of each language.</summary>
    public IReadOnlyDictionary<string, MandateText> Texts { get; init; } = new Dictionary<string, MandateText>();

    /// <summary>Whom it addresses, in the order of the words.</summary>
    public IReadOnlyList<MandateAddressee> Addressees { get; init; } = [];

    /// <summary>Theme codes.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>The session by which it is due, as the text numbers it.</summary>
    public int? DueSession { get; init; }

    /// <summary>The date by which it is due, as precise as known; null if it cannot be told.</summary>
    public string? DueDate { get; init; }

    /// <summary>stated session conference relative; null without a due date.</summary>
    public string? DueBasis { get; init; }

    /// <summary>False where the due date may change or languages differ.</summary>
    public bool DueIsCertain { get; init; }

    /// <summary>Word of the contract; null if not said.</summary>
    public string? Frequency { get; init; }

    /// <summary>open underWay reported done superseded lapsed withdrawn.</summary>
    public required string Status { get; init; }

    /// <summary>Open or under way after its due date, as of the last assessment.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>Whether it is the newest of its chain.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>No due date, session or frequency.</summary>
    public bool HasNoEnd { get; init; }

    /// <summary>Nobody is asked to report, here or elsewhere in its work.</summary>
    public bool HasNoReport { get; init; }

    /// <summary>Nobody is addressed.</summary>
    public bool HasNoAddressee { get; init; }

    /// <summary>proposed seconded confirmed rejected.</summary>
    public required string Review { get; init; }

    /// <summary>Whether it was invented to show the program.</summary>
    public bool IsSample { get; init; }
}
