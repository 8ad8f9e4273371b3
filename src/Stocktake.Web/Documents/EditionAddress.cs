using System.Diagnostics.CodeAnalysis;
using Stocktake.Foundations;

namespace Stocktake.Web.Documents;

/// <summary>The end of the address of a document or an edition: its language, its date, and the form of a download.</summary>
/// <param name="Language">ISO 639-2 code; null where the address names none.</param>
/// <param name="Date">Date of the edition; null for the newest.</param>
/// <param name="Form">json, akn.xml, html or docx; null for the page.</param>
internal sealed record EditionAddress(string? Language, string? Date, string? Form)
{
    private static readonly string[] Forms = ["json", "akn.xml", "html", "docx"];

    /// <summary>Parts an id from the form that a download's address ends with; ids may hold dots of their own.</summary>
    public static (string Id, string? Form) OfWork(string text)
    {
        var form = Forms.FirstOrDefault(form => text.Length > form.Length + 1 && text.EndsWith("." + form, StringComparison.Ordinal));
        return form is null ? (text, null) : (text[..^(form.Length + 1)], form);
    }

    /// <summary>Reads <c>zho</c>, <c>zho@2024-12-19</c>, either with a form after it; two-letter codes are understood.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out EditionAddress? address)
    {
        var (edition, form) = OfWork(text);
        var at = edition.IndexOf('@', StringComparison.Ordinal);
        var date = at < 0 ? null : edition[(at + 1)..];
        address = Foundations.Language.TryParse(at < 0 ? edition : edition[..at], out var language) && (date is null or "" || PartialDate.TryParse(date, out _))
            ? new EditionAddress(language.Code, date, form)
            : null;
        return address is not null;
    }

    /// <summary>The address of an edition on this site.</summary>
    public static string Of(string slug, string language, string? date = null) =>
        $"/documents/{Uri.EscapeDataString(slug)}/{language}{(date is null ? null : "@" + date)}";

    /// <summary>The address of a work on this site.</summary>
    public static string Of(string slug) => "/documents/" + Uri.EscapeDataString(slug);
}
