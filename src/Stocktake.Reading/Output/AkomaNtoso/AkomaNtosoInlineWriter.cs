using System.Xml.Linq;
using static Stocktake.Reading.Output.AkomaNtoso.AkomaNtosoNames;

namespace Stocktake.Reading.Output.AkomaNtoso;

/// <summary>
/// Writes the words of a block with what stands inside them: changes as <c>ins</c> and <c>del</c>, citations as <c>ref</c>,
/// footnotes as <c>authorialNote</c> at their first mark and <c>noteRef</c> at the others.
/// Runs that cross one another cannot both be elements: the later one is left to the records.
/// </summary>
internal sealed class AkomaNtosoInlineWriter
{
    private readonly Edition _edition;
    private readonly AkomaNtosoPlan _plan;
    private readonly AkomaNtosoIds _ids;
    private readonly ILookup<string, int> _citations;

    public AkomaNtosoInlineWriter(Edition edition, AkomaNtosoPlan plan, AkomaNtosoIds ids)
    {
        _edition = edition;
        _plan = plan;
        _ids = ids;
        _citations = Enumerable.Range(0, edition.Citations.Length).ToLookup(index => edition.Citations[index].Block, StringComparer.Ordinal);
        Changes = new Dictionary<(int Block, int Change), string>();
        References = new string?[edition.Citations.Length];
    }

    /// <summary>The identifier of each change that is an element.</summary>
    public Dictionary<(int Block, int Change), string> Changes { get; }

    /// <summary>The identifier of each citation that is an element, or null.</summary>
    public string?[] References { get; }

    /// <summary>The words of the block as one paragraph or as a table.</summary>
    public XElement Words(int index)
    {
        var block = _edition.Blocks[index];
        var segments = BlockSegments.Of(block);
        if (!BlockSegments.HasTable(block))
        {
            return Fill(new XElement(Akn + "p"), index);
        }

        var spans = Spans(index, segments);
        var cell = 0;
        return new XElement(Akn + "table", block.Rows.Select(row => new XElement(Akn + "tr", row.Select(text =>
        {
            var paragraph = new XElement(Akn + "p");
            if (segments.Segments.Length == 0)
            {
                paragraph.Add(SoundText.Of(text));
            }
            else
            {
                Fill(paragraph, index, segments, cell++, spans);
            }

            return new XElement(Akn + "td", paragraph);
        }))));
    }

    /// <summary>Puts the words of a block without a table into an element.</summary>
    public XElement Fill(XElement holder, int index)
    {
        var segments = new BlockSegments(_edition.Blocks[index].Text, [(0, _edition.Blocks[index].Text.Length)]);
        Fill(holder, index, segments, 0, Spans(index, segments));
        return holder;
    }

    /// <summary>The runs that become elements, outer before inner, none crossing another.</summary>
    private List<Span> Spans(int index, BlockSegments segments)
    {
        var block = _edition.Blocks[index];
        var wanted = new List<Span>();
        for (var change = 0; change < block.Changes.Length; change++)
        {
            var (start, end) = (block.Changes[change].Start, block.Changes[change].End);
            if (block.Changes[change].Kind != ChangeKind.ParagraphMark && segments.CanHold(start, end))
            {
                wanted.Add(new Span(start, end, change, -1));
            }
        }

        // Where two blocks share an identifier, a citation belongs to the first.
        if (_plan.Hosts.ByEId[block.EId] == index)
        {
            wanted.AddRange(_citations[block.EId].Where(citation => segments.CanHold(_edition.Citations[citation].Start, _edition.Citations[citation].End))
                .Select(citation => new Span(_edition.Citations[citation].Start, _edition.Citations[citation].End, -1, citation)));
        }

        var open = new Stack<int>();
        var spans = new List<Span>(wanted.Count);
        foreach (var span in wanted.OrderBy(span => span.Start).ThenByDescending(span => span.End))
        {
            while (open.Count > 0 && open.Peek() <= span.Start)
            {
                open.Pop();
            }

            if (open.Count == 0 || span.End <= open.Peek())
            {
                open.Push(span.End);
                spans.Add(span);
            }
        }

        return spans;
    }

    private void Fill(XElement holder, int index, BlockSegments segments, int segment, List<Span> spans)
    {
        var block = _edition.Blocks[index];
        var (at, end) = segments.Segments[segment];
        var mine = new Queue<Span>(spans.Where(span => span.Start >= at && span.End <= end && span.Start < end));
        var marks = new Queue<int>(Enumerable.Range(0, block.Notes.Length)
            .Where(mark => segments.CanCut(block.Notes[mark].At) && segments.SegmentAt(block.Notes[mark].At) == segment).OrderBy(mark => block.Notes[mark].At));
        var open = new Stack<(XElement Element, int End)>();
        open.Push((holder, end));
        while (true)
        {
            while (open.Count > 1 && open.Peek().End == at)
            {
                open.Pop();
            }

            while (marks.Count > 0 && block.Notes[marks.Peek()].At == at)
            {
                open.Peek().Element.Add(Mark(index, marks.Dequeue()));
            }

            while (mine.Count > 0 && mine.Peek().Start == at)
            {
                var element = Element(index, mine.Peek());
                open.Peek().Element.Add(element);
                open.Push((element, mine.Dequeue().End));
            }

            if (at >= end)
            {
                return;
            }

            var next = Math.Min(open.Peek().End, Math.Min(mine.Count > 0 ? mine.Peek().Start : end, marks.Count > 0 ? block.Notes[marks.Peek()].At : end));
            open.Peek().Element.Add(new XText(SoundText.Of(block.Text[at..next])));
            at = next;
        }
    }

    private XElement Element(int index, Span span)
    {
        var owner = _ids.Blocks[index];
        if (span.Citation >= 0)
        {
            var id = _ids.New(owner + "__ref", span.Citation + 1);
            References[span.Citation] = id;
            return new XElement(Akn + "ref", new XAttribute("eId", id), new XAttribute("href", AkomaNtosoAddress.OfCited(_edition.Citations[span.Citation])));
        }

        var kind = _edition.Blocks[index].Changes[span.Change].Kind;
        var name = kind is ChangeKind.Inserted or ChangeKind.MovedTo ? "ins" : "del";
        var change = _ids.New($"{owner}__{name}", span.Change + 1);
        Changes[(index, span.Change)] = change;
        var element = new XElement(Akn + name, new XAttribute("eId", change));
        if (kind is ChangeKind.MovedFrom or ChangeKind.MovedTo)
        {
            element.Add(new XAttribute("class", ContractNames.Of(kind)));
        }

        return element;
    }

    private XElement? Mark(int index, int mark)
    {
        var reference = _edition.Blocks[index].Notes[mark].Ref;
        if (!_plan.Hosts.ByEId.TryGetValue(reference, out var footnote))
        {
            return null;
        }

        var marker = _edition.Blocks[footnote].Num is { } num ? new XAttribute("marker", SoundText.Of(num)) : null;
        return _plan.Hosts.At(index, mark, reference) >= 0
            ? new XElement(Akn + "authorialNote", new XAttribute("eId", _ids.Blocks[footnote]), marker, new XAttribute("placement", "bottom"), Words(footnote))
            : new XElement(Akn + "noteRef", new XAttribute("href", "#" + _ids.Blocks[footnote]), marker);
    }

    private readonly record struct Span(int Start, int End, int Change, int Citation);
}
