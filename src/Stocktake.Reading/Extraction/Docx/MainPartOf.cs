namespace Stocktake.Reading.Extraction.Docx;

/// <summary>Finds the word-processing document in a package, or says what the package is instead.</summary>
internal static class MainPartOf
{
    private const string Content = "[Content_Types].xml";

    // Main parts of the other kinds of Office Open XML package.
    private static readonly (string Part, string Kind)[] Others =
    [
        ("xl/workbook.xml", "an Excel workbook"),
        ("xl/workbook.bin", "an Excel workbook"),
        ("ppt/presentation.xml", "a PowerPoint presentation"),
        ("visio/document.xml", "a Visio drawing"),
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

        throw new ReadFailureException($"{file} is {KindOf(package)}, not a word-processing document: open it in the program that made it and save the text as DOCX.");
    }

    private static bool IsPart(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string KindOf(OoxmlPackage package)
    {
        foreach (var (part, kind) in Others)
        {
            if (package.Has(part))
            {
                return kind;
            }
        }

        return package.Has("mimetype") && package.Has("content.xml") ? "an OpenDocument file"
            : package.Has("mimetype") && package.Has("META-INF/container.xml") ? "an EPUB book"
            : package.Has(Content) ? "an Office Open XML package without a document part"
            : package.Count == 0 ? "an empty ZIP archive"
            : $"a ZIP archive of {package.Count} files (the first is {package.Parts.First()})";
    }
}
