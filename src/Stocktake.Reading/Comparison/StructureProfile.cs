namespace Stocktake.Reading.Comparison;

/// <summary>What blocks of different languages can be compared by: kind, role, label, level, numbers and citations.</summary>
internal sealed class StructureProfile
{
    /// <summary>Blocks that agree less than this are not aligned.</summary>
    public const double LeastAgreement = 0.45;

    private readonly BlockProfile _kind;
    private readonly string? _label;
    private readonly HashSet<string> _citations;
    private readonly HashSet<string> _numbers;

    private StructureProfile(Block block, HashSet<string> citations)
    {
        _kind = new BlockProfile(block);
        _label = Folded(block.Num);
        _citations = citations;
        _numbers = [.. WordSplitter.Split(TextFolding.Compose(block.Text)).Where(word => word.Length > 1 && word.All(char.IsAsciiDigit))];
    }

    public static StructureProfile[] Of(Edition edition)
    {
        var citations = edition.Citations.ToLookup(citation => citation.Block, citation => citation.Target ?? citation.Name ?? "");
        return [.. edition.Blocks.Select(block => new StructureProfile(block, [.. citations[block.EId].Where(key => key.Length > 0)]))];
    }

    /// <summary>0 (nothing agrees) to 1: structure gives half of it, citations and numbers the other half, as far as there are any.</summary>
    public double Agreement(StructureProfile other)
    {
        if (!_kind.SameGroup(other._kind) || _kind.Block.Role != other._kind.Block.Role)
        {
            return 0;
        }

        // What a document is called stands once at its head, in whatever language.
        if (_kind.Block.Kind == BlockKind.Title && other._kind.Block.Kind == BlockKind.Title)
        {
            return 1;
        }

        var structure = 0.5 * (_label == other._label ? 1 : 0) + (0.5 * (_kind.Block.Level == other._kind.Block.Level ? 1 : 0));
        var evidence = new List<double>(2);
        AddOverlap(_citations, other._citations, evidence);
        AddOverlap(_numbers, other._numbers, evidence);
        return evidence.Count == 0 ? (0.4 * structure) + 0.25 : (0.5 * structure) + (0.5 * evidence.Average());
    }

    private static void AddOverlap(HashSet<string> left, HashSet<string> right, List<double> evidence)
    {
        var union = left.Count + right.Count;
        if (union > 0)
        {
            var shared = left.Count(right.Contains);
            evidence.Add((double)shared / (union - shared));
        }
    }

    private static string? Folded(string? label) =>
        label is null ? null : new string([.. TextFolding.Fold(label).Where(char.IsLetterOrDigit)]);
}
