using Stocktake.Testing;

namespace Stocktake.Tests;

/// <summary>The examples of the README are run: each line it shows is in the output, in its order.</summary>
public sealed class ReadmeTests
{
    private const string Prompt = "$ stocktake ";

    [Fact]
    public void Every_example_of_the_README_prints_what_it_shows()
    {
        var examples = Examples(File.ReadAllLines(Path.Combine(SharedData.RepositoryRoot, "README.md"))).ToList();

        Assert.NotEmpty(examples);
        var folder = Directory.CreateTempSubdirectory("stocktake-").FullName;
        string Here(string word) => word.StartsWith("samples", StringComparison.Ordinal) ? Path.Combine(SharedData.RepositoryRoot, word)
            : word.EndsWith(".db", StringComparison.Ordinal) ? Path.Combine(folder, word)
            : word;
        foreach (var (command, shown) in examples)
        {
            var arguments = command.Split(' ').Select(Here).ToArray();

            var run = CommandRun.Of(arguments);

            Assert.Equal(0, run.ExitCode);
            AssertShows(run.Output.Split('\n'), shown, command);
        }
    }

    // "…" alone stands for lines left out, at the end of a line for the rest of it.
    private static void AssertShows(string[] output, List<string> shown, string command)
    {
        var at = 0;
        foreach (var line in shown.Where(line => line != "…"))
        {
            var isCut = line.EndsWith('…');
            var found = Array.FindIndex(output, at, candidate => isCut ? candidate.StartsWith(line[..^1], StringComparison.Ordinal) : candidate.TrimEnd() == line);
            Assert.True(found >= 0, $"'{command}' does not print: {line}");
            at = found + 1;
        }
    }

    private static IEnumerable<(string Command, List<string> Shown)> Examples(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Prompt, StringComparison.Ordinal))
            {
                continue;
            }

            var shown = lines.Skip(i + 1).TakeWhile(line => line != "```" && !line.StartsWith("$ ", StringComparison.Ordinal)).ToList();
            yield return (lines[i][Prompt.Length..], shown);
        }
    }
}
