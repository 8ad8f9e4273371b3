using System.Globalization;
using System.Text;

namespace Stocktake.Reading.Output;

/// <summary>Writes an edition as text to read on a terminal: wrapped, with labels and notes, and its mandates, targets and citations listed at the end.</summary>
public static class EditionText
{
    private const int Width = 80;
    private const int LevelIndent = 4;

    /// <summary>Writes the edition; the words around the text are in the culture's language, or in English.</summary>
    public static void Write(Edition edition, TextWriter output, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(culture);
        var texts = new OutputTexts(culture);
        Paragraph(output, EditionTitle.Of(edition) ?? texts.Get("untitled"));
        Paragraph(output, ClaimText.Of(edition.Work, texts));
        output.WriteLine(new string('=', Width));
        var labels = EditionLabels.Of(edition, texts);
        foreach (var block in edition.Blocks.Where(block => block.Kind is not (BlockKind.Footnote or BlockKind.Title)))
        {
            WriteBlock(output, block, labels);
        }

        Section(output, texts.Get("notes"), edition.Blocks.Where(block => block.Kind == BlockKind.Footnote), note => (labels.Marker(note.EId), Marked(note, labels)));
        Section(output, texts.Get("mandates"), edition.Mandates, mandate => (labels.Where(mandate.Block), ClaimText.Of(mandate, texts)));
        Section(output, texts.Get("targets"), edition.Targets, target => (labels.Where(target.Block), ClaimText.Of(target, texts)));
        Section(output, texts.Get("citations"), edition.Citations.Where(citation => citation.Target is not null).GroupBy(citation => citation.Target, StringComparer.Ordinal), group => (group.Key!, string.Join(", ", group.Select(citation => labels.Where(citation.Block)).Distinct())));
        Section(output, texts.Get("warnings"), ClaimText.Remarks(edition, texts), remark => ("–", remark));
    }

    private static void Paragraph(TextWriter output, string text) => TextWrapper.Write(output, Plain(text), Width, "", "");

    private static void WriteBlock(TextWriter output, Block block, EditionLabels labels)
    {
        output.WriteLine();
        var indent = new string(' ', LevelIndent * Math.Clamp(block.Level - 1, 0, 8));
        if (!block.Rows.IsDefaultOrEmpty)
        {
            foreach (var row in block.Rows)
            {
                TextWrapper.Write(output, Plain(string.Join(" | ", row)), Width, indent + "| ", indent + "  ");
            }

            return;
        }

        var num = block.Num is null ? "" : Plain(block.Num) + " ";
        var text = Marked(block, labels);
        switch (block.Kind)
        {
            case BlockKind.Heading:
                TextWrapper.Write(output, num + text, Width, "", "");
                output.WriteLine(new string('-', Math.Min(Width, TextWrapper.Columns(num + text))));
                break;
            case BlockKind.Quote:
                TextWrapper.Write(output, text, Width, indent + "  > ", indent + "  > ");
                break;
            default:
                TextWrapper.Write(output, text, Width, indent + num, indent + new string(' ', Math.Min(8, TextWrapper.Columns(num))));
                break;
        }
    }

    /// <summary>The words with [1] at the marks of notes, {+words+} put in and [-words-] taken out.</summary>
    private static string Marked(Block block, EditionLabels labels)
    {
        if (block.Notes.IsDefaultOrEmpty && block.Changes.IsDefaultOrEmpty)
        {
            return Plain(block.Text);
        }

        var signs = block.Notes.Where(note => note.At >= 0 && note.At <= block.Text.Length).Select(note => (note.At, Order: 1, Sign: "[" + labels.Marker(note.Ref) + "]"))
            .Concat(block.Changes.Where(change => change.Start >= 0 && change.Start < change.End && change.End <= block.Text.Length).SelectMany(change =>
            {
                var isNew = change.Kind is ChangeKind.Inserted or ChangeKind.MovedTo;
                return new[] { (At: change.Start, Order: 2, Sign: isNew ? "{+" : "[-"), (At: change.End, Order: 0, Sign: isNew ? "+}" : "-]") };
            }))
            .OrderBy(sign => sign.At).ThenBy(sign => sign.Order);
        var marked = new StringBuilder(block.Text.Length + 32);
        var at = 0;
        foreach (var sign in signs)
        {
            marked.Append(block.Text, at, sign.At - at).Append(sign.Sign);
            at = sign.At;
        }

        return Plain(marked.Append(block.Text, at, block.Text.Length - at).ToString());
    }

    // A terminal must not be steered by what stands in a document.
    private static string Plain(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character)) : text;

    private static void Section<T>(TextWriter output, string heading, IEnumerable<T> items, Func<T, (string Label, string Text)> line)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (isFirst)
            {
                output.WriteLine();
                output.WriteLine(heading);
                output.WriteLine(new string('=', TextWrapper.Columns(heading)));
                isFirst = false;
            }

            var (label, text) = line(item);
            TextWrapper.Write(output, Plain(text), Width, Plain(label) + " ", new string(' ', LevelIndent));
        }
    }
}
