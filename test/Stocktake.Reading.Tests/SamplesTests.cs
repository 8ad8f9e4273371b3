using Stocktake.Testing;

namespace Stocktake.Reading.Tests;

/// <summary>What a newcomer sees first: the samples say what they were written to say.</summary>
public sealed class SamplesTests
{
    [Theory]
    [InlineData("resolution-rivers.eng.txt", "SAMPLE/RES/1/4", "unga", WorkKind.Resolution, "eng", "2026-01-09")]
    [InlineData("resolution-rivers.zho.txt", "SAMPLE/RES/1/4", "unga", WorkKind.Resolution, "zho", "2026-01-09")]
    [InlineData("resolution-networks.eng.docx", "SAMPLE/PP/RES/12", "itu-pp", WorkKind.Resolution, "eng", "2026")]
    [InlineData("note-coastal-cities.zho.md", "SAMPLE/ESCAP/CED/2026/3", "escap", WorkKind.Note, "zho", "2026-03")]
    [InlineData("letter-year-in-review.zho.txt", "SAMPLE/LETTER/2025", null, WorkKind.Letter, "zho", null)]
    [InlineData("decision-air.fra.html", null, "unga", WorkKind.Decision, "fra", "2026-02-04")]
    public void A_sample_is_known_by_its_cover(string name, string? symbol, string? body, WorkKind kind, string language, string? date)
    {
        var work = Read(name).Work;

        Assert.Equal((symbol, body, kind, language, date), (work.Symbol, work.Body, work.Kind, work.Language?.Code, work.Date?.ToString()));
    }

    [Theory]
    [InlineData("resolution-rivers.eng.txt", "by 2032", 50, 2032)]
    [InlineData("resolution-rivers.zho.txt", "到2032年", 50, 2032)]
    public void Both_languages_of_a_resolution_say_the_same(string name, string due, double percent, int year)
    {
        var edition = Read(name);

        Assert.Equal([4, 11], [edition.Blocks.Count(block => block.Role == BlockRole.Preambular), edition.Blocks.Count(block => block.Role == BlockRole.Operative)]);
        Assert.Equal(
            [Act.CallsUpon, Act.Encourages, Act.Invites, Act.Requests, Act.Invites, Act.Urges, Act.Decides],
            edition.Mandates.Select(mandate => mandate.Act));
        Assert.Equal(due, edition.Mandates[0].Due?.Text);
        Assert.Equal(3, edition.Mandates[3].Due?.Session);
        Assert.Contains(edition.Targets, target => target.Value == percent && target.Unit == "%" && target.Year == year && target.BaseYear == 2022);
        Assert.Equal(4, edition.Blocks.Sum(block => block.Notes.Length));
        Assert.Equal(
            ["A/RES/70/1", "A/RES/76/300", "E/RES/2020/1"],
            edition.Citations.Where(citation => citation.Target is not null).Select(citation => citation.Target).Take(3));
    }

    [Fact]
    public void The_tracked_sample_has_two_states()
    {
        var original = Read("resolution-networks.eng.docx", RevisionView.Original);
        var revised = Read("resolution-networks.eng.docx", RevisionView.Revised);

        Assert.Contains(original.Blocks, block => block.Text.Contains("every two years", StringComparison.Ordinal));
        Assert.DoesNotContain(revised.Blocks, block => block.Text.Contains("every two years", StringComparison.Ordinal));
        Assert.Contains(revised.Blocks, block => block.Text.Contains("networks are used well, though what is saved", StringComparison.Ordinal));
        Assert.Equal("3", original.Blocks.Single(block => block.Text.StartsWith("to hold meetings", StringComparison.Ordinal)).Num);
        Assert.Equal("2", revised.Blocks.Single(block => block.Text.StartsWith("to hold meetings", StringComparison.Ordinal)).Num);
    }

    [Fact]
    public void The_letter_has_one_quotation_and_ends_with_a_paragraph_above_its_signature()
    {
        var letter = Read("letter-year-in-review.zho.txt");

        Assert.Equal("我们看得见泄漏，就没有理由让它继续。 玛琳·奥康，清气伙伴关系主席", Assert.Single(letter.Blocks, block => block.Kind == BlockKind.Quote).Text);
        Assert.Equal([BlockKind.Heading, BlockKind.Paragraph, BlockKind.Other, BlockKind.Other], letter.Blocks.TakeLast(4).Select(block => block.Kind));
    }

    [Fact]
    public void Doubled_words_of_the_letter_are_kept_once()
    {
        var letter = Read("letter-year-in-review.zho.txt");

        Assert.Equal("年度来信", letter.Blocks[0].Text);
        Assert.Single(letter.Blocks, block => block.Num == "•" && block.Text.StartsWith("森林：三个国家", StringComparison.Ordinal));
        Assert.Contains(letter.Targets, target => target is { Value: 70, ValueHigh: 80, Unit: "%", Year: 2035 });
    }

    private static Edition Read(string name, RevisionView view = RevisionView.Marked)
    {
        var result = DocumentReader.Read(File.ReadAllBytes(Path.Combine(SharedData.RepositoryRoot, "samples", name)), name, new ReadOptions { View = view });
        Assert.NotNull(result.Edition);
        return result.Edition;
    }
}
