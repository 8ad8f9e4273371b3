using System.Collections.Frozen;
using Stocktake.Foundations;

namespace Stocktake.Register.Actors;

/// <summary>How the words around a name are read in a language: the entry of <c>name-words.json</c>.</summary>
internal sealed record NameWords
{
    private static readonly Lazy<FrozenDictionary<string, NameWords>> Loaded =
        new(() => EmbeddedJson.Read<Dictionary<string, NameWords>>("Actors.name-words").ToFrozenDictionary(StringComparer.Ordinal));

    public string[] Articles { get; init; } = [];

    public string[] Qualifiers { get; init; } = [];

    public string[] Joints { get; init; } = [];

    public string[] Phrases { get; init; } = [];

    public string[] Relations { get; init; } = [];

    public string[] Suffixes { get; init; } = [];

    public static NameWords Of(Language language) => Loaded.Value[language.Code];
}
