using Microsoft.Playwright;
using Stocktake.Web.Tests.Browsing;

namespace Stocktake.Web.Tests;

/// <summary>Every page in a real browser. A new page needs its address in <see cref="Addresses"/>, nothing else.</summary>
public sealed class PageTests(Browser browser) : IClassFixture<Browser>
{
    private const int PageBytes = 100 * 1024;

    public static readonly string[] Addresses =
    [
        "/", "/pathways", "/pathways/ssp245", "/pathways/ssp119?beside=ssp585", "/nowhere",
        "/mandates", "/mandates?view=timeline", "/mandates?view=matrix", "/mandates/SAMPLE-PP-RES-12~sec_3__para_3", "/actors", "/actors/itu-secretary-general", "/actors/unep",
        "/implementation", "/implementation/SAMPLE-PP-RES-12", "/implementation/itu-secretary-general?as=addressee",
        "/themes", "/themes/climate-mitigation", "/review", "/review?kind=name", "/review/mandate/SAMPLE-PP-RES-12~sec_3__para_3", "/review/edition/SAMPLE-PP-RES-12/eng",
        "/search", "/search?q=river", "/commitments", "/commitments/eu-2030-emissions", "/gaps", "/gaps?baseline=ssp370",
        "/gaps/emissions", "/gaps/emissions?edition=2024", "/gaps/emissions?edition=AR6", "/gaps/emissions?edition=2021",
        "/reports", "/reports/gap", "/reports/commitment/ogmp-methane-targets", "/reports/resolution/SAMPLE-RES-1-4",
        "/chains/ogmp-methane-targets", "/chains/coral-reef-investment", "/explorer", "/explorer?methane=50&injection=8&direct-air-capture=5&by=2040", "/explorer?left=category&right=chance&methane.points=2030:10&response=high&modified=1&temperature=f&a=1~A~forests=2",
        "/explorer/compare?a=1~A~forests=2&b=1~B~methane=50", "/explorer/compare", "/initiatives", "/initiatives/ogmp", "/about", "/upload",
    ];

    public static TheoryData<string> Pages => [.. Addresses];

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_sound_in_all_languages(string address)
    {
        foreach (var language in (string[])["en", "zh", "ar", "fr", "es", "ru"])
        {
            await using var visit = await browser.VisitAsync(With(address, language));

            Assert.Empty(Found(await visit.ProblemsAsync(), address));
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_sound_on_a_telephone(string address)
    {
        foreach (var language in (string[])["en", "zh", "ar", "ru"])
        {
            await using var visit = await browser.VisitAsync(With(address, language), width: 390);

            Assert.Empty(Found(await visit.ProblemsAsync(), address));
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_sound_in_the_dark(string address)
    {
        await using var visit = await browser.VisitAsync(address, colours: ColorScheme.Dark);

        Assert.Empty(Found(await visit.ProblemsAsync(), address));
        Assert.NotEqual("rgb(255, 255, 255)", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_printed_page_has_its_contents_and_no_controls(string address)
    {
        await using var visit = await browser.VisitAsync(address, colours: ColorScheme.Dark);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.True(await visit.Page.Locator("main h1").IsVisibleAsync());
        Assert.False(await visit.Page.Locator(".masthead nav").IsVisibleAsync());
        Assert.False(await visit.Page.Locator(".theme").IsVisibleAsync());
        Assert.Equal("rgb(255, 255, 255)", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_fits_in_a_hundred_kilobytes_for_a_reader_who_was_never_here(string address)
    {
        await using var visit = await browser.VisitAsync(address);

        Assert.InRange(await visit.BytesAsync(), 1, PageBytes);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_control_is_reached_by_keyboard_and_seen_when_it_is(string address)
    {
        await using var visit = await browser.VisitAsync(address);
        var controls = await visit.Page.EvaluateAsync<int>("[...document.querySelectorAll('a[href], button, select, summary, input:not([type=hidden])')].filter(each => each.checkVisibility({ contentVisibilityAuto: true })).length");

        var reached = new HashSet<int>();
        for (var step = 0; step < controls + 20; step++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var (index, isSeen) = await FocusAsync(visit.Page);
            if (index >= 0)
            {
                reached.Add(index);
                Assert.True(isSeen, $"control {index} of {address} has no visible focus");
            }
        }

        Assert.Equal(controls, reached.Count);
    }

    [Fact]
    public async Task The_first_key_leads_past_the_navigation()
    {
        await using var visit = await browser.VisitAsync("/pathways");

        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("main", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task The_switch_of_colours_works_and_comes_back_to_the_page()
    {
        await using var visit = await browser.VisitAsync("/pathways?lang=zh");

        await visit.Page.Locator(".theme button[value=dark]").ClickAsync();

        Assert.EndsWith("/pathways?lang=zh", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal("dark", await visit.Page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        Assert.Empty(Found(await visit.ProblemsAsync(), "/pathways in the dark by choice"));
    }

    [Fact]
    public async Task The_menu_of_a_telephone_opens_without_script_and_leads_on()
    {
        await using var visit = await browser.VisitAsync("/?lang=zh", width: 390);

        await visit.Page.Locator(".menu > summary").ClickAsync();
        await visit.Page.Locator(".menu a", new PageLocatorOptions { HasTextString = "路径" }).ClickAsync();

        Assert.EndsWith("/pathways?lang=zh", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_finds_what_is_wrong()
    {
        await using var visit = await browser.VisitAsync("/");
        await visit.Page.EvaluateAsync("""
            const main = document.querySelector('main');
            main.insertAdjacentHTML('beforeend', '<h4>x</h4><button></button><button class="tiny">y</button><input name="q"><svg></svg><p id="main">pale</p><table><thead><tr><th>a</th></tr></thead></table>');
            main.querySelector('p#main').setAttribute('class', 'pale');
            document.styleSheets[0].insertRule('.pale { color: #bbb; background: #fff }');
            document.styleSheets[0].insertRule('main table { width: 3000px }');
            document.styleSheets[0].insertRule('main button.tiny { min-block-size: 0; min-inline-size: 0; inline-size: 9px; block-size: 9px; padding: 0 }');
            """);

        var problems = await visit.ProblemsAsync();

        foreach (var rule in (string[])["heading", "name", "label", "id", "table", "contrast", "target", "reflow"])
        {
            Assert.Contains(problems, problem => problem.StartsWith(rule + ":", StringComparison.Ordinal));
        }
    }

    private static string With(string address, string language) => address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + language;

    // A page that is an error is loaded with its status in the console; that one line is no fault.
    private static IEnumerable<string> Found(IReadOnlyList<string> problems, string address) =>
        problems.Where(problem => address != "/nowhere" || !problem.Contains("404", StringComparison.Ordinal));

    private static async Task<(int Index, bool IsSeen)> FocusAsync(IPage page)
    {
        var found = await page.EvaluateAsync<int[]>("""
            () => {
              const active = document.activeElement;
              const index = [...document.querySelectorAll('a[href], button, select, summary, input:not([type=hidden])')].indexOf(active);
              const style = getComputedStyle(active);
              return [index, style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 ? 1 : 0];
            }
            """);
        return (found[0], found[1] == 1);
    }
}
