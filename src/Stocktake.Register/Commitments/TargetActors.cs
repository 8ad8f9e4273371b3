using Dapper;
using Stocktake.Foundations;
using Stocktake.Register.Actors;
using Stocktake.Register.Taking;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Commitments;

/// <summary>Resolves those whose targets a text states, and keeps the names that nobody is known by.</summary>
internal sealed class TargetActors
{
    private readonly RegisterWriter writer;
    private readonly ActorIndex index;
    private readonly IndexedActor? speaker;
    private readonly Language language;

    private TargetActors(RegisterWriter writer, ActorIndex index, IndexedActor? speaker, Language language)
    {
        this.writer = writer;
        this.index = index;
        this.speaker = speaker;
        this.language = language;
    }

    public static async Task<TargetActors> OfAsync(RegisterWriter writer, TakenEdition taken, Language language)
    {
        var index = await ActorIndex.OfAsync(writer);
        var (body, issuer) = await writer.Connection.QuerySingleAsync<(string? Body, long? Issuer)>("SELECT body, actor_id FROM work WHERE id = @WorkId", new { taken.WorkId });
        return new TargetActors(writer, index, index.Speaker(body ?? taken.Edition.Work.Body, issuer), language);
    }

    /// <summary>The actors that words name, in their order, each once; none where the text leaves it open.</summary>
    public IReadOnlyList<ResolvedName> Resolve(string written) => written.Length == 0
        ? []
        : [.. AddresseeResolver.Resolve(index, [written], language, speaker).DistinctBy(name => name.ActorId is { } id ? (object)id : name.Written)];

    /// <summary>Counts the names that no actor is known by.</summary>
    public async Task CountUnresolvedAsync(IEnumerable<ResolvedName> names)
    {
        foreach (var name in names.Where(name => name.ActorId is null))
        {
            await UnresolvedNames.CountAsync(writer, language, name.Written, 1);
        }
    }

    /// <summary>The names of a commitment that goes wait no longer.</summary>
    public static async Task ForgetAsync(RegisterWriter writer, long commitment, Language language)
    {
        foreach (var written in await writer.Connection.QueryAsync<string>(
            "SELECT written FROM commitment_actor WHERE commitment_id = @commitment AND actor_id IS NULL", new { commitment }))
        {
            await UnresolvedNames.CountAsync(writer, language, written, -1);
        }
    }
}
