namespace Stocktake.Cli;

/// <summary>Writes a result to a file so that nobody ever sees half of it: beside the target first, then renamed over it.</summary>
internal static class OutputFile
{
    public static void Write(string path, byte[] bytes)
    {
        // What a link leads to is written, the link stays.
        if (new FileInfo(path) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { } end)
        {
            path = end.FullName;
        }

        // A device or a pipe has no length and must not be replaced; in an empty file there is nothing to lose.
        if (new FileInfo(path) is { Exists: true, Length: 0 })
        {
            using var target = new FileStream(path, FileMode.Open, FileAccess.Write);
            target.Write(bytes);
            return;
        }

        var part = path + ".part";
        try
        {
            File.WriteAllBytes(part, bytes);
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
