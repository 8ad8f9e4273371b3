using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Stocktake.Foundations;

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

    public ImmutableArray<string> Symbols { get => field.IsDefault ? [] : field; init; } = [];

    public string? Resolution { get; init; }

    public string? Decision { get; init; }

    /// <summary>Symbols of other documents of the organ begin so.</summary>
    public string? Organ { get; init; }

    public Dictionary<string, ImmutableArray<string>> Names { get => field ?? []; init; } = [];

    /// <summary>The names in a language, or none.</summary>
    public ImmutableArray<string> NamesIn(Language? language) =>
        language is { } known && Names.TryGetValue(known.Code, out var names) ? names : [];
}

/// <summary>The words of one language as <c>Data/structure.json</c> lists them; a list that the file leaves out is empty.</summary>
internal sealed record LanguageWords
{
    public ImmutableArray<string> Function { get => field.IsDefault ? [] : field; init; } = [];

    public ImmutableArray<string> FormulaOpening { get => field.IsDefault ? [] : field; init; } = [];

    public ImmutableArray<ImmutableArray<string>> Months { get => field.IsDefault ? [] : field; init; } = [];

    public ImmutableArray<string> Annex { get => field.IsDefault ? [] : field; init; } = [];

    public ImmutableArray<string> Meeting { get => field.IsDefault ? [] : field; init; } = [];

    public ImmutableArray<string> Adopted { get => field.IsDefault ? [] : field; init; } = [];

    public ImmutableArray<string> Adverbs { get => field.IsDefault ? [] : field; init; } = [];

    public ImmutableArray<string> RecitalActs { get => field.IsDefault ? [] : field; init; } = [];

    public ImmutableArray<string> ProvisionActs { get => field.IsDefault ? [] : field; init; } = [];

    public Dictionary<WorkKind, ImmutableArray<string>> Kinds { get => field ?? []; init; } = [];

    public Dictionary<WorkKind, ImmutableArray<string>> SelfKinds { get => field ?? []; init; } = [];

    public ImmutableArray<string> Captions { get => field.IsDefault ? [] : field; init; } = [];

    public ImmutableArray<string> Offices { get => field.IsDefault ? [] : field; init; } = [];

    public ImmutableArray<string> Sayings { get => field.IsDefault ? [] : field; init; } = [];

    public ImmutableArray<string> Cover { get => field.IsDefault ? [] : field; init; } = [];
}

/// <summary>The bundled data of the structure stage, read when first asked for.</summary>
internal static class StructureData
{
    private static readonly Lazy<ImmutableArray<BodyEntry>> LoadedBodies = new(() => DataFile.Load("bodies.json", StructureJson.Default.ImmutableArrayBodyEntry));

    private static readonly Lazy<Dictionary<string, LanguageWords>> LoadedWords = new(() => DataFile.Load("structure.json", StructureJson.Default.DictionaryStringLanguageWords));

    private static readonly LanguageWords NoWords = new();

    private static readonly ConcurrentDictionary<string, ImmutableArray<(string Name, BodyEntry Body)>> FoldedNames = new(StringComparer.Ordinal);

    /// <summary>All names of bodies in a language, folded for comparison.</summary>
    public static ImmutableArray<(string Name, BodyEntry Body)> NamesIn(Language? language) =>
        FoldedNames.GetOrAdd(language?.Code ?? "", _ => [.. Bodies.SelectMany(body => body.NamesIn(language).Select(name => (Script.Fold(name), body)))]);

    public static ImmutableArray<BodyEntry> Bodies => LoadedBodies.Value;

    /// <summary>The words of a language; empty lists where the language is unknown.</summary>
    public static LanguageWords Words(Language? language) =>
        language is { } known && LoadedWords.Value.TryGetValue(known.Code, out var words) ? words : NoWords;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ImmutableArray<BodyEntry>))]
[JsonSerializable(typeof(Dictionary<string, LanguageWords>))]
internal sealed partial class StructureJson : JsonSerializerContext;
