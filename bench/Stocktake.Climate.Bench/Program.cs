using Stocktake.Climate.Bench;

return args switch
{
    ["tabulate", var inputs, var indicators, var ensemble, var output] => Tabulation.Write(inputs, indicators, ensemble, output),
    ["speed", var inputs] => Speed.Measure(inputs),

    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: tabulate INPUT-FOLDER INDICATOR-FOLDER ENSEMBLE-FILE OUTPUT-FOLDER | speed INPUT-FOLDER");
    return 2;
}
