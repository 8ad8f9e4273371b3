using System.Globalization;
using System.Resources;

namespace Stocktake.Foundations;

/// <summary>
/// Something said to a person, kept as the key of its text and the parts that fill its places, so that it can be said in any
/// language after the fact. A part may be a sentence itself. Control characters of a part are said as spaces: a sentence
/// stays one line whatever a file holds. Numbers are said as in files, with a point before their decimals.
/// </summary>
public sealed class Sentence
{
    private readonly ResourceManager _resources;
    private readonly object?[] _parts;

    /// <summary>Keeps a sentence.</summary>
    /// <param name="resources">Where its texts stand, one for each language.</param>
    /// <param name="key">The key of the text: stable, and the same in every language.</param>
    /// <param name="parts">What fills the places <c>{0}</c>, <c>{1}</c> … of the text.</param>
    public Sentence(ResourceManager resources, string key, params object?[] parts)
    {
        ArgumentNullException.ThrowIfNull(resources);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(parts);
        (_resources, Key, _parts) = (resources, key, parts);
    }

    /// <summary>The key of the text, for programs that tell one sentence from another.</summary>
    public string Key { get; }

    /// <summary>What fills the places of the text, in order.</summary>
    public IReadOnlyList<object?> Parts => _parts;

    /// <summary>The sentence in English, for programs: the same on every machine.</summary>
    public string English => In(CultureInfo.InvariantCulture);

    /// <summary>The sentence in the culture's language, or in English where there is no translation.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such key.</exception>
    public string In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var text = _resources.GetString(Key, culture) ?? throw new MissingManifestResourceException($"There is no text '{Key}'.");
        return _parts.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, Array.ConvertAll(_parts, part => Said(part, culture)));
    }

    /// <summary>The sentence in the language of the running program's user.</summary>
    public override string ToString() => In(CultureInfo.CurrentUICulture);

    private static object? Said(object? part, CultureInfo culture) => part switch
    {
        Sentence inner => inner.In(culture),
        string text when text.Any(char.IsControl) => string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character)),
        _ => part,
    };
}
