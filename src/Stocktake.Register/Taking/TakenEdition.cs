using Stocktake.Reading;

namespace Stocktake.Register.Taking;

/// <summary>An edition whose work, blocks and citations were just written, in the transaction that records what it says.</summary>
/// <param name="WorkId">The work.</param>
/// <param name="EditionId">The edition.</param>
/// <param name="WorkSlug">The work's id in addresses.</param>
/// <param name="IsSample">Whether it was invented by us.</param>
/// <param name="IsReplaced">Whether the edition was there and a better file's blocks took the place of its own.</param>
/// <param name="Edition">What was read.</param>
internal sealed record TakenEdition(long WorkId, long EditionId, string WorkSlug, bool IsSample, bool IsReplaced, Edition Edition);
