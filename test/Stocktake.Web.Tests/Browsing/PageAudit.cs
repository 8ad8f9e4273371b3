using System.Reflection;

namespace Stocktake.Web.Tests.Browsing;

/// <summary>What is checked on every page by a script in the browser: language, landmarks, headings, names, labels, tables, contrast, size of targets, links.</summary>
internal static class PageAudit
{
    /// <summary>A function expression that gives one sentence for each thing that is wrong.</summary>
    public static string Script { get; } = Load();

    private static string Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("page-audit.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
