using System.Globalization;
using Stocktake.Reading;
using Stocktake.Reading.Output;

namespace Stocktake.Cli.Reading;

/// <summary>Prints an edition in one of the formats of <c>stocktake read --format</c>.</summary>
internal static class EditionFormats
{
    public static void Write(Edition edition, string format, TextWriter output)
    {
        switch (format)
        {
            case "json" when ReferenceEquals(output, Console.Out):
                WriteToStandardOutput(edition);
                break;
            case "json":
                output.WriteLine(EditionJson.ToText(edition));
                break;
            case "akn":
                output.Write(AkomaNtosoWriter.ToText(edition));
                break;
            case "text":
                EditionText.Write(edition, output, CultureInfo.CurrentUICulture);
                break;
            case "html":
                EditionHtml.Write(edition, output, CultureInfo.CurrentUICulture);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, null);
        }
    }

    // The bytes go straight out: the text of a long document as one string would double its memory.
    private static void WriteToStandardOutput(Edition edition)
    {
        Console.Out.Flush();
        using var stream = new BufferedStream(Console.OpenStandardOutput(), 64 * 1024);
        EditionJson.Write(edition, stream);
        stream.WriteByte((byte)'\n');
    }
}
