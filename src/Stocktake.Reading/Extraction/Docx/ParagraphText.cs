using System.Collections.Immutable;
using System.Text;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>Gathers the words of one paragraph with their changes, note marks and opening emphasis.</summary>
internal sealed class ParagraphText
{
    private readonly StringBuilder text = new();
    private readonly List<Change> changes = [];
    private readonly List<FlowNoteMark> notes = [];
    private ImmutableArray<RevisionMark>? pendingBreak;
    private int emphasisStart = -1;
    private int emphasisEnd;
    private bool isEmphasisOver;

    public int Length => text.Length;

    public void Append(string words, bool isEmphasized, ImmutableArray<RevisionMark> marks)
    {
        if (words.Length == 0)
        {
            return;
        }

        if (pendingBreak is { } breakMarks)
        {
            pendingBreak = null;
            if (text.Length > 0 && !char.IsWhiteSpace(text[^1]) && !IsHan(text[^1]) && !IsHan(words[0]))
            {
                Add(" ", breakMarks);
            }
        }

        Emphasize(words, isEmphasized);
        Add(words, marks);
    }

    /// <summary>A line break: a space between words, nothing between Han characters.</summary>
    public void Break(ImmutableArray<RevisionMark> marks) => pendingBreak ??= marks;

    public void Note(string key, ImmutableArray<RevisionMark> marks) => notes.Add(new FlowNoteMark(text.Length, key, marks.IsEmpty ? null : marks[^1].Kind));

    public MarkedText Finish() => new(text.ToString(), [.. changes.OrderBy(change => change.Start)], [.. notes], Emphasis());

    private void Add(string words, ImmutableArray<RevisionMark> marks)
    {
        var start = text.Length;
        text.Append(words);
        foreach (var mark in marks)
        {
            var index = changes.FindLastIndex(change => change.Kind == mark.Kind);
            if (index >= 0 && changes[index] is { } last && last.End == start && last.Author == mark.Author && last.Date == mark.Date && last.MoveId == mark.MoveId)
            {
                changes[index] = last with { End = text.Length };
            }
            else
            {
                changes.Add(new Change { Kind = mark.Kind, Start = start, End = text.Length, Author = mark.Author, Date = mark.Date, MoveId = mark.MoveId });
            }
        }
    }

    private void Emphasize(string words, bool isEmphasized)
    {
        if (isEmphasisOver || (!isEmphasized && string.IsNullOrWhiteSpace(words)))
        {
            return;
        }

        if (isEmphasized)
        {
            emphasisStart = emphasisStart < 0 ? text.Length : emphasisStart;
            emphasisEnd = text.Length + words.Length;
        }
        else
        {
            isEmphasisOver = emphasisStart >= 0;
        }
    }

    private int Emphasis() => emphasisStart >= 0 && IsNothingOrLabel(text.ToString(0, emphasisStart)) ? emphasisEnd : 0;

    /// <summary>Whether the words before the emphasis are at most a typed label: short, without inner space, ended by a tab or a stop.</summary>
    private static bool IsNothingOrLabel(string words)
    {
        const int LongestLabel = 16;
        var label = words.Trim();
        return label.Length == 0
            || (label.Length <= LongestLabel && !label.Any(char.IsWhiteSpace) && (words.Contains('\t', StringComparison.Ordinal) || label[^1] is '.' or ')' or ']' or '）' or '．' or '、' or '•' or '–' or '-'));
    }

    // Han, kana and their punctuation and full-width forms: written without spaces.
    private static bool IsHan(char character) => character is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFF60');
}
