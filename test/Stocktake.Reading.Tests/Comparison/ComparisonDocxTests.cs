using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Stocktake.Foundations;
using Stocktake.Reading.Comparison;
using Stocktake.Reading.Extraction;
using Stocktake.Reading.Layout;
using Stocktake.Reading.Revisions;
using Stocktake.Testing;

namespace Stocktake.Reading.Tests.Comparison;

public sealed class ComparisonDocxTests
{
    private static readonly string[] Sentences =
    [
        "Requests the Secretary-General to set up an open register of stations",
        "Calls upon all coastal States to clean their beaches twice a year and to publish the results",
        "Invites the development banks to raise more money for stations in poor countries",
        "Decides to meet again before the end of the next session",
        "请各国每年公布一次河流测量的结果并说明方法",
    ];

    [Fact]
    public void Accepting_all_changes_gives_the_new_edition_and_rejecting_them_the_old_one()
    {
        var sentence = Gen.Elements(Sentences);
        var altered = sentence.Zip(Gen.Choose(0, 3)).Select(pair => pair.Item2 switch
        {
            0 => pair.Item1.Replace(" the ", " every ", StringComparison.Ordinal),
            1 => pair.Item1 + ", and " + Sentences[0],
            2 => pair.Item1[..(pair.Item1.Length / 2)],
            _ => pair.Item1,
        });

        Prop.ForAll(Gen.ListOf(sentence).Zip(Gen.ListOf(altered)).ToArbitrary(), sample =>
        {
            var old = Make(sample.Item1);
            var @new = Make(sample.Item2);

            var docx = ComparisonDocx.Write(EditionComparer.Compare(old, @new), "Editor", DateTimeOffset.UnixEpoch);

            Assert.Equal(Lines(old), Lines(docx, RevisionView.Original));
            Assert.Equal(Lines(@new), Lines(docx, RevisionView.Revised));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Successive_resolutions_come_back_from_their_comparison()
    {
        var folder = SharedData.PathOf("corpus/ga/inputs");
        foreach (var (before, after) in new[] { ("A_RES_77_165.eng.txt", "A_RES_78_153.eng.txt"), ("A_RES_77_164.zho.txt", "A_RES_78_152.zho.txt") })
        {
            var old = DocumentReader.Read(File.ReadAllBytes(Path.Combine(folder, before)), before).Edition!;
            var @new = DocumentReader.Read(File.ReadAllBytes(Path.Combine(folder, after)), after).Edition!;

            var docx = ComparisonDocx.Write(EditionComparer.Compare(old, @new), "Editor", DateTimeOffset.UnixEpoch);

            Assert.Equal(Lines(old), Lines(docx, RevisionView.Original));
            Assert.Equal(Lines(@new), Lines(docx, RevisionView.Revised));
        }
    }

    [Fact]
    public void Editions_in_two_languages_have_no_tracked_changes()
    {
        var comparison = EditionComparer.Compare(Make([Sentences[0]]), Make([Sentences[4]]) with { Work = new Work { Language = Language.Chinese } });

        Assert.Throws<ArgumentException>(() => ComparisonDocx.Write(comparison, "Editor", DateTimeOffset.UnixEpoch));
    }

    private static string[] Lines(Edition edition) =>
        [.. edition.Blocks.OrderBy(block => block.Kind == BlockKind.Footnote).Select(block => Folded(block.Num + " " + block.Text)).Where(line => line.Length > 0)];

    private static string[] Lines(byte[] docx, RevisionView view)
    {
        var flow = RevisionViews.Apply(LayoutRepair.Repair(Extractor.Extract(docx, "comparison.docx")), view);
        return [.. flow.Paragraphs.Select(paragraph => Folded(paragraph.Label + " " + paragraph.Text)).Where(line => line.Length > 0)];
    }

    // Labels are typed with a tab; white space is not what this law is about.
    private static string Folded(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static Edition Make(IEnumerable<string> sentences)
    {
        ImmutableArray<Block> blocks = [.. sentences.Select((text, index) => new Block
        {
            EId = $"para_{index + 1}",
            Kind = BlockKind.Provision,
            Role = BlockRole.Operative,
            Num = $"{index + 1}.",
            Text = text,
        })];
        return new Edition { Work = new Work { Language = Language.English }, Blocks = blocks };
    }
}
