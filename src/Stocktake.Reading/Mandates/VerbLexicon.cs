using System.Collections.Concurrent;
using Stocktake.Foundations;

namespace Stocktake.Reading.Mandates;

/// <summary>What a matched form is to the scanner.</summary>
/// <param name="Act">The act; null for a verb that obliges nobody.</param>
internal readonly record struct VerbForm(Act? Act);

/// <summary>The verbs of one language as one family of bodies uses them, ready to be looked up in folded text.</summary>
internal sealed class VerbLexicon
{
    private static readonly ConcurrentDictionary<string, VerbLexicon?> Built = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string[]> _notAfter;
    private readonly Dictionary<string, string[]> _notBefore;
    private readonly string[] _settling;

    private VerbLexicon(LanguageVerbs data, bool spaced, string family)
    {
        Spaced = spaced;
        Verbs = Forms(data, family);
        Adverbs = new TermTable<bool>().With(data.Adverbs, true);
        Connectors = new TermTable<bool>().With(data.Connectors, true);
        _notAfter = data.NotAfter;
        _notBefore = data.NotBefore;
        _settling = data.Settling;
        if (data.Infinitive is { } infinitive)
        {
            InfinitiveMarkers = infinitive.Markers;
            Infinitives.With(infinitive.Silent, new VerbForm(null));
            Add(Infinitives, infinitive.Acts);
        }
    }

    public const string ReportedFamily = "reported";

    public bool Spaced { get; }

    public TermTable<VerbForm> Verbs { get; }

    public TermTable<bool> Adverbs { get; }

    public TermTable<bool> Connectors { get; }

    /// <summary>The verbs as an item under a verb says them ("to request"); empty where items use the forms of <see cref="Verbs"/>.</summary>
    public TermTable<VerbForm> Infinitives { get; } = new();

    /// <summary>What stands before such a form; an empty word where it stands alone.</summary>
    public string[] InfinitiveMarkers { get; } = [];

    /// <summary>The family that a body belongs to; <c>un</c> where the data file names none.</summary>
    public static string FamilyOf(string? body) => body is not null && VerbData.Default.Bodies.TryGetValue(body, out var family) ? family : "un";

    /// <summary>The lexicon, or null for a language without data.</summary>
    public static VerbLexicon? For(Language? language, string family) =>
        language is { IsKnown: true } known
            ? Built.GetOrAdd(known.Code + family, static key =>
                VerbData.Default.Languages.TryGetValue(key[..3], out var data) ? new VerbLexicon(data, key[..3] != "zho", key[3..]) : null)
            : null;

    /// <summary>Whether the act is one that an addressee too may be told to perform: 鼓励, 要求, 建议, but hardly 请.</summary>
    public static bool IsWeak(Act act) => act is Act.Encourages or Act.Recommends or Act.Demands or Act.Authorizes or Act.Appeals or Act.Instructs;

    /// <summary>Whether the form at this place is a verb rather than a noun or part of another word.</summary>
    public bool IsVerbAt(ReadOnlySpan<char> text, int start, string form)
    {
        var end = start + form.Length;
        return !(_notAfter.TryGetValue(form, out var before) && EndsWithAny(text[..start], before))
            && !(_notBefore.TryGetValue(form, out var after) && StartsWithAny(Spaced ? text[end..].TrimStart() : text[end..], after));
    }

    /// <summary>Whether a verb that obliges nobody is a decision all the same where it follows one: 决定：(a) 核准….</summary>
    public bool Settles(ReadOnlySpan<char> text) => EndsWithAny(text, _settling);

    private static TermTable<VerbForm> Forms(LanguageVerbs data, string family)
    {
        var forms = new TermTable<VerbForm>().With(data.Silent, new VerbForm(null));

        Add(forms, data.Acts);
        if (family == ReportedFamily)
        {
            Add(forms, data.Reported);
        }

        Add(forms, data.Families.GetValueOrDefault(family));
        return forms;
    }

    private static void Add(TermTable<VerbForm> forms, Dictionary<string, string[]>? acts)
    {
        foreach (var (act, words) in acts ?? [])
        {
            var value = Output.ContractNames.Parse<Act>(act) ?? throw new InvalidDataException($"verbs.json names an unknown act '{act}'.");
            forms.With(words, new VerbForm(value));
        }
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
