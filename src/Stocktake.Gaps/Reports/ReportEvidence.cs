using Stocktake.Gaps.Implementation;
using Stocktake.Register.Mandates;

namespace Stocktake.Gaps.Reports;

/// <summary>One thing that shows what became of a mandate.</summary>
/// <param name="Name">What it is called in a table.</param>
/// <param name="Sentence">What it shows.</param>
/// <param name="Note">Where it stands; the footnote of the sentence.</param>
/// <param name="Id">What it is in any language.</param>
internal sealed record ReportEvidence(string Name, string Sentence, string Note, string Id)
{
    /// <summary>Everything that the register has: entries of its life first, then the initiatives that none of these names.</summary>
    public static IReadOnlyList<ReportEvidence> Of(ImplementedMandate mandate, ReportTexts texts)
    {
        var named = mandate.Evidence.Select(entry => entry.InitiativeSlug).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. mandate.Evidence.Select(entry => OfEntry(entry, mandate, texts)),
            .. mandate.Initiatives.Where(initiative => !named.Contains(initiative.Slug)).Select(initiative => OfInitiative(initiative.Slug, mandate, texts)),
        ];
    }

    private static ReportEvidence OfEntry(MandateTrailItem entry, ImplementedMandate mandate, ReportTexts texts)
    {
        if (entry.InitiativeSlug is { } initiative)
        {
            return OfInitiative(initiative, mandate, texts);
        }

        var name = (entry.Reason == "person" ? entry.Person : null) ?? entry.WorkSymbol ?? entry.WorkSlug ?? entry.Person!;
        var named = entry.Since is { } since ? texts.Get("note.date", name, texts.Date(since)) : name;
        var address = entry.WorkSlug is { } work ? ReportAddress.OfWork(work) : ReportAddress.OfMandate(mandate.Mandate.Item.Slug);
        var note = entry.EId is { } eId && entry.WorkSlug is not null ? texts.Get("note.paragraph", named, eId, address) : texts.Get("note.work", named, address);
        return new ReportEvidence(name, texts.Get("evidence." + entry.Reason, name), note, entry.WorkSymbol ?? entry.WorkSlug ?? entry.Person!);
    }

    private static ReportEvidence OfInitiative(string slug, ImplementedMandate mandate, ReportTexts texts)
    {
        var name = mandate.Initiatives.FirstOrDefault(initiative => initiative.Slug == slug) is { } known ? texts.Of(known.Names) ?? slug : slug;
        return new ReportEvidence(name, texts.Get("evidence.linked", name), texts.Get("note.initiative", name, ReportAddress.OfInitiative(slug)), slug);
    }
}
