using Dapper;
using Npgsql;

namespace Stocktake.Storage;

/// <summary>Checks that the PostgreSQL server is one that we know: version 15 or later, UTF-8.</summary>
internal static class ServerCheck
{
    private const int OldestMajorVersion = 15;

    public static async Task CheckAsync(NpgsqlDataSource server, Action<string>? log, CancellationToken cancellation)
    {
        await using var connection = await server.OpenConnectionAsync(cancellation);
        var version = connection.PostgreSqlVersion;
        if (version.Major < OldestMajorVersion)
        {
            throw new StorageException("server.old", version, OldestMajorVersion);
        }

        var encoding = await connection.ExecuteScalarAsync<string>("SHOW server_encoding");
        if (encoding != "UTF8")
        {
            throw new StorageException("server.encoding", connection.Database, encoding);
        }

        log?.Invoke($"PostgreSQL {version}");
    }
}
