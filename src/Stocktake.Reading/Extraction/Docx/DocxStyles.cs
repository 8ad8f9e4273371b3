namespace Stocktake.Reading.Extraction.Docx;

/// <summary>What a paragraph style comes to with all it is based on.</summary>
internal sealed record ParagraphStyle
{
    /// <summary>The part a paragraph of this style plays; null where the style's name and its outline level tell nothing.</summary>
    public StyleRole? Role { get; init; }

    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    public bool IsHidden { get; init; }

    public bool IsCentred { get; init; }

    /// <summary>Left indentation in twentieths of a point; null where neither the style nor its bases give one.</summary>
    public int? IndentTwips { get; init; }

    public int? NumberingId { get; init; }

    public int? NumberingLevel { get; init; }

    /// <summary>The style in the chain that brings the numbering; list levels are tied to it.</summary>
    public string? NumberingOwner { get; init; }
}

/// <summary>What a character style comes to with all it is based on.</summary>
internal sealed record CharacterStyle(bool IsBold, bool IsItalic, bool IsHidden);

/// <summary>The styles part: every style resolved through <c>basedOn</c> and the document's defaults (ECMA-376 Part 1, 17.7.2).</summary>
internal sealed class DocxStyles
{
    // Word allows chains far shorter; a longer one is a loop.
    private const int LongestChain = 64;

    private static readonly CharacterStyle Plain = new(false, false, false);

    private readonly Dictionary<string, OoxmlElement> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParagraphStyle> paragraphs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CharacterStyle> characters = new(StringComparer.Ordinal);
    private readonly string? defaultParagraph;
    private readonly OoxmlElement? defaultRun;

    public DocxStyles(IEnumerable<OoxmlElement> elements)
    {
        foreach (var element in elements)
        {
            if (element.Name == "w:docDefaults")
            {
                defaultRun = element.Child("w:rPrDefault")?.Child("w:rPr");
            }
            else if (element.Name == "w:style" && element["w:styleId"] is { } id && definitions.TryAdd(id, element)
                && element["w:type"] is "paragraph" && element["w:default"] is "1" or "true" or "on")
            {
                defaultParagraph = id;
            }
        }
    }

    /// <summary>The paragraph style of that identifier, or the default one.</summary>
    public ParagraphStyle Paragraph(string? id)
    {
        id = id is not null && definitions.ContainsKey(id) ? id : defaultParagraph ?? "";
        if (!paragraphs.TryGetValue(id, out var style))
        {
            style = ResolveParagraph(Chain(id));
            paragraphs.Add(id, style);
        }

        return style;
    }

    /// <summary>The character style of that identifier; a plain one if there is none.</summary>
    public CharacterStyle Character(string? id)
    {
        if (id is null)
        {
            return Plain;
        }

        if (!characters.TryGetValue(id, out var style))
        {
            var chain = Chain(id);
            style = new CharacterStyle(FirstBold(chain) ?? false, FirstItalic(chain) ?? false, FirstToggle(chain, "w:vanish") ?? false);
            characters.Add(id, style);
        }

        return style;
    }

    /// <summary>The list that a numbering style points to (<c>numStyleLink</c>, ECMA-376 Part 1, 17.9.21).</summary>
    public int? NumberingOf(string styleId) => definitions.GetValueOrDefault(styleId)?.Child("w:pPr")?.Child("w:numPr")?.ChildNumber("w:numId");

    public static bool? Bold(OoxmlElement? run) => run?.Toggle("w:b") is { } bold ? bold || run.Toggle("w:bCs") == true : run?.Toggle("w:bCs");

    public static bool? Italic(OoxmlElement? run) => run?.Toggle("w:i") is { } italic ? italic || run.Toggle("w:iCs") == true : run?.Toggle("w:iCs");

    private List<OoxmlElement> Chain(string? id)
    {
        var chain = new List<OoxmlElement>();
        while (id is not null && chain.Count < LongestChain && definitions.TryGetValue(id, out var definition))
        {
            chain.Add(definition);
            id = definition.Child("w:basedOn")?.Val;
        }

        return chain;
    }

    private ParagraphStyle ResolveParagraph(List<OoxmlElement> chain)
    {
        var properties = chain.ConvertAll(style => style.Child("w:pPr"));
        var numbered = properties.FindIndex(one => one?.Child("w:numPr")?.Child("w:numId") is not null);
        var levelled = properties.Find(one => one?.Child("w:numPr")?.Child("w:ilvl") is not null);
        return new ParagraphStyle
        {
            Role = RoleOf(chain),
            IsBold = FirstBold(chain) ?? Bold(defaultRun) ?? false,
            IsItalic = FirstItalic(chain) ?? Italic(defaultRun) ?? false,
            IsHidden = FirstToggle(chain, "w:vanish") ?? defaultRun?.Toggle("w:vanish") ?? false,
            IsCentred = properties.Find(one => one?.Child("w:jc") is not null)?.Child("w:jc")?.Val == "center",
            IndentTwips = properties.Select(DocxParagraph.IndentOf).FirstOrDefault(indent => indent is not null),
            NumberingId = numbered < 0 ? null : properties[numbered]!.Child("w:numPr")!.ChildNumber("w:numId"),
            NumberingLevel = levelled?.Child("w:numPr")?.ChildNumber("w:ilvl"),
            NumberingOwner = numbered < 0 ? null : chain[numbered]["w:styleId"],
        };
    }

    private static StyleRole? RoleOf(List<OoxmlElement> chain)
    {
        foreach (var style in chain)
        {
            if ((StyleNames.RoleOf(style.Child("w:name")?.Val) ?? StyleNames.RoleOf(style["w:styleId"])) is { } named)
            {
                return named;
            }

            // Outline levels run from 0; 9 is body text (ECMA-376 Part 1, 17.3.1.20).
            if (style.Child("w:pPr")?.ChildNumber("w:outlineLvl") is { } outline)
            {
                return outline is >= 0 and < 9 ? new StyleRole(Flow.FlowStyle.Heading, outline + 1) : null;
            }
        }

        return null;
    }

    private static bool? FirstBold(List<OoxmlElement> chain) => chain.Select(style => Bold(style.Child("w:rPr"))).FirstOrDefault(value => value is not null);

    private static bool? FirstItalic(List<OoxmlElement> chain) => chain.Select(style => Italic(style.Child("w:rPr"))).FirstOrDefault(value => value is not null);

    private static bool? FirstToggle(List<OoxmlElement> chain, string name) =>
        chain.Select(style => style.Child("w:rPr")?.Toggle(name)).FirstOrDefault(value => value is not null);
}
