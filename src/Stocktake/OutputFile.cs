namespace Stocktake.Cli;

/// <summary>Writes a result to a file so that nobody ever sees half of it: beside the target first, then renamed over it.</summary>
internal static class OutputFile
{
    public static void Write(string path, byte[] bytes)
    {
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
