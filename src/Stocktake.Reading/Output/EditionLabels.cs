namespace Stocktake.Reading.Output;

/// <summary>How a person is told where a block stands: its label with those above it, else its page, else the first words of its heading.</summary>
internal sealed class EditionLabels
{
    private const int DeepestLabel = 6;

    private readonly Dictionary<string, Block> _blocks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _markers = new(StringComparer.Ordinal);
    private readonly OutputTexts _texts;

    private EditionLabels(OutputTexts texts) => _texts = texts;

    public static EditionLabels Of(Edition edition, OutputTexts texts)
    {
        var labels = new EditionLabels(texts);
        foreach (var block in edition.Blocks)
        {
            labels._blocks.TryAdd(block.EId, block);
            if (block.Kind == BlockKind.Footnote)
            {
                labels._markers.TryAdd(block.EId, block.Num ?? (labels._markers.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return labels;
    }

    /// <summary>The printed mark of a footnote.</summary>
    public string Marker(string eId) => _markers.GetValueOrDefault(eId, "*");

    /// <summary>Where a block stands, e.g. <c>3 (a)</c>.</summary>
    public string Where(string eId)
    {
        var parts = new List<string>();
        var at = _blocks.GetValueOrDefault(eId);
        for (var depth = 0; at is not null && depth < DeepestLabel; depth++)
        {
            if (at.Num is { Length: > 0 } num)
            {
                parts.Insert(0, num.TrimEnd('.', '、', ' '));
            }

            at = at.Parent is { } parent && parent != at.EId ? _blocks.GetValueOrDefault(parent) : null;
        }

        return parts.Count > 0 ? string.Join(' ', parts) : _blocks.GetValueOrDefault(eId)?.Page is { } page ? _texts.Get("page", page) : "¶";
    }
}
