using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Stocktake.Web.Tests;

/// <summary>A person at this machine decides about facts on pages.</summary>
public sealed partial class ReviewPagesTests : IAsyncLifetime
{
    private const string Mandate = "/review/mandate/SAMPLE-PP-RES-12~sec_3__para_3";

    private Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_misread_addressee_is_corrected_and_page_trail_search_and_actor_show_it_at_once()
    {
        Assert.DoesNotContain("/mandates/SAMPLE-PP-RES-12~sec_3__para_3", await PageAsync("/actors/unep"), StringComparison.Ordinal);

        var answer = await DecideAsync(Mandate, ("do", "correct:addressees"), ("person", "Ada"), ("reason", "It is UNEP"), ("value:addressees", "unep"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var taken = await PageAsync(answer.Headers.Location!.OriginalString.Split('#')[0]);
        Assert.Contains("Your correction was recorded.", taken, StringComparison.Ordinal);
        var mandate = await PageAsync("/mandates/SAMPLE-PP-RES-12~sec_3__para_3");
        Assert.Contains("href=\"/actors/unep\"", mandate, StringComparison.Ordinal);
        foreach (var words in (string[])["Ada", "It is UNEP", "<del>Secretary-General of ITU", "<ins>United Nations Environment Programme</ins>", "Confirmed by one person"])
        {
            Assert.Contains(words, taken, StringComparison.Ordinal);
            Assert.Contains(words, mandate, StringComparison.Ordinal);
        }

        Assert.Contains("/mandates/SAMPLE-PP-RES-12~sec_3__para_3", await PageAsync("/actors/unep"), StringComparison.Ordinal);
        Assert.Contains("SAMPLE-PP-RES-12~sec_3__para_3", await PageAsync("/api/v1/mandates?addressee=unep"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_persons_confirm_a_rejection_takes_it_from_lists_and_taking_it_back_brings_it_again()
    {
        await DecideAsync(Mandate, ("do", "confirm"), ("person", "Ada"));
        await DecideAsync(Mandate, ("do", "confirm"), ("person", "Ben"));
        Assert.Contains("Confirmed by two persons.", await PageAsync(Mandate), StringComparison.Ordinal);

        await DecideAsync(Mandate, ("do", "reject"), ("person", "Chloé"));
        Assert.DoesNotContain("SAMPLE-PP-RES-12~sec_3__para_3", await PageAsync("/api/v1/mandates?limit=500"), StringComparison.Ordinal);

        await DecideAsync(Mandate, ("do", "withdraw"), ("person", "Chloé"));
        Assert.Contains("SAMPLE-PP-RES-12~sec_3__para_3", await PageAsync("/api/v1/mandates?limit=500&review=confirmed"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("correct:due", "value:due", "soon", "Ada", "not a date")]
    [InlineData("correct:addressees", "value:addressees", "nobody-at-all", "Ada", "There is no actor")]
    [InlineData("correct:status", "value:status", "done", "Ada", "A status needs a reason")]
    [InlineData("confirm", "value:due", "2031", "", "Your name is missing")]
    [InlineData("dance", "value:due", "2031", "Ada", "Choose what to do")]
    public async Task What_is_wrong_is_said_in_a_sentence_and_what_was_typed_stays(string what, string field, string value, string person, string words)
    {
        var answer = await DecideAsync(Mandate, ("do", what), ("person", person), (field, value));

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains(person.Length == 0 || what == "correct:status" ? "name=\"person\"" : $"value=\"{value}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"trail\"", await PageAsync(Mandate), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_from_a_view_that_is_out_of_date_changes_nothing_and_shows_what_came_between()
    {
        var (token, cookie, seen) = await FormAsync(Mandate);
        await DecideAsync(Mandate, ("do", "correct:due"), ("person", "Ben"), ("value:due", "2031"));

        var answer = await PostAsync(Mandate, cookie, ("token", token), ("seen", seen), ("do", "correct:due"), ("person", "Ada"), ("value:due", "2032"));

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Someone decided about this since you looked", page, StringComparison.Ordinal);
        Assert.Contains("now: 2031", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_form_of_this_site_that_is_sent_from_this_machine_is_taken()
    {
        var (_, cookie, seen) = await FormAsync(Mandate);

        var forged = await PostAsync(Mandate, cookie, ("token", "forged"), ("seen", seen), ("do", "reject"), ("person", "Ada"));
        var passedOn = await _site.SendAsync(Mandate, null, ("X-Forwarded-For", "192.0.2.7"));
        var linked = WebUtility.HtmlDecode(await (await _site.SendAsync("/mandates/SAMPLE-PP-RES-12~sec_3__para_3", null, ("X-Forwarded-For", "192.0.2.7"))).Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, passedOn.StatusCode);
        Assert.DoesNotContain(Mandate, linked, StringComparison.Ordinal);
        Assert.Contains(Mandate, await PageAsync("/mandates/SAMPLE-PP-RES-12~sec_3__para_3"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/commitments/eu-2030-emissions", "/review/commitment/eu-2030-emissions")]
    [InlineData("/initiatives/ogmp", "/review/initiative/ogmp")]
    public async Task Only_a_reader_at_this_machine_is_shown_where_to_decide(string address, string decide)
    {
        var passedOn = await (await _site.SendAsync(address, null, ("X-Forwarded-For", "192.0.2.7"))).Content.ReadAsStringAsync();

        Assert.DoesNotContain(decide, passedOn, StringComparison.Ordinal);
        Assert.Contains(decide, await PageAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_actor_that_a_person_entered_has_that_entry_of_the_trail_as_its_source()
    {
        await DecideAsync(
            Mandate, ("do", "correct:addressees"), ("person", "Ada"), ("value:addressees", ""), ("newName", "Keeper of Ponds"), ("newLanguage", "eng"), ("newKind", "office"));

        using var answer = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/actors/keeper-of-ponds"));
        var source = answer.RootElement.GetProperty("actor").GetProperty("source");

        Assert.StartsWith("Trail of decisions", source.GetProperty("document").GetString(), StringComparison.Ordinal);
        Assert.Contains("Ada", source.GetProperty("paragraph").GetString(), StringComparison.Ordinal);
        Assert.Equal("/actors/keeper-of-ponds#trail", source.GetProperty("address").GetString());
        Assert.Contains("id=\"trail\"", await PageAsync("/actors/keeper-of-ponds"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_name_is_assigned_to_an_actor_and_leaves_the_list()
    {
        var list = await PageAsync("/review?kind=name");
        var address = NameLink().Match(list).Groups[1].Value;
        Assert.NotEmpty(address);

        var neither = await DecideAsync(address, ("person", "Ada"));
        var answer = await DecideAsync(address, ("person", "Ada"), ("actor", "unep"), ("reason", "So they are called"));

        Assert.Equal(HttpStatusCode.BadRequest, neither.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var after = await PageAsync(answer.Headers.Location!.OriginalString);
        Assert.Contains("The name was assigned", after, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"{address}\"", after, StringComparison.Ordinal);
        Assert.Contains("So they are called", await PageAsync("/actors/unep"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/review/actor/unep", "correct:aliases.eng", "value:aliases.eng", "Environment Programme of the UN")]
    [InlineData("/review/commitment/agri3-mobilization", "correct:status", "value:status", "met")]
    [InlineData("/review/target/agri3-mobilization%231", "correct:value", "value:value", "7")]
    [InlineData("/review/initiative/agri3-fund", "correct:to", "value:to", "2040")]
    public async Task Facts_of_every_kind_are_corrected_the_same_way(string address, string what, string field, string value)
    {
        var answer = await DecideAsync(address, ("do", what), ("person", "Ada"), (field, value));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("id=\"trail\"", await PageAsync(address), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> DecideAsync(string address, params (string Name, string Value)[] fields)
    {
        var (token, cookie, seen) = await FormAsync(address);
        return await PostAsync(address, cookie, [("token", token), ("seen", seen), .. fields]);
    }

    private async Task<(string Token, string Cookie, string Seen)> FormAsync(string address)
    {
        var answer = await _site.Client.GetAsync(address);
        var page = await answer.Content.ReadAsStringAsync();
        return (Token().Match(page).Groups[1].Value, answer.Headers.GetValues("Set-Cookie").First().Split(';')[0], Seen().Match(page).Groups[1].Value);
    }

    private async Task<HttpResponseMessage> PostAsync(string address, string cookie, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await _site.Client.SendAsync(request);
    }

    private async Task<string> PageAsync(string address) => WebUtility.HtmlDecode(await _site.Client.GetStringAsync(address));

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"seen\" value=\"([^\"]+)\"")]
    private static partial Regex Seen();

    [GeneratedRegex("href=\"(/review/name\\?[^\"]+)\"")]
    private static partial Regex NameLink();
}
