namespace Stocktake.Register.Search;

/// <summary>What kind of thing an entry of the search is.</summary>
public enum SearchKind
{
    /// <summary>An instrument: a resolution, report, letter or note.</summary>
    Document,

    /// <summary>A block of an edition: a paragraph, heading or table cell.</summary>
    Block,

    /// <summary>Who must do what by when.</summary>
    Mandate,

    /// <summary>Who promised what.</summary>
    Commitment,

    /// <summary>What is being done: a programme, project, fund or partnership.</summary>
    Initiative,

    /// <summary>A state, organ, office, company or coalition.</summary>
    Actor,
}
