using Stocktake.Climate.Bench;

return args switch
{
    ["tabulate", var inputs, var output] => Tabulation.Write(inputs, output),
    ["speed", var inputs] => Speed.Measure(inputs),

    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: tabulate INPUT-FOLDER OUTPUT-FOLDER | speed INPUT-FOLDER");
    return 2;
}
