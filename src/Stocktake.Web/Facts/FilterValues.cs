using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Facts;

/// <summary>Reads the filters of lists from an address; what cannot be meant is refused in one sentence.</summary>
internal sealed class FilterValues(HttpRequest request)
{
    private readonly SiteLanguage _reader = RequestLanguage.Of(request).Contents;

    /// <summary>What was wrong first, or null.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The value of a parameter; null where it is absent or empty.</summary>
    public string? Text(string name) => request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    /// <summary>A value that must be one of a few words.</summary>
    public string? OneOf(string name, params IReadOnlyList<string> choices)
    {
        if (Text(name) is not { } value || choices.Contains(value))
        {
            return Text(name);
        }

        Refuse(WebTexts.Get(_reader, "fact.bad-choice", name, value, string.Join(", ", choices)));
        return null;
    }

    /// <summary>A year of four digits.</summary>
    public int? Year(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0)
        {
            return year;
        }

        Refuse(WebTexts.Get(_reader, "fact.bad-year", text));
        return null;
    }

    /// <summary>yes or no; null for both.</summary>
    public bool? Flag(string name) => OneOf(name, "yes", "no") switch { "yes" => true, "no" => false, _ => null };

    /// <summary>Whether all values could be meant.</summary>
    public bool AreSound([NotNullWhen(false)] out Refusal? refusal)
    {
        refusal = Refusal;
        return refusal is null;
    }

    private void Refuse(string sentence) => Refusal ??= new Refusal(StatusCodes.Status400BadRequest, sentence);
}
