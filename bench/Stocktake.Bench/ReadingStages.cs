using System.Diagnostics;
using System.Globalization;
using Stocktake.Reading;
using Stocktake.Reading.Citations;
using Stocktake.Reading.Extraction;
using Stocktake.Reading.Flow;
using Stocktake.Reading.Layout;
using Stocktake.Reading.Mandates;
using Stocktake.Reading.Output;
using Stocktake.Reading.Revisions;
using Stocktake.Reading.Structure;
using Stocktake.Reading.Targets;

namespace Stocktake.Bench;

/// <summary>Time and allocation of each stage of reading, for one file, repeated a number of times end to end to make it longer.</summary>
internal static class ReadingStages
{
    public static int Run(string path, int times)
    {
        var bytes = File.ReadAllBytes(path);
        var text = new byte[bytes.Length * times];
        for (var i = 0; i < times; i++)
        {
            bytes.CopyTo(text, i * bytes.Length);
        }

        Console.WriteLine("| stage | ms | allocated MB |");
        Console.WriteLine("| --- | --- | --- |");
        var source = Timed("extraction", () => Extractor.Extract(text, path));
        var flow = Timed("layout repair", () => LayoutRepair.Repair(source));
        flow = Timed<FlowDocument>("revision view", () => RevisionViews.Apply(flow, RevisionView.Marked));
        var edition = Timed("structure", () => StructureParser.Parse(flow, null));
        edition = Timed("flattened revisions", () => FlattenedRevisions.Recover(edition));
        edition = Timed("citations", () => edition with { Citations = CitationFinder.Find(edition) });
        edition = Timed("mandates", () => edition with { Mandates = MandateFinder.Find(edition) });
        edition = Timed("targets", () => edition with { Targets = TargetFinder.Find(edition) });
        Timed("json", () => EditionJson.Write(edition));
        return 0;
    }

    private static T Timed<T>(string stage, Func<T> action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var result = action();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {stage} | {watch.Elapsed.TotalMilliseconds:0.0} | {(GC.GetAllocatedBytesForCurrentThread() - before) / 1048576.0:0.0} |"));
        return result;
    }
}
