using Stocktake.Register.Commitments;
using Stocktake.Register.Initiatives;
using Stocktake.Register.Starter;
using Stocktake.Register.Tests.Review;
using Stocktake.Storage;

namespace Stocktake.Register.Tests.Initiatives;

public sealed class InitiativeQueriesTests
{
    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Lists_show_every_fact_once_page_by_page_and_their_filters_agree_with_the_data(Dialect dialect)
    {
        await using var database = await ReviewDecisionTests.FilledAsync(dialect);
        var data = StarterData.Read();

        var initiatives = await AllAsync<InitiativeItem>(after => database.ReadAsync(connection => InitiativeList.FindAsync(connection, new InitiativeFilter(), after, 50)));
        var commitments = await AllAsync<CommitmentItem>(after => database.ReadAsync(connection => CommitmentList.FindAsync(connection, new CommitmentFilter(), after, 20)));
        var filtered = await database.ReadAsync(connection => InitiativeList.FindAsync(
            connection, new InitiativeFilter { Area = "world", Theme = "finance", Status = "active", Actor = "unep" }, null, 100));
        var due = await database.ReadAsync(connection => CommitmentList.FindAsync(connection, new CommitmentFilter { Year = 2030, Theme = "climate-mitigation" }, null, 100));

        Assert.Equal(data.Initiatives.Select(entry => entry.Id).Order(StringComparer.Ordinal), initiatives.Select(item => item.Slug).Order(StringComparer.Ordinal));
        Assert.Equal(data.Commitments.Select(entry => entry.Id).Order(StringComparer.Ordinal), commitments.Select(item => item.Slug).Order(StringComparer.Ordinal));
        Assert.Equal(
            data.Initiatives.Where(entry => entry.Areas.Contains("world") && entry.Themes.Contains("finance") && entry.Status == "active" && entry.Actors.Any(part => part.Actor == "unep"))
                .Select(entry => entry.Id).Order(StringComparer.Ordinal),
            filtered.Items.Select(item => item.Slug).Order(StringComparer.Ordinal));
        Assert.Equal(
            data.Commitments.Where(entry => entry.Themes.Contains("climate-mitigation") && entry.Targets.Any(target => target.DueYear == 2030))
                .Select(entry => entry.Id).Order(StringComparer.Ordinal),
            due.Items.Select(item => item.Slug).Order(StringComparer.Ordinal));
        Assert.All(initiatives, item => Assert.NotNull(item.Source));
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Places_count_what_names_them_and_regions_and_the_world_stand_apart(Dialect dialect)
    {
        await using var database = await ReviewDecisionTests.FilledAsync(dialect);
        var data = StarterData.Read();

        var areas = await database.ReadAsync(connection => InitiativeAreas.FindAsync(connection, withSamples: false));

        Assert.Equal(data.Initiatives.Count(entry => entry.Areas.Contains("world")), areas.World);
        Assert.Equal(data.Initiatives.Count(entry => entry.Areas.Contains("KEN")), areas.States.Single(area => area.Area == "KEN").Count);
        Assert.Equal(data.Initiatives.Count(entry => entry.Areas.Contains("419")), areas.Regions.Single(area => area.Area == "419").Count);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task An_initiative_and_its_commitment_lead_to_each_other_with_their_figures(Dialect dialect)
    {
        await using var database = await ReviewDecisionTests.FilledAsync(dialect);

        var initiative = await database.ReadAsync(connection => InitiativeDetail.FindAsync(connection, "agri3-fund"));
        var commitment = await database.ReadAsync(connection => CommitmentDetail.FindAsync(connection, "agri3-mobilization", new DateOnly(2026, 1, 1)));

        Assert.Contains(initiative!.Commitments, item => item.Slug == "agri3-mobilization");
        Assert.Contains(commitment!.Initiatives, item => item.Slug == "agri3-fund");
        Assert.Equal(TrackState.NotMeasured, Assert.Single(commitment.Targets).Track.State);
        Assert.Null(await database.ReadAsync(connection => InitiativeDetail.FindAsync(connection, "nothing")));
    }

    private static async Task<List<T>> AllAsync<T>(Func<IReadOnlyList<string>?, Task<RegisterPage<T>>> page)
    {
        var all = new List<T>();
        IReadOnlyList<string>? after = null;
        do
        {
            var part = await page(after);
            all.AddRange(part.Items);
            after = part.Next;
        }
        while (after is not null);
        return all;
    }
}
