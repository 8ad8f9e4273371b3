using System.Text.RegularExpressions;
using System.Xml.Linq;
using Stocktake.Testing;

namespace Stocktake.Tests;

/// <summary>Holds the rule that what a person reads stands in resource files, whole in English and in Chinese, in every room.</summary>
public sealed partial class ResourceFileTests
{
    private static readonly string Source = Path.Combine(SharedData.RepositoryRoot, "src");

    public static TheoryData<string> EnglishFiles => [.. Files("*.resx").Where(file => Path.GetFileNameWithoutExtension(file).IndexOf('.', StringComparison.Ordinal) < 0)];

    [Theory, MemberData(nameof(EnglishFiles))]
    public void Every_text_exists_in_Chinese_with_the_same_places(string file)
    {
        var english = Texts(Path.Combine(Source, file));
        var chinese = Texts(Path.Combine(Source, Path.ChangeExtension(file, ".zh-Hans.resx")));

        Assert.NotEmpty(english);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), chinese.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text => Assert.Equal(Places(text.Value), Places(chinese[text.Key])));
        Assert.All(chinese, text => Assert.False(string.IsNullOrWhiteSpace(text.Value)));
    }

    [Theory]
    [InlineData("Stocktake.Reading", "ReadingTexts.resx", "failure", "warning", "reason", "file")]
    [InlineData("Stocktake.Climate", "ClimateTexts.resx", "calibration", "input", "join", "merge", "note", "plan", "plot", "removal", "request", "run", "runaway", "solar", "state", "vetting")]
    [InlineData("Stocktake.Storage", "StorageTexts.resx", "address", "backup", "check", "copy", "migration", "opening", "server")]
    public void Every_sentence_that_the_code_names_exists_and_every_one_that_exists_is_named(string room, string file, params string[] families)
    {
        var texts = Texts(Path.Combine(Source, room, file)).Keys;
        var code = string.Concat(Files("*.cs").Where(path => path.StartsWith(room + Path.DirectorySeparatorChar, StringComparison.Ordinal)).Select(path => File.ReadAllText(Path.Combine(Source, path))));
        var named = Regex.Matches(code, $"\"((?:{string.Join('|', families)})\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)*)\"").Select(match => match.Groups[1].Value).Where(key => !key.EndsWith(".json", StringComparison.Ordinal)).ToHashSet();

        // The last part of a warning's key may be chosen on the way.
        var unnamed = texts.Except(named).Where(key => !code.Contains($"\"{key[(key.LastIndexOf('.') + 1)..]}\"", StringComparison.Ordinal)).ToList();

        Assert.Empty(named.Except(texts));
        Assert.Empty(unnamed);
    }

    [Fact]
    public void No_failure_warning_or_note_carries_its_sentence_in_the_code() =>
        Assert.Empty(Files("*.cs").SelectMany(file => SentencePattern().Matches(File.ReadAllText(Path.Combine(Source, file))).Select(match => $"{file}: {match.Value}")));

    private static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Source, pattern, SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Source, path))
        .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
        .Order(StringComparer.Ordinal);

    private static Dictionary<string, string> Texts(string file) => XDocument.Load(file).Root!.Elements("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Places(string text) => PlacePattern().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+(:[^}]*)?\}")]
    private static partial Regex PlacePattern();

    // A literal of several words is no key.
    [GeneratedRegex(@"(?:new (?:ReadFailureException|Warning|ClimateInputException|StorageException)|(?:Reading|Climate|Storage|Warning)Texts\.\w+|Wrong)\((?:[^;""]|""[^""]*"")*?""[^""<\n]*[a-z]{2} [a-z][^""<\n]*""")]
    private static partial Regex SentencePattern();
}
