using Stocktake.Reading.Output.AkomaNtoso;
using System.Collections.Immutable;
using System.Xml.Linq;
using Stocktake.Foundations;

namespace Stocktake.Reading.Extraction;

/// <summary>Reads what Akoma Ntoso that others wrote says about the work.</summary>
internal static class AkomaNtosoWork
{
    public static Work Read(XElement document, IReadOnlyList<AkomaNtosoDraft> drafts, out ImmutableArray<Warning> warnings)
    {
        var work = Named(document, "FRBRWork");
        var uri = (string?)Named(work, "FRBRuri")?.Attribute("value") ?? (string?)Named(work, "FRBRthis")?.Attribute("value") ?? "";
        var stated = Language.TryParse((string?)Named(Named(document, "FRBRExpression"), "FRBRlanguage")?.Attribute("language"), out var language) ? language : (Language?)null;
        var found = TextLanguage(drafts, stated);
        warnings = found == stated || stated is null ? [] : [WarningTexts.Of("warning.language-differs.stated", null, stated.Value.ToString())];
        return new Work
        {
            Symbol = Symbol(document, uri),
            Title = drafts.FirstOrDefault(draft => draft.Kind == BlockKind.Title)?.Text,
            Body = Body(uri),
            Kind = Kind((string?)document.Attribute("name"), uri),
            Language = found,
            Date = Date(document, work),
        };
    }

    private static XElement? Named(XElement? within, string name) => within?.Descendants().FirstOrDefault(element => element.Name.LocalName == name);

    private static string? Symbol(XElement document, string uri)
    {
        var numbers = document.Descendants().Where(element => element.Name.LocalName == "docNumber").ToList();
        var symbol = numbers.FirstOrDefault(number => (string?)number.Attribute("refersTo") == "#symbol") ?? numbers.FirstOrDefault(number => number.Value.Count(character => character == '/') >= 2);
        var text = symbol is null ? "" : AkomaNtosoInline.Read(symbol).Text;
        return text.Length > 0 ? text : (string?)Named(document, "FRBRnumber")?.Attribute("value") ?? FromAddress(uri);
    }

    // /akn/un/statement/deliberation/unga/2023-09-01/77-335 names General Assembly resolution 77/335.
    private static string? FromAddress(string uri)
    {
        var parts = uri.Trim('/').Split('/');
        var number = parts.Length >= 7 ? parts[6].Replace('-', '/').Replace('_', ' ') : null;
        return number is null ? null : Body(uri) switch { "unga" => "A/RES/" + number, "unsc" => "S/RES/" + number, _ => null };
    }

    private static string? Body(string uri)
    {
        var actor = uri.Trim('/').Split('/').ElementAtOrDefault(4);
        return AkomaNtosoVocabulary.BodyOf(actor);
    }

    private static WorkKind Kind(string? name, string uri) => name?.ToLowerInvariant() switch
    {
        "resolution" => WorkKind.Resolution,
        "decision" => WorkKind.Decision,
        "report" => WorkKind.Report,
        "note" => WorkKind.Note,
        "letter" => WorkKind.Letter,
        _ => uri.Contains("/statement/deliberation/", StringComparison.Ordinal) ? WorkKind.Resolution : WorkKind.Other,
    };

    // A date before the organization is a stand-in for "not known" (0001-01-01).
    private static PartialDate? Date(XElement document, XElement? work)
    {
        var stated = work?.Elements().Where(element => element.Name.LocalName == "FRBRdate").Select(element => (string?)element.Attribute("date"));
        var printed = document.Descendants().Where(element => element.Name.LocalName == "docDate" && (string?)element.Attribute("refersTo") == "#adoptionDate").Select(element => (string?)element.Attribute("date"));
        foreach (var text in (stated ?? []).Concat(printed))
        {
            if (PartialDate.TryParse(text is { Length: > 10 } ? text[..10] : text, out var date) && date.Year > 1900)
            {
                return date;
            }
        }

        return null;
    }

    private static Language? TextLanguage(IReadOnlyList<AkomaNtosoDraft> drafts, Language? stated)
    {
        int han = 0, arabic = 0, cyrillic = 0, latin = 0;
        foreach (var character in drafts.Where(draft => draft.Kind != BlockKind.Other).SelectMany(draft => draft.Text))
        {
            han += character is >= '\u4e00' and <= '\u9fff' ? 1 : 0;
            arabic += character is >= '\u0620' and <= '\u06ff' ? 1 : 0;
            cyrillic += character is >= '\u0400' and <= '\u04ff' ? 1 : 0;
            latin += char.IsAsciiLetter(character) ? 1 : 0;
        }

        var most = Math.Max(Math.Max(han * 3, arabic), Math.Max(cyrillic, latin));
        return most == 0 ? stated
            : most == han * 3 ? Language.Chinese
            : most == arabic ? Language.Arabic
            : most == cyrillic ? Language.Russian
            : stated == Language.Chinese || stated == Language.Arabic || stated == Language.Russian ? null : stated;
    }
}
