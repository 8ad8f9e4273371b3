using System.Text;
using Microsoft.AspNetCore.Http;
using Stocktake.Gaps.Reports;
using Stocktake.Web.Api;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Reports;

/// <summary>Reports as files. A PDF is made by a program of its own, one at a time: the next is refused until it is done.</summary>
internal sealed class ReportFiles : IDisposable
{
    /// <summary>The endings of downloads.</summary>
    public static readonly string[] Forms = ["docx", "html", "pdf"];

    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Lazy<bool> _hasPdf = new(() => ReportPdf.IsAvailable);

    /// <summary>Whether a program that makes PDFs is installed; looked up once.</summary>
    public bool HasPdf => _hasPdf.Value;

    /// <summary>Parts an id from the form that a download's address ends with; ids may hold dots of their own.</summary>
    public static (string Id, string? Form) Parts(string text)
    {
        var form = Forms.FirstOrDefault(form => text.Length > form.Length + 1 && text.EndsWith("." + form, StringComparison.Ordinal));
        return form is null ? (text, null) : (text[..^(form.Length + 1)], form);
    }

    /// <summary>The file of a form, or a refusal that says why there is none.</summary>
    public async Task<IResult> OfAsync(ReportDocument report, string form, HttpRequest request)
    {
        var name = NameOf(report, form);
        return form switch
        {
            "docx" => new FileResult(ReportDocx.Write(report), Docx, name),
            "html" => new FileResult(Encoding.UTF8.GetBytes(ReportHtml.Write(report)), "text/html; charset=utf-8", name),
            _ => await PdfAsync(report, name, request),
        };
    }

    public void Dispose() => _one.Dispose();

    private async Task<IResult> PdfAsync(ReportDocument report, string name, HttpRequest request)
    {
        if (!HasPdf)
        {
            return Refused(request, "reports.pdf.NoConverter");
        }

        if (!await _one.WaitAsync(TimeSpan.Zero))
        {
            return Refused(request, "reports.pdf.busy");
        }

        try
        {
            return new FileResult(await ReportPdf.WriteAsync(report, request.HttpContext.RequestAborted), "application/pdf", name);
        }
        catch (ReportPdfException exception)
        {
            return Refused(request, "reports.pdf." + exception.Fault);
        }
        finally
        {
            _one.Release();
        }
    }

    private static Refusal Refused(HttpRequest request, string key) => new(StatusCodes.Status503ServiceUnavailable, WebTexts.Get(RequestLanguage.Of(request).Contents, key));

    // A name of a header is plain letters.
    private static string NameOf(ReportDocument report, string form)
    {
        var name = string.Join('-', new[] { "stocktake", report.Record?.Kind, report.Record?.Subject }.Where(part => !string.IsNullOrEmpty(part)));
        return $"{string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' ? letter : '_'))}.{report.Language.Code}.{form}";
    }
}
