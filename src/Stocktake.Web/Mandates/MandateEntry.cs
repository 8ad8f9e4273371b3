using Stocktake.Reading.Output;
using Stocktake.Register.Mandates;
using Stocktake.Register.Review;
using Stocktake.Web.Api;
using Stocktake.Web.Documents;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Mandates;

/// <summary>A mandate as programs read it.</summary>
/// <param name="Id">The id in addresses.</param>
/// <param name="Self">Its address in this interface.</param>
/// <param name="Source">The paragraph in which it stands.</param>
/// <param name="Document">Id of the document.</param>
/// <param name="Num">Label of the paragraph.</param>
/// <param name="Act">Word of the contract.</param>
/// <param name="Addressees">Ids of the actors that are addressed.</param>
/// <param name="Written">Those addressed, in the words of the text.</param>
/// <param name="Language">Language of the words, ISO 639-2.</param>
/// <param name="Task">What is to be done, as written.</param>
/// <param name="Themes">Theme codes.</param>
/// <param name="Body">Key of the body that speaks.</param>
/// <param name="Date">Date of the document.</param>
/// <param name="DueDate">By when, as precise as known.</param>
/// <param name="DueSession">By which session.</param>
/// <param name="DueBasis">stated session conference relative.</param>
/// <param name="DueIsCertain">False where the date may change.</param>
/// <param name="Frequency">How often.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="IsOverdue">Whether its due date passed.</param>
/// <param name="IsCurrent">Whether it is the newest of its chain.</param>
/// <param name="HasNoEnd">Nothing says until when.</param>
/// <param name="HasNoReport">Nobody is asked to report.</param>
/// <param name="HasNoAddressee">Nobody is addressed.</param>
/// <param name="Review">Where its review stands.</param>
/// <param name="IsSample">Whether it was invented to show the program.</param>
public sealed record MandateEntry(
    string Id, string Self, Source Source, string Document, string? Num, string Act, IReadOnlyList<string> Addressees, IReadOnlyList<string> Written, string? Language, string? Task,
    IReadOnlyList<string> Themes, string? Body, string? Date, string? DueDate, int? DueSession, string? DueBasis, bool DueIsCertain, string? Frequency, string Status, bool IsOverdue,
    bool IsCurrent, bool HasNoEnd, bool HasNoReport, bool HasNoAddressee, string Review, bool IsSample)
{
    internal static MandateEntry Of(MandateItem item, SiteLanguage reader)
    {
        var text = MandateWords.Text(item, reader);
        return new MandateEntry(
            item.Slug, "/api/v1" + MandateWords.Address(item.Slug), MandateWords.Source(item, reader), item.WorkSlug, item.Num, item.Act,
            [.. item.Addressees.Select(each => each.Actor?.Slug).OfType<string>()], [.. item.Addressees.Select(each => MandateWords.Written(each, text?.Language)).OfType<string>()],
            text?.Language, text?.Text.Task, item.Themes, item.Body, item.Date, item.DueDate, item.DueSession, item.DueBasis, item.DueIsCertain, item.Frequency, item.Status,
            item.IsOverdue, item.IsCurrent, item.HasNoEnd, item.HasNoReport, item.HasNoAddressee, item.Review, item.IsSample);
    }
}

/// <summary>Where a mandate stands in an edition.</summary>
/// <param name="Language">ISO 639-2 code.</param>
/// <param name="Date">The edition's date; null where it has none.</param>
/// <param name="Address">Address of the paragraph on this site.</param>
/// <param name="Verb">The act verb.</param>
/// <param name="Task">What is to be done.</param>
/// <param name="DueText">By when, as written.</param>
public sealed record PassageEntry(string Language, string? Date, string Address, string Verb, string Task, string? DueText);

/// <summary>A change of status.</summary>
/// <param name="Status">The status.</param>
/// <param name="Since">Since when in the world.</param>
/// <param name="Reason">adopted renewed dropped expired reported linked person.</param>
/// <param name="Document">Id of the document that shows it.</param>
/// <param name="Paragraph">Its paragraph.</param>
/// <param name="Initiative">Id of the initiative that shows it.</param>
/// <param name="Person">Who decided it.</param>
/// <param name="Recorded">When it was recorded.</param>
public sealed record StatusEntry(string Status, string? Since, string Reason, string? Document, string? Paragraph, string? Initiative, string? Person, string Recorded);

/// <summary>A decision of a person.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Action">confirmed corrected rejected withdrawn statusChanged.</param>
/// <param name="Field">The field that was corrected.</param>
/// <param name="Before">Its value before, as JSON.</param>
/// <param name="After">Its value after, as JSON.</param>
/// <param name="Person">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="Recorded">When.</param>
public sealed record DecisionEntry(long Id, string Action, string? Field, string? Before, string? After, string Person, string? Reason, string Recorded)
{
    internal static IReadOnlyList<DecisionEntry> Of(ReviewSheet sheet) =>
        [.. sheet.Trail.Select(entry => new DecisionEntry(entry.Id, ContractNames.Of(entry.Action), entry.Field, entry.OldValue, entry.NewValue, entry.Person, entry.Reason, entry.Recorded))];
}

/// <summary>A mandate with all that is known of it.</summary>
/// <param name="Mandate">The mandate.</param>
/// <param name="Passages">Where it stands, in every edition.</param>
/// <param name="Chain">Ids of the mandates of its chain, itself among them, the oldest first.</param>
/// <param name="Life">Its life, the oldest entry first.</param>
/// <param name="Initiatives">Ids of the initiatives that answer it.</param>
/// <param name="ConfirmedBy">Those whose confirmation counts.</param>
/// <param name="Decisions">What persons decided, the oldest first.</param>
public sealed record MandateAnswer(
    MandateEntry Mandate, IReadOnlyList<PassageEntry> Passages, IReadOnlyList<string> Chain, IReadOnlyList<StatusEntry> Life, IReadOnlyList<string> Initiatives,
    IReadOnlyList<string> ConfirmedBy, IReadOnlyList<DecisionEntry> Decisions)
{
    internal static MandateAnswer Of(MandateDetail mandate, ReviewSheet sheet, SiteLanguage reader) => new(
        MandateEntry.Of(mandate.Item, reader),
        [.. mandate.Passages.Select(passage => new PassageEntry(
            passage.Language, passage.EditionDate.Length == 0 ? null : passage.EditionDate,
            EditionAddress.Of(mandate.Item.WorkSlug, passage.Language, passage.EditionDate.Length == 0 ? null : passage.EditionDate) + "#" + passage.EId,
            passage.Text.Verb, passage.Text.Task, passage.Text.DueText))],
        [.. mandate.Chain.Select(each => each.Slug)],
        [.. mandate.Trail.Select(each => new StatusEntry(each.Status, each.Since, each.Reason, each.WorkSlug, each.EId, each.InitiativeSlug, each.Person, each.Recorded))],
        [.. mandate.Initiatives.Select(each => each.Slug)],
        sheet.Standing.ConfirmedBy,
        DecisionEntry.Of(sheet));
}
