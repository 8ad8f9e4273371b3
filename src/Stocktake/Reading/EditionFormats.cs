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
            case "json":
                output.WriteLine(EditionJson.ToText(edition));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, null);
        }
    }
}
