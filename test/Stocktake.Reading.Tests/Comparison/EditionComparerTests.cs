using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Stocktake.Foundations;
using Stocktake.Reading.Comparison;

namespace Stocktake.Reading.Tests.Comparison;

public sealed class EditionComparerTests
{
    private const string Rivers = "Requests the Secretary-General to set up an open register of gauging stations on the rivers";
    private const string Beaches = "Calls upon all coastal States to clean their beaches twice a year and to publish the results";
    private const string Finance = "Invites the regional development banks to raise more money for stations in poor countries";

    [Fact]
    public void Equal_editions_have_only_equal_pairs()
    {
        var edition = English((1, Rivers), (2, Beaches), (3, Finance));

        var comparison = EditionComparer.Compare(edition, edition);

        Assert.All(comparison.Pairs, pair => Assert.Equal((PairKind.Same, false, false, 1.0), (pair.Kind, pair.IsMoved, pair.IsRenumbered, pair.Similarity)));
    }

    [Fact]
    public void An_inserted_paragraph_is_added_and_what_follows_is_renumbered()
    {
        var comparison = EditionComparer.Compare(English((1, Rivers), (2, Finance)), English((1, Rivers), (2, Beaches), (3, Finance)));

        Assert.Equal([PairKind.Same, PairKind.Added, PairKind.Same], comparison.Pairs.Select(pair => pair.Kind));
        Assert.Equal([false, false, true], comparison.Pairs.Select(pair => pair.IsRenumbered));
    }

    [Fact]
    public void A_struck_paragraph_is_dropped_where_it_stood()
    {
        var comparison = EditionComparer.Compare(English((1, Rivers), (2, Beaches), (3, Finance)), English((1, Rivers), (2, Finance)));

        Assert.Equal([PairKind.Same, PairKind.Dropped, PairKind.Same], comparison.Pairs.Select(pair => pair.Kind));
    }

    [Fact]
    public void Changed_words_are_shown_inside_the_paragraph()
    {
        var comparison = EditionComparer.Compare(English((1, Beaches)), English((1, Beaches.Replace("twice a year", "each month", StringComparison.Ordinal))));

        var pair = Assert.Single(comparison.Pairs);
        Assert.Equal(PairKind.Changed, pair.Kind);
        Assert.Equal("twice a year", string.Concat(pair.Words.Where(run => run.Kind == WordRunKind.Deleted).Select(run => run.Text)));
        Assert.Equal("each month", string.Concat(pair.Words.Where(run => run.Kind == WordRunKind.Inserted).Select(run => run.Text)));
    }

    [Fact]
    public void A_paragraph_at_another_place_is_moved()
    {
        var comparison = EditionComparer.Compare(English((1, Rivers), (2, Beaches), (3, Finance)), English((1, Beaches), (2, Finance), (3, Rivers)));

        var moved = Assert.Single(comparison.Pairs, pair => pair.IsMoved);
        Assert.Equal(Rivers, moved.New[0].Text);
        Assert.DoesNotContain(comparison.Pairs, pair => pair.Kind is PairKind.Added or PairKind.Dropped);
    }

    [Fact]
    public void A_paragraph_cut_in_two_is_split_and_two_joined_are_merged()
    {
        var whole = English((1, Rivers + ", and " + Beaches), (2, Finance));
        var parts = English((1, Rivers), (2, Beaches), (3, Finance));

        var split = EditionComparer.Compare(whole, parts);
        var merged = EditionComparer.Compare(parts, whole);

        Assert.Equal(PairKind.Split, split.Pairs[0].Kind);
        Assert.Equal(2, split.Pairs[0].New.Length);
        Assert.Equal(PairKind.Merged, merged.Pairs[0].Kind);
        Assert.Equal(2, merged.Pairs[0].Old.Length);
    }

    [Fact]
    public void Chinese_words_are_compared_by_the_character()
    {
        var old = Make(Language.Chinese, (1, "请秘书长每两年向大会报告一次河流测量的进展情况"));
        var @new = Make(Language.Chinese, (1, "请秘书长每年向大会报告一次河流和海岸测量的进展情况"));

        var pair = Assert.Single(EditionComparer.Compare(old, @new).Pairs);

        Assert.Equal(["两"], pair.Words.Where(run => run.Kind == WordRunKind.Deleted).Select(run => run.Text));
        Assert.Equal(["和海岸"], pair.Words.Where(run => run.Kind == WordRunKind.Inserted).Select(run => run.Text));
    }

    [Fact]
    public void Editions_in_different_languages_are_aligned_by_structure_and_citations()
    {
        var english = Make(Language.English, (1, "Recalls resolution 70/1 of 2015"), (2, "Requests a report at its 81st session in 2026"), (3, "Decides to meet again"));
        var chinese = Make(Language.Chinese, (1, "回顾2015年第70/1号决议"), (3, "决定再次开会"));

        var comparison = EditionComparer.Compare(english, chinese);

        Assert.False(comparison.ComparesWords);
        Assert.Equal([("1.", "1."), ("2.", null), ("3.", "3.")], comparison.Pairs.Select(pair => (pair.Old[0].Num, pair.New.FirstOrDefault()?.Num)));
    }

    [Fact]
    public void The_titles_of_editions_in_different_languages_are_aligned_whatever_their_numbers()
    {
        var comparison = EditionComparer.Compare(Single(Language.English, BlockKind.Title, "1/4.", "Rivers measured by 2030"), Single(Language.Chinese, BlockKind.Title, "2/7.", "河流与海岸"));

        var pair = Assert.Single(comparison.Pairs);
        Assert.True(pair.IsRenumbered);
    }

    [Theory]
    [InlineData("SAMPLE/RES/1/4", "SAMPLE/RES/2/17", 1)]
    [InlineData("9 January 2026", "12 January 2027", 1)]
    [InlineData("9 January 2026", "12 March 2027", 2)]
    [InlineData("1/5", "2/7", 2)]
    [InlineData("Thirty-ninth session", "Fortieth session", 1)]
    [InlineData("Thirty-ninth session", "40th session", 1)]
    [InlineData("21st plenary meeting", "32nd plenary meeting", 1)]
    [InlineData("Thirty-ninth session", "Thirty-ninth meeting", 2)]
    [InlineData("Agenda item 4 (b)", "Agenda item 12 (c)", 1)]
    [InlineData("Agenda item four", "Agenda item twenty-one", 1)]
    [InlineData("Vingt et unième session", "Trente-deuxième session", 1)]
    [InlineData("Vigésimo primer período de sesiones", "Trigésimo período de sesiones", 1)]
    [InlineData("Двадцать первая сессия", "Тридцатая сессия", 1)]
    [InlineData("الدورة الثلاثون", "الدورة الحادية والثلاثون", 1)]
    [InlineData("第九届会议", "第十一届会议", 1)]
    [InlineData("议程项目4(b)", "议程项目4(c)", 1)]
    [InlineData("Twelve", "Thirteen", 2)]
    public void Lines_of_the_cover_that_differ_in_numbers_alone_are_one_line_changed(string old, string @new, int pairs)
    {
        var comparison = EditionComparer.Compare(Single(Language.English, BlockKind.Other, null, old), Single(Language.English, BlockKind.Other, null, @new));

        Assert.Equal(pairs, comparison.Pairs.Length);
        Assert.All(comparison.Pairs, pair => Assert.Equal(pairs == 1, pair.Kind == PairKind.Changed));
    }

    [Fact]
    public void Whatever_the_texts_the_runs_give_both_back_and_every_block_stands_once()
    {
        // Few different words, so that texts share many and differ in the middle.
        var words = Gen.Elements("river", "sea", " ", "clean", ", ", "每", "年", "\n", "2030", "\uD83D");
        var texts = Gen.ArrayOf(Gen.ArrayOf(words).Select(string.Concat));

        Prop.ForAll(texts.Zip(texts).ToArbitrary(), sample =>
        {
            var old = Make(Language.English, [.. sample.Item1.Select((text, index) => (index + 1, text))]);
            var @new = Make(Language.English, [.. sample.Item2.Concat(sample.Item1.Take(2)).Select((text, index) => (index + 1, text))]);

            var comparison = EditionComparer.Compare(old, @new);

            Assert.Equal(old.Blocks.Select(block => block.EId).Order(), comparison.Pairs.SelectMany(pair => pair.Old).Select(block => block.EId).Order());
            Assert.Equal(@new.Blocks.Select(block => block.EId), comparison.Pairs.SelectMany(pair => pair.New).Select(block => block.EId));
            Assert.All(comparison.Pairs, pair =>
            {
                Assert.Equal(string.Join('\n', pair.Old.Select(block => block.Text)), Joined(pair, WordRunKind.Deleted));
                Assert.Equal(string.Join('\n', pair.New.Select(block => block.Text)), Joined(pair, WordRunKind.Inserted));
            });
        }).QuickCheckThrowOnFailure();
    }

    private static string Joined(BlockPair pair, WordRunKind side) =>
        string.Concat(pair.Words.Where(run => run.Kind == WordRunKind.Kept || run.Kind == side).Select(run => run.Text));

    private static Edition Single(Language language, BlockKind kind, string? label, string text) =>
        new() { Work = new Work { Language = language }, Blocks = [new Block { EId = "b_1", Kind = kind, Num = label, Text = text }] };

    private static Edition English(params (int Number, string Text)[] paragraphs) => Make(Language.English, paragraphs);

    private static Edition Make(Language language, params (int Number, string Text)[] paragraphs)
    {
        ImmutableArray<Block> blocks = [.. paragraphs.Select(paragraph => new Block
        {
            EId = $"para_{paragraph.Number}",
            Kind = BlockKind.Provision,
            Role = BlockRole.Operative,
            Num = $"{paragraph.Number}.",
            Text = paragraph.Text,
        })];
        return new Edition { Work = new Work { Language = language }, Blocks = blocks };
    }
}
