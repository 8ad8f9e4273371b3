using Microsoft.Playwright;

namespace Stocktake.Web.Tests.Browsing;

/// <summary>One page opened by one reader, with everything that went wrong while it loaded.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<IResponse> _responses = [];

    private Visit(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    public static async Task<Visit> OpenAsync(IBrowserContext context, string address)
    {
        // A reader who cannot wait has no use for a page that only looks right without its policy: violations are counted.
        await context.AddInitScriptAsync("window.__violations = []; document.addEventListener('securitypolicyviolation', event => window.__violations.push(event.violatedDirective + ' ' + event.blockedURI));");
        var visit = new Visit(context, await context.NewPageAsync());
        visit.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                visit._complaints.Add($"console: {message.Text}");
            }
        };
        visit.Page.PageError += (_, error) => visit._complaints.Add($"script: {error}");
        visit.Page.Response += (_, response) => visit._responses.Add(response);
        await visit.Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        return visit;
    }

    /// <summary>Everything that is wrong with the page as it stands, one sentence each.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync()
    {
        var violations = await Page.EvaluateAsync<string[]>("window.__violations");
        var audit = await Page.EvaluateAsync<string[]>(PageAudit.Script);
        return [.. _complaints, .. violations.Select(violation => $"content security policy: {violation}"), .. audit];
    }

    /// <summary>Bytes that travelled to show the page, heads included.</summary>
    public async Task<int> BytesAsync()
    {
        var bytes = 0;
        foreach (var response in _responses.ToArray())
        {
            var sizes = await response.Request.SizesAsync();
            bytes += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
        }

        return bytes;
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
