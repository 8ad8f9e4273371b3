using System.Collections.Immutable;
using System.Text.Json;
using Stocktake.Foundations;

namespace Stocktake.Reading.Output;

/// <summary>Reads the JSON object of the contract back into an edition.</summary>
internal static class EditionJsonReader
{
    public static Edition Read(JsonElement json) => new()
    {
        Work = ReadWork(json.GetProperty("work")),
        Blocks = List(json, "blocks", ReadBlock),
        Citations = List(json, "citations", ReadCitation),
        Mandates = List(json, "mandates", ReadMandate),
        Targets = List(json, "targets", ReadTarget),
        Revision = Optional(json, "revision") is { } revision
            ? new Revision(Word<RevisionKind>(revision, "kind"), Number(revision, "insertions") ?? 0, Number(revision, "deletions") ?? 0, Real(revision, "confidence") ?? 0)
            : null,
        Warnings = List(json, "warnings", warning => new Warning(Required(warning, "code"), Text(warning, "block"), Required(warning, "message"))),
    };

    private static Work ReadWork(JsonElement work) => new()
    {
        Symbol = Text(work, "symbol"),
        Title = Text(work, "title"),
        Body = Text(work, "body"),
        Kind = Word<WorkKind>(work, "kind"),
        Language = Text(work, "language") is { } code ? Language.Parse(code) : null,
        Date = Date(work),
    };

    private static Block ReadBlock(JsonElement block) => new()
    {
        EId = Required(block, "eId"),
        Kind = Word<BlockKind>(block, "kind"),
        Role = Word<BlockRole>(block, "role"),
        Num = Text(block, "num"),
        FormerNum = Text(block, "formerNum"),
        Level = Number(block, "level") ?? 1,
        Parent = Text(block, "parent"),
        Heading = Text(block, "heading"),
        Text = Required(block, "text"),
        Page = Number(block, "page"),
        Changes = List(block, "changes", change => new Change
        {
            Kind = Word<ChangeKind>(change, "kind"),
            Start = Number(change, "start") ?? 0,
            End = Number(change, "end") ?? 0,
            Author = Text(change, "author"),
            Date = Text(change, "date"),
            MoveId = Text(change, "moveId"),
        }),
        Notes = List(block, "notes", note => new NoteMark(Number(note, "at") ?? 0, Required(note, "ref"))),
        Rows = Optional(block, "rows") is { } rows ? [.. rows.EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetString() ?? "").ToImmutableArray())] : default,
    };

    private static Citation ReadCitation(JsonElement citation) => new()
    {
        Block = Required(citation, "block"),
        Start = Number(citation, "start") ?? 0,
        End = Number(citation, "end") ?? 0,
        Surface = Required(citation, "surface"),
        Target = Text(citation, "target"),
        Name = Text(citation, "name"),
        Edition = Text(citation, "edition"),
        State = Optional(citation, "state") is null ? null : Word<RevisionState>(citation, "state"),
    };

    private static Mandate ReadMandate(JsonElement mandate) => new()
    {
        Block = Required(mandate, "block"),
        Act = Word<Act>(mandate, "act"),
        Verb = Required(mandate, "verb"),
        By = Text(mandate, "by"),
        Addressees = List(mandate, "addressees", addressee => addressee.GetString() ?? ""),
        Task = Required(mandate, "task"),
        Due = Optional(mandate, "due") is { } due ? new Due(Required(due, "text"), Number(due, "session"), Date(due)) : null,
        Frequency = Optional(mandate, "frequency") is null ? null : Word<Frequency>(mandate, "frequency"),
        Themes = List(mandate, "themes", theme => theme.GetString() ?? ""),
    };

    private static Target ReadTarget(JsonElement target) => new()
    {
        Block = Required(target, "block"),
        Actor = Text(target, "actor"),
        Measure = Required(target, "measure"),
        Direction = Word<TargetDirection>(target, "direction"),
        Value = Real(target, "value"),
        ValueHigh = Real(target, "valueHigh"),
        Unit = Text(target, "unit"),
        BaseYear = Number(target, "baseYear"),
        Year = Number(target, "year"),
        Quote = Required(target, "quote"),
    };

    private static JsonElement? Optional(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static ImmutableArray<T> List<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        Optional(json, name) is { } items ? [.. items.EnumerateArray().Select(read)] : [];

    private static string? Text(JsonElement json, string name) => Optional(json, name)?.GetString();

    private static string Required(JsonElement json, string name) => Text(json, name) ?? throw new FormatException($"'{name}' is missing.");

    private static int? Number(JsonElement json, string name) => Optional(json, name)?.GetInt32();

    private static double? Real(JsonElement json, string name) => Optional(json, name)?.GetDouble();

    private static PartialDate? Date(JsonElement json) => Text(json, "date") is { } date ? PartialDate.Parse(date) : null;

    private static T Word<T>(JsonElement json, string name)
        where T : struct, Enum => ContractNames.Parse<T>(Text(json, name)) ?? throw new FormatException($"'{Text(json, name)}' is no value of '{name}'.");
}
