using System.Text.Json;

namespace Stocktake.Tests;

public sealed class SearchCommandTests(SearchCommandTests.Taken taken) : IClassFixture<SearchCommandTests.Taken>
{
    private string Database => taken.Database;

    [Fact]
    public void A_symbol_a_phrase_and_a_filter_find_what_was_taken()
    {
        var symbol = Search("RES/1/4");
        var phrase = Search("level of 2022", "--kind", "mandate");
        var people = CommandRun.Of("search", "plastic", "--database", Database, "--limit", "1");

        Assert.Contains(symbol, hit => hit.GetProperty("address").GetString() == "/documents/SAMPLE-RES-1-4");
        Assert.All(phrase, hit => Assert.StartsWith("/mandates/SAMPLE-RES-1-4~", hit.GetProperty("address").GetString(), StringComparison.Ordinal));
        Assert.NotEmpty(phrase);
        Assert.Contains("--after", people.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_stand_nowhere_as_a_phrase_are_found_apart_and_nothing_found_is_said()
    {
        var apart = CommandRun.Of("search", "measure plastic rivers", "--database", Database);
        var none = CommandRun.Of("search", "measure qwertyuiop", "--database", Database);

        Assert.Contains("/mandates/SAMPLE-RES-1-4~", apart.Output, StringComparison.Ordinal);
        Assert.Single(apart.Error.TrimEnd().Split('\n'));
        Assert.Equal(0, none.ExitCode);
        Assert.Single(none.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData(2, "--limit", "0")]
    [InlineData(2, "--after", "nothing")]
    public void A_wrong_argument_is_one_sentence(int code, string option, string value)
    {
        var run = CommandRun.Of("search", "plastic", "--database", Database, option, value);

        Assert.Equal(code, run.ExitCode);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void No_database_is_made_by_searching()
    {
        var none = Database + ".none";

        var run = CommandRun.Of("search", "plastic", "--database", none);

        Assert.Equal(3, run.ExitCode);
        Assert.False(File.Exists(none));
    }

    private JsonElement[] Search(params string[] arguments)
    {
        var run = CommandRun.Of(["search", .. arguments, "--database", Database, "--format", "json"]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        return [.. json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.Clone())];
    }

    /// <summary>A register that holds one sample.</summary>
    public sealed class Taken : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("stocktake-").FullName;

        public Taken() =>
            Assert.Equal(0, CommandRun.Of("take", Path.Combine(Testing.SharedData.RepositoryRoot, "samples", "resolution-rivers.eng.txt"), "--database", Database).ExitCode);

        public string Database => Path.Combine(_folder, "register.db");

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
