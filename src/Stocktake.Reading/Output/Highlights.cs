namespace Stocktake.Reading.Output;

/// <summary>A run of words to highlight: what it is, and what to say about it.</summary>
internal sealed record Highlight(string Block, int Start, int End, string Class, string Title);

/// <summary>Finds the words of an edition's claims: citations by their offsets, mandates by their verb, targets by their quotation.</summary>
internal static class Highlights
{
    public static IEnumerable<Highlight> Of(Edition edition, OutputTexts texts)
    {
        var blocks = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var block in edition.Blocks)
        {
            blocks.TryAdd(block.EId, block.Text);
        }

        foreach (var citation in edition.Citations)
        {
            if (citation.Start >= 0 && citation.Start < citation.End)
            {
                yield return new Highlight(citation.Block, citation.Start, citation.End, "citation", citation.Target ?? citation.Name ?? citation.Surface);
            }
        }

        foreach (var mandate in edition.Mandates)
        {
            if (Find(blocks, mandate.Block, mandate.Verb, mandate.Task) is { } verb)
            {
                yield return new Highlight(mandate.Block, verb, verb + mandate.Verb.Length, "mandate", ClaimText.Of(mandate, texts));
            }
        }

        foreach (var target in edition.Targets)
        {
            if (Find(blocks, target.Block, target.Quote, null) is { } quote)
            {
                yield return new Highlight(target.Block, quote, quote + target.Quote.Length, "target", ClaimText.Of(target, texts));
            }
        }
    }

    // A verb may stand in a block several times: the one nearest before its task is meant.
    private static int? Find(Dictionary<string, string> blocks, string block, string words, string? before)
    {
        if (words.Length == 0 || !blocks.TryGetValue(block, out var text))
        {
            return null;
        }

        var task = string.IsNullOrEmpty(before) ? -1 : text.IndexOf(before, StringComparison.Ordinal);
        var at = task > 0 ? text.LastIndexOf(words, task - 1, StringComparison.Ordinal) : -1;
        at = at >= 0 ? at : text.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 ? at : null;
    }
}
