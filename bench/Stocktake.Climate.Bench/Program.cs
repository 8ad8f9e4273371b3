using Stocktake.Climate.Bench;

return args switch
{
    ["tabulate", var inputs, var output] => Tabulation.Write(inputs, output),

    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: tabulate INPUT-FOLDER OUTPUT-FOLDER | speed INPUT-FOLDER");
    return 2;
}
