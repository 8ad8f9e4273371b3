namespace Stocktake.Register.Search.Segments;

/// <summary>Some terms of a segment in order with their lists: one column that every search reads, one that only phrases do.</summary>
/// <param name="Postings">For each term: shared beginning, rest, entries, last ordinal, lengths, then its ordinals.</param>
/// <param name="Positions">The positions of each term, one after another.</param>
internal sealed record Page(byte[] Postings, byte[] Positions);
