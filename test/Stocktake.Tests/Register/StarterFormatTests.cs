using System.Text.Json;
using System.Text.RegularExpressions;

namespace Stocktake.Tests.Register;

/// <summary>Holds what <c>data/register/README.md</c> says about ids, texts, words and the order of the files.</summary>
public sealed partial class StarterFormatTests
{
    private const int FewestEntries = 250;

    private static readonly string[] TextProperties = ["title", "names", "what", "measure", "name"];

    private static readonly Dictionary<(string File, string Property), string[]> Words = new()
    {
        [("actors", "kind")] = ["organization", "organ", "office", "agency", "company", "group", "coalition", "fund", "panel", "conference"],
        [("instruments", "kind")] = ["treaty", "protocol", "agreement", "resolution", "decision", "plan", "report"],
        [("commitments", "kind")] = ["pledge", "target", "law", "membership", "standard"],
        [("commitments", "status")] = ["stated", "underWay", "met", "lapsed", "unknown"],
        [("initiatives", "kind")] =
            ["programme", "project", "partnership", "fund", "platform", "alliance", "campaign", "network", "report", "mission", "course", "standard"],
        [("initiatives", "status")] = ["planned", "active", "completed", "unknown"],
        [("calendar", "kind")] = ["session", "conference"],
    };

    [Fact]
    public void Ids_are_slugs_unique_across_the_files_and_in_order()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in StarterFiles.Names)
        {
            var ids = StarterFiles.Entries(name).Select(StarterFiles.Id).ToArray();

            Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
            Assert.All(ids, id => Assert.Matches(SlugPattern(), id));
            Assert.All(ids, id => Assert.True(seen.Add(id), $"{id} in {name} is not unique"));
        }
    }

    [Fact]
    public void There_are_at_least_the_entries_that_were_asked_for()
    {
        var counted = StarterFiles.All().Count(pair => pair.File is not ("sources" or "calendar"));

        Assert.True(counted >= FewestEntries, $"{counted} entries");
    }

    [Fact]
    public void Every_text_stands_in_English_and_in_Chinese()
    {
        foreach (var (file, entry) in StarterFiles.All())
        {
            var texts = TextProperties.Where(property => entry.TryGetProperty(property, out _)).Select(entry.GetProperty)
                .Concat(entry.Items("targets").Select(target => target.GetProperty("measure"))).ToArray();

            Assert.NotEmpty(texts);
            foreach (var text in texts)
            {
                Assert.False(string.IsNullOrWhiteSpace(text.Text("en")), $"{StarterFiles.Id(entry)} in {file} has no English text");
                Assert.True(HanPattern().IsMatch(text.Text("zh") ?? "") || text.Text("zh") == text.Text("en"), $"{StarterFiles.Id(entry)} in {file} has no Chinese text");
            }
        }
    }

    [Fact]
    public void Words_come_from_the_lists_of_the_format()
    {
        foreach (var ((file, property), allowed) in Words)
        {
            Assert.All(StarterFiles.Entries(file), entry => Assert.Contains(entry.Text(property), allowed));
        }

        Assert.All(
            StarterFiles.Entries("commitments").SelectMany(entry => entry.Items("targets")),
            target => Assert.Contains(target.Text("direction"), new[] { "decrease", "increase", "reach", "limit", "phaseOut" }));
        Assert.All(
            StarterFiles.Entries("initiatives").SelectMany(entry => entry.Items("actors")),
            part => Assert.Contains(part.Text("role"), new[] { "lead", "partner", "funder", "host", "beneficiary" }));
        Assert.All(
            StarterFiles.Entries("initiatives").SelectMany(entry => entry.Items("money")),
            money => Assert.Contains(money.Text("role"), new[] { "budget", "mobilized", "pledged" }));
    }

    [Fact]
    public void Dates_are_as_precise_as_known_and_never_end_before_they_begin()
    {
        foreach (var (_, entry) in StarterFiles.All())
        {
            Assert.All(
                new[] { "date", "adopted", "inForce", "made", "from", "to" }.Select(property => entry.Text(property)).OfType<string>(),
                date => Assert.Matches(DatePattern(), date));
            if (entry.Text("from") is { } from && entry.Text("to") is { } to)
            {
                var common = Math.Min(from.Length, to.Length);
                Assert.True(string.CompareOrdinal(from[..common], to[..common]) <= 0, $"{StarterFiles.Id(entry)} ends before it begins");
            }
        }
    }

    [Fact]
    public void A_range_rises_and_a_base_year_precedes_its_due_year()
    {
        foreach (var target in StarterFiles.Entries("commitments").SelectMany(entry => entry.Items("targets")))
        {
            if (target.GetProperty("value") is { ValueKind: JsonValueKind.Array } range)
            {
                Assert.Equal(2, range.GetArrayLength());
                Assert.True(range[0].GetDouble() < range[1].GetDouble());
            }

            if (target.GetProperty("baseYear") is { ValueKind: JsonValueKind.Number } first && target.GetProperty("dueYear") is { ValueKind: JsonValueKind.Number } due)
            {
                Assert.True(first.GetInt32() < due.GetInt32());
            }
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex SlugPattern();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex HanPattern();

    [GeneratedRegex(@"^\d{4}(-\d{2}(-\d{2})?)?$")]
    private static partial Regex DatePattern();
}
