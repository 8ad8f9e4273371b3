using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

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

    public static string Sentence(DatabaseAddress address, DbException exception) => exception switch
    {
        SqliteException sqlite => $"The database {address} {SqliteReason(sqlite)}.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            $"{address}, refuses the user name or password.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
            $"{address}, does not exist; create it with createdb.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } postgres =>
            $"{address}, does not let this user make tables ({postgres.MessageText}); make the user its owner.",
        PostgresException postgres => $"{address}, cannot be used: {postgres.MessageText}.",
        { InnerException: SocketException or TimeoutException } =>
            $"{address}, cannot be reached; check that the server runs and that host and port are right.",
        _ => $"{address}, cannot be used: {exception.Message.TrimEnd('.')}.",
    };

    private static string SqliteReason(SqliteException exception) => exception.SqliteErrorCode switch
    {
        Busy => "is locked by another program; stop it or try again",
        ReadOnly => "may not be written; check the permissions of the file and its folder",
        Corrupt => "is damaged; restore it from a backup",
        Full => "cannot grow because the disk is full",
        CannotOpen => "cannot be opened; check the permissions of the file and its folder",
        NotADatabase => "is a file of another kind; give the path of a database or of a new file",
        _ => $"cannot be used: {exception.Message.TrimEnd('.')}",
    };
}
