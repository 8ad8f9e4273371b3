using System.Globalization;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Layout;

/// <summary>Keeps running heads, foot lines, links, credits and tables: heads and foot lines once for each distinct text, with the pages of their repeats.</summary>
internal sealed class Furniture
{
    private readonly Dictionary<string, List<int>> _repeats = [];

    /// <summary>One draft for each text that is kept, in reading order.</summary>
    public List<Draft> Kept { get; } = [];

    public static Furniture Collect(PageLayout layout, LineJoiner joiner)
    {
        var furniture = new Furniture();
        for (var index = 0; index < layout.Lines.Length; index++)
        {
            var text = layout.Lines[index].Text;
            if (layout.Roles[index] is LineRole.Head or LineRole.Foot)
            {
                if (furniture._repeats.TryGetValue(text, out var repeats))
                {
                    repeats.Add(index);
                    continue;
                }

                furniture._repeats.Add(text, []);
            }
            else if (layout.Roles[index] == LineRole.Credit && index > 0 && layout.Roles[index - 1] == LineRole.Credit && layout.Lines[index].Text[0] != '©')
            {
                furniture.Kept[^1].Add(joiner, layout.Lines, index);
                continue;
            }
            else if (layout.Roles[index] is not (LineRole.Link or LineRole.Credit or LineRole.Table))
            {
                continue;
            }

            var draft = new Draft { Style = StyleOf(layout.Roles[index]), Rows = layout.Lines[index].Rows };
            draft.Add(joiner, layout.Lines, index);
            furniture.Kept.Add(draft);
        }

        return furniture;
    }

    private static FlowStyle StyleOf(LineRole role) => role switch
    {
        LineRole.Credit => FlowStyle.Caption,
        LineRole.Table => FlowStyle.Table,
        _ => FlowStyle.Furniture,
    };

    /// <summary>A warning for each text of which repeats were dropped.</summary>
    public IEnumerable<Warning> Warnings(int[] pages) =>
        from head in _repeats
        where head.Value.Count > 0
        let places = string.Join(", ", head.Value.Select(line => pages[line].ToString(CultureInfo.InvariantCulture)).Distinct())
        select WarningTexts.Of("warning.running-head.repeated", null, head.Key, places);
}
