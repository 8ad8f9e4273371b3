using System.Text;

namespace Stocktake.Climate.Text;

/// <summary>
/// Comma-separated values (RFC 4180) in UTF-8, with or without a byte-order mark, any line ending, empty last lines ignored.
/// Reads bytes; gives fields as spans of the same bytes, so that a field costs nothing until it is read.
/// </summary>
internal sealed class CsvText
{
    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly int[] _rowStarts;
    private readonly int[] _fields; // Start and length of each field, pairs in file order.

    private CsvText(string source, ReadOnlyMemory<byte> utf8, int[] rowStarts, int[] fields) =>
        (Source, _utf8, _rowStarts, _fields) = (source, utf8, rowStarts, fields);

    /// <summary>What messages call this text: usually the name of the file.</summary>
    public string Source { get; }

    /// <summary>Rows, the heading row included.</summary>
    public int RowCount => _rowStarts.Length - 1;

    /// <summary>Splits a text into rows and fields.</summary>
    /// <exception cref="ClimateInputException">The text is empty or a quoted field does not end.</exception>
    public static CsvText Parse(ReadOnlyMemory<byte> utf8, string source)
    {
        if (utf8.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            utf8 = utf8[3..];
        }

        var text = utf8.Span;
        var rows = new List<int>();
        var fields = new List<int>(text.Length / 6);
        var position = 0;
        while (position < text.Length)
        {
            var first = fields.Count / 2;
            position = ReadRow(text, position, fields, source, rows.Count + 1);
            var blank = (fields.Count / 2) - first == 1 && fields[^1] == 0;
            if (blank)
            {
                fields.RemoveRange(fields.Count - 2, 2);
            }
            else
            {
                rows.Add(first);
            }
        }

        if (rows.Count == 0)
        {
            throw new ClimateInputException("input.empty", source);
        }

        rows.Add(fields.Count / 2);
        return new CsvText(source, utf8, [.. rows], [.. fields]);
    }

    /// <summary>Number of fields in a row.</summary>
    public int FieldCount(int row) => _rowStarts[row + 1] - _rowStarts[row];

    /// <summary>The bytes of a field, without the quotes around it; doubled quotes inside stay doubled.</summary>
    public ReadOnlySpan<byte> Field(int row, int column)
    {
        var index = 2 * (_rowStarts[row] + column);
        return _utf8.Span.Slice(_fields[index], _fields[index + 1]);
    }

    /// <summary>A field as trimmed text.</summary>
    public string Text(int row, int column)
    {
        var field = Field(row, column);
        var text = Encoding.UTF8.GetString(field).Trim();
        return text.Contains('"', StringComparison.Ordinal) ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    private static int ReadRow(ReadOnlySpan<byte> text, int position, List<int> fields, string source, int row)
    {
        while (true)
        {
            if (position < text.Length && text[position] == (byte)'"')
            {
                var end = EndOfQuoted(text, position + 1);
                if (end < 0)
                {
                    throw new ClimateInputException("input.open-quote", source, row);
                }

                fields.Add(position + 1);
                fields.Add(end - position - 1);
                position = end + 1;
                var skipped = text[position..].IndexOfAny(",\r\n"u8);
                position = skipped < 0 ? text.Length : position + skipped;
            }
            else
            {
                var length = text[position..].IndexOfAny(",\r\n"u8);
                length = length < 0 ? text.Length - position : length;
                fields.Add(position);
                fields.Add(length);
                position += length;
            }

            if (position >= text.Length)
            {
                return position;
            }

            if (text[position] != (byte)',')
            {
                return position + (text[position] == (byte)'\r' && position + 1 < text.Length && text[position + 1] == (byte)'\n' ? 2 : 1);
            }

            position++;
        }
    }

    private static int EndOfQuoted(ReadOnlySpan<byte> text, int position)
    {
        while (position < text.Length)
        {
            if (text[position] != (byte)'"')
            {
                position++;
            }
            else if (position + 1 < text.Length && text[position + 1] == (byte)'"')
            {
                position += 2;
            }
            else
            {
                return position;
            }
        }

        return -1;
    }
}
