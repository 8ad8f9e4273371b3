using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Stocktake.Reading;

namespace Stocktake.Bench;

/// <summary>
/// Pages a second of every format, as ratios against a baseline measured in the same run: for text the decoding of its bytes,
/// for DOCX the unpacking of its parts, for PDF <c>pdftotext -bbox-layout</c> with as many at once.
/// A page is 50 lines of the text rendering; a DOCX or PDF has the pages of the text rendering beside it, or of its own words.
/// </summary>
internal static class ReadingSpeed
{
    private const int LinesOfPage = 50;
    private const int Rounds = 5;

    public static int Run(string folder)
    {
        var files = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).ToList();
        Console.WriteLine("| format | files | pages | pages/s | time ÷ baseline | baseline |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        Measure("text", Matching(files, ".txt"), bytes => Encoding.UTF8.GetString(bytes).Length, "UTF-8 decoding");
        Measure("docx", Matching(files, ".docx"), Unpack, "unzipping");
        MeasurePdf(Matching(files, ".pdf"));
        if (Matching(files, ".txt") is { Count: > 0 } texts)
        {
            Growth(texts);
        }
        else
        {
            Console.WriteLine($"\nGrowth with length is not measured: {folder} holds no .txt file with words.");
        }

        return 0;
    }

    private static List<(string Path, byte[] Bytes)> Matching(List<string> files, string ending) =>
        [.. files.Where(file => file.EndsWith(ending, StringComparison.Ordinal)).Select(file => (file, File.ReadAllBytes(file))).Where(file => file.Item2.Length > 0)];

    private static void Measure(string format, List<(string Path, byte[] Bytes)> files, Func<byte[], long> baseline, string name)
    {
        if (files.Count == 0)
        {
            return;
        }

        var pages = files.Sum(file => Pages(file.Path));
        var read = Best(() => Parallel.ForEach(files, file => DocumentReader.Read(file.Bytes, file.Path)));
        var floor = Best(() => Parallel.ForEach(files, file => baseline(file.Bytes)));
        Row(format, files.Count, pages, read, floor, name);
    }

    private static void MeasurePdf(List<(string Path, byte[] Bytes)> files)
    {
        if (files.Count == 0)
        {
            return;
        }

        var pages = files.Sum(file => Pages(file.Path));
        try
        {
            var floor = Best(() => Parallel.ForEach(files, file => Poppler(file.Path)));
            var read = Best(() => Parallel.ForEach(files, file => DocumentReader.Read(file.Bytes, file.Path)));
            Row("pdf", files.Count, pages, read, floor, "pdftotext -bbox-layout");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("| pdf | – | – | – | – | pdftotext is not installed (package poppler-utils) |");
        }
    }

    // The same text repeated: a document's cost must grow linearly, and 3,000 pages must fit.
    private static void Growth(List<(string Path, byte[] Bytes)> files)
    {
        var text = new StringBuilder();
        while (text.Length < 1_000_000)
        {
            foreach (var file in files)
            {
                text.Append(Encoding.UTF8.GetString(file.Bytes)).Append('\n');
            }
        }

        var lines = text.ToString().Split('\n');
        Console.WriteLine();
        Console.WriteLine("| pages of one text | processor seconds | seconds a page ÷ that of 300 pages | allocated MB a page | live MB after |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        double first = 0;
        foreach (var pages in new[] { 300, 1000, 3000 })
        {
            var bytes = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, pages * LinesOfPage).Select(i => lines[i % lines.Length])));
            var before = GC.GetTotalAllocatedBytes();
            ReadResult result = null!;
            var seconds = BestOnProcessor(() => result = DocumentReader.Read(bytes, "long.txt"));
            var allocated = (GC.GetTotalAllocatedBytes() - before) / 1048576.0 / Rounds;
            var live = GC.GetTotalMemory(forceFullCollection: true) / 1048576.0;
            GC.KeepAlive(result);
            first = first == 0 ? seconds / pages : first;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {pages} | {seconds:0.00} | {seconds / pages / first:0.00} | {allocated / pages:0.00} | {live:0} |"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\npeak working set of this process: {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MB"));
    }

    private static void Row(string format, int files, int pages, double read, double floor, string name) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {format} | {files} | {pages} | {pages / read:0} | {read / floor:0.00} | {name} |"));

    // What else runs on the machine takes turns with a single long reading, so that only its time on the processor tells.
    private static double BestOnProcessor(Action action)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            action();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        return best;
    }

    private static double Best(Action action)
    {
        action();
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            action();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        return best;
    }

    private static int Pages(string path)
    {
        var text = Path.ChangeExtension(path, ".txt");
        return File.Exists(text) ? (File.ReadAllLines(text).Length + LinesOfPage - 1) / LinesOfPage : 1;
    }

    private static long Unpack(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        long total = 0;
        var buffer = new byte[64 * 1024];
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            for (int count; (count = stream.Read(buffer)) > 0;)
            {
                total += count;
            }
        }

        return total;
    }

    private static void Poppler(string path)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-bbox-layout", path, "-"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardOutput.BaseStream.CopyTo(Stream.Null);
        process.WaitForExit();
    }
}
