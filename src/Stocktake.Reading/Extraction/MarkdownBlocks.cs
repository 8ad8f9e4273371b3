using System.Collections.Immutable;

namespace Stocktake.Reading.Extraction;

/// <summary>Divides a Markdown text into blocks (CommonMark 0.31, section 4; tables and footnotes as GitHub writes them).</summary>
internal sealed class MarkdownBlocks
{
    private const int LongestFrontMatter = 60;

    private readonly string[] _lines;
    private readonly ImmutableArray<MarkdownBlock>.Builder _blocks = ImmutableArray.CreateBuilder<MarkdownBlock>();
    private readonly List<string> _open = [];
    private MarkdownKind _kind;
    private int _level = 1;
    private string? _key;

    private MarkdownBlocks(string text) => _lines = text.ReplaceLineEndings("\n").Split('\n');

    public static ImmutableArray<MarkdownBlock> Of(string text)
    {
        var blocks = new MarkdownBlocks(text);
        for (var index = blocks.FrontMatter(); index < blocks._lines.Length;)
        {
            index += blocks.Read(index);
        }

        blocks.Close();
        return blocks._blocks.ToImmutable();
    }

    /// <summary>Lines between two rules at the very start that all say "key: value" are about the file; each is kept as a line of its own.</summary>
    private int FrontMatter()
    {
        if (_lines[0].TrimEnd() != "---")
        {
            return 0;
        }

        var end = 1;
        while (end < Math.Min(_lines.Length, LongestFrontMatter) && _lines[end].TrimEnd() != "---")
        {
            if (_lines[end].Trim() is { Length: > 0 } line && !line.Contains(':') && line[0] is not ('-' or '#'))
            {
                return 0;
            }

            end++;
        }

        if (end >= Math.Min(_lines.Length, LongestFrontMatter))
        {
            return 0;
        }

        foreach (var line in _lines[1..end].Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            _blocks.Add(new MarkdownBlock(MarkdownKind.About, [line.Trim()]));
        }

        return end + 1;
    }

    /// <summary>Reads the line at an index and those that belong to it; answers how many.</summary>
    private int Read(int index)
    {
        var line = _lines[index];
        var words = line.Trim(' ', '\t');
        if (words.Length == 0)
        {
            Close();
            return 1;
        }

        if (words.StartsWith("```", StringComparison.Ordinal) || words.StartsWith("~~~", StringComparison.Ordinal))
        {
            return Fence(index, words[..3]);
        }

        if (Underline(words) is var underline and > 0 && _open.Count > 0 && _kind == MarkdownKind.Paragraph)
        {
            (_kind, _level) = (MarkdownKind.Heading, underline);
            Close();
            return 1;
        }

        if (IsRule(words))
        {
            Close();
            _blocks.Add(new MarkdownBlock(MarkdownKind.Rule, []));
            return 1;
        }

        if (index + 1 < _lines.Length && words.Contains('|') && IsDelimiterRow(_lines[index + 1]))
        {
            return Table(index);
        }

        Line(line, words);
        return 1;
    }

    private void Line(string line, string words)
    {
        var depth = words.AsSpan().IndexOfAnyExcept('#');
        if (depth is > 0 and <= 6 && words[depth] is ' ' or '\t')
        {
            Open(MarkdownKind.Heading, words[depth..].Trim().TrimEnd('#').Trim(), depth);
            Close();
        }
        else if (words[0] == '>')
        {
            Continue(MarkdownKind.Quote, words.TrimStart('>', ' '));
        }
        else if (words.Length > 1 && words[0] is '-' or '*' or '+' && words[1] is ' ' or '\t')
        {
            Open(MarkdownKind.Bullet, words[1..].Trim(), 1 + (Indent(line) / 2));
        }
        else if (words.StartsWith("[^", StringComparison.Ordinal) && words.IndexOf("]:", StringComparison.Ordinal) is var end and > 2)
        {
            Open(MarkdownKind.Note, words[(end + 2)..].Trim(), 1, words[2..end]);
        }
        else if (_open.Count > 0 && !BeginsParagraph(words))
        {
            _open.Add(line.TrimStart());
        }
        else if (_open.Count == 0 && Indent(line) >= 2 && _blocks.Count > 0 && _blocks[^1].Kind == MarkdownKind.Note)
        {
            // An indented paragraph goes on with the footnote above it.
            _blocks[^1] = _blocks[^1] with { Lines = _blocks[^1].Lines.Add(words) };
        }
        else
        {
            Open(MarkdownKind.Paragraph, line.TrimStart());
        }
    }

    private void Open(MarkdownKind kind, string words, int level = 1, string? key = null)
    {
        Close();
        (_kind, _level, _key) = (kind, level, key);
        _open.Add(words);
    }

    private void Continue(MarkdownKind kind, string words)
    {
        if (_kind != kind || words.Length == 0)
        {
            Close();
        }

        if (words.Length > 0)
        {
            (_kind, _level, _key) = (kind, 1, null);
            _open.Add(words);
        }
    }

    private void Close()
    {
        if (_open.Count > 0)
        {
            _blocks.Add(new MarkdownBlock(_kind, [.. _open]) { Level = _level, Key = _key });
            _open.Clear();
        }

        _kind = MarkdownKind.Paragraph;
    }

    private int Fence(int index, string mark)
    {
        Close();
        var end = index + 1;
        while (end < _lines.Length && !_lines[end].TrimStart().StartsWith(mark, StringComparison.Ordinal))
        {
            if (!string.IsNullOrWhiteSpace(_lines[end]))
            {
                _blocks.Add(new MarkdownBlock(MarkdownKind.Code, [_lines[end].Trim()]));
            }

            end++;
        }

        return end + 1 - index;
    }

    private int Table(int index)
    {
        Close();
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var end = index;
        for (; end < _lines.Length && _lines[end].Contains('|'); end++)
        {
            if (end != index + 1)
            {
                rows.Add(Cells(_lines[end]));
            }
        }

        _blocks.Add(new MarkdownBlock(MarkdownKind.Table, []) { Rows = rows.ToImmutable() });
        return end - index;
    }

    private static ImmutableArray<string> Cells(string line)
    {
        var words = line.Trim();
        words = words.StartsWith('|') ? words[1..] : words;
        words = words.EndsWith('|') && !words.EndsWith("\\|", StringComparison.Ordinal) ? words[..^1] : words;
        var cells = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var at = 0; at <= words.Length; at++)
        {
            if (at == words.Length || (words[at] == '|' && (at == 0 || words[at - 1] != '\\')))
            {
                cells.Add(words[start..at].Trim());
                start = at + 1;
            }
        }

        return cells.ToImmutable();
    }

    private static bool IsDelimiterRow(string line)
    {
        var words = line.AsSpan().Trim();
        return words.Contains('-') && words.Contains('|') && words.IndexOfAnyExcept("|-: ") < 0;
    }

    // "===" and "---" beneath a paragraph make it a heading.
    private static int Underline(string words) =>
        words.AsSpan().IndexOfAnyExcept('=') < 0 ? 1 : words.Length > 1 && words.AsSpan().IndexOfAnyExcept('-') < 0 ? 2 : 0;

    private static bool IsRule(string words) =>
        words[0] is '-' or '*' or '_' && words.AsSpan().IndexOfAnyExcept(words[0], ' ') < 0 && words.Count(character => character == words[0]) >= 3;

    // Labels begin a paragraph where the copy left no empty line before them; so do notes.
    private static bool BeginsParagraph(string words) =>
        LeadingLabel.Of(words.Replace("\\", "", StringComparison.Ordinal)) is { } label && (label.Label.Contains(')') || label.Label.EndsWith('.'))
        || words.StartsWith("<sup>", StringComparison.OrdinalIgnoreCase) || words.StartsWith("\\* ", StringComparison.Ordinal) || words.StartsWith("![", StringComparison.Ordinal);

    private static int Indent(string line)
    {
        var width = 0;
        foreach (var character in line)
        {
            if (character is not (' ' or '\t'))
            {
                break;
            }

            width += character == '\t' ? 4 : 1;
        }

        return width;
    }
}
