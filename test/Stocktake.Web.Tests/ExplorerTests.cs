using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Stocktake.Gaps.Exploring;
using Stocktake.Register.Review;
using Stocktake.Web.Explorer;

namespace Stocktake.Web.Tests;

/// <summary>The explorer as a form without script, as answers to moves, and as an interface.</summary>
public sealed class ExplorerTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly Site _site = shared.Site;

    [Theory]
    [InlineData("en", "As pledged", "Solar radiation modification")]
    [InlineData("zh-Hans", "按承诺", "太阳辐射干预")]
    public async Task Without_script_every_lever_is_a_field_of_one_form(string language, string pledged, string solar)
    {
        var html = WebUtility.HtmlDecode(await _site.Client.GetStringAsync($"/explorer?lang={language}&methane=50"));

        Assert.Contains(pledged, html, StringComparison.Ordinal);
        Assert.Contains(solar, html, StringComparison.Ordinal);
        Assert.Contains("name=\"methane\" type=\"number\" min=\"0\" max=\"100\" step=\"any\" value=\"50\"", html, StringComparison.Ordinal);
        Assert.Contains("/chains/ogmp-methane-targets", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_a_change_is_undone_redone_and_so_replayed_by_links()
    {
        static string Find(string html, string name) => WebUtility.HtmlDecode(Regex.Match(html, $"<a class=\"button\" href=\"([^\"]+)\">{name}</a>").Groups[1].Value);
        var first = await _site.Client.GetStringAsync("/explorer?lang=en&methane=50");
        var was = WebUtility.HtmlDecode(Regex.Match(first, "<input type=\"hidden\" name=\"was\" value=\"([^\"]*)\"").Groups[1].Value);

        var moved = await _site.Client.GetStringAsync("/explorer?lang=en&methane=60&left=forcing&was=" + Uri.EscapeDataString(was));
        var undone = await _site.Client.GetStringAsync(Find(moved, "Undo"));
        var again = await _site.Client.GetStringAsync(Find(undone, "Redo"));

        Assert.DoesNotContain(">Undo</a>", first, StringComparison.Ordinal);
        Assert.Contains("name=\"methane\" type=\"number\" min=\"0\" max=\"100\" step=\"any\" value=\"50\"", undone, StringComparison.Ordinal);
        Assert.Contains("left=forcing", Find(undone, "Redo"), StringComparison.Ordinal);
        Assert.Contains("name=\"methane\" type=\"number\" min=\"0\" max=\"100\" step=\"any\" value=\"60\"", again, StringComparison.Ordinal);
        Assert.Equal(Find(moved, "Undo"), Find(again, "Undo"));
        Assert.Contains("href=\"/explorer?lang=en&amp;next=methane%3D50\"", await _site.Client.GetStringAsync("/explorer?lang=en&methane=50&was=-"), StringComparison.Ordinal);
        Assert.DoesNotContain("evil", Find(await _site.Client.GetStringAsync("/explorer?methane=50&was=lang%3Devil%26methane%3D1"), "Undo"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_below_nothing_and_small_ones_are_written_as_readers_write_them()
    {
        var cold = WebUtility.HtmlDecode(await _site.Client.GetStringAsync("/explorer?lang=en&injection=200"));
        var small = WebUtility.HtmlDecode(await _site.Client.GetStringAsync("/explorer?lang=en&ict=1"));
        var rest = WebUtility.HtmlDecode(await _site.Client.GetStringAsync("/explorer?lang=en"));
        static string Main(string html) => Regex.Match(html, "id=\"main-result\"[^>]*>([^<]+)<").Groups[1].Value;

        Assert.Matches(@"^Warming in 2100: −\d\.\d\d \(−\d\.\d\d to −?\d\.\d\d\) °C\. The levers change it by −\d\.\d\d K\.", Main(cold));
        Assert.Matches(@"The levers change it by −0\.000\d K\.", Main(small));
        Assert.Contains("The levers change it by 0 K.", Main(rest), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Direct air capture: 6", "Together 6")]
    [InlineData("zh", "直接空气捕集", "合计：至2100年移除 6")]
    public async Task What_removal_comes_to_is_told_in_the_language_of_the_page(string language, string method, string sum)
    {
        var notes = Regex.Match(WebUtility.HtmlDecode(await _site.Client.GetStringAsync($"/explorer?lang={language}&direct-air-capture=10")), "<div id=\"removal\".*?</div>", RegexOptions.Singleline).Value;

        Assert.Contains(method, notes, StringComparison.Ordinal);
        Assert.Contains(sum, notes, StringComparison.Ordinal);
        Assert.DoesNotContain("ssp245", notes, StringComparison.Ordinal);
        Assert.DoesNotContain(language == "zh" ? "direct air capture" : "直接", notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_interface_tells_the_run_of_the_levers_beside_the_baseline()
    {
        using var still = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/explorer"));
        using var moved = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/explorer?methane=50&by=2040"));

        Assert.Equal(Last(still, "baseline"), Last(still, "scenario"));
        Assert.Equal(Last(still, "baseline"), Last(moved, "baseline"));
        Assert.True(Last(moved, "scenario") < Last(moved, "baseline"));
        Assert.Equal(50, moved.RootElement.GetProperty("levers").GetProperty("methane").GetDouble());
        Assert.True(moved.RootElement.GetProperty("changeIn2100K").GetProperty("leversP50").GetDouble() < 0);

        static double Last(JsonDocument json, string line) => Values(Graph(json, "temperature"), line).Last();
    }

    [Theory]
    [InlineData("methane=50&by=2040", "en")]
    [InlineData("direct-air-capture=5&fossil-co2-2050=10&modified=1&temperature=f&mass=c&left=chance&right=forcing", "en")]
    [InlineData("methane.points=2030:10,2040:50&response=high&left=category&right=n2o", "zh")]
    public async Task The_answer_to_a_move_has_the_numbers_and_the_words_of_the_page(string state, string language)
    {
        var html = WebUtility.HtmlDecode(await _site.Client.GetStringAsync($"/explorer?{state}&lang={language}"));
        using var move = JsonDocument.Parse(await _site.Client.GetStringAsync($"/explorer/move?{state}&lang={language}"));

        var answer = move.RootElement;
        Assert.Contains(answer.GetProperty("main").GetString()!, html, StringComparison.Ordinal);
        Assert.All(answer.GetProperty("numbers").EnumerateArray(), number => Assert.All(number.EnumerateArray(), text => Assert.Contains(text.GetString()!, html, StringComparison.Ordinal)));
        Assert.All(answer.GetProperty("rows").EnumerateArray(), row => Assert.All(row.EnumerateArray(), cell => Assert.Contains(cell.GetString()!, html, StringComparison.Ordinal)));
        Assert.All(answer.GetProperty("removal").EnumerateArray(), text => Assert.Contains(text.GetString()!, html, StringComparison.Ordinal));
        var graphs = answer.GetProperty("graphs").EnumerateArray().ToArray();
        Assert.All(graphs, graph => Assert.Contains(graph.GetProperty("text").GetString()!, html, StringComparison.Ordinal));
        var large = graphs.Where(graph => html.Contains($"data-graph=\"{graph.GetProperty("key").GetString()}\" aria-label=\"", StringComparison.Ordinal)).ToArray();
        Assert.Equal(graphs.Length, large.Length);
        foreach (var graph in graphs.Where(graph => Table(html, graph).Length > 0 && graph.GetProperty("kind").GetString() != "bars"))
        {
            var digits = graph.GetProperty("digits").GetInt32();
            var index = (2050 - 2025) / graph.GetProperty("step").GetInt32();
            foreach (var line in graph.GetProperty("lines").EnumerateArray())
            {
                var shown = line.GetProperty("values")[index].GetDouble().ToString($"N{digits}", CultureInfo.GetCultureInfo("en-GB"));
                Assert.Contains($">{shown}<", Table(html, graph), StringComparison.Ordinal);
            }
        }

        // The row of 2050 of the table behind a large graph; empty where the graph is small.
        static string Table(string html, JsonElement graph)
        {
            var start = html.IndexOf($"data-graph=\"{graph.GetProperty("key").GetString()}\"", StringComparison.Ordinal);
            var section = html[start..html.IndexOf("</section>", start, StringComparison.Ordinal)];
            var row = section.IndexOf("data-x=\"2050\"", StringComparison.Ordinal);
            return row < 0 ? "" : section[row..section.IndexOf("</tr>", row, StringComparison.Ordinal)];
        }
    }

    [Fact]
    public async Task What_is_copied_is_what_is_shown()
    {
        using var json = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/explorer?methane=50&temperature=f"));
        var csv = (await _site.Client.GetStringAsync("/api/v1/explorer?methane=50&temperature=f&format=csv")).Split("\r\n");

        var end = Values(Graph(json, "temperature"), "scenario").Last();
        Assert.Equal("graph,unit,line,year,value,p5,p95", csv[0]);
        var row = csv.Single(line => line.StartsWith("temperature,", StringComparison.Ordinal) && line.Contains("scenario,2100,", StringComparison.Ordinal)).Split(',');
        Assert.Equal(end, double.Parse(row[4], CultureInfo.InvariantCulture));
        Assert.StartsWith("°F", row[1], StringComparison.Ordinal);
        using var celsius = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/explorer?methane=50"));
        Assert.Equal(end, Values(Graph(celsius, "temperature"), "scenario").Last() * 1.8, 2e-4);
    }

    [Fact]
    public async Task The_order_of_moves_does_not_change_their_answers()
    {
        string[] moves = ["methane=10", "methane=10&response=high", "forests=3", "methane=90&modified=1&methane-2050=20", ""];
        await using var other = await Site.StartAsync();

        var forward = new List<string>();
        foreach (var move in moves)
        {
            forward.Add(await _site.Client.GetStringAsync("/explorer/move?" + move));
        }

        var backward = await Task.WhenAll(moves.Reverse().Select(move => other.Client.GetStringAsync("/explorer/move?" + move)));

        Assert.Equal(forward, backward.Reverse());
    }

    [Fact]
    public async Task A_newer_move_of_the_same_reader_takes_the_place_of_older_ones_and_never_of_anothers()
    {
        using var runs = new ExplorerRuns();
        _ = runs.Model.Run(new ExplorerState());
        ExplorerState Move(double methane) => new() { Values = new Dictionary<string, double> { ["methane"] = methane } };

        var mine = Enumerable.Range(1, 12).Select(turn => runs.RunAsync("mine", Move(turn), default)).ToArray();
        var other = await runs.RunAsync("other", Move(50), default);
        var answers = await Task.WhenAll(mine);

        Assert.Equal(MoveOutcome.Run, other.Outcome);
        Assert.Equal(MoveOutcome.Run, answers[^1].Outcome);
        Assert.Equal(12, answers[^1].Result!.State["methane"]);
        Assert.All(answers[..^1], answer => Assert.True(answer.Outcome is MoveOutcome.Run or MoveOutcome.Superseded));
        Assert.Contains(answers, answer => answer.Outcome == MoveOutcome.Superseded);
    }

    [Fact]
    public async Task A_full_line_refuses_and_does_not_grow()
    {
        using var runs = new ExplorerRuns();
        _ = runs.Model.Run(new ExplorerState());

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(turn => runs.RunAsync($"reader {turn}", new ExplorerState { Values = new Dictionary<string, double> { ["methane"] = turn / 4.0 } }, default)));

        Assert.Contains(answers, answer => answer.Outcome == MoveOutcome.Busy);
        Assert.True(answers.Count(answer => answer.Outcome == MoveOutcome.Run) >= ExplorerRuns.MostWaiting);
        Assert.Equal(MoveOutcome.Run, (await runs.RunAsync("after", new ExplorerState(), default)).Outcome);
    }

    [Theory]
    [InlineData("/explorer?methane=101")]
    [InlineData("/explorer?methane=-1")]
    [InlineData("/explorer?methane=lots")]
    [InlineData("/explorer?weather=1")]
    [InlineData("/explorer?by=1999")]
    [InlineData("/explorer?by=2050.5")]
    [InlineData("/explorer?baseline=ssp0")]
    [InlineData("/explorer?methane.points=2040:1,2030:5")]
    [InlineData("/explorer?response=furious")]
    [InlineData("/explorer?waste-methane=1e9")]
    [InlineData("/explorer?direct-air-capture=40&ocean-alkalinity=100&by=2026")]
    [InlineData("/explorer/move?direct-air-capture=40&ocean-alkalinity=100&by=2026")]
    [InlineData("/explorer/move?methane=101")]
    [InlineData("/explorer/move?weather=1&lang=zh")]
    [InlineData("/api/v1/explorer?methane=NaN")]
    public async Task An_address_edited_by_hand_is_refused_with_a_sentence(string address)
    {
        using var answer = await _site.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("Exception", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_parameter_is_left_out_and_said_and_all_else_stays()
    {
        using var answer = await _site.Client.GetAsync(new Uri("/explorer?lang=en&methane=500&forests=3&by=2040", UriKind.Relative));
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("everything else of the address stays", html, StringComparison.Ordinal);
        Assert.Contains("name=\"forests\" type=\"number\" min=\"0\" max=\"10\" step=\"any\" value=\"3\"", html, StringComparison.Ordinal);
        Assert.Contains("name=\"by\" type=\"number\" min=\"2026\" max=\"2100\" step=\"1\" value=\"2040\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"500\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Emissions_below_nothing_are_refused_and_the_rest_stays()
    {
        const string Impossible = "methane-farming=100&farming-methane=290&methane-waste=100&waste-methane=135&methane-oil-gas=100&oil-gas-methane=131&methane-2050=-50&forests=3&lang=en";
        using var move = await _site.Client.GetAsync(new Uri("/explorer/move?" + Impossible, UriKind.Relative));
        using var page = await _site.Client.GetAsync(new Uri("/explorer?" + Impossible, UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, move.StatusCode);
        Assert.Contains("below zero", await move.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.Contains("max=\"10\" step=\"any\" value=\"3\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promise_that_is_withdrawn_while_somebody_explores_it_is_said_and_the_lever_stays()
    {
        await using var site = await Site.StartAsync();
        var pledged = await site.Client.GetStringAsync("/explorer?lang=en&baseline=ssp370");
        var link = WebUtility.HtmlDecode(Regex.Match(pledged, "href=\"(/explorer\\?[^\"]*as=pledged[^\"]*)\"").Groups[1].Value);
        Assert.DoesNotContain("role=\"alert\"><p>", await site.Client.GetStringAsync(link), StringComparison.Ordinal);

        var decision = new Decision { Kind = "commitment", Subject = "ogmp-methane-targets", Action = ReviewAction.Rejected, Person = "Ada", Reason = "It was taken back", Seen = 0 };
        Assert.Null((await ReviewDecisions.DecideAsync(site.Register, TimeProvider.System, decision)).Refusal);
        var html = WebUtility.HtmlDecode(await site.Client.GetStringAsync(link));

        Assert.Contains("The promise behind ‘Methane of oil and gas’ is no longer in the register", html, StringComparison.Ordinal);
        using var move = JsonDocument.Parse(await site.Client.GetStringAsync(link.Replace("/explorer", "/explorer/move", StringComparison.Ordinal)));
        Assert.Contains(move.RootElement.GetProperty("main").GetString()!, html, StringComparison.Ordinal);
        Assert.Contains("methane-oil-gas=", move.RootElement.GetProperty("state").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promise_that_changed_is_said_and_the_lever_stays()
    {
        var html = WebUtility.HtmlDecode(await _site.Client.GetStringAsync("/explorer?lang=en&as=pledged&methane-oil-gas=3.7"));

        Assert.Contains("the address has 3.7, which stays", html, StringComparison.Ordinal);
        Assert.Contains("max=\"100\" step=\"any\" value=\"3.7\"", html, StringComparison.Ordinal);
    }

    private static JsonElement Graph(JsonDocument json, string key) => json.RootElement.GetProperty("graphs").EnumerateArray().Single(graph => graph.GetProperty("key").GetString() == key);

    private static double[] Values(JsonElement graph, string line) =>
        [.. graph.GetProperty("lines").EnumerateArray().Single(each => each.GetProperty("key").GetString() == line).GetProperty("values").EnumerateArray().Select(value => value.GetDouble())];
}
