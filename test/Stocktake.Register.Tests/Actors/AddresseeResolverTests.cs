using Stocktake.Foundations;
using Stocktake.Register.Actors;
using Stocktake.Storage;

namespace Stocktake.Register.Tests.Actors;

public sealed class AddresseeResolverTests
{
    [Theory]
    [InlineData("eng", "unga", "the Secretary-General", "un-secretary-general")]
    [InlineData("eng", "itu-pp", "the Secretary-General", "itu-secretary-general")]
    [InlineData("zho", "unga", "秘书长", "un-secretary-general")]
    [InlineData("zho", "itu-pp", "秘书长", "itu-secretary-general")]
    [InlineData("fra", "unga", "au Secrétaire général", "un-secretary-general")]
    [InlineData("spa", "unga", "al Secretario General", "un-secretary-general")]
    [InlineData("rus", "unga", "Генерального секретаря", "un-secretary-general")]
    [InlineData("rus", "unga", "Генеральному секретарю", "un-secretary-general")]
    [InlineData("ara", "unga", "إلى الأمين العام", "un-secretary-general")]
    [InlineData("zho", "itu-pp", "电信发展局主任", "itu-bdt-director")]
    [InlineData("zho", "itu-pp", "成员国", "itu-member-states")]
    [InlineData("eng", "unga", "all Member States in a position to do so", "member-states")]
    [InlineData("eng", "unga", "interested Member States", "member-states")]
    [InlineData("zho", "unga", "所有有能力这样做的会员国", "member-states")]
    [InlineData("fra", "unga", "les États Membres qui le souhaitent", "member-states")]
    [InlineData("spa", "unga", "a los Estados Miembros interesados", "member-states")]
    [InlineData("rus", "unga", "заинтересованным государствам-членам", "member-states")]
    [InlineData("ara", "unga", "بالدول الأعضاء", "member-states")]
    [InlineData("eng", "unga", "UNEP", "unep")]
    [InlineData("zho", "unga", "UNEP", "unep")]
    [InlineData("eng", "unga", "the Government of Kenya", "KEN")]
    [InlineData("zho", "unga", "肯尼亚政府", "KEN")]
    [InlineData("zho", "unga", "朝鲜民主主义人民共和国政府", "PRK")]
    [InlineData("eng", "unga", "the Office for Outer Space Affairs of the Secretariat", "unoosa")]
    [InlineData("eng", "unga", "Secretary-General of the International Telecommunication Union", "itu-secretary-general")]
    [InlineData("zho", "unep", "秘书长玛琳·奥康", "un-secretary-general")]
    [InlineData("zho", "unep", "微软公司", "microsoft")]
    [InlineData("zho", "unga", "其他非国家行为者", "non-state-actors")]
    public Task A_name_as_written_means_an_actor_where_a_body_speaks(string language, string body, string written, string actor) =>
        AssertAsync(language, body, [written], actor);

    [Theory]
    [InlineData("eng", "Member States, the Secretary-General and civil society", "member-states", "un-secretary-general", "civil-society")]
    [InlineData("zho", "会员国、秘书长和民间社会", "member-states", "un-secretary-general", "civil-society")]
    [InlineData("eng", "the United Nations Educational, Scientific and Cultural Organization and the World Meteorological Organization", "unesco", "wmo")]
    [InlineData("eng", "regional and international organizations", "international-organizations")]
    [InlineData("fra", "les États Membres et le Secrétaire général", "member-states", "un-secretary-general")]
    [InlineData("spa", "los Estados Miembros y al Secretario General", "member-states", "un-secretary-general")]
    [InlineData("rus", "государства-члены и Генерального секретаря", "member-states", "un-secretary-general")]
    [InlineData("ara", "الدول الأعضاء والأمين العام", "member-states", "un-secretary-general")]
    [InlineData("ara", "الدول الأعضاء ومنظومة الأمم المتحدة", "member-states", "un-system")]
    public Task Names_that_stand_together_are_told_apart(string language, string written, params string[] actors) => AssertAsync(language, "unga", [written], actors);

    [Theory]
    [InlineData("eng", "the United Nations Educational", "Scientific", "Cultural Organization")]
    [InlineData("spa", "la Organización de las Naciones Unidas para la Educación", "la Ciencia", "la Cultura")]
    [InlineData("rus", "Организации Объединенных Наций по вопросам образования", "науки", "культуры")]
    public Task A_name_that_holds_a_list_is_one_though_its_parts_were_read_as_several(string language, params string[] written) =>
        AssertAsync(language, "unga", written, "unesco");

    [Theory]
    [InlineData("eng", "the Keeper of the Lakes")]
    [InlineData("eng", "the Secretary-General of the Lake Society of Nowhere")]
    [InlineData("zho", "湖泊守护者")]
    [InlineData("rus", "хранителю озер")]
    [InlineData("eng", "\uD800")]
    [InlineData("ara", "،")]
    public Task A_name_that_nothing_resolves_stays_as_written(string language, string written) => AssertAsync(language, "unga", [written], null);

    [Fact]
    public async Task A_name_that_a_person_gives_resolves_the_mandates_that_waited_for_it()
    {
        await using var database = await Registers.WithActorsAsync(Dialect.Sqlite);
        await Registers.TakeAsync(database, Mandates.Texts.Resolution(
            "A/RES/79/901", "2024-12-19", "Lakes", Language.English,
            Mandates.Texts.Mandate(1, Reading.Act.Requests, "Requests", "the Keeper of the Lakes", "keep the lakes"),
            Mandates.Texts.Mandate(2, Reading.Act.Requests, "Requests", "all Keepers of the Lakes", "meet each other")));

        var resolved = 0;
        await Registers.WriteAsync(database, async writer =>
            resolved = await ActorNaming.AddAndResolveAsync(writer, (await ActorIndex.OfAsync(writer)).Speaker("unep")!.Id, Language.English, "alias", "Keeper of the Lakes"));

        Assert.Equal(2, resolved);
        await Mandates.Recount.AssertAsync(database);
    }

    private static async Task AssertAsync(string language, string body, string[] written, params string?[]? actors)
    {
        await using var database = await Registers.WithActorsAsync(Dialect.Sqlite);
        var found = new List<string?>();

        await Registers.WriteAsync(database, async writer =>
        {
            var index = await ActorIndex.OfAsync(writer);
            found.AddRange(AddresseeResolver.Resolve(index, written, Language.Parse(language), index.Speaker(body)).Select(name => name.ActorId is { } id ? index[id].Slug : null));
        });

        Assert.Equal(actors ?? [null], found);
    }
}
