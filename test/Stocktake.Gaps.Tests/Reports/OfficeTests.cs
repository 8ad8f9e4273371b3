using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Stocktake.Foundations;
using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Implementation;
using Stocktake.Gaps.Reports;

namespace Stocktake.Gaps.Tests.Reports;

/// <summary>Reports in LibreOffice and poppler. Absent, the tests skip with a message; under CI they fail.</summary>
public sealed class OfficeTests(GapsFixture gaps) : IClassFixture<GapsFixture>, IDisposable
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    // As many as a brief tells, with titles as long as real ones are.
    private static readonly OverdueMandates Overdue = new(42, [.. Enumerable.Range(1, GapBrief.MostOverdue).Select(number => MadeGap.Mandate($"para_{number}", $"{number}.", "asks", "one", item => item with
    {
        DueDate = "2025-06", IsOverdue = true, WorkSymbol = null,
        WorkTitles = new Dictionary<string, string> { ["eng"] = "Clean lakes and the rivers that feed them: a note by the secretariat on regional cooperation (Committee on Lakes, sixth session)", ["zho"] = "清洁湖泊及其入湖河流：秘书处关于区域合作的说明（湖泊委员会第六届会议）" },
    }).Mandate.Item)]);

    private readonly string _folder = Directory.CreateTempSubdirectory("office-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // The commitment with most assumptions, one with most words, one that is not a promise, and the gap.
    [Theory]
    [InlineData("kigali-hfc-phase-down", "eng")]
    [InlineData("kigali-hfc-phase-down", "zho")]
    [InlineData("ogmp-methane-targets", "eng")]
    [InlineData("figure-mangrove-area", "eng")]
    [InlineData("", "eng")]
    [InlineData("", "zho")]
    public async Task A_brief_fits_on_two_pages_of_A4(string subject, string code)
    {
        Needs("soffice", "libreoffice-writer");
        Needs("pdfinfo", "poppler-utils");
        var path = Path.Combine(_folder, "brief.pdf");

        await File.WriteAllBytesAsync(path, await ReportPdf.WriteAsync(Brief(subject, code), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        var about = Run("pdfinfo", path);
        Assert.Matches(@"Pages:\s+[12]\n", about);
        Assert.Contains("(A4)", about, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eng", "Brief: Methane reduction targets", "Page 2 of 2")]
    [InlineData("zho", "简报：油气甲烷伙伴关系减排目标", "第 2 页，共 2 页")]
    public async Task The_words_are_printed_in_letters_that_are_there(string code, string title, string foot)
    {
        Needs("soffice", "libreoffice-writer");
        Needs("pdftotext", "poppler-utils");
        var path = Path.Combine(_folder, "brief.pdf");

        await File.WriteAllBytesAsync(path, await ReportPdf.WriteAsync(Brief("ogmp-methane-targets", code), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        var text = Run("pdftotext", path, "-");
        Assert.Contains(title, text, StringComparison.Ordinal);
        Assert.Contains(foot.Replace(" ", "", StringComparison.Ordinal), text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);

        // Without a Chinese font the letters are boxes of another font.
        if (code == "zho")
        {
            Assert.Contains("CJK", Run("pdffonts", path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_document_that_LibreOffice_writes_again_has_kept_everything()
    {
        Needs("soffice", "libreoffice-writer");
        var (own, again) = (Path.Combine(_folder, "own.docx"), Path.Combine(_folder, "again"));
        var brief = Brief("ogmp-methane-targets", "eng");
        File.WriteAllBytes(own, ReportDocx.Write(brief));

        Run("soffice", "--headless", $"-env:UserInstallation={new Uri(Path.Combine(_folder, "profile"))}", "--convert-to", "docx", "--outdir", again, own);

        using var document = WordprocessingDocument.Open(Path.Combine(again, "own.docx"), isEditable: false);
        var main = document.MainDocumentPart!;
        var body = XDocument.Load(main.GetStream());
        string TextOf(XElement paragraph) => string.Concat(paragraph.Descendants(Word + "t").Select(text => text.Value));
        var headings = body.Descendants(Word + "p").Where(paragraph => paragraph.Element(Word + "pPr")?.Element(Word + "pStyle")?.Attribute(Word + "val")?.Value == "Heading1").Select(TextOf);
        Assert.Equal(brief.Blocks.OfType<ReportHeading>().Select(heading => heading.Text), headings);
        Assert.Equal(brief.Blocks.OfType<ReportTable>().Count(), body.Descendants(Word + "tbl").Count());
        Assert.Equal(brief.Blocks.OfType<ReportChart>().Count(), main.ChartParts.Count());
        Assert.Equal(body.Descendants(Word + "footnoteReference").Count(), XDocument.Load(main.FootnotesPart!.GetStream()).Descendants(Word + "footnote").Count(note => note.Attribute(Word + "type") is null));
        Assert.Contains(Properties(Path.Combine(again, "own.docx")).Descendants(), property => property.Name.LocalName == "title" && property.Value == brief.Title);
    }

    private ReportDocument Brief(string subject, string code)
    {
        var language = Language.Parse(code);
        return subject.Length == 0
            ? GapBrief.Make(gaps.Assess(), Overdue, language)
            : CommitmentBrief.Make(subject, GapAssessment.Make(gaps.Model, gaps.Register, new AssessmentRequest { Date = GapsFixture.Day, Subjects = [subject] }), gaps.Assess(), null, language);
    }

    private static XDocument Properties(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        using var part = zip.GetEntry("docProps/core.xml")!.Open();
        return XDocument.Load(part);
    }

    private static void Needs(string program, string package)
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program))))
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", $"{program} is absent: install the package {package}");
            Assert.Fail($"{program} is absent: .ci/run must install it");
        }
    }

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
