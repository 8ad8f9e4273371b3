using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Stocktake.Gaps.Data;
using Stocktake.Register.Taking;
using Stocktake.Testing;

namespace Stocktake.Web.Tests;

/// <summary>The way of a reader who begins with a sentence in a letter: its effect in degrees, and a brief to take along.</summary>
public sealed class ThreeClicksTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly Site _site = shared.Site;

    [Fact]
    public async Task A_sentence_of_a_letter_leads_to_degrees_and_to_a_brief()
    {
        var letter = Directory.GetFiles(SharedData.PathOf("corpus/bodies"), "unep-*.txt").Single();
        await TakeDocuments.RunAsync(_site.Register, [letter], file => new LoadedDocument(File.ReadAllBytes(file), null), new TakeOptions());
        var text = Regex.Match(await _site.Client.GetStringAsync("/documents"), "href=\"(/documents/unep-letter-[^\"?]+)\"").Groups[1].Value;

        // The marked words.
        var sentence = Regex.Match(await _site.Client.GetStringAsync(text + "/zho"), "<a class=\"mark\" href=\"([^\"]+)\"><mark class=\"target\">[^<]*45%</mark></a>");
        var chain = WebUtility.HtmlDecode(await _site.Client.GetStringAsync(sentence.Groups[1].Value));

        Assert.Contains("/chains/ogmp-methane-targets", sentence.Groups[1].Value, StringComparison.Ordinal);
        Assert.Contains("<mark class=\"target\">", chain, StringComparison.Ordinal);
        Assert.Matches(@"it changes warming by −0\.\d+ \(−0\.\d+ … −0\.\d+\) K in 2050", chain);
        Assert.Contains("65.9", chain, StringComparison.Ordinal);
        Assert.Contains("Oil and gas companies in the Oil and Gas Methane Partnership", chain, StringComparison.Ordinal);
        Assert.Contains("is not measured", chain, StringComparison.Ordinal);

        // The brief, and the brief as a file.
        var brief = await _site.Client.GetStringAsync(Regex.Match(chain, "href=\"(/reports/commitment/[^\"]+)\"").Groups[1].Value);
        using var file = new ZipArchive(new MemoryStream(await _site.Client.GetByteArrayAsync(Regex.Match(brief, "href=\"([^\"]+\\.docx[^\"]*)\"").Groups[1].Value)));
        using var words = new StreamReader(file.GetEntry("word/document.xml")!.Open());

        Assert.Contains("65.9", await words.ReadToEndAsync(), StringComparison.Ordinal);
    }

    /// <summary>Five real documents: each of their targets has a chain with a path, or one of the reasons why not, and none is told twice.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Every_target_of_the_real_documents_has_a_chain_to_degrees_or_a_reason(string language)
    {
        var files = Directory.GetFiles(SharedData.PathOf("corpus/bodies"), "*.txt").Order(StringComparer.Ordinal).ToArray();
        await TakeDocuments.RunAsync(_site.Register, files, file => new LoadedDocument(File.ReadAllBytes(file), null), new TakeOptions());
        var register = await _site.Register.ReadAsync(GapRegister.ReadAsync);

        foreach (var commitment in register.Commitments.Values.Where(commitment => commitment.Targets.Count > 0))
        {
            var chain = await _site.Client.GetStringAsync($"/chains/{Uri.EscapeDataString(commitment.Slug)}?lang={language}");

            Assert.True(chain.Contains("id=\"degrees\"", StringComparison.Ordinal) || chain.Contains("badge-unknown", StringComparison.Ordinal), commitment.Slug);
        }

        // What a table already tells is not a second promise; a number that a figure of record tells leads to that figure's chain.
        string[] read = [.. register.Commitments.Values.Where(commitment => commitment.Origin == "read").Select(commitment => commitment.Slug[commitment.Slug.IndexOf('~', StringComparison.Ordinal)..])];
        Assert.Equal(["~p_187~t1", "~p_241~t1", "~p_6~t1", "~sec_2__rec_f~t1"], read.Order(StringComparer.Ordinal));
        var production = register.Commitments.Keys.Single(slug => slug.EndsWith("~p_6~t1", StringComparison.Ordinal));
        Assert.Contains("href=\"/chains/figure-fossil-cut-needed?lang=", await _site.Client.GetStringAsync($"/chains/{production}?lang={language}"), StringComparison.Ordinal);
        Assert.Contains("href=\"/chains/figure-fossil-cut-needed?lang=", await _site.Client.GetStringAsync("/gaps?lang=" + language), StringComparison.Ordinal);
    }
}
