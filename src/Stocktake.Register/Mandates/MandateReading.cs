using System.Text.Encodings.Web;
using System.Text.Json;
using Stocktake.Foundations;
using Stocktake.Reading;
using Stocktake.Reading.Output;

namespace Stocktake.Register.Mandates;

/// <summary>A mandate as it was read in one language, before any correction. Words of the contract stand for enumerations.</summary>
internal sealed record MandateReading
{
    private static readonly JsonSerializerOptions Options =
        new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required long EditionId { get; init; }

    /// <summary>The edition's date, '' where it has none.</summary>
    public required string EditionDate { get; init; }

    /// <summary>Place of the block in the edition's reading order.</summary>
    public required int Place { get; init; }

    /// <summary>1 for the first act verb of the paragraph in this language.</summary>
    public required int VerbOrdinal { get; init; }

    /// <summary>The label with those of the paragraphs it is a part of; null if none.</summary>
    public string? Num { get; init; }

    public required string Act { get; init; }

    public required string Verb { get; init; }

    public string? By { get; init; }

    public required string[] Addressees { get; init; }

    public required string Task { get; init; }

    public string? DueText { get; init; }

    public int? DueSession { get; init; }

    public string? DueDate { get; init; }

    public string? Frequency { get; init; }

    public required string[] Themes { get; init; }

    /// <summary>What an edition was read to hold, by paragraph, in the order of the verbs.</summary>
    public static Dictionary<string, List<MandateReading>> Of(Edition edition, long editionId)
    {
        var blocks = edition.Blocks.Select((block, place) => (block, place)).ToDictionary(pair => pair.block.EId, StringComparer.Ordinal);
        var date = edition.Work.Date?.ToString() ?? "";
        var byParagraph = new Dictionary<string, List<MandateReading>>(StringComparer.Ordinal);
        foreach (var mandate in edition.Mandates)
        {
            if (!byParagraph.TryGetValue(mandate.Block, out var readings))
            {
                byParagraph[mandate.Block] = readings = [];
            }

            readings.Add(new MandateReading
            {
                EditionId = editionId,
                EditionDate = date,
                Place = blocks.TryGetValue(mandate.Block, out var found) ? found.place : 0,
                VerbOrdinal = readings.Count + 1,
                Num = Label(mandate.Block, eId => blocks.TryGetValue(eId, out var at) ? at.block : null),
                Act = ContractNames.Of(mandate.Act),
                Verb = mandate.Verb,
                By = mandate.By,
                Addressees = [.. mandate.Addressees],
                Task = mandate.Task,
                DueText = mandate.Due?.Text,
                DueSession = mandate.Due?.Session,
                DueDate = mandate.Due?.Date?.ToString(),
                Frequency = mandate.Frequency is { } frequency ? ContractNames.Of(frequency) : null,
                Themes = [.. mandate.Themes],
            });
        }

        return byParagraph;
    }

    /// <summary>Readings by language as they are stored.</summary>
    public static string Write(IReadOnlyDictionary<Language, MandateReading> readings) =>
        JsonSerializer.Serialize(readings.OrderBy(pair => pair.Key.Code, StringComparer.Ordinal).ToDictionary(pair => pair.Key.Code, pair => pair.Value), Options);

    /// <summary>As <see cref="Write"/> stored them.</summary>
    public static Dictionary<Language, MandateReading> Read(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, MandateReading>>(json, Options)!
            .ToDictionary(pair => Language.TryParse(pair.Key, out var language) ? language : default, pair => pair.Value);

    private static string? Label(string eId, Func<string, Block?> find)
    {
        var labels = new Stack<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = eId; at is not null && seen.Add(at) && find(at) is { } block; at = block.Parent)
        {
            if (block.Num is { Length: > 0 } num)
            {
                labels.Push(num);
            }
        }

        return labels.Count == 0 ? null : string.Join(' ', labels);
    }
}
