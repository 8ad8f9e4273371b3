using System.Text;
using System.Text.Json;

namespace Stocktake.Tests;

public sealed class ReadCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stocktake-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void One_file_prints_one_object()
    {
        var path = Write("a.txt", "The General Assembly,\n\n1. Requests the Secretary-General to report.\n");

        var run = CommandRun.Of("read", path);

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(0, run.ExitCode);
        Assert.NotEmpty(json.RootElement.GetProperty("blocks").EnumerateArray());
        Assert.Empty(run.Error);
    }

    [Fact]
    public void A_folder_prints_one_object_a_line_in_ordinal_order_and_a_failure_stands_in_its_place()
    {
        Write("b.txt", "Water is scarce.\n");
        Write("a.docx", "PK\u0003\u0004 this is no archive");
        Write("c.txt", "Air is thin.\n");

        var run = CommandRun.Of("read", _folder);

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(3, lines.Count);
        Assert.EndsWith("a.docx", lines[0].GetProperty("path").GetString(), StringComparison.Ordinal);
        Assert.Contains("a.docx", lines[0].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Contains("scarce", lines[1].GetProperty("blocks")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("thin", lines[2].GetProperty("blocks")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_follows_the_locale_and_one_that_a_program_reads_does_not()
    {
        var empty = Write("a.txt", "");
        var other = Write("b.rtf", "{\\rtf1 x}");

        var (one, many) = (CommandRun.In("zh-CN", "read", other), CommandRun.In("zh-CN", "read", empty, other));

        Assert.Equal((3, $"{other} 是 RTF 文件：请用文字处理软件打开并另存为 DOCX。"), (one.ExitCode, one.Error.TrimEnd()));
        Assert.Contains($"\"error\":\"{other} is RTF: open it", many.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(many.Output, character => character > 127);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "x", "--format", "pdf")]
    [InlineData("read", "x", "--state", "halfway")]
    [InlineData("read", "x", "--language", "deu")]
    [InlineData("raed")]
    public void Wrong_arguments_are_exit_code_2_and_one_sentence(params string[] arguments)
    {
        var run = CommandRun.Of(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_exit_code_3()
    {
        var run = CommandRun.Of("read", Path.Combine(_folder, "none.txt"));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("none.txt", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty.txt", new byte[0])]
    [InlineData("cut.docx", new byte[] { 0x50, 0x4B, 3, 4, 20, 0, 0, 0 })]
    [InlineData("noise.pdf", new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31 })]
    [InlineData("machine.txt", new byte[] { 0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0, 1, 0, 0, 0 })]
    public void What_is_no_document_is_exit_code_3_and_one_sentence_with_its_name(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);

        var run = CommandRun.Of("read", path);

        Assert.Equal(3, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(name, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }
}
