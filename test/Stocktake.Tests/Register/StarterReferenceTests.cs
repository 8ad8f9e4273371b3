using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Stocktake.Tests.Register;

/// <summary>Holds the references of the starter register: sources, actors, themes, areas, links, and names that belong to one actor.</summary>
public sealed partial class StarterReferenceTests
{
    [Fact]
    public void Every_entry_names_a_source_that_is_listed()
    {
        var sources = StarterFiles.Ids("sources");
        foreach (var (file, entry) in StarterFiles.All().Where(pair => pair.File != "sources"))
        {
            var passages = entry.TryGetProperty("source", out var source) ? new[] { source } : [];
            if (file != "calendar" || entry.Text("rule") is null)
            {
                Assert.True(passages.Length == 1, $"{StarterFiles.Id(entry)} in {file} has no source");
            }

            Assert.All(passages.Concat(entry.Items("mandates")).Concat(entry.Items("namedIn")), passage =>
            {
                Assert.Contains(passage.Text("document")!, sources);
                Assert.False(string.IsNullOrWhiteSpace(passage.Text("paragraph")), $"{StarterFiles.Id(entry)} in {file} names no paragraph");
            });
        }
    }

    [Fact]
    public void Every_reference_leads_to_an_entry()
    {
        var actors = StarterFiles.Ids("actors");
        var instruments = StarterFiles.Ids("instruments");
        var commitments = StarterFiles.Ids("commitments");
        var initiatives = StarterFiles.Ids("initiatives");
        var any = StarterFiles.All().Select(pair => StarterFiles.Id(pair.Entry)).ToHashSet(StringComparer.Ordinal);

        Assert.All(StarterFiles.Entries("sources"), entry => AssertKnown(entry, entry.Text("publisher"), actors));
        Assert.All(StarterFiles.Entries("actors"), entry =>
        {
            AssertKnown(entry, entry.Text("within"), actors);
            Assert.All(entry.Items("memberOf"), membership => AssertKnown(entry, membership.Text("actor"), actors));
        });
        Assert.All(StarterFiles.Entries("instruments"), entry => AssertKnown(entry, entry.Text("body"), actors));
        Assert.All(StarterFiles.Entries("commitments"), entry =>
        {
            Assert.All(entry.Texts("actors"), actor => AssertActor(entry, actor, actors));
            Assert.All(entry.Texts("initiatives"), initiative => AssertKnown(entry, initiative, initiatives));
            AssertKnown(entry, entry.Text("instrument"), instruments);
        });
        Assert.All(StarterFiles.Entries("initiatives"), entry =>
        {
            Assert.All(entry.Items("actors"), part => AssertActor(entry, part.Text("actor")!, actors));
            Assert.All(entry.Texts("commitments"), commitment => AssertKnown(entry, commitment, commitments));
            Assert.All(entry.Texts("areas"), area => Assert.Matches(AreaPattern(), area));
        });
        Assert.All(StarterFiles.Entries("figures"), entry => AssertKnown(entry, entry.Text("about"), any));
        Assert.All(StarterFiles.Entries("calendar"), entry => AssertKnown(entry, entry.Text("body"), actors));
    }

    [Fact]
    public void Commitments_and_initiatives_name_each_other()
    {
        var named = StarterFiles.Entries("initiatives").SelectMany(entry => entry.Texts("commitments").Select(commitment => (commitment, StarterFiles.Id(entry)))).ToHashSet();
        var back = StarterFiles.Entries("commitments").SelectMany(entry => entry.Texts("initiatives").Select(initiative => (StarterFiles.Id(entry), initiative))).ToHashSet();

        Assert.Equal(named.Order(), back.Order());
    }

    [Fact]
    public void Every_theme_is_one_that_the_reading_knows()
    {
        var themes = StarterFiles.Themes();

        foreach (var entry in StarterFiles.Entries("commitments").Concat(StarterFiles.Entries("initiatives")))
        {
            Assert.NotEmpty(entry.Texts("themes"));
            Assert.All(entry.Texts("themes"), theme => Assert.Contains(theme, themes));
        }
    }

    [Fact]
    public void No_actor_stands_within_itself()
    {
        var parents = StarterFiles.Entries("actors").ToDictionary(StarterFiles.Id, entry => entry.Text("within"));

        foreach (var actor in parents.Keys)
        {
            var steps = 0;
            for (var parent = parents[actor]; parent is not null; parent = parents[parent])
            {
                Assert.True(++steps < parents.Count, $"{actor} stands within itself");
            }
        }
    }

    [Fact]
    public void No_two_actors_share_a_name_in_a_language()
    {
        var holders = new Dictionary<(string Language, string Name), string>();
        foreach (var entry in StarterFiles.Entries("actors"))
        {
            foreach (var (language, name) in NamesOf(entry))
            {
                var holder = holders.GetValueOrDefault((language, Folded(name)), StarterFiles.Id(entry));

                Assert.True(holder == StarterFiles.Id(entry), $"{name} ({language}) names {holder} and {StarterFiles.Id(entry)}");
                holders[(language, Folded(name))] = holder;
            }
        }
    }

    private static IEnumerable<(string Language, string Name)> NamesOf(JsonElement actor) =>
        actor.GetProperty("names").EnumerateObject().Select(name => (name.Name, name.Value.GetString()!))
            .Concat(actor.GetProperty("aliases").EnumerateObject().SelectMany(names => names.Value.EnumerateArray().Select(name => (names.Name, name.GetString()!))))
            .Concat(actor.Texts("acronyms").Select(acronym => ("mul", acronym)));

    private static string Folded(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormKD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            .Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' '));

    private static void AssertKnown(JsonElement entry, string? id, HashSet<string> known) =>
        Assert.True(id is null || known.Contains(id), $"{StarterFiles.Id(entry)} names {id}, which is not listed");

    private static void AssertActor(JsonElement entry, string actor, HashSet<string> actors) =>
        Assert.True(StatePattern().IsMatch(actor) || actors.Contains(actor), $"{StarterFiles.Id(entry)} names {actor}, which is not listed");

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex StatePattern();

    [GeneratedRegex(@"^([A-Z]{3}|\d{3}|world)$")]
    private static partial Regex AreaPattern();
}
