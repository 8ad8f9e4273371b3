using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Stocktake.Reading.Comparison;
using Stocktake.Reading.Output;
using Stocktake.Register.Documents;
using Stocktake.Web.Api;

namespace Stocktake.Web.Documents;

/// <summary>An edition as a file.</summary>
internal static class EditionDownload
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The file of a form: json, akn.xml, html or docx.</summary>
    public static IResult Of(EditionPage page, string form, string name, CultureInfo culture) => form switch
    {
        "json" => new FileResult(page.ToJson(), "application/json; charset=utf-8", $"{name}.json"),
        "akn.xml" => new FileResult(AkomaNtosoWriter.Write(page.Edition), "application/xml; charset=utf-8", $"{name}.akn.xml"),
        "html" => new FileResult(Html(page, culture), "text/html; charset=utf-8", $"{name}.html"),
        // The text of an edition is its comparison with itself: no word is changed.
        _ => new FileResult(ComparisonDocx.Write(EditionComparer.Compare(page.Edition, page.Edition), "Stocktake", DateTimeOffset.UnixEpoch), Docx, $"{name}.docx"),
    };

    private static byte[] Html(EditionPage page, CultureInfo culture)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        EditionHtml.Write(page.Edition, text, culture);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
