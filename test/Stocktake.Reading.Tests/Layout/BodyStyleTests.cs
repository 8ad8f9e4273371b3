using System.Text;

namespace Stocktake.Reading.Tests.Layout;

/// <summary>Texts as bodies of other styles than the General Assembly's print them, line by line.</summary>
public sealed class BodyStyleTests
{
    private const string Sectioned = """
        RESOLUTION 950 (REV. LUSAKA, 2034)

        The role of buoys in measuring the sea

        The Plenipotentiary Conference of the International Telecommunication Union (Lusaka,
        2034),

        recognizing

        a) the programme on buoys that the conference adopted in the year before the last one;

        b) that the number of buoys is too small,

        considering further

        a) that buoys measure waves;

        b) that buoys can play a large part in the warning of coasts,

        resolves

        that the Union, within its mandate and together with other organizations, will show how
        buoys serve the coasts in the following ways:

        1 by studying buoys;

        2 by sharing what is measured,

        instructs the Secretary-General, in collaboration with the Directors of the three
        Bureaux

        1 to make a plan for buoys, taking into account the needs of all of the countries of the
        coast;

        2 to report to the Council each year,

        instructs the Director of the Development Bureau

        to assist the study group on the sea,

        invites Member States

        1 to share their buoys;

        2 to moor new ones.
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(0)]
    public void Acts_in_small_letters_head_their_sections_whatever_empty_lines_stand_between(int emptyLines)
    {
        var lines = Sectioned.ReplaceLineEndings("\n").Split('\n');
        var text = string.Join('\n', emptyLines switch
        {
            0 => lines.Where(line => line.Length > 0),
            1 => lines,
            _ => lines.Where(line => line.Length > 0).SelectMany(line => new[] { line, "" }),
        });

        var edition = Read(text);

        Assert.Equal("The role of buoys in measuring the sea", edition.Work.Title);
        Assert.Equal(
            ["recognizing", "considering further", "resolves", "instructs the Secretary-General, in collaboration with the Directors of the three Bureaux", "invites Member States"],
            edition.Blocks.Where(block => block.Kind == BlockKind.Heading && !block.Text.StartsWith("instructs the Director", StringComparison.Ordinal)).Select(block => block.Text));
        Assert.Equal(4, edition.Blocks.Count(block => block.Role == BlockRole.Preambular));
        Assert.Equal(["1", "2"], edition.Blocks.Where(block => block.Text.StartsWith("to share", StringComparison.Ordinal) || block.Text.StartsWith("to moor", StringComparison.Ordinal)).Select(block => block.Num));
    }

    [Fact]
    public void A_sentence_that_ends_with_an_act_in_an_ordinary_text_is_not_cut()
    {
        var edition = Read("""
            The council has a rule for its work on lakes, which the members, when they meet in spring,
            noting the results of the year before, may change. The council, when it wishes to,
            decides
            on the work of the year.
            """);

        Assert.Single(edition.Blocks);
    }

    [Fact]
    public void A_formula_that_fills_its_line_goes_on_before_a_capital()
    {
        var edition = Read("""
            Decision 7/CMA.9

            Measuring the ice

            The Conference of the Parties serving as the meeting of the Parties to the Paris
            Agreement,

            Recalling decisions 2/CMA.7 and 3/CMA.8 on the ice of the high mountains and of the poles,

            I. Measuring

            1. Welcomes the report of the secretariat on the ice of the mountains that was made in
            the spring;

            2. Requests the secretariat to make a report on the ice of the poles for its next
            session;

            II. Reporting

            3. Invites Parties to send in what they measured.
            """);

        Assert.Equal(("unfccc", "7/CMA.9", "Measuring the ice", WorkKind.Decision), (edition.Work.Body, edition.Work.Symbol, edition.Work.Title, edition.Work.Kind));
        Assert.EndsWith("to the Paris Agreement,", edition.Blocks.Single(block => block.Kind == BlockKind.Formula).Text, StringComparison.Ordinal);
        Assert.Equal(["1.", "2.", "3."], edition.Blocks.Where(block => block.Role == BlockRole.Operative).Select(block => block.Num));
    }

    [Fact]
    public void Recitals_in_capitals_are_recitals_though_their_lines_are_broken()
    {
        var edition = Read("""
            MEPC 99/17/Add.1
            ANNEX 15

            RESOLUTION MEPC.901(99)
            (adopted on 7 July 2034)

            KEEPING BUOYS

            THE MARINE ENVIRONMENT PROTECTION COMMITTEE,

            RECALLING the convention on buoys and what it says of their keeping in all seas,

            ACKNOWLEDGING that work to keep buoys in the seas of the north and of the south has been
            done by the members since 2021,

            1 ADOPTS the guide to the keeping of buoys, CO2 included;

            2 REVOKES resolution MEPC.804(72).
            """);

        Assert.Equal(["RECALLING", "ACKNOWLEDGING"], edition.Blocks.Where(block => block.Role == BlockRole.Preambular).Select(block => block.Text.Split(' ')[0]));
        Assert.EndsWith("since 2021,", edition.Blocks.Last(block => block.Role == BlockRole.Preambular).Text, StringComparison.Ordinal);
        Assert.Equal(["1", "2"], edition.Blocks.Where(block => block.Role == BlockRole.Operative).Select(block => block.Num));
        Assert.Equal("MEPC.804(72)", Assert.Single(edition.Citations).Target);
    }

    [Fact]
    public void A_decision_without_a_formula_has_its_recitals_and_the_line_that_decides()
    {
        var edition = Read("""
            Decision XXXIV/9: Foam in old buoys

            Noting that old buoys hold foam,

            Recalling decision XXX/3,

            The Meeting of the Parties decides:

            1. To request the panel to report on foam;

            2. To urge parties to collect old buoys.
            """);

        Assert.Equal("Title Recital Recital Formula Provision Provision", Flows.Kinds(edition));
        Assert.Equal([null, "1.", "2."], edition.Blocks.Where(block => block.Kind is BlockKind.Formula or BlockKind.Provision).Select(block => block.Num));
        Assert.Equal("montreal-protocol:XXX/3", edition.Citations.Single(citation => citation.Surface == "XXX/3").Target);
    }

    [Fact]
    public void A_recital_with_the_mark_of_a_note_behind_its_comma_is_a_recital_and_the_note_at_the_end_needs_no_rule()
    {
        var edition = Read("""
            7/14. Buoys without plastic

            The United Nations Environment Assembly,

            Recalling General Assembly resolution 70/1, by which the Assembly adopted an agenda for buoys,1

            1. Requests the Executive Director to count the buoys;

            2. Invites Governments to help in the counting.

            1 General Assembly resolution 70/1.
            """);

        Assert.Equal("Title Formula Recital Provision Provision Footnote", Flows.Kinds(edition));
        Assert.EndsWith("agenda for buoys,", edition.Blocks[2].Text, StringComparison.Ordinal);
        Assert.Equal(edition.Blocks[^1].EId, Assert.Single(edition.Blocks[2].Notes).Ref);
    }

    [Fact]
    public void A_recital_goes_on_in_a_line_that_begins_with_a_capital()
    {
        var edition = Read("""
            Resolution 87/1
            The needs of the lands without a coast
            The Economic and Social Commission for Asia and the Pacific,
            Recalling the Programme of the Year of Buoys: Addressing the Special
            Needs of the Lands without a Coast within the New Frame of the Sea and of its
            Shores,
            Recalling also its resolutions 83/9 and 84/4,
            1. Endorses the declaration;
            2. Requests the Executive Secretary to report on buoys at its eighty-ninth session.
            Fifth plenary meeting
            25 May 2031
            """);

        Assert.Equal("E/ESCAP/RES/87/1", edition.Work.Symbol);
        Assert.Equal("Other Title Formula Recital Recital Provision Provision Other Other", Flows.Kinds(edition));
    }

    [Fact]
    public void Sections_of_a_Chinese_decision_are_headings()
    {
        var edition = Read("第7/CMA.9号决定\n\n测量冰川\n\n作为《巴黎协定》缔约方会议的《公约》缔约方会议，\n\n回顾第2/CMA.7号决定，\n\n一、 背景\n\n1. 欢迎秘书处的报告；\n\n二、 测量\n\n2. 请秘书处编写报告。\n");

        Assert.Equal(("unfccc", "7/CMA.9"), (edition.Work.Body, edition.Work.Symbol));
        Assert.Equal(["背景", "测量"], edition.Blocks.Where(block => block.Kind == BlockKind.Heading).Select(block => block.Text));
        Assert.Equal(2, edition.Blocks.Count(block => block.Role == BlockRole.Operative));
    }

    [Fact]
    public void A_report_with_a_numbered_list_after_a_sentence_that_ends_with_a_comma_stays_a_report()
    {
        var edition = Read("""
            Buoys of the year

            The keepers looked after,

            1. the buoys of the north;

            2. the buoys of the south.
            """);

        Assert.All(edition.Blocks, block => Assert.Equal(BlockRole.None, block.Role));
    }

    private static Edition Read(string text) =>
        DocumentReader.Read(Encoding.UTF8.GetBytes(text), "text.txt").Edition ?? throw new InvalidOperationException("Nothing was read.");
}
