using System.Data.Common;
using Stocktake.Register.Search.Queries;
using Stocktake.Storage;

namespace Stocktake.Register.Search;

/// <summary>
/// The search of the register. Entries are put and removed on the connection of the transaction that changes the register, so that both
/// change together. One instance serves a database for as long as it is open, from any number of threads: it keeps in memory what
/// it has read of segments, which never change.
/// </summary>
public sealed class SearchIndex
{
    private readonly Database database;
    private readonly SegmentStore segments = new();
    private readonly PageStore pages;

    /// <summary>Searches in a database that was opened with <see cref="Module"/>.</summary>
    /// <param name="database">The database.</param>
    /// <param name="cacheBytes">How many bytes of postings are kept in memory at most.</param>
    public SearchIndex(Database database, long cacheBytes = 64L * 1024 * 1024)
    {
        this.database = database;
        pages = new PageStore(cacheBytes);
    }

    /// <summary>The migrations of the search; it owns the tables whose names begin with <c>search_</c>.</summary>
    public static MigrationModule Module { get; } = new("search", typeof(SearchIndex).Assembly, "Stocktake.Register.Search.Migrations.");

    /// <summary>Puts entries in; an entry whose key is there already is replaced. Many at once cost less than many times one.</summary>
    /// <param name="connection">The connection that <see cref="Database.WriteAsync{T}"/> gives.</param>
    /// <param name="entries">The entries; of two with one key the later counts.</param>
    /// <exception cref="ArgumentException">A key is empty or holds a control character or half a surrogate pair, or a year is not from 1 to 9999.</exception>
    public static Task PutAsync(DbConnection connection, IEnumerable<SearchEntry> entries) => IndexWriter.PutAsync(connection, entries.Select(Checked));

    /// <summary>Removes the entries with these keys and gives how many there were; a key that is not there is passed over.</summary>
    /// <param name="connection">The connection that <see cref="Database.WriteAsync{T}"/> gives.</param>
    /// <param name="keys">The keys.</param>
    public static Task<int> RemoveAsync(DbConnection connection, IReadOnlyCollection<string> keys) =>
        IndexWriter.RemoveAsync(connection, [.. keys.Where(IsKey).Distinct()]);

    /// <summary>Finds what a request asks for, in one snapshot.</summary>
    /// <exception cref="SearchRequestException">The cursor, the page size or the length of the text is not valid.</exception>
    public Task<SearchPage> FindAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        var plan = QueryPlan.Of(request);
        return database.ReadAsync(connection => new QueryRun(connection, plan, segments, pages).FindAsync(), cancellation);
    }

    private static SearchEntry Checked(SearchEntry entry)
    {
        if (!IsKey(entry.Key))
        {
            throw new ArgumentException($"The key \"{entry.Key}\" is empty or holds a character that keys may not have.", nameof(entry));
        }

        return entry.Year is null or (>= 1 and <= 9999) ? entry : throw new ArgumentException($"The year {entry.Year} of {entry.Key} is not from 1 to 9999.", nameof(entry));
    }

    private static bool IsKey(string key) => key.Length > 0 && !key.Any(char.IsControl) && StorableText.Of(key) == key;
}
