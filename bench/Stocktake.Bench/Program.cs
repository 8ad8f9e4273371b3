using Stocktake.Bench;
using Stocktake.Reading;
using Stocktake.Reading.Output;

return args switch
{
    ["read-all", var inputs, var output, .. var patterns] => ReadAll(inputs, output, patterns),
    ["reading-speed", var folder] => ReadingSpeed.Run(folder),
    ["reading-stages", var file, var times] => ReadingStages.Run(file, int.Parse(times, System.Globalization.CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: read-all INPUT-FOLDER OUTPUT-FOLDER [PATTERN…] | reading-speed FOLDER | reading-stages FILE TIMES");
    return 2;
}

// Reads every file of a folder in one warm process and writes NAME.json for each, as the scorers want them.
static int ReadAll(string inputs, string output, string[] patterns)
{
    Directory.CreateDirectory(output);
    var files = Directory.EnumerateFiles(inputs).Where(file => patterns.Length == 0 || patterns.Any(pattern => Path.GetFileName(file).Contains(pattern, StringComparison.Ordinal)));
    Parallel.ForEach(files, file =>
    {
        var result = DocumentReader.Read(File.ReadAllBytes(file), file);
        if (result.Edition is { } edition)
        {
            File.WriteAllBytes(Path.Combine(output, Path.GetFileName(file) + ".json"), EditionJson.Write(edition).ToArray());
        }
        else
        {
            Console.Error.WriteLine(result.Error);
        }
    });
    return 0;
}
