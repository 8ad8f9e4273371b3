using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Stocktake.Storage;

/// <summary>
/// An open database whose schema is up to date. Reads run in parallel, each on one snapshot. Writes are transactions that
/// queue behind one another, on PostgreSQL those of all processes, so that each sees all that was written before it.
/// Statements take values as parameters only, through Dapper or ADO.NET, on the connection that the function is given.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    // Any number will do, if it is ours alone and never changes: "stockwrt" in ASCII.
    private const long WritersLock = 0x73746F636B777274;

    private readonly SemaphoreSlim writers = new(1, 1);
    private readonly AsyncLocal<bool> writing = new();
    private readonly NpgsqlDataSource? server;

    private Database(DatabaseAddress address, IReadOnlyList<MigrationModule> modules, NpgsqlDataSource? server)
    {
        Address = address;
        Modules = modules;
        this.server = server;
    }

    /// <summary>Where the database is.</summary>
    public DatabaseAddress Address { get; }

    /// <summary>Which database it is.</summary>
    public Dialect Dialect => Address.Dialect;

    /// <summary>The modules whose migrations made the schema.</summary>
    public IReadOnlyList<MigrationModule> Modules { get; }

    /// <summary>Opens the database, makes it when it is a new file, and applies the migrations it lacks, in the order of the modules.</summary>
    /// <param name="text">A path, <c>Data Source=…</c> or <c>Host=…</c>; without one, see <see cref="DatabaseAddress.Parse"/>.</param>
    /// <param name="modules">All modules that own tables in this database.</param>
    /// <param name="log">Is told, in one line each, which SQLite is used and which migrations were applied.</param>
    /// <param name="cancellation">Stops the opening.</param>
    /// <exception cref="StorageException">The database cannot be reached, is not ours, or has a newer or changed schema.</exception>
    public static async Task<Database> OpenAsync(
        string? text, IReadOnlyList<MigrationModule> modules, Action<string>? log = null, CancellationToken cancellation = default)
    {
        var address = DatabaseAddress.Parse(text);
        Database? database = null;
        try
        {
            if (address.Dialect == Dialect.Sqlite)
            {
                SqliteLibrary.EnsureLoaded();
                log?.Invoke(SqliteLibrary.Describe());
                SqliteOpening.Check(address.Value);
            }

            database = new Database(address, modules, address.Dialect == Dialect.PostgreSql ? NpgsqlDataSource.Create(address.Value) : null);
            if (database.server is not null)
            {
                await ServerCheck.CheckAsync(database.server, log, cancellation);
            }

            await Migrator.ApplyAsync(database, log, cancellation);
            return database;
        }
        catch (DbException exception)
        {
            await DisposeAsync(database);
            throw new StorageException(OpeningFailure.Sentence(address, exception), exception);
        }
        catch
        {
            await DisposeAsync(database);
            throw;
        }
    }

    /// <summary>Runs a function that only reads; all its statements see the same snapshot.</summary>
    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellation = default)
    {
        await using var connection = await ConnectAsync(write: false, cancellation);
        await using var transaction = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var result = await read(connection);
        await transaction.CommitAsync(cancellation);
        return result;
    }

    /// <summary>
    /// Runs a function in a transaction that is durable when the task completes and leaves nothing when it fails.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> write, CancellationToken cancellation = default)
    {
        if (writing.Value)
        {
            throw new InvalidOperationException("A write inside a write would wait for itself: pass the connection on.");
        }

        await writers.WaitAsync(cancellation);
        try
        {
            return await WriteOnceAsync(write, cancellation);
        }
        finally
        {
            writers.Release();
        }
    }

    /// <summary>Runs a function in a transaction, as <see cref="WriteAsync{T}"/> does.</summary>
    public Task WriteAsync(Func<DbConnection, Task> write, CancellationToken cancellation = default) =>
        WriteAsync<object?>(
            async connection =>
            {
                await write(connection);
                return null;
            },
            cancellation);

    /// <summary>Closes the connections; on SQLite the last to close also empties the write-ahead file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }
        else
        {
            foreach (var write in new[] { false, true })
            {
                using var connection = new SqliteConnection(Address.SqliteConnectionString(write));
                SqliteConnection.ClearPool(connection);
            }
        }

        writers.Dispose();
    }

    internal async Task<DbConnection> ConnectAsync(bool write, CancellationToken cancellation) =>
        server is null ? SqliteOpening.Open(Address, write) : await server.OpenConnectionAsync(cancellation);

    private static ValueTask DisposeAsync(Database? database) => database?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<T> WriteOnceAsync<T>(Func<DbConnection, Task<T>> write, CancellationToken cancellation)
    {
        writing.Value = true;
        try
        {
            await using var connection = await ConnectAsync(write: true, cancellation);
            await using var transaction = await connection.BeginTransactionAsync(
                Dialect == Dialect.Sqlite ? IsolationLevel.Serializable : IsolationLevel.ReadCommitted, cancellation);
            if (Dialect == Dialect.PostgreSql)
            {
                await connection.ExecuteAsync("SELECT pg_advisory_xact_lock(@key)", new { key = WritersLock }, transaction);
            }

            var result = await write(connection);
            await transaction.CommitAsync(cancellation);
            return result;
        }
        finally
        {
            writing.Value = false;
        }
    }
}
