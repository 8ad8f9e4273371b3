namespace Stocktake.Testing;

/// <summary>Finds the data that stands beside the repository; tests that need it skip, with a message, where it is absent.</summary>
internal static class SharedData
{
    /// <summary>The repository's root: the nearest folder upwards that holds <c>Stocktake.slnx</c>.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>Full path of a file or folder beside the repository; skips the running test when it is absent.</summary>
    public static string PathOf(string relative)
    {
        var path = Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared", relative));
        Assert.SkipUnless(File.Exists(path) || Directory.Exists(path), $"shared data '{relative}' is absent");
        return path;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Stocktake.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("Stocktake.slnx was not found above " + AppContext.BaseDirectory);
    }
}
