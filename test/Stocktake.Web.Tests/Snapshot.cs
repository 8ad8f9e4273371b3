using Stocktake.Testing;

namespace Stocktake.Web.Tests;

/// <summary>Holds an output to the copy of it in <c>Snapshots/</c>. With ACCEPT_SNAPSHOTS=1 the copy is replaced, to be reviewed as a change like any other.</summary>
internal static class Snapshot
{
    public static void Matches(string name, string text)
    {
        var path = Path.Combine(SharedData.RepositoryRoot, "test", "Stocktake.Web.Tests", "Snapshots", name);
        text = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path), $"{path} is absent: run with ACCEPT_SNAPSHOTS=1, look at it, and commit it");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}
