using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Stocktake.Foundations;
using static Stocktake.Reading.Output.AkomaNtoso.AkomaNtosoNames;

namespace Stocktake.Reading.Output.AkomaNtoso;

/// <summary>The records of citations, mandates, targets, the revision and warnings.</summary>
internal static class ClaimRecords
{
    /// <summary>A citation: by its <c>ref</c> element where it has one, else by its place.</summary>
    public static XElement Write(Citation citation, string? reference, string? said) => Record(
        "citation",
        ("ref", reference),
        ("block", reference is null ? citation.Block : null),
        ("start", reference is null ? Number(citation.Start) : null),
        ("end", reference is null ? Number(citation.End) : null),
        ("surface", reference is not null && said == citation.Surface ? null : citation.Surface),
        ("target", citation.Target),
        ("name", citation.Name),
        ("edition", citation.Edition),
        ("state", citation.State is { } state ? ContractNames.Of(state) : null));

    /// <summary>The opposite; <paramref name="run"/> finds the block and the place of a <c>ref</c> element, and the words there.</summary>
    public static Citation ReadCitation(XElement record, Func<string, (string Block, int Start, int End, string Surface)?> run)
    {
        var said = Text(record, "ref") is { } reference ? run(reference) : null;
        return new Citation
        {
            Block = said?.Block ?? Text(record, "block") ?? "",
            Start = said?.Start ?? BlockRecords.Number(record, "start") ?? 0,
            End = said?.End ?? BlockRecords.Number(record, "end") ?? 0,
            Surface = Text(record, "surface") ?? said?.Surface ?? "",
            Target = Text(record, "target"),
            Name = Text(record, "name"),
            Edition = Text(record, "edition"),
            State = BlockRecords.Word<RevisionState>(record, "state"),
        };
    }

    public static XElement Write(Mandate mandate)
    {
        var record = Record(
            "mandate",
            ("block", mandate.Block),
            ("act", ContractNames.Of(mandate.Act)),
            ("verb", mandate.Verb),
            ("by", mandate.By),
            ("task", mandate.Task),
            ("frequency", mandate.Frequency is { } frequency ? ContractNames.Of(frequency) : null));
        record.Add(mandate.Addressees.Select(addressee => Record("addressee", ("text", addressee))));
        record.Add(mandate.Themes.Select(theme => Record("theme", ("key", theme))));
        if (mandate.Due is { } due)
        {
            record.Add(Record("due", ("text", due.Text), ("session", Number(due.Session)), ("date", due.Date?.ToString())));
        }

        return record;
    }

    public static Mandate ReadMandate(XElement record) => new()
    {
        Block = Text(record, "block") ?? "",
        Act = BlockRecords.Word<Act>(record, "act") ?? Act.Other,
        Verb = Text(record, "verb") ?? "",
        By = Text(record, "by"),
        Task = Text(record, "task") ?? "",
        Frequency = BlockRecords.Word<Frequency>(record, "frequency"),
        Addressees = [.. record.Elements(Own + "addressee").Select(addressee => Text(addressee, "text") ?? "")],
        Themes = [.. record.Elements(Own + "theme").Select(theme => Text(theme, "key") ?? "")],
        Due = record.Element(Own + "due") is { } due ? new Due(Text(due, "text") ?? "", BlockRecords.Number(due, "session"), Date(due)) : null,
    };

    public static XElement Write(Target target) => Record(
        "target",
        ("block", target.Block),
        ("actor", target.Actor),
        ("measure", target.Measure),
        ("direction", ContractNames.Of(target.Direction)),
        ("value", Number(target.Value)),
        ("valueHigh", Number(target.ValueHigh)),
        ("unit", target.Unit),
        ("baseYear", Number(target.BaseYear)),
        ("year", Number(target.Year)),
        ("quote", target.Quote));

    public static Target ReadTarget(XElement record) => new()
    {
        Block = Text(record, "block") ?? "",
        Actor = Text(record, "actor"),
        Measure = Text(record, "measure") ?? "",
        Direction = BlockRecords.Word<TargetDirection>(record, "direction") ?? TargetDirection.Decrease,
        Value = Real(record, "value"),
        ValueHigh = Real(record, "valueHigh"),
        Unit = Text(record, "unit"),
        BaseYear = BlockRecords.Number(record, "baseYear"),
        Year = BlockRecords.Number(record, "year"),
        Quote = Text(record, "quote") ?? "",
    };

    public static XElement Write(Revision revision) => Record(
        "revision",
        ("kind", ContractNames.Of(revision.Kind)),
        ("insertions", Number(revision.Insertions)),
        ("deletions", Number(revision.Deletions)),
        ("confidence", Number(revision.Confidence)));

    public static Revision ReadRevision(XElement record) => new(
        BlockRecords.Word<RevisionKind>(record, "kind") ?? RevisionKind.Tracked,
        BlockRecords.Number(record, "insertions") ?? 0,
        BlockRecords.Number(record, "deletions") ?? 0,
        Real(record, "confidence") ?? 0);

    public static XElement Write(Warning warning) => Record("warning", ("code", warning.Code), ("block", warning.Block), ("message", warning.Message));

    public static Warning ReadWarning(XElement record) => new(Text(record, "code") ?? "", Text(record, "block"), Text(record, "message") ?? "");

    /// <summary>A record with the attributes that have a value.</summary>
    public static XElement Record(string name, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var record = new XElement(Own + name);
        foreach (var (attribute, value) in values)
        {
            if (value is not null)
            {
                record.Add(new XAttribute(attribute, XmlText.Escape(value)));
            }
        }

        return record;
    }

    /// <summary>The text of an attribute, or null where it is absent.</summary>
    public static string? Text(XElement record, string name) => XmlText.Unescape((string?)record.Attribute(name));

    /// <summary>The attribute <c>date</c>, or null where it is absent.</summary>
    public static PartialDate? Date(XElement record) => Text(record, "date") is { } text ? PartialDate.Parse(text) : null;

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string? Number(double? value) => value is { } number ? XmlConvert.ToString(number) : null;

    private static double? Real(XElement record, string name) => record.Attribute(name) is { } value ? XmlConvert.ToDouble(value.Value) : null;
}
