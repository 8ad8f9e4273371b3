using Dapper;
using Stocktake.Reading;
using Stocktake.Reading.Citations;
using Stocktake.Reading.Output;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Works;

/// <summary>The works that citations lead to: those that are known, and placeholders for the others until their texts are taken.</summary>
internal sealed class CitedWorks
{
    // Below the limit of 999 values in one statement of older SQLite libraries.
    public const int AtOnce = 500;

    private readonly Dictionary<string, long> bySymbol = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> byName = new(StringComparer.Ordinal);

    private CitedWorks()
    {
    }

    /// <summary>Finds the works of all citations, and makes placeholders for those that are not known.</summary>
    public static async Task<CitedWorks> OfAsync(RegisterWriter writer, IReadOnlyCollection<Citation> citations)
    {
        var cited = new CitedWorks();
        var symbols = citations.Select(citation => citation.Target).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var names = citations.Where(citation => citation.Target is null).Select(citation => citation.Name).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        await FindAsync(writer, "symbol", symbols, cited.bySymbol);
        await FindAsync(writer, "name_key", names, cited.byName);
        foreach (var symbol in symbols.Where(symbol => !cited.bySymbol.ContainsKey(symbol)))
        {
            cited.bySymbol[symbol] = await NewAsync(writer, symbol);
        }

        foreach (var name in names.Where(name => !cited.byName.ContainsKey(name)))
        {
            cited.byName[name] = await JoinedAsync(writer, name) ?? await NewNamedAsync(writer, name);
        }

        return cited;
    }

    /// <summary>The work that a citation leads to; null for one that names neither a symbol nor an instrument of the bundled list.</summary>
    public long? Of(Citation citation) =>
        citation.Target is { } symbol ? bySymbol[symbol] : citation.Name is { } name ? byName[name] : null;

    private static async Task FindAsync(RegisterWriter writer, string column, List<string> keys, Dictionary<string, long> found)
    {
        foreach (var chunk in keys.Chunk(AtOnce))
        {
            foreach (var (key, id) in await writer.Connection.QueryAsync<(string, long)>($"SELECT {column}, id FROM work WHERE {writer.Connection.In(column, nameof(chunk))}", new { chunk }))
            {
                found[key] = id;
            }
        }
    }

    private static Task<long> NewAsync(RegisterWriter writer, string symbol)
    {
        var (body, kind) = CitedInstrument.OfSymbol(symbol);
        return NewWork.InsertAsync(writer, new NewWork(WorkSlug.OfSymbol(symbol), ContractNames.Of(kind)) { Symbol = symbol, Body = body });
    }

    // An instrument of the starter register that carries the key as its own id.
    private static Task<long?> JoinedAsync(RegisterWriter writer, string name) => writer.Connection.ExecuteScalarAsync<long?>(
        "UPDATE work SET name_key = @name WHERE starter_id = @name AND name_key IS NULL RETURNING id", new { name });

    private static async Task<long> NewNamedAsync(RegisterWriter writer, string name)
    {
        var id = await NewWork.InsertAsync(writer, new NewWork(name, ContractNames.Of(WorkKind.Other)) { NameKey = name });
        await writer.InsertAsync(
            "work_title",
            "work_id, language, title",
            [.. CitedInstrument.TitlesOf(name).OrderBy(title => title.Key.Code, StringComparer.Ordinal).Select(title => new object?[] { id, title.Key.Code, title.Value })]);
        return id;
    }
}
