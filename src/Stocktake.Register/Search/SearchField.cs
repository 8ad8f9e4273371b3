namespace Stocktake.Register.Search;

/// <summary>What entries are filtered and counted by. The numbers are stored.</summary>
public enum SearchField
{
    /// <summary>The kind of entry, by the name of <see cref="SearchKind"/> in lower case.</summary>
    Kind = 1,

    /// <summary>The body that wrote it.</summary>
    Body = 2,

    /// <summary>The kind of document.</summary>
    DocumentKind = 3,

    /// <summary>A theme.</summary>
    Theme = 4,

    /// <summary>An actor that it addresses.</summary>
    Addressee = 5,

    /// <summary>What a mandate does.</summary>
    Act = 6,

    /// <summary>Where it stands.</summary>
    Status = 7,

    /// <summary>The year, in four digits.</summary>
    Year = 8,

    /// <summary>The language, as ISO 639-2.</summary>
    Language = 9,

    /// <summary>An area.</summary>
    Area = 10,

    /// <summary><c>true</c> when it comes from a sample, else <c>false</c>.</summary>
    Sample = 11,
}
