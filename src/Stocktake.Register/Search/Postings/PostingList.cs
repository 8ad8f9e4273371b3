namespace Stocktake.Register.Search.Postings;

/// <summary>Where one term stands in one segment, as <see cref="PostingWriter"/> wrote it.</summary>
/// <param name="Entries">The number of entries that have it, with those that were removed since.</param>
/// <param name="Last">The ordinal of the last of them.</param>
/// <param name="Ordinals">The entries and counts.</param>
/// <param name="Positions">The positions; empty when they were not asked for.</param>
internal readonly record struct PostingList(int Entries, int Last, ReadOnlyMemory<byte> Ordinals, ReadOnlyMemory<byte> Positions);
