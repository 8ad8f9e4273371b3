using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Stocktake.Foundations;
using Stocktake.Reading.Flow;
using Stocktake.Reading.Structure;

namespace Stocktake.Reading.Tests;

public sealed class StructureLawsTests
{
    private static readonly string[] Pieces =
    [
        "1. ", "2. ", "(a) ", "i) ", "ii)\t", "一. ", "（二）", "• ", "– ", "34\t", "ed) ", "1.1 ", "A. ", "IV. ", "3 bis. ", "9 - ", "(أ) ", "б) ",
        "The General Assembly,", "大会，", "做出决议", "认识到", "Annex I", "附件二", "56th plenary meeting", "30 December 2022", "recalling", "A/RES/91/1", "91/1. ",
        "word ", "文字", "，", "；", "。", ":", ",", "\0", "\ud800", "\u200f", "\n", "\u2028", "ة", "слово ", "(", ")", "‘", "1", "第", "条", "www.x.org",
    ];

    [Fact]
    public void Any_flow_is_parsed_with_unique_names_existing_parents_and_no_word_lost() =>
        Prop.ForAll(Arb.From(Documents()), Arb.From(Gen.Elements<Language?>([null, .. Language.All])), (document, language) =>
        {
            var edition = StructureParser.Parse(document, language);

            var position = edition.Blocks.Select((block, index) => (block.EId, index)).ToDictionary(pair => pair.EId, pair => pair.index, StringComparer.Ordinal);
            for (var index = 0; index < edition.Blocks.Length; index++)
            {
                var block = edition.Blocks[index];
                Assert.False(string.IsNullOrWhiteSpace(block.Text));
                Assert.True(block.Parent is null || position[block.Parent] < index);
                Assert.True(block.Heading is null || (position[block.Heading] < index && edition.Blocks[position[block.Heading]].Kind is BlockKind.Heading));
                Assert.All(block.Notes, note => Assert.InRange(note.At, 0, block.Text.Length));
                Assert.DoesNotContain('\n', block.Text);
            }

            Assert.Equal(Letters(document.Paragraphs.Select(paragraph => paragraph.Label + paragraph.Text)), Letters(edition.Blocks.Select(block => block.Num + block.Text)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void The_same_flow_gives_the_same_blocks() =>
        Prop.ForAll(Arb.From(Documents()), document =>
        {
            var first = StructureParser.Parse(document, null);
            var second = StructureParser.Parse(document, null);

            Assert.Equal(first.Blocks.Select(block => (block.EId, block.Kind, block.Role, block.Num, block.Parent, block.Heading, block.Text)), second.Blocks.Select(block => (block.EId, block.Kind, block.Role, block.Num, block.Parent, block.Heading, block.Text)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    private static string Letters(IEnumerable<string> texts) => string.Concat(texts.SelectMany(text => text.Where(char.IsLetterOrDigit)));

    private static Gen<FlowDocument> Documents() =>
        from paragraphs in Gen.Choose(0, 25).SelectMany(count => Paragraph().ListOf(count))
        select new FlowDocument { Paragraphs = [.. paragraphs] };

    private static Gen<FlowParagraph> Paragraph() =>
        from count in Gen.Choose(0, 5)
        from pieces in Gen.Elements(Pieces).ListOf(count)
        from style in Gen.Frequency((8, Gen.Constant(FlowStyle.Body)), (4, Gen.Elements(Enum.GetValues<FlowStyle>())))
        from level in Gen.Choose(0, 4)
        from at in Gen.Choose(0, 6)
        from label in Gen.Frequency((9, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>("1.", "(a)", "\ud800", "", "•", "第", "II.")))
        let text = string.Concat(pieces)
        select new FlowParagraph
        {
            Text = text,
            Style = style,
            StyleLevel = level == 0 ? null : level,
            Label = text.Any(char.IsLetterOrDigit) ? label : null,
            NoteKey = style == FlowStyle.Footnote ? "k" : null,
            Notes = at <= text.Length ? ImmutableArray.Create(new FlowNoteMark(at, "k")) : [],
        };
}
