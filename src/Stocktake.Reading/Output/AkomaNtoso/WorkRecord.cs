using System.Xml.Linq;
using Stocktake.Foundations;
using static Stocktake.Reading.Output.AkomaNtoso.AkomaNtosoNames;

namespace Stocktake.Reading.Output.AkomaNtoso;

/// <summary>The work as the metadata state it, with a record of what they cannot state (a year without a day, a body unknown to addresses).</summary>
internal static class WorkRecord
{
    /// <summary>A record of the fields that differ from what the metadata say; null where none does.</summary>
    public static XElement? Write(Work work, XElement document)
    {
        var said = Said(document);
        var record = new XElement(Own + "work");
        Differs("symbol", work.Symbol, said.Symbol);
        Differs("title", work.Title, said.Title);
        Differs("body", work.Body, said.Body);
        Differs("kind", ContractNames.Of(work.Kind), ContractNames.Of(said.Kind));
        Differs("language", work.Language?.Code, said.Language?.Code);
        Differs("date", work.Date?.ToString(), said.Date?.ToString());
        return record.HasAttributes ? record : null;

        void Differs(string name, string? value, string? other)
        {
            if (value != other)
            {
                record.Add(new XAttribute(name, XmlText.Escape(value)));
            }
        }
    }

    public static Work Read(XElement? record, XElement document)
    {
        var said = Said(document);
        return record is null ? said : new Work
        {
            Symbol = Value("symbol", said.Symbol),
            Title = Value("title", said.Title),
            Body = Value("body", said.Body),
            Kind = BlockRecords.Word<WorkKind>(record, "kind") ?? said.Kind,
            Language = Value("language", said.Language?.Code) is { Length: > 0 } code ? Language.Parse(code) : Value("language", said.Language?.Code) is null ? null : default(Language),
            Date = Value("date", said.Date?.ToString()) is { } date ? PartialDate.Parse(date) : null,
        };

        string? Value(string name, string? otherwise) => record.Attribute(name) is { } attribute ? XmlText.Unescape(attribute.Value) : otherwise;
    }

    private static Work Said(XElement document)
    {
        var identification = document.Element(Akn + "meta")!.Element(Akn + "identification")!;
        var work = identification.Element(Akn + "FRBRWork")!;
        var language = (string?)identification.Element(Akn + "FRBRExpression")!.Element(Akn + "FRBRlanguage")?.Attribute("language");
        return new Work
        {
            Symbol = (string?)work.Element(Akn + "FRBRnumber")?.Attribute("value"),
            Title = (string?)work.Element(Akn + "FRBRalias")?.Attribute("value"),
            Body = (string?)work.Element(Akn + "FRBRauthor")?.Attribute("href") is { } author && author != "#unknown" ? AkomaNtosoVocabulary.BodyOf(author.TrimStart('#')) ?? author.TrimStart('#') : null,
            Kind = ContractNames.Parse<WorkKind>((string?)document.Attribute("name")) ?? WorkKind.Other,
            Language = Language.TryParse(language, out var known) ? known : null,
            Date = PartialDate.TryParse((string?)work.Element(Akn + "FRBRdate")?.Attribute("date"), out var date) && date.Year > 1 ? date : null,
        };
    }
}
