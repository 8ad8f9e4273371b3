namespace Stocktake.Foundations.Tests.Areas;

public sealed class AreaTests
{
    [Fact]
    public void There_are_193_members_and_two_observers()
    {
        Assert.Equal(193, Area.All.Count(area => area.Status == AreaStatus.Member));
        Assert.Equal(["PSE", "VAT"], Area.All.Where(area => area.Status == AreaStatus.Observer).Select(area => area.Alpha3));
    }

    [Theory]
    [InlineData("NA", "NAM")]
    [InlineData("na", "NAM")]
    [InlineData("nam", "NAM")]
    [InlineData("516", "NAM")]
    [InlineData("004", "AFG")]
    [InlineData("4", "AFG")]
    [InlineData(" CIV ", "CIV")]
    public void An_area_is_found_by_any_of_its_codes(string code, string alpha3)
    {
        Assert.True(Area.TryParse(code, out var area));

        Assert.Equal(alpha3, area.Alpha3);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("001")]
    [InlineData("ZZZ")]
    [InlineData("-4")]
    [InlineData("99999999999999")]
    public void What_is_no_area_is_not_found(string? code) => Assert.False(Area.TryParse(code, out _));

    [Fact]
    public void A_code_that_names_no_area_is_refused_with_a_sentence() =>
        Assert.Contains("'ZZZ' is not", Assert.Throws<FormatException>(() => Area.Parse("ZZZ")).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_area_region_and_group_has_a_clean_name_in_every_language()
    {
        foreach (var language in Language.All)
        {
            var names = Area.All.SelectMany(area => area.OtherNames(language).Prepend(area.Name(language)))
                .Concat(Region.All.Select(region => region.Name(language)))
                .Concat(AreaGroup.All.Select(group => group.Name(language)));

            Assert.All(names, name => Assert.DoesNotMatch(@"^$|^\s|\s$|\s\s|[*_""]|\((the|le|la|les|l’|el|los|las)\)", name));
        }
    }

    [Fact]
    public void No_two_areas_share_a_name_in_any_language()
    {
        foreach (var language in Language.All)
        {
            var shared = Area.All.SelectMany(area => area.OtherNames(language).Prepend(area.Name(language)).Distinct(), (area, name) => (area, name))
                .GroupBy(pair => pair.name).Where(group => group.Count() > 1).Select(group => group.Key);

            Assert.Empty(shared);
        }
    }

    [Fact]
    public void Every_area_but_Antarctica_lies_in_the_world()
    {
        Assert.All(Area.All, area => Assert.Equal(area.Alpha3 != "ATA", area.IsIn(Region.World)));
        Assert.Equal(5, Region.All.Count(region => region.Within == Region.World));
        Assert.All(Region.All, region => Assert.Contains(Area.All, area => area.IsIn(region)));
    }

    [Fact]
    public void A_membership_holds_between_its_dates()
    {
        var membership = Area.Parse("STP").Memberships.Single(membership => membership.Group.Code == "ldc");

        Assert.True(membership.IsOn(PartialDate.Parse("2024-10-01")));
        Assert.False(membership.IsOn(PartialDate.Parse("2025-01-01")));
    }

    [Theory]
    [InlineData("sids", 37)]
    [InlineData("lldc", 32)]
    [InlineData("un-members", 193)]
    [InlineData("eu", 27)]
    public void A_group_has_the_members_of_its_list(string code, int members)
    {
        Assert.True(AreaGroup.TryParse(code, out var group));

        Assert.Equal(members, group.Memberships.Count);
        Assert.All(group.Memberships, membership => Assert.Contains(membership, membership.Area.Memberships));
    }

    [Fact]
    public void A_name_is_asked_for_in_one_of_the_six_languages() =>
        Assert.Throws<ArgumentException>(() => Area.Parse("NAM").Name(default));
}
