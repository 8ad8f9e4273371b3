using System.Collections.Frozen;
using System.Text.Json;

namespace Stocktake.Foundations;

/// <summary>Names in all six languages, and further ones.</summary>
internal sealed class AreaNames
{
    private readonly FrozenDictionary<Language, string> names;
    private readonly FrozenDictionary<Language, string[]> others;

    public AreaNames(JsonElement names, JsonElement others)
    {
        this.names = names.EnumerateObject().ToFrozenDictionary(pair => Language.Parse(pair.Name), pair => pair.Value.GetString()!);
        this.others = others.ValueKind == JsonValueKind.Undefined
            ? FrozenDictionary<Language, string[]>.Empty
            : others.EnumerateObject().ToFrozenDictionary(
                pair => Language.Parse(pair.Name), pair => pair.Value.EnumerateArray().Select(name => name.GetString()!).ToArray());
    }

    public string Of(Language language) => names.TryGetValue(language, out var name)
        ? name
        : throw new ArgumentException("Names are in the six languages of the United Nations.", nameof(language));

    public IReadOnlyList<string> OthersOf(Language language) => language.IsKnown
        ? others.GetValueOrDefault(language, [])
        : throw new ArgumentException("Names are in the six languages of the United Nations.", nameof(language));
}
