namespace Stocktake.Reading.Output.AkomaNtoso;

/// <summary>The block at whose mark each footnote is written: the first mark that can be shown, if that leads back to the text.</summary>
internal sealed class FootnoteHosts
{
    // A note on a note on a note is rare; a ring of notes has no place in the text.
    private const int LongestChain = 8;

    private readonly Dictionary<int, (int Host, int Mark)> _hosts = [];

    /// <summary>The block of each identifier; the first where two share one.</summary>
    public Dictionary<string, int> ByEId { get; } = new(StringComparer.Ordinal);

    public static FootnoteHosts Of(Edition edition)
    {
        var hosts = new FootnoteHosts();
        for (var index = 0; index < edition.Blocks.Length; index++)
        {
            hosts.ByEId.TryAdd(edition.Blocks[index].EId, index);
        }

        for (var index = 0; index < edition.Blocks.Length; index++)
        {
            var block = edition.Blocks[index];
            var segments = block.Notes.Length == 0 ? default : BlockSegments.Of(block);
            for (var mark = 0; mark < block.Notes.Length; mark++)
            {
                hosts.Offer(edition, index, mark, segments);
            }
        }

        foreach (var footnote in hosts._hosts.Keys.ToList().Where(footnote => !hosts.LeadsToText(footnote)))
        {
            hosts._hosts.Remove(footnote);
        }

        return hosts;
    }

    /// <summary>Whether the block is a footnote that is written at a mark.</summary>
    public bool IsHosted(int index) => _hosts.ContainsKey(index);

    /// <summary>The footnote that is written at this mark of this block, or -1.</summary>
    public int At(int host, int mark, string reference) =>
        ByEId.TryGetValue(reference, out var footnote) && _hosts.TryGetValue(footnote, out var place) && place == (host, mark) ? footnote : -1;

    private void Offer(Edition edition, int host, int mark, BlockSegments segments)
    {
        var note = edition.Blocks[host].Notes[mark];
        if (ByEId.TryGetValue(note.Ref, out var footnote) && footnote != host && edition.Blocks[footnote].Kind == BlockKind.Footnote
            && segments.CanCut(note.At))
        {
            _hosts.TryAdd(footnote, (host, mark));
        }
    }

    private bool LeadsToText(int footnote)
    {
        for (var step = 0; step < LongestChain; step++)
        {
            if (!_hosts.TryGetValue(footnote, out var place))
            {
                return true;
            }

            footnote = place.Host;
        }

        return false;
    }
}
