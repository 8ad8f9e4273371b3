using Stocktake.Reading;
using Stocktake.Reading.Output;

// Replaced by the command line below in the next step; kept minimal so that the stages can be tried.
foreach (var path in args.Skip(1))
{
    var result = DocumentReader.Read(File.ReadAllBytes(path), path);
    Console.WriteLine(result.Edition is { } edition ? EditionJson.ToText(edition) : result.Error);
}
