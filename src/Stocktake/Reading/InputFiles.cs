using Stocktake.Foundations;

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

    /// <summary>
    /// The files behind a path: itself, or all below a folder in ordinal order. Null when there is nothing there.
    /// A folder that cannot be entered stands for its files, and fails when it is loaded.
    /// </summary>
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
    /// <param name="path">The file.</param>
    /// <param name="maximum">The largest length that is read, in bytes.</param>
    public static (byte[]? Bytes, Sentence? Error) Load(string path, long maximum = MaximumBytes)
    {
        try
        {
            if (Directory.Exists(path))
            {
                return (null, Texts.Sentence("input.closed-folder", path));
            }

            // Devices and named pipes have no length, nor an end: opening one might never return.
            var length = Behind(path).Length;
            if (length == 0)
            {
                return (null, Texts.Sentence("input.not-regular", path));
            }

            return length <= maximum && ReadWhole(path, maximum) is { } bytes
                ? (bytes, null)
                : (null, Texts.Sentence("input.too-large", path, Math.Max(length, maximum) / 1048576, maximum / 1048576));
        }
        catch (UnauthorizedAccessException)
        {
            return (null, Texts.Sentence("input.forbidden", path));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, Texts.Sentence("input.gone", path));
        }
        catch (IOException exception)
        {
            return (null, Texts.Sentence("input.denied", path, exception.GetType().Name));
        }
    }

    /// <summary>The file that a link leads to in the end; a pipe of the shell, which has no name of its own, stays a link.</summary>
    private static FileInfo Behind(string path)
    {
        var file = new FileInfo(path);
        return file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target ? target : file;
    }

    // A pipe tells its length only by its end.
    private static byte[]? ReadWhole(string path, long maximum)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        using var bytes = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, maximum) : 0);
        var buffer = new byte[64 * 1024];
        while (stream.Read(buffer) is > 0 and var count)
        {
            if (bytes.Length + count > maximum)
            {
                return null;
            }

            bytes.Write(buffer, 0, count);
        }

        return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
    }

    private static void Collect(DirectoryInfo folder, string path, int depth, List<string> files)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            files.Add(path);
            return;
        }

        foreach (var entry in entries)
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
