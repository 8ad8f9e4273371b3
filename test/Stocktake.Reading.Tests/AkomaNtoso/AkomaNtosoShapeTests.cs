using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Stocktake.Foundations;
using Stocktake.Reading.Output;
using Stocktake.Reading.Tests.Output;

namespace Stocktake.Reading.Tests.AkomaNtoso;

/// <summary>The shape of written files, without the schema: which elements stand where, and that identifiers and references hold.</summary>
public sealed class AkomaNtosoShapeTests
{
    private static readonly XNamespace Akn = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private static readonly string[] Order = ["meta", "preface", "preamble", "mainBody", "conclusions", "attachments"];

    private static readonly Dictionary<string, string[]> Children = new()
    {
        ["preface"] = ["p"],
        ["preamble"] = ["formula", "container"],
        ["mainBody"] = ["p", "section", "paragraph", "point", "hcontainer"],
        ["section"] = ["num", "heading", "section", "paragraph", "point", "hcontainer", "crossHeading"],
        ["paragraph"] = ["num", "content", "list"],
        ["point"] = ["num", "content", "list"],
        ["list"] = ["intro", "section", "paragraph", "point", "hcontainer"],
        ["container"] = ["p", "table", "blockList", "container"],
        ["blockList"] = ["item"],
        ["item"] = ["num", "p", "table", "blockList"],
        ["p"] = ["ref", "ins", "del", "authorialNote", "noteRef", "docNumber", "docTitle"],
    };

    [Fact]
    public void Every_element_stands_where_it_may_and_every_reference_leads_somewhere() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(1_000_000), Prop.ForAll<int>(seed =>
        {
            var document = Write(EditionMaker.Make(seed));

            Assert.Equal(document.Elements().Select(part => part.Name.LocalName).OrderBy(name => Array.IndexOf(Order, name)), document.Elements().Select(part => part.Name.LocalName));
            foreach (var element in document.Descendants().Where(element => Children.ContainsKey(element.Name.LocalName)))
            {
                Assert.Empty(element.Elements().Select(child => child.Name.LocalName).Except(Children[element.Name.LocalName]));
            }

            var ids = document.Descendants().Where(element => element.Name.Namespace == Akn).Attributes("eId").Select(id => id.Value).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.All(ids, id => Assert.DoesNotContain(id, char.IsWhiteSpace));
            Assert.All(document.Descendants(Akn + "noteRef"), mark => Assert.Contains(mark.Attribute("href")!.Value[1..], ids));
        }));

    [Fact]
    public void A_resolution_has_the_shape_of_the_guideline()
    {
        var document = Write(new Edition
        {
            Work = new Work { Symbol = "A/RES/71/4", Title = "Rivers", Body = "unga", Kind = WorkKind.Resolution, Language = Language.Chinese, Date = new PartialDate(2016, 10, 13) },
            Blocks =
            [
                new Block { EId = "title", Kind = BlockKind.Title, Num = "71/4.", Text = "Rivers" },
                new Block { EId = "formula", Kind = BlockKind.Formula, Text = "The General Assembly," },
                new Block { EId = "rec_1", Kind = BlockKind.Recital, Role = BlockRole.Preambular, Text = "Recalling rivers," },
                new Block { EId = "para_1", Kind = BlockKind.Provision, Role = BlockRole.Operative, Num = "1.", Text = "Recalls resolution 70/1 in full:", Notes = [new NoteMark(23, "fn_1")] },
                new Block { EId = "fn_1", Kind = BlockKind.Footnote, Num = "1", Text = "A note." },
                new Block { EId = "para_1__point_a", Kind = BlockKind.Provision, Role = BlockRole.Operative, Num = "(a)", FormerNum = "(b)", Level = 2, Parent = "para_1", Text = "New old;", Changes = [new Change { Kind = ChangeKind.Inserted, Start = 0, End = 3, Author = "A. Clerk" }, new Change { Kind = ChangeKind.Deleted, Start = 4, End = 7 }] },
                new Block { EId = "p_1", Kind = BlockKind.Paragraph, Text = "82nd plenary meeting" },
                new Block { EId = "annex_1__sec_1", Kind = BlockKind.Heading, Text = "Annex" },
                new Block { EId = "annex_1__p_1", Kind = BlockKind.Paragraph, Heading = "annex_1__sec_1", Text = "More." },
            ],
            Citations = [new Citation { Block = "para_1", Start = 8, End = 23, Surface = "resolution 70/1", Target = "A/RES/70/1" }],
        });

        Assert.Equal(("statement", "resolution"), (document.Name.LocalName, document.Attribute("name")!.Value));
        Assert.Equal("/akn/un/statement/deliberation/un-ga/2016-10-13/71-4", document.Descendants(Akn + "FRBRuri").First().Attribute("value")!.Value);
        Assert.Equal("/akn/un/statement/deliberation/un-ga/2016-10-13/71-4/zho@2016-10-13/!main", document.Descendants(Akn + "FRBRExpression").First().Element(Akn + "FRBRthis")!.Attribute("value")!.Value);
        Assert.Equal(("71/4.", "Rivers"), (document.Descendants(Akn + "docNumber").Single().Value, document.Descendants(Akn + "docTitle").Single().Value));
        Assert.Equal(("enactingFormula", "Recalling"), (document.Descendants(Akn + "formula").Single().Attribute("name")!.Value, document.Descendants(Akn + "container").Single().Attribute("name")!.Value));
        Assert.Equal("/akn/un/statement/deliberation/un-ga/70-1", document.Descendants(Akn + "ref").Single().Attribute("href")!.Value);
        Assert.Equal("A note.", document.Descendants(Akn + "intro").Single().Descendants(Akn + "authorialNote").Single().Value);
        var point = document.Descendants(Akn + "point").Single();
        Assert.Equal(("para_1__point_a", "para_1__point_b"), (point.Attribute("eId")!.Value, point.Attribute("wId")!.Value));
        Assert.Equal(("New", "old"), (point.Descendants(Akn + "ins").Single().Value, point.Descendants(Akn + "del").Single().Value));
        Assert.Equal(["renumbering", "insertion", "repeal"], document.Descendants(Akn + "textualMod").Select(change => change.Attribute("type")!.Value));
        Assert.Equal("82nd plenary meeting", document.Element(Akn + "conclusions")!.Value.Trim());
        Assert.Equal("annex", document.Descendants(Akn + "attachment").Single().Element(Akn + "doc")!.Attribute("name")!.Value);
    }

    [Theory]
    [InlineData(WorkKind.Report, "doc", "report")]
    [InlineData(WorkKind.Note, "doc", "note")]
    [InlineData(WorkKind.Letter, "doc", "letter")]
    [InlineData(WorkKind.Decision, "statement", "decision")]
    [InlineData(WorkKind.Other, "doc", "document")]
    public void The_kind_of_work_decides_the_kind_of_document(WorkKind kind, string element, string name)
    {
        var document = Write(new Edition { Work = new Work { Kind = kind }, Blocks = [] });

        Assert.Equal((element, name), (document.Name.LocalName, document.Attribute("name")!.Value));
    }

    private static XElement Write(Edition edition) => XDocument.Parse(AkomaNtosoWriter.ToText(edition).TrimStart('\ufeff')).Root!.Elements().First();
}
