using System.Collections.Immutable;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction;

/// <summary>Makes paragraphs of Markdown blocks: parts what runs together, joins what was cut, and gives every note mark its note.</summary>
internal sealed class MarkdownParagraphs
{
    // A line of bold words without a full stop is a heading up to this width; a bold paragraph is wider.
    private const int WidestHeading = 120;

    // A paragraph narrower than a line of the page was not cut by its end.
    private const int NarrowestLine = 32;

    // A paragraph longer than a few pages was not cut: the text has no punctuation.
    private const int LongestParagraph = 12_000;

    private readonly MarkdownNotes _notes;
    private readonly List<FlowParagraph> _paragraphs = [];
    private int _block;

    private MarkdownParagraphs(MarkdownNotes notes) => _notes = notes;

    public static ImmutableArray<FlowParagraph> Of(ImmutableArray<MarkdownBlock> blocks)
    {
        var reader = new MarkdownParagraphs(MarkdownNotes.Of(blocks));
        for (; reader._block < blocks.Length; reader._block++)
        {
            reader.Add(blocks[reader._block]);
        }

        return [.. reader._paragraphs];
    }

    private void Add(MarkdownBlock block)
    {
        if (_notes.At(_block) is { } note)
        {
            AddWords(note.Source, new FlowParagraph { Text = "", Style = FlowStyle.Footnote, NoteKey = note.Key, NoteMarker = note.Marker });
            return;
        }

        switch (block.Kind)
        {
            case MarkdownKind.Rule:
                break;
            case MarkdownKind.Table:
                AddTable(block);
                break;
            case MarkdownKind.About:
                _paragraphs.Add(new FlowParagraph { Text = block.Lines[0], Style = FlowStyle.Furniture });
                break;
            case MarkdownKind.Code:
                _paragraphs.Add(new FlowParagraph { Text = block.Lines[0] });
                break;
            case MarkdownKind.Heading:
                AddWords(Join(block.Lines), new FlowParagraph { Text = "", Style = FlowStyle.Heading, StyleLevel = block.Level, IsSetApart = true });
                break;
            case MarkdownKind.Bullet:
                AddWords(Join(block.Lines), new FlowParagraph { Text = "", Style = FlowStyle.ListItem, StyleLevel = block.Level, Label = "•", LabelLevel = block.Level - 1 });
                break;
            case MarkdownKind.Quote:
                AddWords(Join(block.Lines), new FlowParagraph { Text = "", Style = FlowStyle.Quote });
                break;
            default:
                foreach (var line in MarkdownLines.Of(block.Lines))
                {
                    AddParagraph(line);
                }

                break;
        }
    }

    private static string Join(ImmutableArray<string> lines) => string.Join('\n', lines.Select(line => line.TrimEnd('\\', ' ')));

    private void AddParagraph(string source)
    {
        var words = source.Trim();
        if (words.StartsWith("![", StringComparison.Ordinal) && words.EndsWith(')'))
        {
            AddWords(words, new FlowParagraph { Text = "", Style = FlowStyle.Caption });
            return;
        }

        if (MarkdownLines.StrongParts(words) is { } parts)
        {
            foreach (var part in parts)
            {
                var style = part.Length <= WidestHeading && !EndsSentence(part) ? FlowStyle.Heading : FlowStyle.Body;
                AddWords("**" + part + "**", new FlowParagraph { Text = "", Style = style, IsSetApart = true });
            }

            return;
        }

        AddWords(words, new FlowParagraph { Text = "" });
    }

    private void AddWords(string source, FlowParagraph form)
    {
        var words = MarkdownInline.Read(source, marker => _notes.KeyOf(marker, _block));
        if (words.Text.Length == 0)
        {
            return;
        }

        var paragraph = words with
        {
            Style = form.Style,
            StyleLevel = form.StyleLevel,
            Label = form.Label,
            LabelLevel = form.LabelLevel,
            IsSetApart = form.IsSetApart,
            NoteKey = form.NoteKey,
            NoteMarker = form.NoteMarker,
        };
        var before = paragraph.Style == FlowStyle.Body ? _paragraphs.FindLastIndex(earlier => earlier.Style != FlowStyle.Footnote) : -1;
        if (before >= 0 && GoesOn(_paragraphs[before], paragraph))
        {
            _paragraphs[before] = Joined(_paragraphs[before], paragraph);
        }
        else
        {
            _paragraphs.Add(paragraph);
        }
    }

    // A page's end or a note cut the paragraph: it has no end, and the next has no beginning.
    private static bool GoesOn(FlowParagraph cut, FlowParagraph rest)
    {
        if (cut.Style is not (FlowStyle.Body or FlowStyle.ListItem) || cut.Text.Length is < NarrowestLine or > LongestParagraph || EndsSentence(cut.Text) || rest.LeadEmphasis > 0 || LeadingLabel.Of(rest.Text) is not null)
        {
            return false;
        }

        return FlowTextBuilder.IsHan(cut.Text[^1]) ? FlowTextBuilder.IsHan(rest.Text[0]) : char.IsLower(rest.Text[0]) || cut.Text[^1] is ',' or '-';
    }

    private static FlowParagraph Joined(FlowParagraph cut, FlowParagraph rest)
    {
        var gap = FlowTextBuilder.IsHan(cut.Text[^1]) ? "" : " ";
        var start = cut.Text.Length + gap.Length;
        return cut with
        {
            Text = cut.Text + gap + rest.Text,
            Notes = [.. cut.Notes, .. rest.Notes.Select(note => note with { At = note.At + start })],
            Changes = [.. cut.Changes, .. rest.Changes.Select(change => change with { Start = change.Start + start, End = change.End + start })],
        };
    }

    private static bool EndsSentence(string text)
    {
        var words = text.AsSpan().TrimEnd("”’\"）)*… ");
        return words.Length > 0 && ".。;；:：!！?？؟؛".Contains(words[^1], StringComparison.Ordinal);
    }

    private void AddTable(MarkdownBlock block)
    {
        var rows = block.Rows.Select(row => row.Select(cell => MarkdownInline.Read(cell, marker => _notes.KeyOf(marker, _block))).ToImmutableArray()).ToImmutableArray();
        var notes = ImmutableArray.CreateBuilder<FlowNoteMark>();
        var at = 0;
        foreach (var cell in rows.SelectMany(row => row))
        {
            notes.AddRange(cell.Notes.Select(note => note with { At = note.At + at }));
            at += cell.Text.Length + 1;
        }

        _paragraphs.Add(new FlowParagraph
        {
            Text = string.Join(' ', rows.Select(row => string.Join('\t', row.Select(cell => cell.Text)))),
            Style = FlowStyle.Table,
            Rows = [.. rows.Select(row => row.Select(cell => cell.Text).ToImmutableArray())],
            Notes = notes.ToImmutable(),
        });
    }
}
