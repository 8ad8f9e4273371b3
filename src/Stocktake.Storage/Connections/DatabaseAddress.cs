using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Npgsql;
using Stocktake.Foundations;

namespace Stocktake.Storage;

/// <summary>Where a database is, read from a text: a path, <c>Data Source=PATH</c>, or <c>Host=…;Database=…</c>.</summary>
public sealed partial record DatabaseAddress
{
    /// <summary>The environment variable that is read when no text is given.</summary>
    public const string EnvironmentVariable = "STOCKTAKE_DATABASE";

    /// <summary>The file used when neither a text nor the environment names a database.</summary>
    public const string DefaultPath = "stocktake.db";

    private DatabaseAddress(Dialect dialect, string value) => (Dialect, Value) = (dialect, value);

    /// <summary>Which database the address is of.</summary>
    public Dialect Dialect { get; }

    /// <summary>For messages: the path, or host, port and database; never a password.</summary>
    public string Display => Place.ToString()!;

    /// <summary>The full path of the file, or the connection string.</summary>
    internal string Value { get; }

    /// <summary>What <see cref="Display"/> says, as a part of a sentence.</summary>
    internal object Place => Dialect == Dialect.Sqlite ? Value : OfServer(new NpgsqlConnectionStringBuilder(Value));

    /// <summary>Reads an address; without a text, the one in the environment, else the default file.</summary>
    /// <exception cref="StorageException">The text names no database.</exception>
    public static DatabaseAddress Parse(string? text)
    {
        text = string.IsNullOrWhiteSpace(text) ? Environment.GetEnvironmentVariable(EnvironmentVariable) : text;
        text = string.IsNullOrWhiteSpace(text) ? DefaultPath : text.Trim();
        if (text.StartsWith("postgres:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgresql:", StringComparison.OrdinalIgnoreCase))
        {
            throw new StorageException("address.as-url");
        }

        if (!KeyAtStart().IsMatch(text))
        {
            return OfFile(text);
        }

        try
        {
            var keys = new DbConnectionStringBuilder { ConnectionString = text };
            if (keys.ContainsKey("Host") || keys.ContainsKey("Server"))
            {
                return OfServer(text);
            }

            if (keys.TryGetValue("Data Source", out var path) || keys.TryGetValue("Filename", out path) || keys.TryGetValue("DataSource", out path))
            {
                return OfFile((string)path);
            }
        }
        catch (ArgumentException exception)
        {
            throw new StorageException(StorageTexts.Sentence("address.broken"), exception);
        }

        throw new StorageException("address.nothing");
    }

    /// <summary>The path, or host, port and database.</summary>
    public override string ToString() => Display;

    internal string SqliteConnectionString(bool write) => new SqliteConnectionStringBuilder
    {
        DataSource = Value,
        Mode = write ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
        DefaultTimeout = 30,
    }.ConnectionString;

    private static DatabaseAddress OfFile(string path)
    {
        if (path.Length == 0 || path.Contains(":memory:", StringComparison.OrdinalIgnoreCase) || path.Contains('\0', StringComparison.Ordinal))
        {
            throw new StorageException("address.no-file");
        }

        var full = Path.GetFullPath(path);
        return new DatabaseAddress(Dialect.Sqlite, full);
    }

    private static DatabaseAddress OfServer(string text)
    {
        _ = new NpgsqlConnectionStringBuilder(text); // Refuses what it does not know.
        return new DatabaseAddress(Dialect.PostgreSql, text);
    }

    private static Sentence OfServer(NpgsqlConnectionStringBuilder server) =>
        StorageTexts.Sentence("address.server", server.Host, server.Port, server.Database ?? server.Username);

    [GeneratedRegex(@"^[A-Za-z][A-Za-z ]{0,30}=")]
    private static partial Regex KeyAtStart();
}
