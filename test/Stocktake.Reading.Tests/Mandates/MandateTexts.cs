using System.Collections.Immutable;
using Stocktake.Foundations;

namespace Stocktake.Reading.Tests;

/// <summary>Editions of a few blocks, for tests of the mandate stage alone.</summary>
internal static class MandateTexts
{
    /// <summary>The mandates of one operative paragraph.</summary>
    public static ImmutableArray<Mandate> Operative(string text, string language = "zho", string? body = "unga") =>
        Find(language, body, WorkKind.Resolution, new Block { EId = "para_1", Kind = BlockKind.Provision, Role = BlockRole.Operative, Num = "1.", Text = text });

    /// <summary>The mandates of one paragraph of a text that is no resolution.</summary>
    public static ImmutableArray<Mandate> Narrated(string text, string language = "zho", string? body = "copuos", WorkKind kind = WorkKind.Report) =>
        Find(language, body, kind, new Block { EId = "para_1", Kind = BlockKind.Paragraph, Text = text });

    public static ImmutableArray<Mandate> Find(string language, string? body, WorkKind kind, params ReadOnlySpan<Block> blocks) =>
        Reading.Mandates.MandateFinder.Find(new Edition
        {
            Work = new Work { Body = body, Kind = kind, Language = Language.Parse(language), Date = new PartialDate(2024, 12, 19) },
            Blocks = [.. blocks],
        });

    public static Block Heading(string eId, string text) => new() { EId = eId, Kind = BlockKind.Heading, Text = text };

    public static Block Item(string eId, string heading, string? num, string text, string? parent = null) =>
        new() { EId = eId, Kind = BlockKind.Provision, Role = BlockRole.Operative, Num = num, Heading = heading, Parent = parent, Level = parent is null ? 1 : 2, Text = text };
}
