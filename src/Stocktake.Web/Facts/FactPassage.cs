using Stocktake.Register.Facts;
using Stocktake.Web.Api;
using Stocktake.Web.Documents;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Facts;

/// <summary>The passages that facts stand on, as sources.</summary>
internal static class FactPassage
{
    /// <summary>The passage: its paragraph where the text is held and it was found there, else the document.</summary>
    public static PassageSource Of(FactSource source, SiteLanguage reader)
    {
        var address = source.Language is { } language && source.EId is { } eId
            ? $"{EditionAddress.Of(source.Work.Slug, language, string.IsNullOrEmpty(source.EditionDate) ? null : source.EditionDate)}#{Uri.EscapeDataString(eId)}"
            : source.Work.IsHeld ? EditionAddress.Of(source.Work.Slug) : null;
        return new PassageSource(
            source.Work.Symbol ?? DocumentSource.Title(source.Work, reader) ?? source.Work.Slug,
            Place(source.Paragraph, reader) is { } paragraph && source.Page is { } page ? WebTexts.Get(reader.Contents, "fact.paragraph-page", paragraph, page) : Place(source.Paragraph, reader),
            source.Quote,
            address);
    }

    /// <summary>As <see cref="Of"/>; where nobody knows the passage, a source that says so.</summary>
    public static PassageSource OrUnknown(FactSource? source, SiteLanguage reader) =>
        source is null ? new PassageSource(WebTexts.Get(reader.Contents, "unknown"), null, null, null) : Of(source, reader);

    // Two words of the starter register name places that have no number, label or heading; all else is as the document has it.
    private static string? Place(string? paragraph, SiteLanguage reader) => paragraph switch
    {
        "preface" => WebTexts.Get(reader.Contents, "fact.place.preface"),
        "title" => WebTexts.Get(reader.Contents, "fact.place.title"),
        _ => paragraph,
    };
}
