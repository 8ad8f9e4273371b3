using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Stocktake.Foundations;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Frame;

/// <summary>What every component of one answer knows about its request: the language, the address, and how to link from it.</summary>
public sealed class PageContext
{
    /// <summary>Name of the cookie that keeps the chosen colours.</summary>
    internal const string ThemeCookie = "theme";

    private readonly HttpRequest _request;

    /// <summary>Reads what there is to know from the request.</summary>
    public PageContext(IHttpContextAccessor accessor)
    {
        ArgumentNullException.ThrowIfNull(accessor);
        HttpContext = accessor.HttpContext ?? throw new InvalidOperationException("A page is rendered within a request.");
        _request = HttpContext.Request;
        Language = RequestLanguage.Of(_request);
        IsLanguageChosen = RequestLanguage.Chosen(_request) is not null;
        Theme = ThemeOf(_request);
    }

    /// <summary>The request and its answer.</summary>
    public HttpContext HttpContext { get; }

    /// <summary>The language of the frame.</summary>
    public SiteLanguage Language { get; }

    /// <summary>Whether the address names the language, so that every link must too.</summary>
    public bool IsLanguageChosen { get; }

    /// <summary><c>dark</c>, <c>light</c>, or null where the reader's system decides.</summary>
    public string? Theme { get; }

    /// <summary>Path of the page, without parameters.</summary>
    public string Path => _request.Path.Value ?? "/";

    /// <summary>The address of this page with its whole state, on this site, as a reader would cite it.</summary>
    public string Canonical => $"{_request.Scheme}://{_request.Host}{Here()}";

    /// <summary>Culture of the numbers and dates in the contents.</summary>
    public CultureInfo Format => Language.Contents.Format;

    /// <summary>The colours that the request's cookie asks for, or null.</summary>
    internal static string? ThemeOf(HttpRequest request) => request.Cookies[ThemeCookie] is "dark" or "light" ? request.Cookies[ThemeCookie] : null;

    /// <summary>A text of the contents: in the language where it is complete, else in English.</summary>
    public string Text(string key, params ReadOnlySpan<object?> values) => WebTexts.Get(Language.Contents, key, values);

    /// <summary>A sentence of another room in the language of the contents.</summary>
    public string Text(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return sentence.In(Language.Contents.Words);
    }

    /// <summary>A word of the contracts as a reader reads it, e.g. <c>Word("act", "requests")</c>; the word itself where it is not among those we know.</summary>
    public string Word(string family, string word) => WebTexts.Find(Language.Contents, $"{family}.{word}") ?? word;

    /// <summary>A text that data hold by ISO 639-2 code or language tag: in the reader's language, else in English, Chinese, or whatever there is.</summary>
    public string Of(IReadOnlyDictionary<string, string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        foreach (var key in (string[])[Language.Language.Code, Language.Code, "eng", "en", "zho", "zh"])
        {
            if (texts.TryGetValue(key, out var text))
            {
                return text;
            }
        }

        return texts.Values.FirstOrDefault() ?? Text("unknown");
    }

    /// <summary>A date as precise as it is known, in words; the words for what is not known where it is null.</summary>
    public string Date(string? date) => PartialDate.TryParse(date, out var known)
        ? known.Day is { } day ? Date(new DateOnly(known.Year, known.Month!.Value, day))
        : known.Month is { } month ? new DateOnly(known.Year, month, 1).ToString("Y", Format)
        : known.Year.ToString(CultureInfo.InvariantCulture)
        : Text("unknown");

    /// <summary>A text of the frame around the contents, which exists in all six languages.</summary>
    public string FrameText(string key, params ReadOnlySpan<object?> values) => WebTexts.Get(Language, key, values);

    /// <summary>A date in words.</summary>
    public string Date(DateOnly date) => date.ToString(Text("format.date"), Format);

    /// <summary>A number by the culture, or the words for what is not known.</summary>
    public string Number(double? value, string format = "N0") => value is { } number && !double.IsNaN(number) ? number.ToString(format, Format) : Text("unknown");

    /// <summary>The first value of a parameter of the address, or null where it is absent or empty.</summary>
    public string? Query(string name) => _request.Query.TryGetValue(name, out var values) && values.ToString() is { Length: > 0 } value ? value : null;

    /// <summary>An address on this site that keeps the chosen language.</summary>
    public string Link(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!IsLanguageChosen || !address.StartsWith('/'))
        {
            return address;
        }

        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var (before, fragment) = hash < 0 ? (address, "") : (address[..hash], address[hash..]);
        return QueryHelpers.AddQueryString(before, RequestLanguage.Parameter, Language.Code) + fragment;
    }

    /// <summary>The address of this page with some parameters changed; null takes one away. All others stay.</summary>
    public string Here(params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, values) in _request.Query)
        {
            query[name] = values.ToString();
        }

        foreach (var (name, value) in changes)
        {
            query[name] = value;
        }

        return QueryHelpers.AddQueryString(_request.PathBase + Path, query.Where(pair => !string.IsNullOrEmpty(pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    /// <summary>The parameters of this page, without those named, for hidden fields of a form that must keep them.</summary>
    public IEnumerable<KeyValuePair<string, string>> Kept(params string[] without) =>
        _request.Query.Where(pair => !without.Contains(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())).Where(pair => pair.Value.Length > 0);
}
