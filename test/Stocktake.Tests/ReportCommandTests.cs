using System.Text.Json;

namespace Stocktake.Tests;

public sealed class ReportCommandTests(SearchCommandTests.Taken taken) : IClassFixture<SearchCommandTests.Taken>, IDisposable
{
    private const string Resolution = "SAMPLE-RES-1-4";

    private readonly string _folder = Directory.CreateTempSubdirectory("report-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_word_processing_document_is_read_back_with_its_structure()
    {
        var path = Path.Combine(_folder, "report.docx");

        var run = Report("--for", Resolution, "--output", path, "--language", "en");

        Assert.Equal((0, string.Empty, string.Empty), (run.ExitCode, run.Output, run.Error));
        using var json = JsonDocument.Parse(CommandRun.Of("read", path).Output);
        var blocks = json.RootElement.GetProperty("blocks").EnumerateArray().ToArray();
        Assert.Equal("Progress report on SAMPLE/RES/1/4", Text(Assert.Single(blocks, block => Kind(block) == "title")));
        Assert.Equal(["Summary", "Where each paragraph stands", "Annex I: overview", "Annex II: what is outstanding, by addressee"], blocks.Where(block => Kind(block) == "heading").Select(Text));
        var paragraphs = blocks.Where(block => Kind(block) == "paragraph" && block.GetProperty("num").ValueKind == JsonValueKind.String).ToArray();
        Assert.StartsWith("Paragraph 2, addressed to Member States", Text(paragraphs[0]), StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, paragraphs.Length).Select(number => $"{number}."), paragraphs.Select(block => block.GetProperty("num").GetString()));
        Assert.Equal(["(a)", "(b)"], blocks.Where(block => Kind(block) == "listItem").Select(block => block.GetProperty("num").GetString()));
        var rows = Assert.Single(blocks, block => Kind(block) == "table").GetProperty("rows").EnumerateArray().ToArray();
        Assert.Equal(["Paragraph", "Addressee", "Due", "Status", "Evidence"], rows[0].EnumerateArray().Select(cell => cell.GetString()));
        var notes = blocks.Where(block => Kind(block) == "footnote").ToArray();
        Assert.Equal(rows.Length - 1, notes.Length);
        Assert.All(notes, note => Assert.Contains("/documents/SAMPLE-RES-1-4/eng", Text(note), StringComparison.Ordinal));
        Assert.Equal(notes.Length, blocks.Sum(block => block.GetProperty("notes").GetArrayLength()));
    }

    [Fact]
    public void Written_again_it_is_the_same_to_the_last_byte()
    {
        var (first, second) = (Path.Combine(_folder, "1.docx"), Path.Combine(_folder, "2.docx"));

        Report("--for", Resolution, "--output", first);
        Report("--for", Resolution.ToLowerInvariant(), "--format", "docx", "--output", second);

        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
    }

    [Fact]
    public void Without_a_file_it_is_a_page_in_the_language_of_the_locale_or_the_one_asked_for()
    {
        var chinese = CommandRun.In("zh-CN", "report", "resolution", "--for", Resolution, "--database", taken.Database);
        var asked = CommandRun.In("en-GB", "report", "resolution", "--for", Resolution, "--database", taken.Database, "--language", "zh");
        var english = Report("--for", Resolution, "--language", "en", "--format", "html");

        Assert.Equal((0, string.Empty), (chinese.ExitCode, chinese.Error));
        Assert.Contains("<h1>SAMPLE/RES/1/4执行情况报告</h1>", chinese.Output, StringComparison.Ordinal);
        Assert.Equal(chinese.Output, asked.Output);
        Assert.Contains("<html lang=\"en\">", english.Output, StringComparison.Ordinal);
        Assert.Contains("Paragraph 2, addressed to Member States, reads: “Calls upon Member States to cut the mass of plastic", english.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing in the register shows what was done about it.", english.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--for", "nothing")]
    [InlineData("--for", "unga")]
    [InlineData("--for", Resolution, "--format", "docx")]
    [InlineData("--for", Resolution, "--format", "pdf")]
    [InlineData("--for", Resolution, "--language", "fr")]
    [InlineData("--for", Resolution, "--output", "")]
    [InlineData("--for", Resolution, "--output", "/no-such-folder/report.docx")]
    [InlineData]
    public void A_wrong_argument_is_one_sentence(params string[] arguments)
    {
        var run = Report(arguments);

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.InRange(run.Error.TrimEnd().Split('\n').Length, 1, 2);
        Assert.DoesNotContain(" at Stocktake", run.Error, StringComparison.Ordinal);
    }

    private CommandRun Report(params string[] arguments) => CommandRun.Of(["report", "resolution", .. arguments, "--database", taken.Database]);

    private static string Kind(JsonElement block) => block.GetProperty("kind").GetString()!;

    private static string Text(JsonElement block) => block.GetProperty("text").GetString()!;
}
