using Stocktake.Bench;
using Stocktake.Reading;
using Stocktake.Reading.Output;

return args switch
{
    ["read-all", var inputs, var output, .. var patterns] => ReadAll(inputs, output, patterns),
    ["round-trip", .. var folders, var output] when folders.Length > 0 => RoundTrip(folders, output),
    ["reading-speed", var folder] => ReadingSpeed.Run(folder),
    ["reading-stages", var file, var times] => ReadingStages.Run(file, int.Parse(times, System.Globalization.CultureInfo.InvariantCulture)),
    ["explorer-readers", var site, var server, var readers, var moves] => ExplorerReaders.Run(
        new Uri(site), int.Parse(server, System.Globalization.CultureInfo.InvariantCulture), int.Parse(readers, System.Globalization.CultureInfo.InvariantCulture), int.Parse(moves, System.Globalization.CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: read-all INPUT-FOLDER OUTPUT-FOLDER [PATTERN…] | round-trip INPUT-FOLDER… OUTPUT-FOLDER | reading-speed FOLDER | reading-stages FILE TIMES | explorer-readers SITE PROCESS READERS MOVES");
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

// Writes NAME.akn.xml for every file of the folders, for a validator, and reads each again: the edition must be the same in every field.
static int RoundTrip(string[] folders, string output)
{
    Directory.CreateDirectory(output);
    int read = 0, refused = 0;
    var unequal = new System.Collections.Concurrent.ConcurrentQueue<string>();
    Parallel.ForEach(folders.SelectMany(Directory.EnumerateFiles), file =>
    {
        if (DocumentReader.Read(File.ReadAllBytes(file), file).Edition is not { } edition)
        {
            Interlocked.Increment(ref refused);
            return;
        }

        Interlocked.Increment(ref read);
        var target = Path.Combine(output, Path.GetFileName(file) + ".akn.xml");
        File.WriteAllText(target, AkomaNtosoWriter.ToText(edition));
        if (DocumentReader.Read(File.ReadAllBytes(target), target).Edition is not { } again || EditionJson.ToText(again) != EditionJson.ToText(edition))
        {
            unequal.Enqueue(file);
        }
    });
    Console.WriteLine($"read back: {read - unequal.Count} of {read} editions equal in every field; {refused} files refused");
    foreach (var file in unequal.Order(StringComparer.Ordinal))
    {
        Console.WriteLine($"  differs: {file}");
    }

    return unequal.IsEmpty ? 0 : 1;
}
