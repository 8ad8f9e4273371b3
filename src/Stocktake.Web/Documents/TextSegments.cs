using Stocktake.Reading;
using Stocktake.Register.Documents;

namespace Stocktake.Web.Documents;

/// <summary>Which marks a reader wants in the text.</summary>
/// <param name="Citations">Citations as links.</param>
/// <param name="Mandates">The verbs of mandates.</param>
/// <param name="Targets">The words of targets.</param>
/// <param name="State">Which state of a revised text.</param>
public sealed record ShownMarks(bool Citations, bool Mandates, bool Targets, RevisionView State);

/// <summary>A stretch of a block's text that is shown in one way.</summary>
/// <param name="Text">The words.</param>
/// <param name="Target">Id of the work that a citation leads to, or null.</param>
/// <param name="IsCitation">Whether it belongs to a citation.</param>
/// <param name="Mandate">Id of the mandate whose verb it belongs to, or null.</param>
/// <param name="Commitment">Id of the commitment whose target it belongs to the words of, or null.</param>
/// <param name="Change">How a revision changed it, or null.</param>
/// <param name="Note">eId of the footnote whose mark stands before it, or null.</param>
public sealed record TextSegment(string Text, string? Target, bool IsCitation, string? Mandate, string? Commitment, ChangeKind? Change, string? Note);

/// <summary>Splits a block's text where what is to be shown changes.</summary>
internal static class TextSegments
{
    /// <summary>The segments in order; together they are the text in the wanted state.</summary>
    public static IReadOnlyList<TextSegment> Of(
        Block block, IEnumerable<(Citation Citation, string? Target)> citations, IEnumerable<BlockMandate> mandates, IEnumerable<BlockTarget> targets, ShownMarks shown)
    {
        var text = block.Text;
        var links = shown.Citations ? citations.Select(pair => new Span(pair.Citation.Start, pair.Citation.End, pair.Target)).ToList() : [];
        var verbs = shown.Mandates ? mandates.Select(mandate => Find(text, mandate.Verb, mandate.Slug)).OfType<Span>().ToList() : [];
        var quotes = shown.Targets ? targets.Select(target => Find(text, target.Quote, target.Slug)).OfType<Span>().ToList() : [];
        var changes = block.Changes.IsDefaultOrEmpty ? [] : block.Changes.Where(change => change.End > change.Start).ToList();
        var notes = (block.Notes.IsDefaultOrEmpty ? [] : block.Notes.AsEnumerable()).ToLookup(note => note.At, note => note.Ref);
        var cuts = new SortedSet<int> { 0, text.Length };
        foreach (var span in links.Concat(verbs).Concat(quotes))
        {
            cuts.Add(span.Start);
            cuts.Add(span.End);
        }

        foreach (var change in changes)
        {
            cuts.Add(change.Start);
            cuts.Add(change.End);
        }

        cuts.UnionWith(notes.Select(note => note.Key));

        var segments = new List<TextSegment>();
        var places = cuts.ToArray();
        for (var index = 0; index < places.Length; index++)
        {
            var (start, end) = (places[index], index + 1 < places.Length ? places[index + 1] : text.Length);
            segments.AddRange(notes[start].Select(note => new TextSegment(string.Empty, null, false, null, null, null, note)));
            var change = changes.Find(change => change.Start <= start && end <= change.End)?.Kind;
            if (end == start || !IsIn(shown.State, change))
            {
                continue;
            }

            var link = links.Find(span => span.Holds(start, end));
            segments.Add(new TextSegment(
                text[start..end], link?.Target, link is not null, verbs.Find(span => span.Holds(start, end))?.Target, quotes.Find(span => span.Holds(start, end))?.Target,
                shown.State == RevisionView.Marked ? change : null, null));
        }

        return segments;
    }

    private static bool IsIn(RevisionView state, ChangeKind? change) => state switch
    {
        RevisionView.Original => change is not (ChangeKind.Inserted or ChangeKind.MovedTo),
        RevisionView.Revised => change is not (ChangeKind.Deleted or ChangeKind.MovedFrom),
        _ => true,
    };

    private static Span? Find(string text, string words, string target)
    {
        var at = words.Length == 0 ? -1 : text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? null : new Span(at, at + words.Length, target);
    }

    private sealed record Span(int Start, int End, string? Target)
    {
        public bool Holds(int start, int end) => Start <= start && end <= End;
    }
}
