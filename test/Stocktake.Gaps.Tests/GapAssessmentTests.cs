using FsCheck;
using FsCheck.Fluent;
using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Emissions;
using Stocktake.Gaps.Overlaps;
using Stocktake.Gaps.Wedges;
using Stocktake.Register.Commitments;
using Stocktake.Register.Facts;

namespace Stocktake.Gaps.Tests;

/// <summary>Promises as differences of emissions, alone and together, and what they change in degrees.</summary>
public sealed class GapAssessmentTests(GapsFixture fixture) : IClassFixture<GapsFixture>
{
    [Fact]
    public void The_methane_of_the_partnership_is_what_its_assumptions_multiply_to()
    {
        var baseline = fixture.Model.Emissions("ssp245");
        double Emitted(int year) => 65.9 * 0.30 * baseline.Of("CH4", year) / baseline.Of("CH4", 2016);

        var wedge = Wedge(fixture.Assess(), "ogmp-methane").Reductions["CH4"];

        Assert.Equal(Emitted(2030) - (Emitted(2015) * (1 - 0.675)), At(wedge.Central, 2030), 9);
        Assert.Equal(Emitted(2030) - (Emitted(2015) * (1 - 0.60)), At(wedge.Low, 2030), 9);
        Assert.Equal(Emitted(2030) - (Emitted(2015) * (1 - 0.75)), At(wedge.High, 2030), 9);
        Assert.Equal(Emitted(2025) - (Emitted(2015) * 0.55), At(wedge.Central, 2025), 9);
    }

    [Fact]
    public void The_European_Union_stays_at_its_promised_share_of_1990()
    {
        var assessment = fixture.Assess();
        var baseline = fixture.Model.Emissions("ssp245");
        var without = 3.4765 * baseline.Group("kyoto", 2030) / baseline.Group("kyoto", 2021);

        Assert.Equal(without - (4.8651 * 0.45), Wedge(assessment, "eu-2030").Equivalent(2030), 6);
    }

    [Fact]
    public void An_amount_grows_to_its_due_year_and_stays()
    {
        var forests = Wedge(fixture.Assess(), "green-gigaton").Reductions["CO2 AFOLU"].Central;

        Assert.Equal([1, 1], [At(forests, 2025), At(forests, 2100)]);
    }

    [Fact]
    public void A_promise_of_nothing_changes_nothing_to_the_last_bit()
    {
        var effects = fixture.Model.Effects("ssp245", [("nothing", new Dictionary<string, IReadOnlyList<double>> { ["CH4"] = new double[WedgeSeries.Years] })]);

        Assert.Equal(effects.Baseline(2100), effects.With(0, 2100));
        Assert.Equal(default, effects.Change(0, 2100));
    }

    [Fact]
    public void Half_the_delivery_is_half_the_wedge_and_none_is_none() => Prop.ForAll(
        Gen.Elements(fixture.Assess().Wedges.Select(outcome => outcome.Wedge).ToArray()).Zip(Gen.Choose(0, 100)).ToArbitrary(),
        drawn =>
        {
            var (whole, percent) = drawn;

            var part = Wedge(Only(whole.Subject, ($"{whole.Id}.delivered", percent)), whole.Id);

            foreach (var (species, series) in whole.Reductions)
            {
                Assert.All(series.Central.Zip(part.Reductions[species].Central), pair => Assert.Equal(pair.First * percent / 100, pair.Second, 1e-9 * Math.Max(1, Math.Abs(pair.First))));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void Promises_together_are_no_less_than_any_of_them_and_no_more_than_their_sum()
    {
        var assessment = fixture.Assess();

        // Both kinds of carbon dioxide are one gas: promises net of land use hold tonnes of both.
        Assert.All(assessment.Together.Reductions.GroupBy(species => BaselineEmissions.GasOf(species.Key)), gas =>
        {
            for (var year = WedgeSeries.FirstYear; year <= WedgeSeries.LastYear; year++)
            {
                double Of(IReadOnlyDictionary<string, WedgeSeries> reductions) => gas.Sum(species => reductions.TryGetValue(species.Key, out var series) ? At(series.Central, year) : 0);
                var claims = assessment.Together.Wedges.SelectMany(wedge => gas.Where(species => wedge.Reductions.ContainsKey(species.Key)).Select(species => At(wedge.Reductions[species.Key].Central, year))).ToArray();
                Assert.InRange(Of(assessment.Together.Reductions), claims.Max() - 1e-9, claims.Sum() + 1e-9);
            }
        });
        Assert.Equal(assessment.Together.Equivalent(2030), assessment.Wedges.Sum(outcome => outcome.Counted2030 ?? 0), 9);
    }

    [Fact]
    public void A_tonne_that_two_promises_name_differently_is_counted_once()
    {
        var promises = fixture.Assess().Together.Wedges.ToDictionary(wedge => wedge.Id);

        // All hydrofluorocarbons are the Amendment's, those of the sector of information technology too; forests are a part of what is promised net.
        foreach (var (first, second, gases) in new[] { ("kigali-developed", "ict-2030", "HFC-134a"), ("midcentury-net-zero", "green-gigaton", "CO2 FFI, CO2 AFOLU"), ("midcentury-net-zero", "mangroves", "CO2 FFI, CO2 AFOLU") })
        {
            Assert.True(JoinedWedges.Overlap(promises[first], promises[second]), $"{first}, {second}");
            var both = JoinedWedges.Of([promises[first], promises[second]]);
            for (var year = WedgeSeries.FirstYear; year <= WedgeSeries.LastYear; year++)
            {
                double Of(IReadOnlyDictionary<string, WedgeSeries> reductions) => gases.Split(", ").Sum(species => reductions.TryGetValue(species, out var series) ? At(series.Central, year) : 0);
                Assert.Equal(Math.Max(0, Math.Max(Of(promises[first].Reductions), Of(promises[second].Reductions))), Of(both.Reductions), 12);
            }
        }

        Assert.False(JoinedWedges.Overlap(promises["ogmp-methane"], promises["green-gigaton"]));
        Assert.False(JoinedWedges.Overlap(promises["eu-neutrality"], promises["green-gigaton"]));
    }

    [Fact]
    public void One_more_promise_never_widens_a_gap_in_any_year()
    {
        var promises = fixture.Assess().Together.Wedges;
        var all = JoinedWedges.Of(promises);

        Assert.All(promises, promise =>
        {
            var others = JoinedWedges.Of(promises.Where(other => other != promise));
            Assert.All(Enumerable.Range(WedgeSeries.FirstYear, WedgeSeries.Years), year => Assert.True(others.Equivalent(year) <= all.Equivalent(year) + 1e-9, $"{promise.Id} {year}"));
        });
    }

    [Fact]
    public void A_promise_that_is_not_delivered_leaves_the_sum_and_the_degrees_as_they_are_to_the_last_bit()
    {
        var without = fixture.Assess(("ogmp-methane.delivered", 0));
        var promises = without.Together.Wedges;

        var never = JoinedWedges.Of(promises.Where(wedge => wedge.Id != "ogmp-methane"));

        Assert.All(never.Reductions, species => Assert.Equal(species.Value.Central, without.Together.Reductions[species.Key].Central));
        Assert.Equal(default, without.Wedges.Single(outcome => outcome.Wedge.Id == "ogmp-methane").ChangeIn(2100));
        Assert.Equal(0, without.Wedges.Single(outcome => outcome.Wedge.Id == "ogmp-methane").Adds2100);
    }

    [Fact]
    public void Gaps_are_told_for_each_year_against_the_newest_edition_that_states_it()
    {
        var gaps = EmissionsGap.Newest(fixture.Assess());

        Assert.Equal([(2030, 2.0), (2030, 1.5), (2035, 2.0), (2035, 1.5), (2050, 2.0), (2050, 1.5)], gaps.Select(gap => (gap.Level.Year, gap.Level.Limit)));
        Assert.Equal(["2025", "2024"], gaps.Select(gap => gap.Level.Edition).Distinct());
    }

    [Fact]
    public void The_order_in_which_promises_are_given_does_not_matter()
    {
        var promises = fixture.Assess().Together.Wedges;

        var forward = JoinedWedges.Of(promises);
        var backward = JoinedWedges.Of(promises.Reverse());

        Assert.Equal(forward.Reductions.Keys, backward.Reductions.Keys);
        Assert.All(forward.Reductions, species => Assert.Equal(species.Value.Central, backward.Reductions[species.Key].Central));
    }

    [Fact]
    public void Calls_and_needs_are_expressed_and_not_counted()
    {
        var assessment = fixture.Assess();
        var notPromised = assessment.Wedges.Where(outcome => outcome.Wedge.Standing != WedgeStanding.Promise).ToArray();

        Assert.NotEmpty(notPromised);
        Assert.All(notPromised, outcome => Assert.Null(outcome.Counted2030));
        Assert.DoesNotContain(assessment.Together.Wedges, wedge => notPromised.Any(outcome => outcome.Wedge.Id == wedge.Id));
    }

    [Fact]
    public void The_same_inputs_make_the_same_bytes_and_others_say_what_changed()
    {
        var first = Json(fixture.Assess());

        var again = Json(fixture.Assess());
        var changed = AssessmentChanges.Between(first, Json(fixture.Assess(("ogmp-methane.share", 42))));

        Assert.Equal(first, again);
        Assert.Empty(AssessmentChanges.Between(first, again));
        Assert.Contains(changed, change => change is { Path: "wedges[ogmp-methane].assumptions[ogmp-methane.share].value", Old: "30", New: "42" });
        Assert.DoesNotContain(changed, change => change.Path.StartsWith("wedges[eu-2030].reductions", StringComparison.Ordinal));
    }

    /// <summary>27 states emitted 4.8651 Gt in 1990 and 3.4765 Gt in 2021 (UNFCCC, Annex I, without land use): 28.54 of the 55 per cent that are due by 2030.</summary>
    [Fact]
    public void What_is_measured_splits_a_promise_into_delivered_on_the_way_and_missing()
    {
        var track = Assert.Single(fixture.Assess().Wedges.Single(outcome => outcome.Wedge.Id == "eu-2030").Tracks)!;

        Assert.Equal(100 * (4.8651 - 3.4765) / 4.8651 / 55, track.Delivered, 6);
        Assert.Equal(1, track.Delivered + track.OnTheWay + track.Missing, 9);
        Assert.Equal(((GapsFixture.Day.Year - 1990) / 40.0) - track.Delivered, track.Missing, 6);
        Assert.Equal(TrackState.OffTrack, track.State);
    }

    [Fact]
    public void Targets_that_are_no_emissions_keep_their_place_with_a_reason()
    {
        var reasons = fixture.Assess().Unexpressed.ToLookup(target => $"{target.Commitment.Slug}#{target.Target.Ordinal}", target => target.Reason);

        Assert.Equal([UnexpressedReason.NotEmissions], reasons["coral-reef-investment#1"]);
        Assert.Equal([UnexpressedReason.Process], reasons["mekong-plastic-monitoring-2022#1"]);
        Assert.Equal([UnexpressedReason.NoBaseValue], reasons["microsoft-historical-removal#1"]);
        Assert.Empty(reasons["ogmp-methane-targets#1"]);
        var all = fixture.Register.Commitments.Values.Sum(commitment => commitment.Targets.Count);
        Assert.Equal(all, reasons.Count + fixture.Assess().Wedges.Select(outcome => outcome.Wedge).Where(wedge => wedge.Commitment is not null)
            .SelectMany(wedge => wedge.Targets, (wedge, target) => (wedge.Subject, target)).Distinct().Count());
    }

    [Fact]
    public void A_target_whose_number_is_a_figure_of_record_with_a_path_points_at_it()
    {
        var figure = fixture.Register.Figures["figure-fossil-cut-needed"].Item;
        CommitmentItem Read(string slug, double value) => new()
        {
            Slug = slug, Titles = Text("x"), Kind = "target", Status = "stated", Origin = "read", Review = "proposed", Source = figure.Source,
            Targets = [new TargetItem { Ordinal = 1, Measures = Text("coal"), Direction = "decrease", Value = value, Unit = figure.Unit, DueYear = 2030, Review = "proposed" }],
        };
        var commitments = new Dictionary<string, CommitmentItem>(fixture.Register.Commitments) { ["same"] = Read("same", figure.Value), ["other"] = Read("other", figure.Value + 1) };

        var found = GapAssessment.Make(fixture.Model, fixture.Register with { Commitments = commitments }, new AssessmentRequest { Date = GapsFixture.Day, Subjects = ["same", "other"] }).Unexpressed;

        Assert.Equal(["figure-fossil-cut-needed", null], found.Select(target => target.Instead?.Subject));
    }

    [Theory]
    [InlineData("net zero", "reach", "cities", UnexpressedReason.NoBaseValue)]
    [InlineData("climate neutrality", "reach", null, UnexpressedReason.ScopeUnknown)]
    [InlineData("气候中和", "reach", null, UnexpressedReason.ScopeUnknown)]
    [InlineData("emissions", "decrease", "cities", UnexpressedReason.NoValue)]
    [InlineData("trees", "increase", "cities", UnexpressedReason.NotEmissions)]
    public void A_neutrality_names_a_number_and_is_told_for_what_it_lacks(string measure, string direction, string? actor, UnexpressedReason reason)
    {
        var commitment = new CommitmentItem
        {
            Slug = "read", Titles = Text("x"), Kind = "target", Status = "stated", Origin = "read", Review = "proposed",
            Actors = [new NamedActor(actor, Text(actor ?? "all"), actor ?? "all", null)],
            Targets = [new TargetItem { Ordinal = 1, Measures = Text(measure), Direction = direction, Review = "proposed" }],
        };

        var found = GapAssessment.Make(
            fixture.Model, fixture.Register with { Commitments = new Dictionary<string, CommitmentItem>(fixture.Register.Commitments) { ["read"] = commitment } }, new AssessmentRequest { Date = GapsFixture.Day, Subjects = ["read"] });

        Assert.Equal(reason, Assert.Single(found.Unexpressed).Reason);
    }

    /// <summary>
    /// Velders et al. 2022, doi:10.5194/acp-22-6087-2022, abstract: without controls hydrofluorocarbons emit 4.0–5.3 Gt CO2e in 2050 and warm by 0.28–0.44 °C
    /// in 2100; with the Kigali Amendment 0.9–1.0 Gt and about 0.04 °C. Their mixture of gases and their model of warming are others, so this
    /// is a check of the order of magnitude: within a factor of three (half an order) of what was published.
    /// </summary>
    [Fact]
    public void Hydrofluorocarbons_without_control_warm_about_as_much_as_was_published()
    {
        var baseline = fixture.Model.Emissions("ssp245");
        Dictionary<string, IReadOnlyList<double>> Path(double in2050) => BaselineEmissions.SpeciesOf("hfcs").ToDictionary(
            species => species,
            species => (IReadOnlyList<double>)[.. Enumerable.Range(WedgeSeries.FirstYear, WedgeSeries.Years).Select(year =>
            {
                var total = 0.9 + ((in2050 - 0.9) * Math.Min(1, (year - 2024) / 26.0));
                var now = baseline.Of(species, year);
                return now > 0 ? now - (baseline.Of(species, 2024) * total / baseline.Group("hfcs", 2024)) : 0;
            })]);
        var none = BaselineEmissions.SpeciesOf("hfcs").ToDictionary(species => species, species => (IReadOnlyList<double>)[.. Enumerable.Range(WedgeSeries.FirstYear, WedgeSeries.Years)
            .Select(year => Math.Max(0, baseline.Of(species, year)))]);

        var effects = fixture.Model.Effects("ssp245", [("low", Path(4.0)), ("high", Path(5.3)), ("Kigali", Path(0.95)), ("none", none)]);

        double Warms(int path) => effects.Change(path, 2100).Median - effects.Change(3, 2100).Median;
        Assert.InRange(Warms(0), 0.28 / 3, 0.28 * 3);
        Assert.InRange(Warms(1), 0.44 / 3, 0.44 * 3);
        Assert.InRange(Warms(2), 0.04 / 3, 0.04 * 3);
    }

    [Fact]
    public void Wrong_wishes_are_refused_by_name()
    {
        Assert.Equal(GapFault.UnknownAssumption, Assert.Throws<GapInputException>(() => fixture.Assess(("nothing.share", 1))).Fault);
        Assert.Equal(GapFault.OutOfRange, Assert.Throws<GapInputException>(() => fixture.Assess(("ogmp-methane.share", 142))).Fault);
        Assert.Equal(GapFault.OutOfRange, Assert.Throws<GapInputException>(() => fixture.Assess(("ogmp-methane.from", 2020.5))).Fault);
        var negative = Assert.Throws<GapInputException>(() => fixture.Assess(("ogmp-methane.base", 5000)));
        Assert.Equal(GapFault.NegativeEmissions, negative.Fault);
        Assert.Equal("CH4", negative.Values[0]);
        var beyond = Assert.Throws<GapInputException>(() => fixture.Assess(("green-gigaton.amount", 1000)));
        Assert.Equal((GapFault.BeyondModel, "green-gigaton.amount"), (beyond.Fault, beyond.Values[0]));
        Assert.Equal(
            GapFault.UnknownBaseline,
            Assert.Throws<GapInputException>(() => GapAssessment.Make(fixture.Model, fixture.Register, new AssessmentRequest { Date = GapsFixture.Day, Baseline = "ssp0" })).Fault);
    }

    private static Wedge Wedge(GapAssessment assessment, string id) => assessment.Wedges.Single(outcome => outcome.Wedge.Id == id).Wedge;

    private static Dictionary<string, string> Text(string text) => new() { ["eng"] = text };

    private static double At(IReadOnlyList<double> series, int year) => series[year - WedgeSeries.FirstYear];

    private GapAssessment Only(string subject, params (string Id, double Value)[] changes) => GapAssessment.Make(
        fixture.Model, fixture.Register, new AssessmentRequest { Date = GapsFixture.Day, Subjects = [subject], Changes = changes.ToDictionary(change => change.Id, change => change.Value) });

    private static byte[] Json(GapAssessment assessment)
    {
        using var bytes = new MemoryStream();
        AssessmentJson.Write(assessment, bytes);
        return bytes.ToArray();
    }
}
