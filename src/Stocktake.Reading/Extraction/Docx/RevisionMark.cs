using System.Collections.Immutable;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>A tracked change as it stands on an element: what was done, by whom, when, and the move it belongs to.</summary>
internal sealed record RevisionMark(ChangeKind Kind, string? Author, string? Date, string? MoveId)
{
    /// <summary>The words are not in the text once all changes are accepted.</summary>
    public static bool IsGoneWhenAccepted(ChangeKind kind) => kind is ChangeKind.Deleted or ChangeKind.MovedFrom;

    /// <summary>The words were not in the text before the changes.</summary>
    public static bool IsGoneWhenRejected(ChangeKind kind) => kind is ChangeKind.Inserted or ChangeKind.MovedTo;

    /// <summary>The kind of change an element stands for; null if it is none.</summary>
    public static ChangeKind? KindOf(string element) => element switch
    {
        "w:ins" or "w:cellIns" => ChangeKind.Inserted,
        "w:del" or "w:cellDel" => ChangeKind.Deleted,
        "w:moveFrom" => ChangeKind.MovedFrom,
        "w:moveTo" => ChangeKind.MovedTo,
        _ => null,
    };

    /// <summary>The marks with those that stand among the children of a property element (<c>w:rPr</c>, <c>w:trPr</c>, <c>w:tcPr</c>) added.</summary>
    public static ImmutableArray<RevisionMark> Add(ImmutableArray<RevisionMark> marks, OoxmlElement? properties, OpenMoves moves)
    {
        foreach (var child in properties?.Children ?? [])
        {
            marks = Add(marks, child, KindOf(child.Name), moves);
        }

        return marks;
    }

    /// <summary>The marks with the change of one element added; unchanged if it stands for none or for one that is there already.</summary>
    public static ImmutableArray<RevisionMark> Add(ImmutableArray<RevisionMark> marks, OoxmlElement element, ChangeKind? kind, OpenMoves moves) =>
        kind is { } known && !marks.Any(mark => mark.Kind == known)
            ? marks.Add(new RevisionMark(known, element["w:author"], element["w:date"], moves.NameOf(known)))
            : marks;
}

/// <summary>The moves whose range marks have begun and not ended; they may span paragraphs (ECMA-376 Part 1, 17.13.5.24 and 17.13.5.28).</summary>
internal sealed class OpenMoves
{
    // Moves lie side by side; a file that opens more at once has lost their ends.
    private const int MostOpen = 256;

    private readonly List<(ChangeKind Kind, string? Id, string? Name)> open = [];

    /// <summary>Takes note of a range mark; false if the element is none.</summary>
    public bool Take(OoxmlElement element)
    {
        switch (element.Name)
        {
            case "w:moveFromRangeStart":
                return Open(ChangeKind.MovedFrom, element);
            case "w:moveToRangeStart":
                return Open(ChangeKind.MovedTo, element);
            case "w:moveFromRangeEnd":
                open.RemoveAll(move => move.Kind == ChangeKind.MovedFrom && move.Id == element["w:id"]);
                return true;
            case "w:moveToRangeEnd":
                open.RemoveAll(move => move.Kind == ChangeKind.MovedTo && move.Id == element["w:id"]);
                return true;
            default:
                return false;
        }
    }

    private bool Open(ChangeKind kind, OoxmlElement element)
    {
        if (open.Count == MostOpen)
        {
            open.RemoveAt(0);
        }

        open.Add((kind, element["w:id"], element["w:name"]));
        return true;
    }

    /// <summary>Name of the innermost open move of that kind; null if none is open.</summary>
    public string? NameOf(ChangeKind kind) => open.FindLast(move => move.Kind == kind).Name;
}
