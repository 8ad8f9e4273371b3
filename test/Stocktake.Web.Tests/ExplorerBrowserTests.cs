using Microsoft.Playwright;
using Stocktake.Web.Tests.Browsing;

namespace Stocktake.Web.Tests;

/// <summary>The explorer in a browser: by keyboard, on a telephone, in Chinese, in the dark, without a script.</summary>
public sealed class ExplorerBrowserTests(Browser browser) : IClassFixture<Browser>
{
    private const string Main = "#main-result";

    [Theory]
    [InlineData("en", 1280, ColorScheme.Light)]
    [InlineData("zh", 390, ColorScheme.Dark)]
    public async Task A_move_with_the_keyboard_changes_words_graphs_and_address_and_can_be_undone_and_redone(string language, int width, ColorScheme colours)
    {
        await using var visit = await browser.VisitAsync($"/explorer?lang={language}", width, colours);
        var slider = visit.Page.Locator("#forests ~ input[type=range]");
        await visit.Page.Locator("details", new() { Has = visit.Page.Locator("#forests") }).Locator("> summary").First.PressAsync("Enter");
        var before = await visit.Page.Locator(Main).InnerTextAsync();
        var drawn = await visit.Page.Locator("[data-graph=temperature] path.line").First.GetAttributeAsync("d");

        await slider.FocusAsync();
        await slider.PressAsync("End");

        await visit.Page.WaitForFunctionAsync("() => location.search.includes('forests=10')");
        await visit.Page.WaitForFunctionAsync("text => document.querySelector('#main-result').innerText !== text", before);
        Assert.Equal("10", await visit.Page.Locator("#forests").InputValueAsync());
        Assert.NotEqual(drawn, await visit.Page.Locator("[data-graph=temperature] path.line").First.GetAttributeAsync("d"));
        var after = await visit.Page.Locator(Main).InnerTextAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = language == "en" ? "Undo" : "撤销", Exact = true }).PressAsync("Enter");
        await visit.Page.WaitForFunctionAsync("text => document.querySelector('#main-result').innerText === text && document.querySelector('#forests').value === ''", before);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = language == "en" ? "Redo" : "重做", Exact = true }).PressAsync("Enter");
        await visit.Page.WaitForFunctionAsync("text => document.querySelector('#main-result').innerText === text && document.querySelector('#forests').value === '10'", after);
        Assert.Empty(await visit.ProblemsAsync());
    }

    [Theory]
    [InlineData("/explorer?lang=en&methane=30&forests=2&direct-air-capture=3", 1280)]
    [InlineData("/explorer?lang=zh&methane=30&response=high&modified=1&temperature=f&mass=c&left=chance&right=category", 390)]
    [InlineData("/explorer?lang=en&energy-co2=90&beccs=8&left=forcing&right=n2o", 1280)]
    public async Task What_the_script_draws_is_what_the_server_draws(string address, int width)
    {
        await using var served = await browser.VisitAsync(address, width);
        var expected = await served.Page.EvaluateAsync<string>(Drawn);
        await using var moved = await browser.VisitAsync(address.Replace("methane=30", "methane=31", StringComparison.Ordinal).Replace("beccs=8", "beccs=7", StringComparison.Ordinal), width);
        var field = address.Contains("beccs", StringComparison.Ordinal) ? "beccs" : "methane";

        await moved.Page.Locator("#" + field).EvaluateAsync("(field, value) => { field.value = value; field.dispatchEvent(new Event('change')); }", field == "beccs" ? "8" : "30");
        await moved.Page.WaitForFunctionAsync("text => document.querySelector('#main-result').innerText === text", await served.Page.Locator(Main).InnerTextAsync());

        Assert.Equal(expected, await moved.Page.EvaluateAsync<string>(Drawn));
    }

    // Everything that a move draws anew, but for places in graphs: those are of numbers as shown, the server's of numbers as held.
    private const string Drawn = """
        () => [...document.querySelectorAll("#results .numbers, #results .table, .graph-text, [data-graph] tbody, #removal:not([hidden])")].map(part => part.textContent.replace(/\s+/g, " ")).join("\n")
            + [...document.querySelectorAll("[data-graph] figure.chart > svg")].map(svg => svg.getAttribute("class") + " " + [...svg.querySelectorAll("*")].filter(part => part.getAttribute("class") !== "cross")
                .map(part => `${part.tagName} ${part.getAttribute("class")} ${["text", "title"].includes(part.tagName) ? part.textContent : ""}`).sort().join("; ")).join("\n")
        """;

    [Fact]
    public async Task What_is_refused_is_said_and_the_last_good_results_stay()
    {
        await using var visit = await browser.VisitAsync("/explorer?lang=en&methane=50");
        var before = await visit.Page.Locator("#results").InnerTextAsync();

        await visit.Page.Locator("#methane").FillAsync("500");
        await visit.Page.Locator("#methane").PressAsync("Tab");

        await visit.Page.WaitForFunctionAsync("() => document.querySelector('form.levers [role=alert]').textContent.length > 0");
        Assert.Contains("methane", await visit.Page.Locator("form.levers [role=alert]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await visit.Page.Locator("#results").InnerTextAsync());
        Assert.DoesNotContain("500", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_line_is_waited_for_and_the_newest_move_is_what_is_shown()
    {
        await using var visit = await browser.VisitAsync("/explorer?lang=en&methane=50");
        var asked = 0;
        await visit.Page.RouteAsync("**/explorer/move?*", route => Interlocked.Increment(ref asked) == 1
            ? route.FulfillAsync(new() { Status = 503, ContentType = "application/json", Body = "{\"said\":\"busy\"}", Headers = [new("Retry-After", "0")] })
            : route.ContinueAsync());

        await visit.Page.Locator("#methane").FillAsync("60");
        await visit.Page.Locator("#methane").PressAsync("Tab");

        await visit.Page.WaitForFunctionAsync("() => location.search.includes('methane=60')");
        Assert.True(asked >= 2);
    }

    [Fact]
    public async Task Without_a_script_the_form_gets_the_whole_page_and_saves_and_compares()
    {
        await using var visit = await browser.VisitAsync("/explorer?lang=en", scripts: false);
        Assert.Equal(0, await visit.Page.Locator("input[type=range]").CountAsync());
        var before = await visit.Page.Locator(Main).InnerTextAsync();

        await visit.Page.Locator("#energy-co2").FillAsync("40");
        await visit.Page.Locator("#energy-co2").PressAsync("Enter");

        await visit.Page.WaitForURLAsync("**energy-co2=40**");
        Assert.NotEqual(before, await visit.Page.Locator(Main).InnerTextAsync());
        await visit.Page.Locator("summary", new() { HasText = "Saved scenarios" }).ClickAsync();
        await visit.Page.Locator("#name").FillAsync("Forty");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save as a named scenario" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Compare them" }).ClickAsync();
        Assert.Contains("Forty", await visit.Page.Locator("table", new() { HasText = "AR6 category" }).InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Large_graphs_and_units_are_chosen_by_the_reader_and_stay_in_the_address()
    {
        await using var visit = await browser.VisitAsync("/explorer?lang=en&methane=20");
        await visit.Page.Locator("summary", new() { HasText = "Graphs and units" }).ClickAsync();

        await visit.Page.Locator("#right").SelectOptionAsync("chance");
        await visit.Page.WaitForURLAsync("**right=chance**");
        Assert.Equal(1, await visit.Page.Locator("[data-graph=chance] svg.wide").CountAsync());
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Make large: Methane in the air" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**right=ch4**");

        Assert.Contains("methane=20", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal(1, await visit.Page.Locator("[data-graph=ch4] svg.wide").CountAsync());
    }
}
