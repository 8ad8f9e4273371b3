using Stocktake.Foundations;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>Finds the word-processing document in a package, or says what the package is instead.</summary>
internal static class MainPartOf
{
    private const string Content = "[Content_Types].xml";

    // Main parts of the other kinds of Office Open XML package, and the keys of their names.
    private static readonly (string Part, string Kind)[] Others =
    [
        ("xl/workbook.xml", "file.excel"),
        ("xl/workbook.bin", "file.excel"),
        ("ppt/presentation.xml", "file.powerpoint"),
        ("visio/document.xml", "file.visio"),
    ];

    public static string Find(OoxmlPackage package, string file)
    {
        foreach (var relationship in package.RelationshipsOf("").Values)
        {
            if (relationship.Kind == "officeDocument" && package.Has(relationship.Target) && Array.TrueForAll(Others, other => !IsPart(other.Part, relationship.Target)))
            {
                return relationship.Target;
            }
        }

        throw new ReadFailureException("failure.other-package", file, KindOf(package));
    }

    private static bool IsPart(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static Sentence KindOf(OoxmlPackage package)
    {
        foreach (var (part, kind) in Others)
        {
            if (package.Has(part))
            {
                return ReadingTexts.Sentence(kind);
            }
        }

        return package.Has("mimetype") && package.Has("content.xml") ? ReadingTexts.Sentence("file.opendocument")
            : package.Has("mimetype") && package.Has("META-INF/container.xml") ? ReadingTexts.Sentence("file.epub")
            : package.Has(Content) ? ReadingTexts.Sentence("file.office")
            : package.Count == 0 ? ReadingTexts.Sentence("file.empty-zip")
            : ReadingTexts.Sentence("file.zip", package.Count, package.Parts.First());
    }
}
