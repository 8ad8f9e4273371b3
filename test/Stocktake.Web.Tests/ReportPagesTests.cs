using System.IO.Compression;
using System.Net;
using System.Text;
using Stocktake.Gaps.Reports;

namespace Stocktake.Web.Tests;

/// <summary>Reports as pages and as files.</summary>
public sealed class ReportPagesTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Methane = "/reports/commitment/ogmp-methane-targets";
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly Site _site = shared.Site;

    [Theory]
    [InlineData("/commitments/ogmp-methane-targets", Methane)]
    [InlineData("/chains/ogmp-methane-targets", Methane)]
    [InlineData("/gaps", "/reports/gap")]
    [InlineData("/documents/SAMPLE-RES-1-4", "/reports/resolution/SAMPLE-RES-1-4")]
    [InlineData("/reports", Methane)]
    [InlineData("/reports", "/reports/resolution/SAMPLE-RES-1-4")]
    public async Task The_page_of_its_subject_leads_to_the_report(string page, string report) =>
        Assert.Contains($"href=\"{report}?lang=en\"", await _site.Client.GetStringAsync(page + "?lang=en"), StringComparison.Ordinal);

    [Theory]
    [InlineData(Methane, "en", "What is not known", "ogmp-methane-targets")]
    [InlineData(Methane, "zh", "未知事项", "ogmp-methane-targets")]
    [InlineData("/reports/gap", "en", "Which promises matter most", "/gaps")]
    [InlineData("/reports/resolution/SAMPLE-RES-1-4", "zh", "各段落执行情况", "/documents/SAMPLE-RES-1-4")]
    public async Task A_report_is_a_page_with_its_downloads(string address, string language, string heading, string about)
    {
        var html = WebUtility.HtmlDecode(await _site.Client.GetStringAsync($"{address}?lang={language}"));

        Assert.Contains(heading, html, StringComparison.Ordinal);
        Assert.Contains(about, html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{address}.docx?lang={language}\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{address}.html?lang={language}\"", html, StringComparison.Ordinal);
        Assert.Equal(ReportPdf.IsAvailable, html.Contains($"href=\"{address}.pdf?", StringComparison.Ordinal));
        Assert.Matches($"<p id=\"note-1\">.*<a href=\"/[a-z]+[^\"]*lang={language}[^\"]*\">/", html);
        Assert.DoesNotContain("<template", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Methane + ".docx", Docx, "stocktake-commitment-ogmp-methane-targets.eng.docx")]
    [InlineData(Methane + ".html", "text/html", "stocktake-commitment-ogmp-methane-targets.eng.html")]
    [InlineData("/reports/gap.docx", Docx, "stocktake-gap.eng.docx")]
    [InlineData("/api/v1/reports/gap", Docx, "stocktake-gap.eng.docx")]
    [InlineData("/api/v1" + Methane + "?format=html", "text/html", "stocktake-commitment-ogmp-methane-targets.eng.html")]
    [InlineData("/api/v1/reports/resolution/SAMPLE-RES-1-4?format=docx", Docx, "stocktake-resolution-SAMPLE-RES-1-4.eng.docx")]
    public async Task A_download_has_its_type_and_name_and_the_record_of_the_report(string address, string type, string name)
    {
        using var answer = await _site.SendAsync(address, null, ("Accept-Language", "en"));
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal($"attachment; filename=\"{name}\"", answer.Content.Headers.ContentDisposition?.ToString());
        Assert.NotEmpty(ReportFile.RecordOf(bytes)!.Fields);
    }

    [Fact]
    public async Task The_page_and_the_file_say_the_same()
    {
        var page = await _site.Client.GetStringAsync(Methane + "?lang=zh");
        using var zip = new ZipArchive(new MemoryStream(await _site.Client.GetByteArrayAsync(Methane + ".docx?lang=zh")));
        using var document = new StreamReader(zip.GetEntry("word/document.xml")!.Open(), Encoding.UTF8);
        var record = ReportFile.RecordOf(Encoding.UTF8.GetBytes(await _site.Client.GetStringAsync(Methane + ".html?lang=zh")))!;

        var words = await document.ReadToEndAsync();
        Assert.All(record.Fields.Where(field => field.Path.EndsWith("].value", StringComparison.Ordinal)), field => Assert.True(double.TryParse(field.Value, System.Globalization.CultureInfo.InvariantCulture, out _)));
        Assert.All(new[] { "简报", "未衡量", "65.9" }, text => Assert.Contains(text, words, StringComparison.Ordinal));
        Assert.All(new[] { "简报", "未衡量", "65.9" }, text => Assert.Contains(text, WebUtility.HtmlDecode(page), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_PDF_is_made_where_a_program_for_it_is_installed_and_a_sentence_says_so_where_not()
    {
        using var answer = await _site.SendAsync(Methane + ".pdf", null, ("Accept-Language", "en"));

        if (ReportPdf.IsAvailable)
        {
            Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("no program that makes PDFs", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_brief_takes_along_what_the_reader_assumes()
    {
        const string Assumed = "?baseline=ssp370&ogmp-methane.share=60";
        var chain = WebUtility.HtmlDecode(await _site.Client.GetStringAsync("/chains/ogmp-methane-targets" + Assumed));
        var page = WebUtility.HtmlDecode(await _site.Client.GetStringAsync(Methane + Assumed));
        var usual = ReportFile.RecordOf(Encoding.UTF8.GetBytes(await _site.Client.GetStringAsync(Methane + ".html")))!;
        var assumed = ReportFile.RecordOf(Encoding.UTF8.GetBytes(await _site.Client.GetStringAsync(Methane + ".html?baseline=ssp245&ogmp-methane.share=60")))!;

        Assert.Contains(Methane + Assumed, chain, StringComparison.Ordinal);
        Assert.Contains(Methane + ".docx" + Assumed, page, StringComparison.Ordinal);
        Assert.Contains("--baseline ssp370 --assume ogmp-methane.share=60", page, StringComparison.Ordinal);
        Assert.Equal(2 * In2030(usual), In2030(assumed), 6);

        static double In2030(ReportRecord record) =>
            double.Parse(record.Fields.Single(field => field.Path == "chain.wedges[ogmp-methane].reductionGtCO2e.2030").Value.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("/reports/commitment/ogmp-methane-targets?baseline=nothing", HttpStatusCode.BadRequest)]
    [InlineData("/reports/commitment/ogmp-methane-targets?ogmp-methane.share=many", HttpStatusCode.BadRequest)]
    [InlineData("/reports/commitment/nothing", HttpStatusCode.NotFound)]
    [InlineData("/reports/commitment/nothing.docx", HttpStatusCode.NotFound)]
    [InlineData("/reports/resolution/unga", HttpStatusCode.NotFound)]
    [InlineData("/reports/theme/climate", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/reports/commitment/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/reports/gap?format=odt", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_is_refused_with_a_sentence(string address, HttpStatusCode status)
    {
        using var answer = await _site.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(status, answer.StatusCode);
        Assert.DoesNotContain("Exception", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
