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
        var rows = blocks.First(block => Kind(block) == "table").GetProperty("rows").EnumerateArray().ToArray();
        Assert.Equal(["Paragraph", "Addressee", "Due", "Status", "Evidence"], rows[0].EnumerateArray().Select(cell => cell.GetString()));
        var notes = blocks.Where(block => Kind(block) == "footnote").ToArray();
        Assert.Equal(paragraphs.Length, notes.Length);
        Assert.All(notes, note => Assert.Contains("/documents/SAMPLE-RES-1-4/eng", Text(note), StringComparison.Ordinal));
        Assert.All(notes.Select(note => note.GetProperty("num").GetString()), number => Assert.Contains(blocks, block => block.GetProperty("notes").GetRawText().Contains(number!, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("commitment", "In short", "--for", "ogmp-methane-targets")]
    [InlineData("gap", "In short")]
    public void A_brief_is_read_back_with_its_headings_tables_and_footnotes(string kind, string first, params string[] arguments)
    {
        var path = Path.Combine(_folder, "brief.docx");

        var run = CommandRun.Of(["report", kind, .. arguments, "--output", path, "--language", "en", "--date", "2026-01-15", "--database", taken.Database]);

        Assert.Equal((0, string.Empty, string.Empty), (run.ExitCode, run.Output, run.Error));
        using var json = JsonDocument.Parse(CommandRun.Of("read", path).Output);
        var blocks = json.RootElement.GetProperty("blocks").EnumerateArray().ToArray();
        var headings = blocks.Where(block => Kind(block) == "heading").Select(Text).ToArray();
        Assert.Equal(first, headings[0]);
        Assert.Equal("Method", headings[^1]);
        Assert.Contains(blocks, block => Kind(block) == "table");
        Assert.Contains(blocks.Where(block => Kind(block) == "footnote"), note => Text(note).StartsWith("Assessment of 15 January 2026: method ", StringComparison.Ordinal));
        Assert.DoesNotContain(blocks, block => Text(block).Contains("NOTEREF", StringComparison.Ordinal));
    }

    [Fact]
    public void Made_again_over_its_file_it_is_the_same_and_against_another_it_lists_what_changed()
    {
        var (first, second) = (Path.Combine(_folder, "gap.docx"), Path.Combine(_folder, "gap.html"));
        CommandRun Gap(params string[] arguments) => CommandRun.Of(["report", "gap", "--language", "en", "--database", taken.Database, .. arguments]);
        Gap("--output", first, "--date", "2026-01-15");
        var bytes = File.ReadAllBytes(first);

        Gap("--output", first, "--date", "2026-01-15");
        var against = Gap("--output", second, "--date", "2026-01-16", "--previous", first);
        var other = Gap("--previous", Path.Combine(_folder, "none.docx"));

        Assert.Equal(bytes, File.ReadAllBytes(first));
        Assert.Equal((0, string.Empty), (against.ExitCode, against.Error));
        Assert.Contains("What changed since 15 January 2026", File.ReadAllText(second), StringComparison.Ordinal);
        Assert.Equal((3, string.Empty), (other.ExitCode, other.Output));
        Assert.Contains("none.docx", other.Error, StringComparison.Ordinal);
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
    [InlineData("--for", Resolution, "--date", "2026-01-15")]
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
