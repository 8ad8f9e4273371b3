using System.Text;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>
/// Counts automatic labels in reading order, as Word shows them: lists of one abstract definition count together,
/// a start override begins anew at its first use, lower levels begin anew after higher ones.
/// </summary>
internal sealed class NumberingCounter(NumberingDefinitions definitions)
{
    private readonly Dictionary<int, int?[]> counts = [];
    private readonly HashSet<(int Id, int Level)> begun = [];

    /// <summary>The label of the next paragraph of a list; null if the list or level has none.</summary>
    /// <param name="id">The list's instance.</param>
    /// <param name="level">Its level, from 0.</param>
    /// <param name="advances">False for a paragraph that is shown with its number but does not count.</param>
    public string? Next(int id, int level, bool advances)
    {
        if (definitions.List(id) is not { } list || level is < 0 or >= NumberingDefinitions.LevelCount || list.Levels[level] is not { } definition)
        {
            return null;
        }

        if (!counts.TryGetValue(list.CounterKey, out var current))
        {
            current = new int?[NumberingDefinitions.LevelCount];
            counts.Add(list.CounterKey, current);
        }

        var state = advances ? current : [.. current];
        Step(id, list, level, state, advances);
        return Label(list, definition, state);
    }

    private void Step(int id, NumberingList list, int level, int?[] state, bool advances)
    {
        for (var upper = 0; upper <= level; upper++)
        {
            if (list.StartOverrides[upper] is not null && (advances ? begun.Add((id, upper)) : !begun.Contains((id, upper))))
            {
                state[upper] = null;
            }

            // A level above that was never used counts from its start; its next paragraph gets the number after it (Microsoft Q110380).
            state[upper] = state[upper] is { } value ? value + (upper == level ? 1 : 0) : StartOf(list, upper);
        }

        for (var lower = level + 1; lower < NumberingDefinitions.LevelCount; lower++)
        {
            if (level < (list.Levels[lower]?.RestartAfter ?? lower))
            {
                state[lower] = null;
            }
        }
    }

    private static int StartOf(NumberingList list, int level) => Math.Clamp(list.StartOverrides[level] ?? list.Levels[level]?.Start ?? 1, 0, short.MaxValue);

    private static string? Label(NumberingList list, NumberingLevel definition, int?[] state)
    {
        if (definition.Format == "bullet")
        {
            return SymbolFonts.Translate(definition.Font, definition.Pattern) is { Length: > 0 } bullet ? bullet : null;
        }

        var label = new StringBuilder();
        var pattern = definition.Pattern;
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] == '%' && at + 1 < pattern.Length && pattern[at + 1] is >= '1' and <= '9')
            {
                var level = pattern[++at] - '1';
                if (state[level] is { } value && list.Levels[level] is { } shown)
                {
                    label.Append(NumberFormats.Write(definition.IsLegal && shown.Format != "none" ? "decimal" : shown.Format, shown.CustomFormat, value));
                }
            }
            else
            {
                label.Append(pattern[at]);
            }
        }

        return label.ToString().Trim() is { Length: > 0 } text ? SymbolFonts.Translate(definition.Font, text) : null;
    }
}
