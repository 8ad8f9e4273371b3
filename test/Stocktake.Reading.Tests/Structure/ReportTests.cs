using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Tests;

public sealed class ReportTests
{
    [Fact]
    public void A_note_has_a_title_headings_by_depth_and_numbered_paragraphs_without_role()
    {
        var edition = Flows.Parse("亚洲及太平洋经济社会委员会", "第九届会议", "2033年3月2日至4日，曼谷", "扩大沿海观测的办法", "秘书处的说明",
            "一. 引言", "1. 沿海观测不足。", "2. 委员会可采取下列行动：", "(a) 建立网络；", "(b) 培训人员。", "二. 网络", "A. 成员", "3. 成员由各国提名。", "1. 任职", "4. 任期两年。", "B. 经费", "5. 经费自愿提供。");

        Assert.Equal(("escap", WorkKind.Note, "扩大沿海观测的办法", "2033-03"), (edition.Work.Body, edition.Work.Kind, edition.Work.Title, edition.Work.Date?.ToString()));
        Assert.Equal(("1.", BlockKind.Paragraph, BlockRole.None), (Flows.Block(edition, "沿海观测不足").Num, Flows.Block(edition, "沿海观测不足").Kind, Flows.Block(edition, "沿海观测不足").Role));
        Assert.Equal("para_2", Flows.Block(edition, "建立网络").Parent);
        Assert.Equal((BlockKind.Heading, 3), (Flows.Block(edition, "任职").Kind, Flows.Block(edition, "任职").Level));
        Assert.Equal(Flows.Block(edition, "网络").EId, edition.Blocks.Single(block => block.Text == "经费").Heading);
    }

    [Fact]
    public void A_letter_keeps_quotations_and_signatures_from_becoming_headings()
    {
        var edition = Flows.Parse("去年，湖水变得更清。在这封信中，我将介绍这项工作。", "李湖（Li Hu）", "湖泊署执行主任", "湖水", "湖是我们的镜子。", "王江·海", "湖泊联盟主席", "清洁的湖", "我们清理了三个湖。");

        Assert.Equal("Paragraph Other Other Heading Quote Other Other Heading Paragraph", Flows.Kinds(edition));
        Assert.Equal(WorkKind.Letter, edition.Work.Kind);
        Assert.Null(edition.Work.Title);
    }

    [Fact]
    public void Bullets_belong_to_the_paragraph_that_announces_them()
    {
        var edition = Flows.Parse("Aims", "The present report names three aims of the station:", "• Count birds", "• Count fish", "It counted both.", "1. First of all, the station was rebuilt.");

        Assert.Equal(edition.Blocks[1].EId, edition.Blocks[3].Parent);
        Assert.Equal("•", edition.Blocks[3].Num);
        Assert.Equal(BlockKind.ListItem, edition.Blocks[3].Kind);
        Assert.Null(edition.Blocks[5].Parent);
    }

    [Fact]
    public void Notes_tables_captions_and_furniture_keep_what_the_layout_says_and_marks_are_joined()
    {
        var edition = Flows.Parse(
        [
            new FlowParagraph { Text = "3.  The station1 counts birds.", Notes = [new FlowNoteMark(15, "k1")] },
            new FlowParagraph { Text = "Year\t2030", Style = FlowStyle.Table, Rows = [["Year", "2030"]] },
            new FlowParagraph { Text = "Table 1. Birds", Style = FlowStyle.Caption },
            new FlowParagraph { Text = "ST/1/2", Style = FlowStyle.Furniture },
            new FlowParagraph { Text = "On an island.", Style = FlowStyle.Footnote, NoteKey = "k1", NoteMarker = "1" },
        ]);

        Assert.Equal("Paragraph Table Caption Other Footnote", Flows.Kinds(edition));
        Assert.Equal([new NoteMark(11, "fn_1")], edition.Blocks[0].Notes);
        Assert.False(edition.Blocks[1].Rows.IsDefault);
    }

    [Fact]
    public void Styles_of_the_file_give_headings_and_depth()
    {
        var edition = Flows.Parse(
        [
            new FlowParagraph { Text = "Tides of the bay", Style = FlowStyle.Heading, StyleLevel = 1 },
            new FlowParagraph { Text = "Spring tides", Style = FlowStyle.Heading, StyleLevel = 2 },
            new FlowParagraph { Text = "The water rises." },
            new FlowParagraph { Text = "Rivers", Style = FlowStyle.Heading, StyleLevel = 1 },
            new FlowParagraph { Text = "The river falls." },
        ]);

        Assert.Equal(edition.Blocks[0].EId, edition.Blocks[1].Heading);
        Assert.Null(edition.Blocks[3].Heading);
        Assert.Equal(edition.Blocks[3].EId, edition.Blocks[4].Heading);
    }
}
