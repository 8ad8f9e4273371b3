using System.Globalization;
using System.Text;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>The part that a style gives to its paragraphs.</summary>
/// <param name="Style">What the layout says the paragraph is.</param>
/// <param name="Level">Heading or list depth from 1; null where the style does not tell.</param>
internal sealed record StyleRole(FlowStyle Style, int? Level);

/// <summary>What the names of styles mean: <c>Data/docx-styles.json</c>. Case, spaces and marks in names do not count.</summary>
internal static class StyleNames
{
    private static readonly Lazy<Dictionary<string, StyleRole>> Roles = new(Load);

    public static StyleRole? RoleOf(string? name) => name is not null && Roles.Value.TryGetValue(Fold(name), out var role) ? role : null;

    private static Dictionary<string, StyleRole> Load()
    {
        var roles = new Dictionary<string, StyleRole>(StringComparer.Ordinal);
        foreach (var entry in DataFile.Load("docx-styles.json", data => data.Items("styles", StyleNameEntry.Read)))
        {
            foreach (var name in entry.Names)
            {
                // '#' stands for the digit that is the level.
                for (var level = 1; level <= (name.Contains('#', StringComparison.Ordinal) ? 9 : 1); level++)
                {
                    var digit = level.ToString(CultureInfo.InvariantCulture);
                    var role = new StyleRole(Enum.Parse<FlowStyle>(entry.Style, ignoreCase: true), name.Contains('#', StringComparison.Ordinal) ? level : entry.Level);
                    roles.TryAdd(Fold(name.Replace("#", digit, StringComparison.Ordinal)), role);
                }
            }
        }

        return roles;
    }

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (char.IsLetterOrDigit(character))
            {
                folded.Append(char.ToLowerInvariant(character));
            }
        }

        return folded.ToString();
    }
}
