using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Stocktake.Reading.Output;

namespace Stocktake.Reading.Tests.Output;

public sealed class EditionJsonReadingTests
{
    [Fact]
    public void Reading_a_written_object_gives_the_same_edition_but_for_halves_of_surrogate_pairs() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(1_000_000), Prop.ForAll<int>(seed =>
        {
            var edition = EditionMaker.Make(seed);

            var json = EditionJson.ToText(edition);
            var read = EditionJson.Read(Encoding.UTF8.GetBytes(json));

            SameEdition.Assert(json.Contains("\\uFFFD", StringComparison.Ordinal) ? read : edition, json.Contains("\\uFFFD", StringComparison.Ordinal) ? EditionJson.Read(EditionJson.Write(read).Span) : read);
        }));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"work\":{}}")]
    [InlineData("{\"work\":{\"kind\":\"poem\"}}")]
    public void What_is_no_edition_is_refused(string json) =>
        Assert.Throws<FormatException>(() => EditionJson.Read(Encoding.UTF8.GetBytes(json)));
}
