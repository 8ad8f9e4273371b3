namespace Stocktake.Climate.Text;

/// <summary>Small tables that are part of this library.</summary>
internal static class EmbeddedTable
{
    /// <summary>Reads a table by the name of its file.</summary>
    public static CsvText Read(string name)
    {
        using var resource = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is missing from the build.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return CsvText.Parse(bytes, name);
    }
}
