using System.Globalization;
using Stocktake.Search.Bench;

return args switch
{
    ["queries"] => QueryLog.Write(Console.Out),
    ["measure", var database, .. var blocks] => await Measure.RunAsync(database, blocks.Length == 0 ? 1_000_000 : int.Parse(blocks[0], CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: queries | measure DATABASE [BLOCKS], with a path or a connection string of a database that is new or that an earlier run filled");
    return 2;
}
