using System.Text.RegularExpressions;

namespace Stocktake.Web.Tests;

/// <summary>Every number of every kind of page comes from a passage, from a published source, or from a run.</summary>
public sealed partial class SourceTests(SharedSite shared) : IClassFixture<SharedSite>
{
    // Of pages that differ only by what they show, this many.
    private const int OfOneKind = 3;

    private readonly HttpClient _client = shared.Site.Client;

    [Fact]
    public async Task Every_number_that_can_be_reached_from_the_first_page_has_a_source()
    {
        var crawler = new SourceCrawler(_client);
        var waiting = new Queue<string>(["/"]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var faults = new List<string>();
        while (waiting.TryDequeue(out var address))
        {
            if (await crawler.PageAsync(address) is not { } page)
            {
                continue;
            }

            faults.AddRange(await crawler.UngroundedAsync(address));
            foreach (var link in SourceCrawler.LinksOf(page))
            {
                var kind = KindOf(link);
                if (kinds.GetValueOrDefault(kind) < OfOneKind && seen.Add(link))
                {
                    kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                    waiting.Enqueue(link);
                }
            }
        }

        Assert.All((string[])["/documents/*", "/mandates/*", "/commitments/*", "/chains/*", "/actors/*", "/initiatives/*", "/implementation/*", "/pathways/*", "/gaps"], kind => Assert.Contains(kind, kinds.Keys));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task A_number_without_a_source_is_found()
    {
        using var client = new HttpClient(new OnePage("<main><h1>Numbers</h1><p>There are 7 of them.</p><section><h2>Runs</h2><p class=\"source\">A book</p><p>9</p></section></main>")) { BaseAddress = new Uri("http://localhost") };

        var fault = Assert.Single(await new SourceCrawler(client).UngroundedAsync("/"));

        Assert.Contains("There are 7 of them.", fault, StringComparison.Ordinal);
    }

    // Addresses that differ in an id, or in what they ask for, are of one kind.
    private static string KindOf(string address)
    {
        var path = address.Split('?')[0];
        return Id().Replace(path, "/$1/*") + (path == address ? "" : "?");
    }

    [GeneratedRegex("^/([a-z]+)/.+$")]
    private static partial Regex Id();

    private sealed class OnePage(string html) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StringContent(html, System.Text.Encoding.UTF8, "text/html") });
    }
}
