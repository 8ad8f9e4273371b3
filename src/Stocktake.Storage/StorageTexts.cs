using System.Resources;
using Stocktake.Foundations;

namespace Stocktake.Storage;

/// <summary>The sentences on databases, from <c>StorageTexts.resx</c> and its translations.</summary>
internal static class StorageTexts
{
    private static readonly ResourceManager Resources = new("Stocktake.Storage.StorageTexts", typeof(StorageTexts).Assembly);

    /// <summary>The sentence of a key, its places filled with the parts.</summary>
    public static Sentence Sentence(string key, params object?[] parts) => new(Resources, key, parts);
}
