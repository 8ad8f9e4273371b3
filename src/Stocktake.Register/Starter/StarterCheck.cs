using System.Text.RegularExpressions;
using Stocktake.Foundations;
using Stocktake.Reading;
using Stocktake.Register.Commitments;
using Stocktake.Register.Initiatives;
using Stocktake.Register.Works;

namespace Stocktake.Register.Starter;

/// <summary>Looks at every entry before anything is written: one sentence for each fault, which names file and id.</summary>
internal sealed partial class StarterCheck
{
    private readonly StarterData data;
    private readonly IReadOnlyCollection<string>? actors;
    private readonly HashSet<string> sources;
    private readonly HashSet<string> instruments;
    private readonly Dictionary<string, CommitmentEntry> commitments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InitiativeEntry> initiatives = new(StringComparer.Ordinal);
    private readonly List<string> findings = [];
    private string entry = "";

    private StarterCheck(StarterData data, IReadOnlyCollection<string>? actors)
    {
        this.data = data;
        this.actors = actors;
        sources = [.. data.Sources.Select(source => source.Id)];
        instruments = [.. data.Instruments.Select(instrument => instrument.Id)];
    }

    /// <summary>What is wrong with the entries; empty where nothing is.</summary>
    /// <param name="data">The entries.</param>
    /// <param name="actors">The actors that are known, states among them; null before they are loaded, when nothing is said about them.</param>
    public static IReadOnlyList<string> Findings(StarterData data, IReadOnlyCollection<string>? actors)
    {
        var check = new StarterCheck(data, actors);
        check.Ids();
        check.Works();
        check.Commitments();
        check.Initiatives();
        check.Figures();
        return check.findings;
    }

    private void Ids()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        IEnumerable<(string File, string Id)> all =
        [
            .. data.Sources.Select(item => ("sources", item.Id)), .. data.Instruments.Select(item => ("instruments", item.Id)),
            .. data.Commitments.Select(item => ("commitments", item.Id)), .. data.Initiatives.Select(item => ("initiatives", item.Id)),
            .. data.Figures.Select(item => ("figures", item.Id)),
        ];
        foreach (var (file, id) in all)
        {
            At(file, id);
            Expect(SlugPattern().IsMatch(id), "its id is not a slug of small letters, digits and hyphens");
            Expect(seen.Add(id), "another entry has its id");
        }

        foreach (var commitment in data.Commitments)
        {
            commitments.TryAdd(commitment.Id, commitment);
        }

        foreach (var initiative in data.Initiatives)
        {
            initiatives.TryAdd(initiative.Id, initiative);
        }
    }

    private void Works()
    {
        foreach (var source in data.Sources)
        {
            At("sources", source.Id);
            Texts(source.Title);
            Actor(source.Publisher);
            Date(source.Date);
            OneOf("kind", source.Kind, WorkWords.Kinds);
            Expect(source.Language == "mul" || Language.TryParse(source.Language, out _), $"'{source.Language}' is not one of the six languages");
            Expect(source.Address is null || Uri.TryCreate(source.Address, UriKind.Absolute, out _), $"'{source.Address}' is not an address");
        }

        foreach (var instrument in data.Instruments)
        {
            At("instruments", instrument.Id);
            Texts(instrument.Title);
            OneOf("kind", instrument.Kind, WorkWords.Kinds);
            Span(instrument.Adopted, instrument.InForce);
            if (instrument.Body is { } body)
            {
                Actor(body);
            }

            Passages([instrument.Source, .. instrument.NamedIn ?? []]);
        }
    }

    private void Commitments()
    {
        foreach (var commitment in data.Commitments)
        {
            At("commitments", commitment.Id);
            Texts(commitment.Title);
            Actors(commitment.Actors);
            OneOf("kind", commitment.Kind, CommitmentWords.Kinds);
            OneOf("status", commitment.Status, CommitmentWords.Statuses);
            Themes(commitment.Themes);
            Date(commitment.Made);
            Expect(commitment.Instrument is null || instruments.Contains(commitment.Instrument), $"the instrument '{commitment.Instrument}' is not in instruments.json");
            Passages([commitment.Source]);
            foreach (var id in commitment.Initiatives)
            {
                Expect(
                    initiatives.TryGetValue(id, out var initiative) && initiative.Commitments.Contains(commitment.Id),
                    $"its link to '{id}' does not stand on the other side, in initiatives.json");
            }

            foreach (var target in commitment.Targets)
            {
                Target(target);
            }
        }
    }

    private void Target(TargetEntry target)
    {
        Texts(target.Measure);
        OneOf("direction", target.Direction, CommitmentWords.Directions);
        Expect(target.BaseYear is null or (>= 1 and <= 9999) && target.DueYear is null or (>= 1 and <= 9999), "a year of its targets is not between 1 and 9999");
        Expect(target.BaseYear is null || target.DueYear is null || target.BaseYear < target.DueYear, "a target is due before the year that it is counted from");
        try
        {
            var (value, _) = target.Range();
            Expect(value is null || !string.IsNullOrWhiteSpace(target.Unit), "a target has a value without a unit");
        }
        catch (FormatException)
        {
            Expect(false, "the value of a target is neither a number nor two numbers of which the first is the lower");
        }
    }

    private void Initiatives()
    {
        foreach (var initiative in data.Initiatives)
        {
            At("initiatives", initiative.Id);
            Texts(initiative.Title);
            Texts(initiative.What);
            Actors(initiative.Actors.Select(part => part.Actor));
            OneOf("kind", initiative.Kind, InitiativeWords.Kinds);
            OneOf("status", initiative.Status, InitiativeWords.Statuses);
            Themes(initiative.Themes);
            Span(initiative.From, initiative.To);
            Passages([initiative.Source, .. initiative.Mandates]);
            foreach (var area in initiative.Areas)
            {
                Expect(area == "world" || RegionPattern().IsMatch(area) || (ThreeCapitals().IsMatch(area) && IsActor(area)), $"'{area}' is no area");
            }

            foreach (var part in initiative.Actors)
            {
                OneOf("role", part.Role, InitiativeWords.Roles);
            }

            foreach (var money in initiative.Money)
            {
                OneOf("role", money.Role, InitiativeWords.MoneyRoles);
                Expect(money.Amount > 0 && double.IsFinite(money.Amount) && ThreeCapitals().IsMatch(money.Currency), "an amount is not above 0 in a currency of three letters");
            }

            foreach (var id in initiative.Commitments)
            {
                Expect(
                    commitments.TryGetValue(id, out var commitment) && commitment.Initiatives.Contains(initiative.Id),
                    $"its link to '{id}' does not stand on the other side, in commitments.json");
            }
        }
    }

    private void Figures()
    {
        foreach (var figure in data.Figures)
        {
            At("figures", figure.Id);
            Texts(figure.Measure);
            Date(figure.Date);
            Passages([figure.Source]);
            Expect(!string.IsNullOrWhiteSpace(figure.Unit), "it has no unit");
            Expect(
                instruments.Contains(figure.About) || commitments.ContainsKey(figure.About) || initiatives.ContainsKey(figure.About) || IsActor(figure.About),
                $"there is no entry '{figure.About}' that it could be about");
        }
    }

    private void At(string file, string id) => entry = $"{file}.json, entry '{id}'";

    private void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            findings.Add($"{entry}: {otherwise}.");
        }
    }

    private void Texts(StarterTexts texts)
    {
        foreach (var language in new[] { "en", "zh" })
        {
            Expect(!string.IsNullOrWhiteSpace(texts.GetValueOrDefault(language)), $"a text is missing in '{language}'");
        }

        foreach (var language in texts.Keys)
        {
            Expect(Language.TryParse(language, out _), $"'{language}' is not one of the six languages");
        }
    }

    private void OneOf(string what, string word, IReadOnlyList<string> words) =>
        Expect(words.Contains(word), $"its {what} '{word}' is none of {string.Join(' ', words)}");

    private void Themes(IEnumerable<string> codes)
    {
        foreach (var code in codes)
        {
            Expect(ThemeCodes.All.Contains(code), $"there is no theme '{code}'");
        }
    }

    private void Actor(string slug) => Expect(IsActor(slug), $"there is no actor '{slug}'");

    private bool IsActor(string slug) => actors is null || actors.Contains(slug);

    private void Actors(IEnumerable<string> slugs)
    {
        foreach (var slug in slugs)
        {
            Actor(slug);
        }
    }

    private void Date(string? date) => Expect(date is null || PartialDate.TryParse(date, out _), $"'{date}' is not a date of the form 2024, 2024-12 or 2024-12-19");

    private void Span(string? from, string? to)
    {
        Date(from);
        Date(to);
        Expect(
            from is null || to is null || !EndsBefore(from, to),
            $"it ends ({to}) before it begins ({from})");
    }

    // From 2020-03 to 2020 is a span: dates are compared as far as both are precise.
    private static bool EndsBefore(string from, string to)
    {
        var common = Math.Min(from.Length, to.Length);
        return string.CompareOrdinal(from[..common], to[..common]) > 0;
    }

    private void Passages(IEnumerable<PassageEntry> passages)
    {
        foreach (var passage in passages)
        {
            Expect(sources.Contains(passage.Document), $"the source '{passage.Document}' is not in sources.json");
            Expect(!string.IsNullOrWhiteSpace(passage.Paragraph), "a source names no paragraph");
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex SlugPattern();

    [GeneratedRegex("^[0-9]{3}$")]
    private static partial Regex RegionPattern();

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex ThreeCapitals();
}
