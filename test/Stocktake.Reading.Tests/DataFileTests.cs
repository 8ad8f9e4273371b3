using System.Text.Json;
using Stocktake.Reading.Citations;
using Stocktake.Reading.Comparison;
using Stocktake.Reading.Extraction;
using Stocktake.Reading.Extraction.Docx;
using Stocktake.Reading.Layout;
using Stocktake.Reading.Mandates;
using Stocktake.Reading.Output.AkomaNtoso;
using Stocktake.Reading.Structure;
using Stocktake.Reading.Targets;

namespace Stocktake.Reading.Tests;

/// <summary>The records pick their members by name and pass over others: a member misspelt in a file must not go unnoticed.</summary>
public sealed class DataFileTests
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    [Fact]
    public void Data_files_hold_no_member_that_their_record_does_not_read()
    {
        string[] strangers =
        [
            .. Strangers(typeof(BodyEntry), Root("bodies.json").EnumerateArray()),
            .. Strangers(typeof(LanguageWords), Values(Root("structure.json"))),
            .. Strangers(typeof(SymbolData), [Root("symbols.json")]),
            .. Strangers(typeof(OrganData), Root("symbols.json").GetProperty("organs").EnumerateArray()),
            .. Strangers(typeof(ConferenceData), [Root("conferences.json")]),
            .. Strangers(typeof(Conference), Root("conferences.json").GetProperty("conferences").EnumerateArray()),
            .. Strangers(typeof(InstrumentData), Root("instruments.json").EnumerateArray()),
            .. Strangers(typeof(VerbData), [Root("verbs.json")]),
            .. Strangers(typeof(LanguageVerbs), Values(Root("verbs.json").GetProperty("languages"))),
            .. Strangers(typeof(DueData), [Root("due.json")]),
            .. Strangers(typeof(TimeWords), Values(Root("due.json").GetProperty("languages"))),
            .. Strangers(typeof(InfinitiveVerbs), Values(Root("verbs.json").GetProperty("languages")).Where(language => language.GetProperty("infinitive").ValueKind == JsonValueKind.Object).Select(language => language.GetProperty("infinitive"))),
            .. Strangers(typeof(ActorWords), Values(Root("addressees.json").GetProperty("languages"))),
            .. Strangers(typeof(QuantityData), [Root("quantities.json")]),
            .. Strangers(typeof(UnitData), Root("quantities.json").GetProperty("units").EnumerateArray()),
            .. Strangers(typeof(FactorData), Root("quantities.json").GetProperty("factors").EnumerateArray()),
            .. Strangers(typeof(OpeningsData), [Root("openings.json")]),
            .. Strangers(typeof(NumberData), [Root("numbers.json")]),
            .. Strangers(typeof(LegacyEncodingEntry), Root("encodings.json").GetProperty("encodings").EnumerateArray()),
            .. Strangers(typeof(StyleNameEntry), Root("docx-styles.json").GetProperty("styles").EnumerateArray()),
            .. Strangers(typeof(NumberFormatEntry), Values(Root("number-formats.json").GetProperty("formats"))),
            .. Strangers(typeof(AkomaNtosoData), [Root("akoma-ntoso.json")]),
            .. Strangers(typeof(NumberedSymbol), Root("akoma-ntoso.json").GetProperty("numbers").EnumerateArray()),
        ];

        Assert.Empty(strangers);
    }

    private static JsonElement Root(string name)
    {
        using var stream = DataFile.Open(name);
        using var document = JsonDocument.Parse(stream, Options);
        return document.RootElement.Clone();
    }

    private static IEnumerable<JsonElement> Values(JsonElement entries) => entries.EnumerateObject().Select(entry => entry.Value);

    private static IEnumerable<string> Strangers(Type record, IEnumerable<JsonElement> entries)
    {
        var known = record.GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).ToHashSet();
        return entries.SelectMany(entry => entry.EnumerateObject()).Where(member => !known.Contains(member.Name)).Select(member => $"{record.Name}.{member.Name}").Distinct();
    }
}
