namespace Stocktake.Cli.Reading;

/// <summary>Turns the paths of the command line into the files to read, and reads their bytes.</summary>
internal static class InputFiles
{
    /// <summary>
    /// The largest file that is read, in bytes. A 3,000-page text is about 10 MB and a resolution with pictures below 50 MB;
    /// beyond this a file is taken for something else rather than for a document.
    /// </summary>
    public const long MaximumBytes = 150L * 1024 * 1024;

    /// <summary>Folders nested deeper than this are not entered, so that a loop of links ends.</summary>
    private const int MaximumDepth = 32;

    /// <summary>The files behind a path: itself, or all below a folder in ordinal order. Null when there is nothing there.</summary>
    public static IReadOnlyList<string>? Expand(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            return null;
        }

        var files = new List<string>();
        Collect(new DirectoryInfo(path), path, 0, files);
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    /// <summary>The bytes of a file, or one sentence that says why they cannot be had.</summary>
    public static (byte[]? Bytes, string? Error) Load(string path)
    {
        try
        {
            // Devices and pipes have no length: opening one might never return.
            var length = new FileInfo(path).Length;
            if (length == 0)
            {
                return (null, Texts.Get("input.not-regular", path));
            }

            if (length > MaximumBytes)
            {
                return (null, Texts.Get("input.too-large", path, length / 1048576, MaximumBytes / 1048576));
            }

            return (File.ReadAllBytes(path), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, Texts.Get("input.denied", path, exception.GetType().Name));
        }
    }

    private static void Collect(DirectoryInfo folder, string path, int depth, List<string> files)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry.Attributes.HasFlag(FileAttributes.Hidden))
            {
                continue;
            }

            var full = Path.Combine(path, entry.Name);
            if (entry is FileInfo)
            {
                files.Add(full);
            }
            else if (entry is DirectoryInfo inner && depth < MaximumDepth && inner.LinkTarget is null)
            {
                Collect(inner, full, depth + 1, files);
            }
        }
    }
}
