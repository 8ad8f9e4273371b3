using Stocktake.Foundations;
using Stocktake.Register.Actors;
using Stocktake.Storage;

namespace Stocktake.Register.Tests.Actors;

/// <summary>How many of the addressees of the corpus are resolved; each use of a name counts.</summary>
public sealed class CorpusResolutionTests
{
    [Theory]
    [InlineData("eng", 90)]
    [InlineData("zho", 90)]
    [InlineData("fra", 70)]
    [InlineData("spa", 70)]
    [InlineData("rus", 70)]
    [InlineData("ara", 60)]
    public async Task Most_addressees_of_the_corpus_are_resolved(string code, double percent)
    {
        var corpus = CorpusEditions.All;
        var language = Language.Parse(code);
        await using var database = await Registers.WithActorsAsync(Dialect.Sqlite);
        var names = new List<(string Written, string? Body, string? Actor)>();

        await Registers.WriteAsync(database, async writer =>
        {
            var index = await ActorIndex.OfAsync(writer);
            foreach (var edition in corpus.Where(edition => edition.Work.Language == language))
            {
                names.AddRange(edition.Mandates
                    .SelectMany(mandate => AddresseeResolver.Resolve(index, mandate.Addressees, language, index.Speaker(edition.Work.Body)))
                    .Select(name => (name.Written, edition.Work.Body, name.ActorId is { } id ? index[id].Slug : null)));
            }
        });

        var resolved = 100.0 * names.Count(name => name.Actor is not null) / names.Count;
        Assert.True(resolved >= percent, $"{resolved:0.0} % of {names.Count} in {code}");
    }
}
