using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Revisions;

/// <summary>Paragraphs that become one in a view because the marks between them are gone. The last one gives the properties.</summary>
internal sealed class OpenParagraph
{
    private MarkedTextBuilder? words;
    private FlowParagraph? first;
    private FlowParagraph? last;

    public void Add(FlowParagraph paragraph)
    {
        if (last is not null)
        {
            words ??= new MarkedTextBuilder().Append(MarkedText.Of(last));
            words.Append(MarkedText.Of(paragraph));
        }

        // The joined paragraph begins where its first words do.
        first = first is { Text.Length: > 0 } ? first : paragraph;
        last = paragraph;
    }

    /// <summary>The paragraph so far; null if there is none. The next one begins anew.</summary>
    public FlowParagraph? Close()
    {
        var closed = words is null ? last : words.Finish().In(last!) with { Page = first!.Page, IsSetApart = first.IsSetApart };
        (words, first, last) = (null, null, null);
        return closed;
    }
}
