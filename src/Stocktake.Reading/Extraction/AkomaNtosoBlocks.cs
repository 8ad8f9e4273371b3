using System.Collections.Immutable;
using System.Globalization;

namespace Stocktake.Reading.Extraction;

/// <summary>Makes blocks of drafts: names each after the Akoma Ntoso Naming Convention and joins them by their names.</summary>
internal static class AkomaNtosoBlocks
{
    public static ImmutableArray<Block> Of(IReadOnlyList<AkomaNtosoDraft> drafts)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            draft.EId = Unique(names, Name(draft, counts));
        }

        return [.. drafts.Select(ToBlock)];
    }

    public static ImmutableArray<string> ToImmutableArrayOf(this IEnumerable<string> cells) => [.. cells];

    private static Block ToBlock(AkomaNtosoDraft draft) => new()
    {
        EId = draft.EId,
        Kind = draft.Kind,
        Role = draft.Role,
        Num = draft.Num,
        Level = draft.Level,
        Parent = draft.Parent?.EId,
        Heading = draft.Heading?.EId,
        Text = draft.Text,
        Changes = draft.Changes,
        Notes = [.. draft.Notes.Select(note => new NoteMark(note.At, note.Note.EId))],
        Rows = draft.Rows,
    };

    private static string Name(AkomaNtosoDraft draft, Dictionary<string, int> counts)
    {
        var part = draft.Annex == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"annex_{draft.Annex}__");
        if (draft.Parent is { } parent && draft.Num is { } label)
        {
            return parent.EId + "__point_" + Label(label);
        }

        var kind = draft.Kind switch
        {
            BlockKind.Title => "title",
            BlockKind.Heading => "sec",
            BlockKind.Formula => "formula",
            BlockKind.Recital => "rec",
            BlockKind.Footnote => "fn",
            BlockKind.Table => "table",
            BlockKind.Provision => "para",
            BlockKind.Paragraph or BlockKind.ListItem when draft.Num is not null => "para",
            _ => "p",
        };
        if (draft.Num is { } num && kind is "para" or "fn" && Label(draft.Num) is { Length: > 0 } number)
        {
            return part + kind + "_" + number;
        }

        var key = part + kind;
        counts[key] = counts.GetValueOrDefault(key) + 1;
        return key + "_" + counts[key].ToString(CultureInfo.InvariantCulture);
    }

    private static string Label(string label) => string.Concat(label.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Unique(HashSet<string> names, string wanted)
    {
        var name = wanted;
        for (var copy = 2; !names.Add(name); copy++)
        {
            name = wanted + "-" + copy.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }
}
