using System.Globalization;
using System.Text;
using Dapper;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Stocktake.Storage.Tests;

/// <summary>What holds of tokens and queries for every text, on either database.</summary>
public abstract class SearchLaws : IDisposable
{
    private static readonly string[] Pieces =
    [
        "A/RES/79/206", "79/206", "A/79/L.2/Rev.1", "E/2023/1-E/2023/2", "1.5", "2030", "٢٠٣٠", "１２", "co-operation", "l’été", "Énergie", "œuvre", "Straße",
        "надёжный", "Район", "ста́рый", "المُنَاخ", "الأمم", "العربيــة", "والمياه", "climate", "CHANGE", "x", "e10", "a/b/c/d/e/f/g/h/i/j", "ﬁnance", "ΟΔΟΣ", "м³",
        "电信发展局", "第79/206号决议", "気候カー", "𠀀𠀁", "任", "々", " ", " ", "\n", "\u00a0", ", ", "。", "，", "\"", "“", "*", "(", ")", "'", "\\", ":", "-", "/", ".", "&", "!", "<->",
        "\0", "\ud800", "\udc00", "\u200f", "\u00ad", "\ufffd", "\ufffe", "\uffff", "\ufdd0", "\U0001fffe", "\u0301", "\u20e3", "NEAR", "AND", "OR", "NOT", "😀",
    ];

    private static readonly int Runs = int.Parse(Environment.GetEnvironmentVariable("STOCKTAKE_TEST_RUNS") ?? "300", CultureInfo.InvariantCulture);

    private static readonly string[] HanCharacters = ["气", "候", "变", "化", "会", "任", "々", "𠀀", "𠀁", "カ", "ー", "の"];

    [Fact]
    public void Any_word_of_a_text_finds_it() =>
        Prop.ForAll(Arb.From(Texts()), text =>
        {
            var tokens = SearchTokens.ForText(text);
            foreach (var word in Words(text).Concat(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            {
                var query = SearchQuery.Parse(word);
                Assert.True(query.IsEmpty || Finds(tokens, query), $"\"{word}\" does not find \"{text}\"");
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

    [Fact]
    public void Any_two_or_more_Han_characters_that_stand_together_find_their_text()
    {
        var cases =
            from before in Texts()
            from start in Gen.Choose(0, 5)
            from length in Gen.Choose(1, 6)
            from han in Gen.ArrayOf(Gen.Elements(HanCharacters), start + length + 2)
            from after in Texts()
            select (Text: $"{before} {string.Concat(han)}{after}", Part: string.Concat(han.Skip(start).Take(length + 1)));

        Prop.ForAll(Arb.From(cases), pair =>
        {
            var tokens = SearchTokens.ForText(pair.Text);

            Assert.True(Finds(tokens, SearchQuery.Parse(pair.Part)), $"{pair.Part} does not find {pair.Text}");
            Assert.True(Finds(tokens, SearchQuery.Parse($"“{pair.Part}”")), $"the phrase {pair.Part} does not find {pair.Text}");
            Assert.False(Finds(tokens, SearchQuery.Parse(pair.Part + "鱻鱻")));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
    }

    [Fact]
    public void The_table_of_characters_folds_as_the_whole_folding_does() =>
        Prop.ForAll(Arb.From(Texts()), text => Assert.Equal(SearchFolding.FoldInFull(text), SearchFolding.Fold(text))).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

    [Fact]
    public void Every_token_knows_the_characters_it_came_from() =>
        Prop.ForAll(Arb.From(Texts()), text =>
        {
            var located = SearchTokens.Locate(text);

            Assert.Equal(SearchTokens.Of(text), located.Select(token => token.Token));
            Assert.All(located.Where(token => !token.Token.IsUnit), token =>
                Assert.Contains(token.Token.Text, SearchTokens.Of(text.Substring(token.Start, token.Length)).Select(found => found.Text)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

    [Fact]
    public void Any_string_is_a_text_and_a_query()
    {
        var anything = Gen.OneOf(
            Texts(),
            Gen.Choose(0, char.MaxValue).Select(value => (char)value).ArrayOf().Select(characters => new string(characters)),
            ArbMap.Default.GeneratorFor<string>().Select(text => text ?? string.Empty));

        Prop.ForAll(Arb.From(anything), Arb.From(anything), (text, typed) =>
        {
            var query = SearchQuery.Parse(typed);
            var tokens = SearchTokens.ForText(text);

            Assert.Null(query.IsEmpty ? null : Record.Exception(() => Finds(tokens, query)));
            Assert.Equal(query.IsEmpty, query.ToFts5().Length == 0);
            Assert.Equal(query.IsEmpty, query.ToTsquery().Length == 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    internal abstract bool Finds(string tokens, SearchQuery query);

    protected abstract void Dispose(bool disposing);

    // Mostly what stands in documents, now and then any character of any script.
    private static Gen<string> Texts() => Gen.Frequency(
        (4, Gen.Elements(Pieces)),
        (1, Gen.Choose(0, 0x323AF).Select(value => Rune.TryCreate(value, out var rune) ? rune.ToString() : ((char)value).ToString()))).ArrayOf().Select(string.Concat);

    // Letters and numbers of any plane, with what stands inside a word: marks, marks of direction, soft hyphens.
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
            if (Rune.IsLetter(rune) || Rune.IsNumber(rune) || (isMark && word.Length > 0))
            {
                word.Append(rune.ToString());
                continue;
            }

            yield return word.ToString();
            word.Clear();
        }

        yield return word.ToString();
    }
}

public sealed class SqliteSearchLaws : SearchLaws
{
    private readonly SqliteConnection connection;

    public SqliteSearchLaws()
    {
        SqliteLibrary.EnsureLoaded();
        connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        connection.Execute("CREATE VIRTUAL TABLE search USING fts5(tokens, tokenize=\"unicode61 remove_diacritics 0\")");
    }

    internal override bool Finds(string tokens, SearchQuery query)
    {
        connection.Execute("DELETE FROM search; INSERT INTO search (tokens) VALUES (@tokens)", new { tokens });
        return connection.ExecuteScalar<long>("SELECT count(*) FROM search WHERE search MATCH @query", new { query = query.ToFts5() }) == 1;
    }

    protected override void Dispose(bool disposing) => connection.Dispose();
}

public sealed class PostgreSqlSearchLaws : SearchLaws
{
    private readonly NpgsqlConnection connection = new(PostgreSqlTests.ServerOrSkip());

    internal override bool Finds(string tokens, SearchQuery query) => connection.ExecuteScalar<bool>(
        "SELECT to_tsvector('simple', @tokens) @@ to_tsquery('simple', @query)", new { tokens, query = query.ToTsquery() });

    protected override void Dispose(bool disposing) => connection.Dispose();
}
