using Stocktake.Register.Bench;

return args switch
{
    ["ingest", var folder] => await Ingest.RunAsync(folder, null),
    ["ingest", var folder, var database] => await Ingest.RunAsync(folder, database),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: ingest FOLDER [DATABASE], with the connection string of an empty database; without one, a new file is filled in each round");
    return 2;
}
