using Stocktake.Reading;
using Stocktake.Register.Works;
using Stocktake.Storage;

namespace Stocktake.Register.Taking;

/// <summary>One document on its way from its path to the register: read, known already, or failed.</summary>
internal sealed record DocumentReading(ReadDocument? Read, UnreadDocument? Failed)
{
    private static readonly DocumentReading Known = new(null, null);

    /// <summary>Loads and reads a document; one whose file the register has already is not read again.</summary>
    public static async Task<DocumentReading> OfAsync(Database database, string path, Func<string, LoadedDocument> load, TakeOptions options, CancellationToken cancellation)
    {
        var (bytes, error) = load(path);
        if (bytes is null)
        {
            return new DocumentReading(null, new UnreadDocument(path, error ?? throw new ArgumentException("Without bytes there is a sentence that says why.", nameof(load)), null));
        }

        var sha256 = ReadDocument.HashOf(bytes);
        if (await database.ReadAsync(connection => Manifestations.IsKnownAsync(connection, sha256), cancellation))
        {
            return Known;
        }

        var result = DocumentReader.Read(bytes, path, new ReadOptions { Language = options.Language });
        return result.Edition is { } edition
            ? new DocumentReading(new ReadDocument(path, sha256, bytes.Length, result.Format, edition), null)
            : new DocumentReading(null, new UnreadDocument(path, result.Failure!, result.MissingPackage));
    }
}
