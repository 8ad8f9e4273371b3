using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;
using Stocktake.Foundations;

namespace Stocktake.Storage;

/// <summary>Turns what the database library throws at opening into one sentence for a person.</summary>
internal static class OpeningFailure
{
    // Primary result codes, https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static Sentence Sentence(DatabaseAddress address, DbException exception) => exception switch
    {
        SqliteException sqlite => StorageTexts.Sentence(KeyOf(sqlite.SqliteErrorCode), address.Place, exception.Message.TrimEnd('.')),
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } => StorageTexts.Sentence("server.refuses", address.Place),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => StorageTexts.Sentence("server.none", address.Place),
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } postgres => StorageTexts.Sentence("server.no-tables", address.Place, postgres.MessageText),
        PostgresException postgres => StorageTexts.Sentence("server.unusable", address.Place, postgres.MessageText),
        { InnerException: SocketException or TimeoutException } => StorageTexts.Sentence("server.unreachable", address.Place),
        _ => StorageTexts.Sentence("server.unusable", address.Place, exception.Message.TrimEnd('.')),
    };

    private static string KeyOf(int sqliteCode) => sqliteCode switch
    {
        Busy => "opening.busy",
        ReadOnly => "opening.read-only",
        Corrupt => "opening.corrupt",
        Full => "opening.full",
        CannotOpen => "opening.cannot-open",
        NotADatabase => "opening.other-kind",
        _ => "opening.unusable",
    };
}
