using System.Text;

namespace Stocktake.Reading.Output.AkomaNtoso;

/// <summary>Addresses after the Akoma Ntoso Naming Convention 1.0 and the AKN4UN guideline, e.g. <c>/akn/un/statement/deliberation/un-ga/2016-10-13/71-4</c>.</summary>
internal static class AkomaNtosoAddress
{
    /// <summary>The work's address.</summary>
    public static string OfWork(Work work)
    {
        var numbered = work.Symbol is null ? null : AkomaNtosoVocabulary.Numbered(work.Symbol);
        var number = work.Symbol is null ? "nn" : numbered is null ? work.Symbol : work.Symbol[numbered.Start.Length..];
        var actor = work.Body is null ? "unknown" : AkomaNtosoVocabulary.ActorOf(work.Body);
        return $"/akn/un/{Type(work.Kind)}/{Segment(actor)}/{work.Date?.ToString() ?? "nodate"}/{Segment(number)}";
    }

    /// <summary>The address of the work's expression in its language.</summary>
    public static string OfExpression(Work work) => $"{OfWork(work)}/{LanguageOf(work)}@{work.Date}";

    /// <summary>ISO 639-2 code, <c>und</c> where the language is none of the six.</summary>
    public static string LanguageOf(Work work) => work.Language is { IsKnown: true } language ? language.Code : "und";

    /// <summary>The address of a cited instrument. Its date is not in the citation, so it is left out.</summary>
    public static string OfCited(Citation citation)
    {
        if (citation.Target is null)
        {
            return "/akn/ontology/reference/un/" + Segment(citation.Name ?? "unnamed");
        }

        return AkomaNtosoVocabulary.Numbered(citation.Target) is { } numbered
            ? $"/akn/un/statement/{(numbered.Kind == "decision" ? "decision" : "deliberation")}/{Segment(AkomaNtosoVocabulary.ActorOf(numbered.Body))}/{Segment(citation.Target[numbered.Start.Length..])}"
            : "/akn/un/doc/" + Segment(citation.Target);
    }

    /// <summary>The kind of Akoma Ntoso document, with its sub-type.</summary>
    public static string Type(WorkKind kind) => kind switch
    {
        WorkKind.Resolution => "statement/deliberation",
        WorkKind.Decision => "statement/decision",
        WorkKind.Report => "doc/report",
        WorkKind.Note => "doc/note",
        WorkKind.Letter => "doc/letter",
        _ => "doc/document",
    };

    /// <summary>One step of an address: "/" becomes "-", white space "_", and whatever an address cannot hold "_".</summary>
    public static string Segment(string text)
    {
        var segment = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            segment.Append(character == '/' ? '-' : IsPlain(character) ? character : '_');
        }

        return segment.Length == 0 ? "_" : segment.ToString();
    }

    /// <summary>Whether an identifier and an address can hold the character as it is.</summary>
    public static bool IsPlain(char character) =>
        character is '-' or '_' or '.' || (char.IsLetterOrDigit(character) && !char.IsSurrogate(character));
}
