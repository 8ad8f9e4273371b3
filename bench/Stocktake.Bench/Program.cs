using Stocktake.Reading;
using Stocktake.Reading.Output;

if (args is ["read-all", var inputs, var output, .. var patterns])
{
    return ReadAll(inputs, output, patterns);
}

Console.Error.WriteLine("usage: read-all INPUT-FOLDER OUTPUT-FOLDER [PATTERN…]");
return 2;

// Reads every file of a folder in one warm process and writes NAME.json for each, as the scorers want them.
static int ReadAll(string inputs, string output, string[] patterns)
{
    Directory.CreateDirectory(output);
    var files = Directory.EnumerateFiles(inputs).Where(file => patterns.Length == 0 || patterns.Any(pattern => Path.GetFileName(file).Contains(pattern, StringComparison.Ordinal)));
    Parallel.ForEach(files, file =>
    {
        try
        {
            var result = DocumentReader.Read(File.ReadAllBytes(file), file);
            if (result.Edition is { } edition)
            {
                File.WriteAllBytes(Path.Combine(output, Path.GetFileName(file) + ".json"), EditionJson.Write(edition).ToArray());
            }
            else
            {
                Console.Error.WriteLine($"{Path.GetFileName(file)}: {result.Error}");
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Console.Error.WriteLine($"{Path.GetFileName(file)}: {exception}");
        }
    });
    return 0;
}
