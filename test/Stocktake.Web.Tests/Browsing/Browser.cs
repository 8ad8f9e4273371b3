using Microsoft.Playwright;

namespace Stocktake.Web.Tests.Browsing;

/// <summary>The system's Chromium, and one site for all tests that look at pages. Absent, the tests skip with a message; under CI they fail.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Site Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await Site.StartAsync(new StocktakeWebOptions { RequestsAtOnce = 100_000, RequestsPerSecond = 100_000 });
        if (!File.Exists(Chromium))
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-gpu"],
            Timeout = 120_000,
        });
    }

    /// <summary>A fresh reader with an empty cache.</summary>
    public async Task<Visit> VisitAsync(string address, int width = 1280, ColorScheme colours = ColorScheme.Light, bool scripts = true)
    {
        if (_browser is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", $"{Chromium} is absent: install the package chromium");
            Assert.Fail($"{Chromium} is absent: .ci/run must install it");
        }

        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Site.Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = colours,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = scripts,
        });
        context.SetDefaultTimeout(120_000);
        return await Visit.OpenAsync(context, address);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await Site.DisposeAsync();
    }
}
