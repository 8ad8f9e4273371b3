using System.Globalization;

namespace Stocktake.Web.Charts;

/// <summary>The places of the tiles of the world map; how they were found is told in Charts/Data/README.md.</summary>
internal static class TileLayout
{
    /// <summary>ISO 3166-1 alpha-3 code, column from the west and row from the north of each tile, both from 0.</summary>
    public static IReadOnlyList<(string Code, int Column, int Row)> Tiles { get; } = Read();

    /// <summary>How many columns there are.</summary>
    public static int Columns { get; } = Tiles.Max(tile => tile.Column) + 1;

    /// <summary>How many rows there are.</summary>
    public static int Rows { get; } = Tiles.Max(tile => tile.Row) + 1;

    private static List<(string Code, int Column, int Row)> Read()
    {
        using var stream = typeof(TileLayout).Assembly.GetManifestResourceStream("tiles.csv")
            ?? throw new InvalidOperationException("The table tiles.csv is missing from the build.");
        using var reader = new StreamReader(stream);
        var tiles = new List<(string, int, int)>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            tiles.Add((fields[0], int.Parse(fields[1], CultureInfo.InvariantCulture), int.Parse(fields[2], CultureInfo.InvariantCulture)));
        }

        return tiles;
    }
}
