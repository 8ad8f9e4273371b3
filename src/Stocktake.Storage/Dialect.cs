namespace Stocktake.Storage;

/// <summary>Which database is spoken to.</summary>
public enum Dialect
{
    /// <summary>The embedded default: one file.</summary>
    Sqlite,

    /// <summary>The server database, version 15 or later.</summary>
    PostgreSql,
}
