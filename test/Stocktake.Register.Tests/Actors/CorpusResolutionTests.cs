using Stocktake.Foundations;
using Stocktake.Reading;
using Stocktake.Register.Actors;
using Stocktake.Storage;
using Stocktake.Testing;

namespace Stocktake.Register.Tests.Actors;

/// <summary>How many of the addressees of the corpus are resolved; each use of a name counts.</summary>
public sealed class CorpusResolutionTests
{
    private static readonly Lazy<List<Edition>> Corpus = new(() => Read(SharedData.PathOf("corpus")));

    [Theory]
    [InlineData("eng", 90)]
    [InlineData("zho", 90)]
    public async Task Nine_of_ten_addressees_of_the_corpus_are_resolved(string code, double percent)
    {
        _ = SharedData.PathOf("corpus");
        var language = Language.Parse(code);
        await using var database = await Registers.WithActorsAsync(Dialect.Sqlite);
        var names = new List<(string Written, string? Body, string? Actor)>();

        await Registers.WriteAsync(database, async writer =>
        {
            var index = await ActorIndex.OfAsync(writer);
            foreach (var edition in Corpus.Value.Where(edition => edition.Work.Language == language))
            {
                names.AddRange(edition.Mandates
                    .SelectMany(mandate => AddresseeResolver.Resolve(index, mandate.Addressees, language, index.Speaker(edition.Work.Body)))
                    .Select(name => (name.Written, edition.Work.Body, name.ActorId is { } id ? index[id].Slug : null)));
            }
        });

        var resolved = 100.0 * names.Count(name => name.Actor is not null) / names.Count;
        if (Environment.GetEnvironmentVariable("STOCKTAKE_TEST_OUTPUT") is { } output)
        {
            await File.WriteAllLinesAsync(
                Path.Combine(output, $"resolved.{code}.txt"),
                names.GroupBy(name => name).OrderByDescending(group => group.Count())
                    .Select(group => $"{group.Count()}\t{group.Key.Actor ?? "-"}\t{group.Key.Body}\t{group.Key.Written}").Prepend($"{resolved:0.00} % of {names.Count}"));
        }

        Assert.True(resolved >= percent, $"{resolved:0.0} % of {names.Count} in {code}");
    }

    private static List<Edition> Read(string corpus) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(corpus, "bodies"), "*.txt").Concat(Directory.EnumerateFiles(Path.Combine(corpus, "ga", "inputs"), "*.xml"))
            .Order(StringComparer.Ordinal).Select(path => DocumentReader.Read(File.ReadAllBytes(path), path).Edition!),
    ];
}
