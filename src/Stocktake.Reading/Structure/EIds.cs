using System.Globalization;
using System.Text;

namespace Stocktake.Reading.Structure;

/// <summary>
/// Names the drafts after the Akoma Ntoso Naming Convention 1.0, section 5: abbreviation of the element, number,
/// and the name of what holds it before two underscores. Every name is unique in the document.
/// </summary>
internal sealed class EIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);

    public static void Assign(IEnumerable<INamedBlock> drafts)
    {
        var ids = new EIds();
        foreach (var draft in drafts)
        {
            draft.EId = ids.Unique(ids.NameOf(draft));
        }
    }

    private string NameOf(INamedBlock draft)
    {
        var part = Part(draft);
        return draft.Kind switch
        {
            BlockKind.Title => part + "title",
            BlockKind.Formula => part + "formula",
            BlockKind.Heading => Counted(part + "sec"),
            BlockKind.Footnote => Counted("fn"),
            BlockKind.Table => Counted(part + "table"),
            BlockKind.Quote => Counted(part + "quote"),
            BlockKind.Caption => Counted(part + "caption"),
            BlockKind.Other => Counted("other"),
            _ when draft.Parent is { EId.Length: > 0 } parent => parent.EId + "__" + Item(draft, "point", parent.EId),
            BlockKind.Recital => draft.IsSectioned && draft.PrintedLabel is not null ? Section(draft, part) + Item(draft, "rec", Section(draft, part)) : Counted(part + "rec"),
            BlockKind.ListItem => part + Item(draft, "point", part),
            _ => draft.PrintedLabel is null ? Counted(part + "p") : (draft.IsSectioned ? Section(draft, part) : part) + Item(draft, "para", part),
        };
    }

    private static string Part(INamedBlock draft)
    {
        var resolution = draft.Resolution > 1 ? "res_" + draft.Resolution.ToString(CultureInfo.InvariantCulture) + "__" : "";
        return draft.Annex > 0 ? resolution + "annex_" + draft.Annex.ToString(CultureInfo.InvariantCulture) + "__" : resolution;
    }

    private static string Section(INamedBlock draft, string part) => draft.Heading is { EId.Length: > 0 } heading ? heading.EId + "__" : part;

    private string Item(INamedBlock draft, string element, string scope)
    {
        var number = new StringBuilder();
        var printed = new string([.. (draft.PrintedLabel ?? "").Where(character => char.IsLetter(character) || char.IsNumber(character) || character is '.' or '/' or ' ')]);
        foreach (var character in TextFolding.Compose(printed))
        {
            if (char.IsLetterOrDigit(character))
            {
                number.Append(char.ToLowerInvariant(character));
            }
            else if (number.Length > 0 && number[^1] != '-' && character is '.' or '/' or ' ')
            {
                number.Append('-');
            }
        }

        var name = number.ToString().TrimEnd('-');
        return name.Length > 0 ? element + "_" + name : Counted(scope + "|" + element)[(scope.Length + 1)..];
    }

    private string Counted(string name)
    {
        var count = _counts[name] = _counts.GetValueOrDefault(name) + 1;
        return name + "_" + count.ToString(CultureInfo.InvariantCulture);
    }

    private string Unique(string name)
    {
        var unique = name;
        while (!_taken.Add(unique))
        {
            var repeat = _repeats[name] = _repeats.GetValueOrDefault(name, 1) + 1;
            unique = name + "-" + repeat.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }
}
