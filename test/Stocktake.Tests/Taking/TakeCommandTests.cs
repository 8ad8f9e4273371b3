using System.Globalization;
using System.Text.Json;
using Stocktake.Testing;

namespace Stocktake.Tests.Taking;

public sealed class TakeCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("stocktake-").FullName;

    private string Database => Path.Combine(folder, "register.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_samples_are_taken_and_the_report_says_how_many_and_where_things_stand()
    {
        var run = Take("samples");

        using var json = JsonDocument.Parse(run.Output);
        var documents = json.RootElement.GetProperty("documents");
        var files = Directory.GetFiles(Samples).Length;
        Assert.Equal(files, documents.GetProperty("read").GetInt32() + documents.GetProperty("failed").GetArrayLength());
        Assert.Equal(documents.GetProperty("read").GetInt32(), documents.GetProperty("new").GetInt32());
        Assert.True(json.RootElement.GetProperty("blocks").GetInt32() > 100);
        Assert.True(json.RootElement.GetProperty("citations").GetInt32() > 20);
        foreach (var name in (string[])["total", "open", "underWay", "reported", "done", "superseded", "lapsed", "withdrawn", "overdue"])
        {
            Assert.True(json.RootElement.GetProperty("mandates").GetProperty(name).GetInt32() >= 0);
        }

        Assert.All(["actors", "commitments", "initiatives"], name => Assert.True(json.RootElement.GetProperty("register").GetProperty(name).GetInt32() >= 0));
        Assert.Empty(json.RootElement.GetProperty("gaps").EnumerateArray());
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Taking_the_same_paths_again_changes_nothing_and_says_so()
    {
        Take("samples");

        var again = Take("samples");
        var summary = CommandRun.Of("take", Samples, "--database", Database);

        using var json = JsonDocument.Parse(again.Output);
        Assert.Equal(0, json.RootElement.GetProperty("documents").GetProperty("new").GetInt32());
        Assert.Contains("Nothing new", summary.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "where things stand", "The register", "samples that we invented")]
    [InlineData("zh-Hans", "登记册", "个行为方", "样例")]
    public void The_summary_is_whole_in_English_and_in_Chinese(string culture, params string[] words)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

            var run = CommandRun.Of("take", Samples, "--database", Database);

            Assert.All(words.Skip(1), word => Assert.Contains(word, run.Output, StringComparison.Ordinal));
            Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 100, line));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named_the_rest_is_taken_and_the_exit_code_is_1()
    {
        var bad = Path.Combine(folder, "bad.docx");
        File.WriteAllText(bad, "PK\u0003\u0004 this is no archive");
        var missing = Path.Combine(folder, "none.txt");

        var run = CommandRun.Of("take", bad, missing, Path.Combine(Samples, "resolution-rivers.eng.txt"), "--database", Database, "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        var failed = json.RootElement.GetProperty("documents").GetProperty("failed");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal([missing, bad], failed.EnumerateArray().Select(failure => failure.GetProperty("path").GetString()));
        Assert.Equal(2, run.Error.TrimEnd().Split('\n').Length);
        Assert.Equal(1, json.RootElement.GetProperty("documents").GetProperty("new").GetInt32());
    }

    [Fact]
    public void A_refusal_follows_the_locale_and_the_report_for_programs_does_not()
    {
        var bad = Path.Combine(folder, "bad.rtf");
        File.WriteAllText(bad, "{\\rtf1 x}");
        var missing = Path.Combine(folder, "none.txt");

        var run = CommandRun.In("zh-CN", "take", bad, missing, "--database", Database, "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        var messages = json.RootElement.GetProperty("documents").GetProperty("failed").EnumerateArray().Select(failure => failure.GetProperty("message").GetString()!).ToList();
        Assert.EndsWith("bad.rtf 是 RTF 文件：请用文字处理软件打开并另存为 DOCX。", run.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.EndsWith("bad.rtf is RTF: open it in a word processor and save it as DOCX.", messages[1], StringComparison.Ordinal);
        Assert.DoesNotContain(messages[0], character => character > 127);
    }

    [Fact]
    public void Without_poppler_a_PDF_is_one_line_with_the_package_and_the_exit_code_stays_0()
    {
        var path = Environment.GetEnvironmentVariable("PATH");
        try
        {
            Environment.SetEnvironmentVariable("PATH", folder);

            var run = Take("samples");

            Assert.Equal(0, run.ExitCode);
            Assert.Contains("poppler-utils", Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", path);
        }
    }

    [Theory]
    [InlineData("take")]
    [InlineData("take", "x", "--format", "pdf")]
    [InlineData("take", "x", "--language", "deu")]
    [InlineData("db")]
    [InlineData("db", "copy")]
    public void Wrong_arguments_are_exit_code_2(params string[] arguments)
    {
        var run = CommandRun.Of(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void A_database_that_cannot_be_used_is_exit_code_3_and_one_sentence()
    {
        File.WriteAllText(Database, "This is a letter, not a database, and it is long enough to be told apart from one by its first bytes.");

        var run = CommandRun.Of("take", Samples, "--database", Database);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(Database, Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_is_backed_up_checked_and_copied()
    {
        Take("samples");
        var backup = Path.Combine(folder, "backup.db");
        var copy = Path.Combine(folder, "copy.db");

        Assert.Equal(0, CommandRun.Of("db", "backup", backup, "--database", Database).ExitCode);
        Assert.Equal(0, CommandRun.Of("db", "check", "--database", backup).ExitCode);
        Assert.Equal(0, CommandRun.Of("db", "copy", "--to", copy, "--database", backup).ExitCode);

        using var json = JsonDocument.Parse(CommandRun.Of("take", Samples, "--database", copy, "--format", "json").Output);
        Assert.Equal(0, json.RootElement.GetProperty("documents").GetProperty("new").GetInt32());
        Assert.Equal(3, CommandRun.Of("db", "backup", backup, "--database", Database).ExitCode);
        Assert.Equal(3, CommandRun.Of("db", "check", "--database", Path.Combine(folder, "none.db")).ExitCode);
        Assert.False(File.Exists(Path.Combine(folder, "none.db")));
    }

    private static string Samples => Path.Combine(SharedData.RepositoryRoot, "samples");

    private CommandRun Take(string path) => CommandRun.Of("take", Path.Combine(SharedData.RepositoryRoot, path), "--database", Database, "--format", "json");
}
