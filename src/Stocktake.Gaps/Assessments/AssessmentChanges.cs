using System.Text.Json;

namespace Stocktake.Gaps.Assessments;

/// <summary>One difference between two assessments.</summary>
/// <param name="Path">Where: names joined by full stops, entries of lists by their id.</param>
/// <param name="Old">What stood there; null where nothing did.</param>
/// <param name="New">What stands there; null where nothing does.</param>
public sealed record AssessmentChange(string Path, string? Old, string? New);

/// <summary>What changed between two assessments as <see cref="AssessmentJson"/> writes them.</summary>
public static class AssessmentChanges
{
    // The names by which entries of lists are told apart.
    private static readonly string[] Keys = ["id", "target"];

    /// <summary>The differences, in the order of the new assessment; what is gone comes last.</summary>
    /// <exception cref="JsonException">One of them is no assessment.</exception>
    public static IReadOnlyList<AssessmentChange> Between(ReadOnlyMemory<byte> earlier, ReadOnlyMemory<byte> later)
    {
        var (before, after) = (Leaves(earlier), Leaves(later));
        return
        [
            .. after.Where(leaf => before.GetValueOrDefault(leaf.Key) != leaf.Value).Select(leaf => new AssessmentChange(leaf.Key, before.GetValueOrDefault(leaf.Key), leaf.Value)),
            .. before.Where(leaf => !after.ContainsKey(leaf.Key)).Select(leaf => new AssessmentChange(leaf.Key, leaf.Value, New: null)),
        ];
    }

    /// <summary>The fields of an assessment as <see cref="AssessmentJson"/> writes them: values by path, those of a list of numbers joined by spaces.</summary>
    public static IReadOnlyDictionary<string, string> FieldsOf(GapAssessment assessment)
    {
        using var bytes = new MemoryStream();
        AssessmentJson.Write(assessment, bytes);
        return Leaves(bytes.ToArray());
    }

    private static OrderedDictionary<string, string> Leaves(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonDocument.Parse(utf8);
        var leaves = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("inputs", out _))
        {
            throw new JsonException("The file is no assessment.");
        }

        Add(document.RootElement, "", leaves);
        return leaves;
    }

    private static void Add(JsonElement element, string path, OrderedDictionary<string, string> leaves)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Add(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", leaves);
                }

                break;
            case JsonValueKind.Array when element.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object):
                foreach (var (index, item) in element.EnumerateArray().Index())
                {
                    Add(item, $"{path}[{KeyOf(item) ?? index.ToString(System.Globalization.CultureInfo.InvariantCulture)}]", leaves);
                }

                break;
            default:
                leaves[path] = element.ValueKind == JsonValueKind.Array ? string.Join(" ", element.EnumerateArray().Select(item => item.ToString())) : element.ToString();
                break;
        }
    }

    private static string? KeyOf(JsonElement item) => item.ValueKind == JsonValueKind.Object
        ? Keys.Select(key => item.TryGetProperty(key, out var id) ? id.ToString() : null).FirstOrDefault(id => id is not null)
        : null;
}
