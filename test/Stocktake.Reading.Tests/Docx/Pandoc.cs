using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Stocktake.Reading.Tests.Docx;

/// <summary>The reference reader of tracked changes: the paragraphs that pandoc sees with all of them accepted or rejected.</summary>
internal static class Pandoc
{
    /// <summary>Skips the running test where pandoc is not installed; fails it in continuous integration, which installs it.</summary>
    public static void Require()
    {
        if (!IsInstalled())
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "pandoc is not installed, and continuous integration must have it");
            Assert.Skip("pandoc is not installed");
        }
    }

    public static string[] Paragraphs(byte[] docx, string trackChanges)
    {
        var path = Path.Combine(Path.GetTempPath(), $"stocktake-{Guid.NewGuid():N}.docx");
        File.WriteAllBytes(path, docx);
        try
        {
            using var json = JsonDocument.Parse(Run("-f", "docx", "-t", "json", $"--track-changes={trackChanges}", path));
            var paragraphs = new List<string>();
            Blocks(json.RootElement.GetProperty("blocks"), paragraphs);
            return [.. paragraphs.Select(Folded).Where(text => text.Length > 0)];
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Without white space: pandoc puts a space where paragraphs are joined, Word does not.</summary>
    public static string Folded(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static string Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("pandoc", arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    private static bool IsInstalled()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pandoc", "--version") { RedirectStandardOutput = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static void Blocks(JsonElement element, List<string> paragraphs)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var child in element.EnumerateArray())
            {
                Blocks(child, paragraphs);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("t", out var type) && element.TryGetProperty("c", out var content))
        {
            if (type.GetString() is "Para" or "Plain" or "Header")
            {
                var text = new StringBuilder();
                Inlines(type.GetString() == "Header" ? content[2] : content, text);
                paragraphs.Add(text.ToString());
            }
            else
            {
                Blocks(content, paragraphs);
            }
        }
    }

    private static void Inlines(JsonElement element, StringBuilder text)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var child in element.EnumerateArray())
            {
                Inlines(child, text);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("t", out var type))
        {
            switch (type.GetString())
            {
                case "Str":
                    text.Append(element.GetProperty("c").GetString());
                    break;
                case "Space" or "SoftBreak" or "LineBreak":
                    text.Append(' ');
                    break;
                case "Note":
                    break;
                default:
                    if (element.TryGetProperty("c", out var content))
                    {
                        Inlines(content, text);
                    }

                    break;
            }
        }
    }
}
