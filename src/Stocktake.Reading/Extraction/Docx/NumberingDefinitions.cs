namespace Stocktake.Reading.Extraction.Docx;

/// <summary>One level of a list (ECMA-376 Part 1, 17.9.6).</summary>
internal sealed record NumberingLevel
{
    public int Start { get; init; } = 1;

    public string Format { get; init; } = "decimal";

    public string? CustomFormat { get; init; }

    /// <summary>The label's pattern, in which <c>%1</c> to <c>%9</c> stand for the numbers of the levels.</summary>
    public string Pattern { get; init; } = "";

    /// <summary>All levels are written in figures.</summary>
    public bool IsLegal { get; init; }

    /// <summary>Counts again after a level of this index (from 1) or above; 0 never; null after any level above.</summary>
    public int? RestartAfter { get; init; }

    public int? IndentTwips { get; init; }

    /// <summary>The paragraph style tied to the level.</summary>
    public string? Style { get; init; }

    public string? Font { get; init; }
}

/// <summary>A list as paragraphs refer to it: nine levels with the instance's own overrides.</summary>
/// <param name="CounterKey">Lists of the same key go on counting together.</param>
/// <param name="Levels">The levels; null where not defined.</param>
/// <param name="StartOverrides">Where counting begins anew when the instance is first used; null where it goes on.</param>
internal sealed record NumberingList(int CounterKey, NumberingLevel?[] Levels, int?[] StartOverrides)
{
    /// <summary>The level tied to a paragraph style; null if none is.</summary>
    public int? LevelOf(string? style)
    {
        var level = style is null ? -1 : Array.FindIndex(Levels, one => one?.Style == style);
        return level < 0 ? null : level;
    }
}

/// <summary>The numbering part: instances, the abstract lists they use, overrides and links through styles (ECMA-376 Part 1, 17.9).</summary>
internal sealed class NumberingDefinitions
{
    public const int LevelCount = 9;

    // A chain of numbering styles longer than this is a loop.
    private const int LongestChain = 8;

    private readonly Dictionary<int, OoxmlElement> abstracts = [];
    private readonly Dictionary<int, OoxmlElement> instances = [];
    private readonly Dictionary<int, NumberingList?> lists = [];
    private readonly DocxStyles styles;

    public NumberingDefinitions(IEnumerable<OoxmlElement> elements, DocxStyles styles)
    {
        this.styles = styles;
        foreach (var element in elements)
        {
            if (element.Name == "w:abstractNum" && element.Number("w:abstractNumId") is { } abstractId)
            {
                abstracts.TryAdd(abstractId, element);
            }
            else if (element.Name == "w:num" && element.Number("w:numId") is { } id)
            {
                instances.TryAdd(id, element);
            }
        }
    }

    /// <summary>The list of an instance; null if there is none.</summary>
    public NumberingList? List(int id)
    {
        if (!lists.TryGetValue(id, out var list))
        {
            list = Build(id);
            lists.Add(id, list);
        }

        return list;
    }

    private NumberingList? Build(int id)
    {
        if (!instances.TryGetValue(id, out var instance) || Abstract(instance, LongestChain) is not { } definition)
        {
            return null;
        }

        var levels = new NumberingLevel?[LevelCount];
        foreach (var level in definition.Children.Where(child => child.Name == "w:lvl"))
        {
            Put(levels, level);
        }

        var starts = new int?[LevelCount];
        foreach (var change in instance.Children.Where(child => child.Name == "w:lvlOverride"))
        {
            if (change.Number("w:ilvl") is { } index and >= 0 and < LevelCount)
            {
                starts[index] = change.ChildNumber("w:startOverride");
                if (change.Child("w:lvl") is { } replacement)
                {
                    levels[index] = LevelOf(replacement);
                }
            }
        }

        return new NumberingList(definition.Number("w:abstractNumId") ?? -1, levels, starts);
    }

    private OoxmlElement? Abstract(OoxmlElement instance, int depth)
    {
        if (depth == 0 || instance.ChildNumber("w:abstractNumId") is not { } abstractId || !abstracts.TryGetValue(abstractId, out var definition))
        {
            return null;
        }

        return definition.Child("w:numStyleLink")?.Val is { } style && styles.NumberingOf(style) is { } linked && instances.TryGetValue(linked, out var target)
            ? Abstract(target, depth - 1)
            : definition;
    }

    private static void Put(NumberingLevel?[] levels, OoxmlElement level)
    {
        if (level.Number("w:ilvl") is { } index and >= 0 and < LevelCount)
        {
            levels[index] ??= LevelOf(level);
        }
    }

    private static NumberingLevel LevelOf(OoxmlElement level)
    {
        var format = level.Child("w:numFmt") ?? level.Child("mc:AlternateContent")?.Child("mc:Choice")?.Child("w:numFmt");
        var pattern = level.Child("w:lvlText");
        var fonts = level.Child("w:rPr")?.Child("w:rFonts");
        return new NumberingLevel
        {
            Start = Math.Clamp(level.ChildNumber("w:start") ?? 0, 0, short.MaxValue),
            Format = format?.Val ?? "decimal",
            CustomFormat = format?["w:format"],
            Pattern = level.Child("w:lvlPicBulletId") is not null ? "•" : pattern?.Val ?? "",
            IsLegal = level.Toggle("w:isLgl") ?? false,
            RestartAfter = level.ChildNumber("w:lvlRestart"),
            IndentTwips = DocxParagraph.IndentOf(level.Child("w:pPr")),
            Style = level.Child("w:pStyle")?.Val,
            Font = fonts?["w:ascii"] ?? fonts?["w:hAnsi"],
        };
    }
}
