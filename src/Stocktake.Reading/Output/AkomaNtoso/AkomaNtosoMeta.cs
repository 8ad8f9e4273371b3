using System.Xml.Linq;
using static Stocktake.Reading.Output.AkomaNtoso.AkomaNtosoNames;

namespace Stocktake.Reading.Output.AkomaNtoso;

/// <summary>The metadata: work, expression and manifestation (FRBR), changes, and the things referred to.</summary>
internal static class AkomaNtosoMeta
{
    // A date that is not known, as the published files of the United Nations write it.
    private const string NoDate = "0001-01-01";

    /// <summary>The identification of the document (component <c>!main</c>) or of one of its annexes.</summary>
    public static XElement Identification(Work work, string component)
    {
        var address = AkomaNtosoAddress.OfWork(work);
        var expression = AkomaNtosoAddress.OfExpression(work);
        var actor = AkomaNtosoAddress.Segment(work.Body is null ? "unknown" : AkomaNtosoVocabulary.ActorOf(work.Body));
        return new XElement(
            Akn + "identification",
            new XAttribute("source", Agent),
            new XElement(
                Akn + "FRBRWork",
                Addresses(address + "/" + component, address),
                work.Title is null ? null : new XElement(Akn + "FRBRalias", new XAttribute("value", SoundText.Of(work.Title)), new XAttribute("name", "title")),
                Date(work, "adoption"),
                Author(actor, "#author"),
                new XElement(Akn + "FRBRcountry", new XAttribute("value", "un")),
                work.Symbol is null ? null : new XElement(Akn + "FRBRnumber", new XAttribute("value", SoundText.Of(work.Symbol)))),
            new XElement(
                Akn + "FRBRExpression",
                Addresses(expression + "/" + component, expression),
                Date(work, "publication"),
                Author(actor, "#author"),
                new XElement(Akn + "FRBRlanguage", new XAttribute("language", AkomaNtosoAddress.LanguageOf(work)))),
            new XElement(
                Akn + "FRBRManifestation",
                Addresses(expression + "/" + component + ".xml", expression + ".akn"),
                Date(work, "markup"),
                Author("stocktake", "#editor"),
                new XElement(Akn + "FRBRformat", new XAttribute("value", "application/akn+xml"))));
    }

    /// <summary>The things that the document refers to by an identifier.</summary>
    public static XElement References(Work work, AkomaNtosoIds ids)
    {
        var actor = AkomaNtosoAddress.Segment(work.Body is null ? "unknown" : AkomaNtosoVocabulary.ActorOf(work.Body));
        return new XElement(
            Akn + "references",
            new XAttribute("source", Agent),
            actor is "unknown" || ids.Take(actor) == actor ? Named("TLCOrganization", actor, "organization", SoundText.Of(work.Body ?? "not known")) : null,
            Named("TLCOrganization", "stocktake", "organization", "Stocktake"),
            Named("TLCConcept", "preamble", "concept", "Preamble"),
            Named("TLCConcept", "symbol", "concept", "Symbol"),
            Named("TLCRole", "author", "role", "Author"),
            Named("TLCRole", "editor", "role", "Editor"));
    }

    /// <summary>The changes that the text shows, after the guideline's <c>textualMod</c>; null where it shows none.</summary>
    public static XElement? Analysis(Edition edition, AkomaNtosoIds ids, AkomaNtosoInlineWriter inline)
    {
        var changes = new XElement(Akn + "passiveModifications");
        for (var index = 0; index < edition.Blocks.Length; index++)
        {
            if (edition.Blocks[index].FormerNum is not null)
            {
                changes.Add(Change("renumbering", ids.Blocks[index], ids));
            }

            for (var change = 0; change < edition.Blocks[index].Changes.Length; change++)
            {
                if (inline.Changes.TryGetValue((index, change), out var id))
                {
                    changes.Add(Change(edition.Blocks[index].Changes[change].Kind is ChangeKind.Inserted or ChangeKind.MovedTo ? "insertion" : "repeal", id, ids));
                }
            }
        }

        return changes.HasElements ? new XElement(Akn + "analysis", new XAttribute("source", Agent), changes) : null;
    }

    private static XElement Change(string type, string destination, AkomaNtosoIds ids) => new(
        Akn + "textualMod",
        new XAttribute("type", type),
        new XAttribute("eId", ids.New("mod", ids.NextChange())),
        new XElement(Akn + "source", new XAttribute("href", "#" + destination)),
        new XElement(Akn + "destination", new XAttribute("href", "#" + destination)));

    private static XElement[] Addresses(string component, string address) =>
        [new XElement(Akn + "FRBRthis", new XAttribute("value", component)), new XElement(Akn + "FRBRuri", new XAttribute("value", address))];

    private static XElement Date(Work work, string name) => new(
        Akn + "FRBRdate",
        new XAttribute("date", work.Date is { } date ? $"{date.Year:0000}-{date.Month ?? 1:00}-{date.Day ?? 1:00}" : NoDate),
        new XAttribute("name", name));

    private static XElement Author(string agent, string role) => new(Akn + "FRBRauthor", new XAttribute("href", "#" + agent), new XAttribute("as", role));

    private static XElement Named(string element, string id, string type, string shown) => new(
        Akn + element,
        new XAttribute("eId", id),
        new XAttribute("href", $"/akn/ontology/{type}/un/{id}"),
        new XAttribute("showAs", shown));
}
