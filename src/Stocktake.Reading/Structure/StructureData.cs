using System.Collections.Concurrent;
using System.Text.Json;
using Stocktake.Foundations;
using Stocktake.Reading.Output;

namespace Stocktake.Reading.Structure;

/// <summary>How the resolutions of a body are laid out.</summary>
internal enum DraftingStyle
{
    /// <summary>Numbered paragraphs through the whole operative part.</summary>
    Un,

    /// <summary>The verb and its addressee head a section; numbering begins again in each.</summary>
    Itu,

    /// <summary>A body that writes reports, notes and letters only.</summary>
    Report,
}

/// <summary>A body as <c>Data/bodies.json</c> describes it.</summary>
internal sealed record BodyEntry
{
    public string? Key { get; init; }

    public DraftingStyle Style { get; init; }

    public string[] Symbols { get; init; } = [];

    public string? Resolution { get; init; }

    public string? Decision { get; init; }

    /// <summary>Symbols of other documents of the organ begin so.</summary>
    public string? Organ { get; init; }

    /// <summary>Its decisions name their conference so: "CMA" in 1/CMA.5.</summary>
    public string[] Series { get; init; } = [];

    public Dictionary<string, string[]> Names { get; init; } = [];

    public static BodyEntry Read(JsonElement data) => new()
    {
        Key = data.TextOrNone("key"),
        Style = data.Text("style") switch
        {
            "un" => DraftingStyle.Un,
            "itu" => DraftingStyle.Itu,
            "report" => DraftingStyle.Report,
            var other => throw new InvalidDataException($"bodies.json: {other} is no style."),
        },
        Symbols = data.WordsOrNone("symbols"),
        Resolution = data.TextOrNone("resolution"),
        Decision = data.TextOrNone("decision"),
        Organ = data.TextOrNone("organ"),
        Series = data.WordsOrNone("series"),
        Names = data.WordsByKey("names"),
    };

    /// <summary>The names in a language, or none.</summary>
    public string[] NamesIn(Language? language) =>
        language is { } known && Names.TryGetValue(known.Code, out var names) ? names : [];
}

/// <summary>The words that name a kind of document.</summary>
internal sealed record KindWords(WorkKind Kind, string[] Words);

/// <summary>A body's name in one language, folded for comparison.</summary>
internal sealed record FoldedName(string Name, BodyEntry Body);

/// <summary>The words of one language as <c>Data/structure.json</c> lists them; a list that the file leaves out is empty.</summary>
internal sealed record LanguageWords
{
    public string[] Function { get; init; } = [];

    public string[] FormulaOpening { get; init; } = [];

    public string[][] Months { get; init; } = [];

    public string[] Annex { get; init; } = [];

    public string[] Meeting { get; init; } = [];

    public string[] Adopted { get; init; } = [];

    public string[] Adverbs { get; init; } = [];

    public string[] RecitalActs { get; init; } = [];

    public string[] ProvisionActs { get; init; } = [];

    public KindWords[] Kinds { get; init; } = [];

    public KindWords[] SelfKinds { get; init; } = [];

    public string[] Captions { get; init; } = [];

    public string[] Offices { get; init; } = [];

    public string[] Sayings { get; init; } = [];

    public string[] Cover { get; init; } = [];

    public static LanguageWords Read(JsonElement data) => new()
    {
        Function = data.WordsOrNone("function"),
        FormulaOpening = data.WordsOrNone("formulaOpening"),
        Months = data.Holds("months", out var months) ? DataValues.Items(months, DataValues.Words) : [],
        Annex = data.WordsOrNone("annex"),
        Meeting = data.WordsOrNone("meeting"),
        Adopted = data.WordsOrNone("adopted"),
        Adverbs = data.WordsOrNone("adverbs"),
        RecitalActs = data.WordsOrNone("recitalActs"),
        ProvisionActs = data.WordsOrNone("provisionActs"),
        Kinds = ReadKinds(data, "kinds"),
        SelfKinds = ReadKinds(data, "selfKinds"),
        Captions = data.WordsOrNone("captions"),
        Offices = data.WordsOrNone("offices"),
        Sayings = data.WordsOrNone("sayings"),
        Cover = data.WordsOrNone("cover"),
    };

    /// <summary>The words of a kind, or none.</summary>
    public string[] KindWords(WorkKind kind) => Array.Find(Kinds, words => words.Kind == kind)?.Words ?? [];

    private static KindWords[] ReadKinds(JsonElement data, string name)
    {
        var kinds = new List<KindWords>();
        foreach (var (kind, words) in data.Holds(name, out var entries) ? DataValues.WordsByKey(entries) : [])
        {
            kinds.Add(new(ContractNames.Parse<WorkKind>(kind) ?? throw new InvalidDataException($"structure.json: {kind} is no kind of document."), words));
        }

        return [.. kinds];
    }
}

/// <summary>The bundled data of the structure stage, read when first asked for.</summary>
internal static class StructureData
{
    private static readonly Lazy<BodyEntry[]> LoadedBodies = new(() => DataFile.Load("bodies.json", data => DataValues.Items(data, BodyEntry.Read)));

    private static readonly Lazy<Dictionary<string, LanguageWords>> LoadedWords = new(() => DataFile.Load("structure.json", data => DataValues.ByKey(data, LanguageWords.Read)));

    private static readonly LanguageWords NoWords = new();

    private static readonly ConcurrentDictionary<string, FoldedName[]> FoldedNames = new(StringComparer.Ordinal);

    /// <summary>All names of bodies in a language, folded for comparison.</summary>
    public static FoldedName[] NamesIn(Language? language) =>
        FoldedNames.GetOrAdd(language?.Code ?? "", _ => [.. Bodies.SelectMany(body => body.NamesIn(language).Select(name => new FoldedName(Script.Fold(name), body)))]);

    public static BodyEntry[] Bodies => LoadedBodies.Value;

    /// <summary>The words of a language; empty lists where the language is unknown.</summary>
    public static LanguageWords Words(Language? language) =>
        language is { } known && LoadedWords.Value.TryGetValue(known.Code, out var words) ? words : NoWords;
}
