using Stocktake.Register.Actors;
using Stocktake.Register.Mandates;
using Stocktake.Web.Api;
using Stocktake.Web.Documents;
using Stocktake.Web.Frame;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Mandates;

/// <summary>What mandates are called, and where they stand.</summary>
internal static class MandateWords
{
    // What a reader sees where nothing in the language is there: English, then Chinese, then whatever there is.
    private static readonly string[] Others = ["eng", "zho"];

    // A heading of two lines at most.
    private const int LongestTitle = 60;

    /// <summary>The address of a mandate on this site.</summary>
    public static string Address(string slug) => "/mandates/" + Uri.EscapeDataString(slug);

    /// <summary>The address of an actor on this site.</summary>
    public static string ActorAddress(string slug) => "/actors/" + Uri.EscapeDataString(slug);

    /// <summary>The words of a mandate in the reader's language, else in another, with the language's code; null where none are held.</summary>
    public static (string Language, MandateText Text)? Text(MandateItem item, SiteLanguage reader)
    {
        var language = Others.Prepend(reader.Language.Code).FirstOrDefault(item.Texts.ContainsKey) ?? item.Texts.Keys.Order(StringComparer.Ordinal).FirstOrDefault();
        return language is null ? null : (language, item.Texts[language]);
    }

    /// <summary>The IETF tag of a language, for <c>lang</c>.</summary>
    public static string Tag(string? language) => Foundations.Language.TryParse(language, out var known) ? known.Tag : "und";

    /// <summary>The direction in which a language is written, for <c>dir</c>.</summary>
    public static string Direction(string? language) => Foundations.Language.TryParse(language, out var known) && known.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>The document as one cites it: its symbol, else its title in the reader's language or another, else its id.</summary>
    public static string Document(MandateItem item, SiteLanguage reader) => item.WorkSymbol
        ?? Others.Prepend(reader.Language.Code).Concat(item.WorkTitles.Keys.Order(StringComparer.Ordinal)).Select(language => item.WorkTitles.GetValueOrDefault(language)).FirstOrDefault(title => title is not null)
        ?? item.WorkSlug;

    /// <summary>Document and paragraph, as one cites them; a long title is cut.</summary>
    public static string Citation(MandateItem item, SiteLanguage reader)
    {
        var document = Document(item, reader);
        document = document.Length <= LongestTitle ? document : string.Concat(document.AsSpan(0, LongestTitle - 1), "…");
        return item.Num is null ? document : $"{document}, {item.Num}";
    }

    /// <summary>The name of an actor in the reader's language, else in another, else its id.</summary>
    public static string Name(ActorName actor, PageContext page) => actor.Names.Count == 0 ? actor.Slug : page.Of(actor.Names);

    /// <summary>The words of an addressee in a language, else in another; null where a person entered the actor.</summary>
    public static string? Written(MandateAddressee addressee, string? language) =>
        (language is not null && addressee.Written.TryGetValue(language, out var words) ? words
            : addressee.Written.OrderBy(pair => Array.IndexOf(Others, pair.Key) is >= 0 and var place ? place : Others.Length).Select(pair => pair.Value).FirstOrDefault())
        is { Length: > 0 } written ? written : null;

    /// <summary>The names of those addressed, in one line.</summary>
    public static string Addressees(MandateItem item, PageContext page) => item.Addressees.Count == 0
        ? page.Text("mandates.nobody")
        : string.Join(page.Text("mandates.and"), item.Addressees.Select(each => each.Actor is { } actor ? Name(actor, page) : Written(each, page.Language.Language.Code)));

    /// <summary>Status as a reader reads it: overdue before open.</summary>
    public static string Status(MandateItem item, PageContext page) => page.Word("status", item.IsOverdue ? "overdue" : item.Status);

    /// <summary>What a status means for the reader, as the tone of a badge.</summary>
    public static string? Tone(MandateItem item) => item.IsOverdue ? "bad" : item.Status switch
    {
        "done" or "reported" => "good",
        "lapsed" or "withdrawn" => "unknown",
        _ => null,
    };

    /// <summary>The tone of a review state.</summary>
    public static string ReviewTone(string review) => review switch { "confirmed" => "confirmed", "rejected" => "bad", _ => "proposed" };

    /// <summary>The paragraph as the source of the mandate.</summary>
    public static PassageSource Source(MandateItem item, SiteLanguage reader)
    {
        var text = Text(item, reader);
        return new PassageSource(
            Document(item, reader), item.Num, text?.Text.Task, text is { } held ? EditionAddress.Of(item.WorkSlug, held.Language) + "#" + item.Paragraph : null);
    }
}
