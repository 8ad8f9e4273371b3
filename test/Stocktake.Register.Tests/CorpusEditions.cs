using Stocktake.Reading;
using Stocktake.Testing;

namespace Stocktake.Register.Tests;

/// <summary>The readings of the corpus: the texts of five bodies, and resolutions of the General Assembly in six languages. Read once a run.</summary>
internal static class CorpusEditions
{
    private static readonly Lazy<List<Edition>> Read = new(() =>
    [
        .. Directory.EnumerateFiles(SharedData.PathOf("corpus/bodies"), "*.txt").Concat(Directory.EnumerateFiles(SharedData.PathOf("corpus/ga/inputs"), "*.xml"))
            .Order(StringComparer.Ordinal).Select(path => DocumentReader.Read(File.ReadAllBytes(path), path).Edition!),
    ]);

    /// <summary>All of them; skips the test where the corpus is absent.</summary>
    public static IReadOnlyList<Edition> All
    {
        get
        {
            _ = SharedData.PathOf("corpus");
            return Read.Value;
        }
    }
}
