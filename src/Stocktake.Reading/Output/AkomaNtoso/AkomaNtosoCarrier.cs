using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;

namespace Stocktake.Reading.Output.AkomaNtoso;

/// <summary>
/// What the body of a written file says about one block, by the element that carries it and by where that stands.
/// The writer records only what differs from this; the reader begins with it.
/// </summary>
internal sealed class AkomaNtosoCarrier
{
    private readonly StringBuilder _text = new();
    private readonly Func<string, string?> _blockOf;

    private AkomaNtosoCarrier(XElement element, Func<string, string?> blockOf)
    {
        _blockOf = blockOf;
        (Kind, Role) = KindOf(element);
        Num = NumberOf(element);
        ReadPlace(element);
        ReadWords(Holder(element));
        Text = _text.ToString();
    }

    public BlockKind Kind { get; }

    public BlockRole Role { get; }

    public string? Num { get; }

    public int Level { get; private set; } = 1;

    public string? Parent { get; private set; }

    public string? Heading { get; private set; }

    public string Text { get; }

    public ImmutableArray<ImmutableArray<string>> Rows { get; private set; }

    public List<Change> Changes { get; } = [];

    public List<NoteMark> Notes { get; } = [];

    /// <summary>The runs of text of the elements with an identifier: changes and references.</summary>
    public Dictionary<string, (int Start, int End)> Runs { get; } = new(StringComparer.Ordinal);

    /// <summary>What each element of a change does.</summary>
    public Dictionary<string, ChangeKind> ChangeKinds { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads an element; <paramref name="blockOf"/> gives the block's own identifier for a written one, null where it carries none.</summary>
    public static AkomaNtosoCarrier Read(XElement element, Func<string, string?> blockOf) => new(element, blockOf);

    private static (BlockKind Kind, BlockRole Role) KindOf(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "formula":
                return (BlockKind.Formula, BlockRole.None);
            case "section":
                return (BlockKind.Heading, BlockRole.None);
            case "authorialNote":
                return (BlockKind.Footnote, BlockRole.None);
            case "crossHeading" or "item":
                return (BlockKind.Recital, BlockRole.Preambular);
            case "container" or "hcontainer":
                return ContractNames.Parse<BlockKind>((string?)element.Attribute("name")) is { } named ? (named, BlockRole.None) : (BlockKind.Recital, BlockRole.Preambular);
            case "p":
                return (element.Elements().Any(child => child.Name.LocalName == "docTitle") ? BlockKind.Title
                    : ContractNames.Parse<BlockKind>((string?)element.Attribute("class")) ?? BlockKind.Other, BlockRole.None);
            default:
                var isOperative = element.Ancestors().First(above => above.Name.LocalName is "statement" or "doc").Name.LocalName == "statement";
                return isOperative ? (BlockKind.Provision, BlockRole.Operative) : (element.Name.LocalName == "point" ? BlockKind.ListItem : BlockKind.Paragraph, BlockRole.None);
        }
    }

    private static string? NumberOf(XElement element) => element.Name.LocalName switch
    {
        "authorialNote" => (string?)element.Attribute("marker"),
        "p" => Child(element, "docNumber")?.Value,
        _ => Child(element, "num")?.Value,
    };

    private static XElement? Child(XElement? element, string name) => element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private static XElement? Holder(XElement element) => element.Name.LocalName switch
    {
        "p" => Child(element, "docTitle") ?? element,
        "section" => Child(element, "heading"),
        "crossHeading" => element,
        "formula" or "container" or "item" or "authorialNote" => Words(element),
        _ => Words(Child(element, "content") ?? Child(Child(element, "list"), "intro")),
    };

    private static XElement? Words(XElement? holder) => holder?.Elements().FirstOrDefault(child => child.Name.LocalName is "p" or "table");

    private void ReadPlace(XElement element)
    {
        if (Kind == BlockKind.Footnote && element.Name.LocalName == "authorialNote")
        {
            return;
        }

        foreach (var above in element.Ancestors())
        {
            if ((string?)above.Attribute("eId") is not { } id || _blockOf(id) is not { } block)
            {
                continue;
            }

            var isHeading = above.Name.LocalName == "section" || (above.Name.LocalName == "container" && (string?)above.Attribute("name") == "heading");
            if (isHeading)
            {
                Heading ??= block;
            }
            else if (element.Name.LocalName != "section")
            {
                Parent ??= block;
            }

            Level += isHeading == (element.Name.LocalName == "section") ? 1 : 0;
        }
    }

    private void ReadWords(XElement? holder)
    {
        if (holder?.Name.LocalName != "table")
        {
            Walk(holder);
            return;
        }

        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var row in holder.Elements())
        {
            _text.Append(rows.Count == 0 ? "" : " ");
            var cells = ImmutableArray.CreateBuilder<string>();
            foreach (var cell in row.Elements())
            {
                _text.Append(cells.Count == 0 ? "" : "\t");
                var start = _text.Length;
                Walk(Words(cell));
                cells.Add(_text.ToString(start, _text.Length - start));
            }

            rows.Add(cells.ToImmutable());
        }

        Rows = rows.ToImmutable();
    }

    private void Walk(XElement? holder)
    {
        foreach (var node in holder?.Nodes() ?? [])
        {
            if (node is XText text)
            {
                _text.Append(text.Value);
            }
            else if (node is XElement element)
            {
                WalkElement(element);
            }
        }
    }

    private void WalkElement(XElement element)
    {
        var id = (string?)element.Attribute("eId");
        switch (element.Name.LocalName)
        {
            case "authorialNote" when id is not null:
                Mark(id);
                return;
            case "noteRef":
                Mark(((string?)element.Attribute("href") ?? "").TrimStart('#'));
                return;
            case "ins" or "del":
                var place = Changes.Count;
                Changes.Add(new Change { Kind = ChangeOf(element), Start = _text.Length, End = 0 });
                Walk(element);
                Changes[place] = Changes[place] with { End = _text.Length };
                Runs[id ?? ""] = (Changes[place].Start, _text.Length);
                ChangeKinds[id ?? ""] = Changes[place].Kind;
                return;
            default:
                var start = _text.Length;
                Walk(element);
                Runs[id ?? ""] = (start, _text.Length);
                return;
        }
    }

    private void Mark(string id)
    {
        if (_blockOf(id) is { } block)
        {
            Notes.Add(new NoteMark(_text.Length, block));
        }
    }

    private static ChangeKind ChangeOf(XElement element) =>
        ContractNames.Parse<ChangeKind>((string?)element.Attribute("class")) ?? (element.Name.LocalName == "ins" ? ChangeKind.Inserted : ChangeKind.Deleted);
}
