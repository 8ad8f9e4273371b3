using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Stocktake.Web.Mandates;

namespace Stocktake.Web.Tests;

/// <summary>Pages and interface of mandates, actors and themes over the sample documents and the starter register.</summary>
public sealed class MandatePagesTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly Site _site = shared.Site;

    [Theory]
    [InlineData("/mandates?q=nothingofthekind", "No mandate fits")]
    [InlineData("/mandates?addressee=itu-secretary-general&lang=zh", "任务")]
    [InlineData("/mandates?view=timeline", "Timeline by due date")]
    [InlineData("/mandates?view=matrix", "Secretary-General of ITU")]
    [InlineData("/actors?q=ITU+secretary", "Secretary-General of ITU")]
    [InlineData("/actors/itu", "International Telecommunication Union")]
    [InlineData("/themes", "Where nothing happens")]
    [InlineData("/themes/climate-mitigation", "Who is told to act")]
    [InlineData("/review", "What waits for review")]
    [InlineData("/review?kind=name&lang=zh", "未识别的名称")]
    public async Task Every_page_answers(string address, string words)
    {
        var page = WebUtility.HtmlDecode(await _site.Client.GetStringAsync(address));

        Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/mandates/none")]
    [InlineData("/actors/none")]
    [InlineData("/themes/none")]
    [InlineData("/review?kind=none")]
    [InlineData("/review/mandate/none")]
    [InlineData("/review/none/none")]
    [InlineData("/api/v1/mandates/none")]
    [InlineData("/api/v1/actors/none")]
    [InlineData("/api/v1/themes/none")]
    public async Task What_is_not_there_is_said_not_to_be_there(string address)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Client.GetAsync(address)).StatusCode);
    }

    [Theory]
    [InlineData("/mandates?dueBefore=soon")]
    [InlineData("/api/v1/mandates?dueBefore=soon")]
    [InlineData("/api/v1/actors?limit=0")]
    [InlineData("/mandates?theme=nothing-of-the-kind")]
    [InlineData("/api/v1/mandates?status=nearly")]
    [InlineData("/api/v1/mandates?sort=random")]
    [InlineData("/api/v1/actors?kind=wizard")]
    [InlineData("/api/v1/documents?language=klingon")]
    [InlineData("/documents?year=20")]
    public async Task A_wrong_filter_is_refused_in_a_sentence(string address)
    {
        var answer = await _site.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(" at Stocktake.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mandate_of_a_text_with_tracked_changes_stands_in_the_words_after_them_and_says_that_the_text_is_a_revision()
    {
        var page = WebUtility.HtmlDecode(await _site.Client.GetStringAsync("/mandates/SAMPLE-PP-RES-12~sec_3__para_1"));

        Assert.Contains("to continue to report each year to the ITU Council", page, StringComparison.Ordinal);
        Assert.DoesNotContain("every two years", page, StringComparison.Ordinal);
        Assert.Contains("The text is itself a revision of an earlier one", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_that_is_no_number_is_named_in_the_answer()
    {
        var answer = await _site.Client.GetAsync("/api/v1/mandates?limit=many");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("many", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_narrow_the_list_in_its_own_order_and_under_the_other_filters()
    {
        using var all = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/mandates?limit=500"));
        using var found = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/mandates?q=secretary-general+ITU&act=instructs"));

        var ids = found.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()).ToList();
        var expected = all.RootElement.GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("act").GetString() == "instructs" && item.GetProperty("addressees").EnumerateArray().Any(each => each.GetString() == "itu-secretary-general"))
            .Select(item => item.GetProperty("id").GetString());
        Assert.NotEmpty(ids);
        Assert.Equal(expected, ids);
        Assert.Equal(ids.Count, found.RootElement.GetProperty("total").GetInt64());
    }

    [Fact]
    public async Task What_mandates_lack_is_a_filter_kept_in_the_address_and_its_count_stands_under_the_other_filters()
    {
        using var lacking = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/mandates?flag=no-end&act=requests&limit=500"));
        var total = lacking.RootElement.GetProperty("total").GetInt32();
        Assert.NotEqual(0, total);
        Assert.All(lacking.RootElement.GetProperty("items").EnumerateArray(), item => Assert.True(item.GetProperty("hasNoEnd").GetBoolean()));

        var page = WebUtility.HtmlDecode(await _site.Client.GetStringAsync("/mandates?flag=no-end&act=requests"));
        Assert.Contains($"<option value=\"no-end\" selected>No end stated ({total})</option>", page, StringComparison.Ordinal);
        Assert.Contains($"<option value=\"requests\" selected>requests ({total})</option>", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("href=\"/mandates?act=requests\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newcomer_clicks_from_an_actor_to_its_tasks_on_climate_to_the_paragraph_its_chain_and_who_else_works_on_it()
    {
        var actor = WebUtility.HtmlDecode(await _site.Client.GetStringAsync("/actors/itu-secretary-general"));
        Assert.Contains("/actors/itu-secretary-general?theme=climate-mitigation", actor, StringComparison.Ordinal);

        var climate = WebUtility.HtmlDecode(await _site.Client.GetStringAsync("/actors/itu-secretary-general?theme=climate-mitigation"));
        Assert.Contains("href=\"/mandates/SAMPLE-PP-RES-12~sec_3__para_3\"", climate, StringComparison.Ordinal);
        Assert.DoesNotContain("SAMPLE-PP-RES-12~sec_3__para_2\"", climate, StringComparison.Ordinal);

        var mandate = WebUtility.HtmlDecode(await _site.Client.GetStringAsync("/mandates/SAMPLE-PP-RES-12~sec_3__para_3"));
        foreach (var words in (string[])["The paragraph in its context", "<mark class=\"verb\">", "Was it renewed?", "Who else works on it", "/documents/SAMPLE-PP-RES-12/eng", "badge-sample", "/review/mandate/SAMPLE-PP-RES-12~sec_3__para_3"])
        {
            Assert.Contains(words, mandate, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/api/v1/mandates?limit=100")]
    [InlineData("/api/v1/actors?addressed=yes")]
    [InlineData("/api/v1/actors?kind=group&limit=500")]
    [InlineData("/api/v1/themes")]
    public async Task Every_item_of_a_list_has_id_self_and_source_and_is_found_by_itself(string address)
    {
        using var list = JsonDocument.Parse(await _site.Client.GetStringAsync(address));

        var items = list.RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.NotEmpty(items);
        foreach (var item in items)
        {
            Assert.False(string.IsNullOrEmpty(item.GetProperty("source").GetProperty("citation").GetString()));
            Assert.NotEqual("not known", item.GetProperty("source").GetProperty("citation").GetString());
            using var whole = JsonDocument.Parse(await _site.Client.GetStringAsync(item.GetProperty("self").GetString()));
            Assert.Equal(item.GetProperty("id").GetString(), whole.RootElement.EnumerateObject().First().Value.GetProperty("id").GetString());
        }
    }

    [Fact]
    public async Task The_parts_of_a_list_together_are_the_list_and_each_mandate_comes_once()
    {
        using var whole = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/mandates?limit=500"));
        var ids = new List<string>();
        for (string? next = "/api/v1/mandates?limit=7"; next is not null;)
        {
            using var part = JsonDocument.Parse(await _site.Client.GetStringAsync(next));
            ids.AddRange(part.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            next = part.RootElement.GetProperty("next").GetString();
        }

        Assert.Equal(whole.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()), ids);
        Assert.Equal(whole.RootElement.GetProperty("total").GetInt32(), ids.Distinct().Count());
    }

    [Theory]
    [InlineData("/api/v1/mandates?format=csv", "id,self,source.kind,source.citation,document,num,act,addressees,")]
    [InlineData("/api/v1/actors?format=csv", "id,self,source.kind,source.citation,name,kind,")]
    [InlineData("/api/v1/themes?format=csv", "id,self,source.kind,source.citation,mandates,")]
    public async Task Every_list_downloads_as_a_table(string address, string head)
    {
        Assert.StartsWith(head, await _site.Client.GetStringAsync(address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/feeds/mandates.atom")]
    [InlineData("/feeds/due.atom?lang=zh")]
    public async Task A_feed_is_Atom_and_its_entries_lead_to_mandates(string address)
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var answer = await _site.Client.GetAsync(address);
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;

        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        var entries = feed.Elements(atom + "entry").ToList();
        Assert.NotEmpty(entries);
        foreach (var entry in entries)
        {
            Assert.True(DateTimeOffset.TryParse(entry.Element(atom + "updated")!.Value, out _));
            Assert.Equal(HttpStatusCode.OK, (await _site.Client.GetAsync(entry.Element(atom + "link")!.Attribute("href")!.Value)).StatusCode);
        }
    }

    [Theory]
    [InlineData("requests the Keeper to count by 2030", "verb:requests|: the |who:Keeper|: to count |due:by 2030")]
    [InlineData("nothing of it", ":nothing of it")]
    public void A_paragraph_is_marked_by_what_its_words_say_and_none_is_lost(string text, string expected)
    {
        var marks = PassageMarks.Of(text, [("verb", "requests"), ("who", "Keeper"), ("due", "by 2030"), ("who", null), ("due", "")]);

        Assert.Equal(text, string.Concat(marks.Select(part => part.Text)));
        Assert.Equal(expected, string.Join('|', marks.Select(part => $"{part.Kinds}:{part.Text}")));
    }
}
