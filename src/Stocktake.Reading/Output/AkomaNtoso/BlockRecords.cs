using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using static Stocktake.Reading.Output.AkomaNtoso.AkomaNtosoNames;

namespace Stocktake.Reading.Output.AkomaNtoso;

/// <summary>The record of one block: its place in the order of blocks, and whatever the body does not say, or says otherwise.</summary>
internal static class BlockRecords
{
    /// <summary>Writes what differs between a block and what its carrier says.</summary>
    public static XElement Write(Block block, string id, AkomaNtosoCarrier said, Func<int, string?> changeId)
    {
        var record = new XElement(Own + "block", new XAttribute("eId", id));
        Differs("id", block.EId, id);
        Differs("kind", ContractNames.Of(block.Kind), ContractNames.Of(said.Kind));
        Differs("role", ContractNames.Of(block.Role), ContractNames.Of(said.Role));
        Differs("num", block.Num, said.Num);
        Differs("formerNum", block.FormerNum, null);
        Differs("level", block.Level.ToString(CultureInfo.InvariantCulture), said.Level.ToString(CultureInfo.InvariantCulture));
        Differs("parent", block.Parent, said.Parent);
        Differs("heading", block.Heading, said.Heading);
        Differs("page", block.Page?.ToString(CultureInfo.InvariantCulture), null);
        WriteText(record, block, said);
        WriteRows(record, block, said);
        if (!block.Notes.SequenceEqual(said.Notes))
        {
            record.Add(new XElement(Own + "notes", block.Notes.Select(note => new XElement(Own + "note", new XAttribute("at", note.At), new XAttribute("ref", XmlText.Escape(note.Ref))))));
        }

        if (!block.Changes.SequenceEqual(said.Changes))
        {
            record.Add(new XElement(Own + "changes", block.Changes.Select((change, index) => WriteChange(change, changeId(index)))));
        }

        return record;

        void Differs(string name, string? value, string? said)
        {
            if (value != said)
            {
                record.Add(new XAttribute(name, XmlText.Escape(value)));
            }
        }
    }

    /// <summary>Makes the block again.</summary>
    public static Block Read(XElement record, AkomaNtosoCarrier said)
    {
        var text = ReadText(record, said);
        return new Block
        {
            EId = Value("id", (string)record.Attribute("eId")!)!,
            Kind = Word<BlockKind>(record, "kind") ?? said.Kind,
            Role = Word<BlockRole>(record, "role") ?? said.Role,
            Num = Value("num", said.Num),
            FormerNum = Value("formerNum", null),
            Level = Number(record, "level") ?? said.Level,
            Parent = Value("parent", said.Parent),
            Heading = Value("heading", said.Heading),
            Text = text,
            Page = Number(record, "page"),
            Rows = record.Element(Own + "rows") is { } rows ? ReadRows(rows) : said.Rows,
            Notes = record.Element(Own + "notes") is { } notes
                ? [.. notes.Elements().Select(note => new NoteMark(Number(note, "at") ?? 0, XmlText.Unescape((string?)note.Attribute("ref")) ?? ""))]
                : [.. said.Notes],
            Changes = record.Element(Own + "changes") is { } changes ? [.. changes.Elements().Select(change => ReadChange(change, said))] : [.. said.Changes],
        };

        string? Value(string name, string? otherwise) => record.Attribute(name) is { } attribute ? XmlText.Unescape(attribute.Value) : otherwise;
    }

    /// <summary>A whole number, or null where the attribute is absent.</summary>
    public static int? Number(XElement record, string name) => record.Attribute(name) is { } value ? XmlConvert.ToInt32(value.Value) : null;

    /// <summary>A word of the contract, or null where the attribute is absent or unknown.</summary>
    public static T? Word<T>(XElement record, string name)
        where T : struct, Enum => ContractNames.Parse<T>((string?)record.Attribute(name));

    private static void WriteText(XElement record, Block block, AkomaNtosoCarrier said)
    {
        if (said.Text == block.Text)
        {
            return;
        }

        if (said.Text != SoundText.Of(block.Text))
        {
            record.Add(new XAttribute("text", XmlText.Escape(block.Text)));
            return;
        }

        for (var at = 0; at < block.Text.Length; at++)
        {
            if (said.Text[at] != block.Text[at])
            {
                record.Add(new XElement(Own + "character", new XAttribute("at", at), new XAttribute("code", ((int)block.Text[at]).ToString("X4", CultureInfo.InvariantCulture))));
            }
        }
    }

    private static string ReadText(XElement record, AkomaNtosoCarrier said)
    {
        if (record.Attribute("text") is { } whole)
        {
            return XmlText.Unescape(whole.Value) ?? "";
        }

        if (record.Element(Own + "character") is null)
        {
            return said.Text;
        }

        var characters = said.Text.ToCharArray();
        foreach (var character in record.Elements(Own + "character"))
        {
            if (Number(character, "at") is { } at && at >= 0 && at < characters.Length)
            {
                characters[at] = (char)ushort.Parse((string?)character.Attribute("code") ?? "", NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            }
        }

        return new string(characters);
    }

    private static void WriteRows(XElement record, Block block, AkomaNtosoCarrier said)
    {
        if (block.Rows.IsDefault ? said.Rows.IsDefault : !said.Rows.IsDefault && block.Rows.Length == said.Rows.Length && block.Rows.Zip(said.Rows).All(pair => pair.First.SequenceEqual(pair.Second)))
        {
            return;
        }

        record.Add(new XElement(Own + "rows", block.Rows.IsDefault ? null : block.Rows.Select(row =>
            new XElement(Own + "row", row.Select(cell => new XElement(Own + "cell", new XAttribute("text", XmlText.Escape(cell))))))));
    }

    private static ImmutableArray<ImmutableArray<string>> ReadRows(XElement rows) =>
        [.. rows.Elements().Select(row => row.Elements().Select(cell => XmlText.Unescape((string?)cell.Attribute("text")) ?? "").ToImmutableArray())];

    private static XElement WriteChange(Change change, string? id)
    {
        var record = new XElement(Own + "change");
        if (id is not null)
        {
            record.Add(new XAttribute("ref", id));
        }
        else
        {
            record.Add(new XAttribute("kind", ContractNames.Of(change.Kind)), new XAttribute("start", change.Start), new XAttribute("end", change.End));
        }

        foreach (var (name, value) in new[] { ("author", change.Author), ("date", change.Date), ("moveId", change.MoveId) })
        {
            if (value is not null)
            {
                record.Add(new XAttribute(name, XmlText.Escape(value)));
            }
        }

        return record;
    }

    private static Change ReadChange(XElement record, AkomaNtosoCarrier said)
    {
        var (start, end) = record.Attribute("ref") is { } reference && said.Runs.TryGetValue(reference.Value, out var run) ? run : (Number(record, "start") ?? 0, Number(record, "end") ?? 0);
        return new Change
        {
            Kind = Word<ChangeKind>(record, "kind") ?? said.ChangeKinds.GetValueOrDefault((string?)record.Attribute("ref") ?? ""),
            Start = start,
            End = end,
            Author = XmlText.Unescape((string?)record.Attribute("author")),
            Date = XmlText.Unescape((string?)record.Attribute("date")),
            MoveId = XmlText.Unescape((string?)record.Attribute("moveId")),
        };
    }
}
