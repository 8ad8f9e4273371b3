using Stocktake.Cli;

namespace Stocktake.Tests;

/// <summary>Paths that lead nowhere, to a folder, to something without an end or to nothing one may open: one sentence, never a trace.</summary>
public sealed class BadPathTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stocktake-").FullName;

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows() && Directory.Exists(PathOf("closed")))
        {
            File.SetUnixFileMode(PathOf("closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_link_to_nothing_is_named()
    {
        File.CreateSymbolicLink(PathOf("link.txt"), PathOf("nowhere.txt"));

        AssertRefused(3, "link.txt", CommandRun.Of("read", PathOf("link.txt")));
    }

    [Fact]
    public void Links_that_lead_to_each_other_end()
    {
        File.CreateSymbolicLink(PathOf("a.txt"), PathOf("b.txt"));
        File.CreateSymbolicLink(PathOf("b.txt"), PathOf("a.txt"));

        AssertRefused(3, "a.txt", CommandRun.Of("read", PathOf("a.txt")));
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    public void A_device_is_not_opened(string path)
    {
        Assert.SkipUnless(File.Exists(path), $"There is no {path} here.");

        AssertRefused(3, path, CommandRun.Of("read", path));
    }

    [Fact]
    public void A_link_to_a_device_is_not_opened()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "There is no /dev/zero here.");
        File.CreateSymbolicLink(PathOf("inner.txt"), "/dev/zero");
        File.CreateSymbolicLink(PathOf("endless.txt"), PathOf("inner.txt"));

        AssertRefused(3, "endless.txt", CommandRun.Of("read", PathOf("endless.txt")));
    }

    [Fact]
    public void A_folder_that_may_not_be_entered_fails_and_the_rest_is_read()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Whoever may enter every folder cannot run this test.");
            return;
        }

        WriteText("a.txt");
        File.SetUnixFileMode(Directory.CreateDirectory(PathOf("closed")).FullName, UnixFileMode.None);

        var run = CommandRun.Of("read", _folder);

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("report", lines[0], StringComparison.Ordinal);
        Assert.Contains("closed", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_no_side_of_a_comparison() =>
        AssertRefused(3, "folder", CommandRun.Of("compare", WriteText("a.txt"), _folder));

    [Theory]
    [InlineData("")]
    [InlineData("/nowhere/at/all/x.docx")]
    public void A_result_that_cannot_be_written_is_exit_code_2(string target) =>
        AssertRefused(2, target, CommandRun.Of("compare", WriteText("a.txt"), WriteText("b.txt"), "--format", "docx", "--output", target));

    [Fact]
    public void What_has_no_length_is_written_in_place_and_not_replaced()
    {
        File.WriteAllBytes(PathOf("target.json"), []);
        File.CreateSymbolicLink(PathOf("link.json"), PathOf("target.json"));

        var run = CommandRun.Of("compare", WriteText("a.txt"), WriteText("b.txt"), "--output", PathOf("link.json"));

        Assert.Equal(0, run.ExitCode);
        Assert.NotNull(new FileInfo(PathOf("link.json")).LinkTarget);
        Assert.StartsWith("{", File.ReadAllText(PathOf("target.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_arguments_are_told_in_one_line_and_a_hint()
    {
        var run = CommandRun.Of("compare", "a", "b", "--format", "pdf");

        Assert.Equal(2, run.Error.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public void A_full_disk_at_the_output_is_one_sentence()
    {
        using var error = new StringWriter();
        using var full = new FullWriter();

        var code = CommandLine.Run(["read", WriteText("a.txt")], full, error);

        Assert.Equal(2, code);
        Assert.Single(error.ToString().TrimEnd().Split('\n'));
    }

    private static void AssertRefused(int code, string part, CommandRun run)
    {
        Assert.Equal(code, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(part, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private string WriteText(string name)
    {
        File.WriteAllText(PathOf(name), "The General Assembly,\n\n1. Requests the Secretary-General to report.\n");
        return PathOf(name);
    }

    private sealed class FullWriter : StringWriter
    {
        public override void Write(char[] buffer, int index, int count) => throw new IOException("No space left on device");

        public override void Write(string? value) => throw new IOException("No space left on device");

        public override void WriteLine(string? value) => throw new IOException("No space left on device");
    }
}
