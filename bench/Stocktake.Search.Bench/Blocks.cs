using System.Globalization;
using System.Text;
using Stocktake.Register.Search;

namespace Stocktake.Search.Bench;

/// <summary>
/// Invented blocks of resolutions, the same at every run: two in five Chinese, the others of the five other languages, a third of them with a symbol,
/// fifty to a document.
/// </summary>
internal static class Blocks
{
    private const int BlocksOfWork = 50;
    private const int Seed = 20260109;

    private static readonly Vocabulary[] Vocabularies =
    [
        new("zho", string.Empty, 30_000, Seed),
        new("eng", "etaoinshrdlucmfwypvbgkqjxz", 30_000, Seed + 1),
        new("fra", "esaitnrulodcmpévqfbghjàxèyêz", 30_000, Seed + 2),
        new("spa", "eaosrnidlctumpbgvyqhfzjñxáéíóú", 30_000, Seed + 3),
        new("rus", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф", 30_000, Seed + 4),
        new("ara", "المنتيورهبعدفسكقحجشصطخذزثضغظ", 30_000, Seed + 5),
    ];

    private static readonly string[] Bodies = ["un-ga", "unea", "escap", "itu", "wmo", "unfccc"];
    private static readonly string[] Themes = [.. Enumerable.Range(1, 24).Select(number => $"theme-{number}")];

    /// <summary>The vocabulary of each language; Chinese first.</summary>
    public static IReadOnlyList<Vocabulary> Languages => Vocabularies;

    /// <summary>The block of a number, from 0: its work, language and words come from the number alone.</summary>
    public static SearchEntry Of(int number)
    {
        var work = number / BlocksOfWork;
        var random = new Random(Seed ^ (number * 7919));
        var ofWork = new Random(Seed ^ (work * 104729));
        var vocabulary = Vocabularies[ofWork.Next(5) < 2 ? 0 : 1 + ofWork.Next(5)];
        return new SearchEntry($"block:{number}", SearchKind.Block, work, $"Document {work}", Text(vocabulary, random))
        {
            Language = vocabulary.Language,
            Body = Bodies[ofWork.Next(Bodies.Length)],
            DocumentKind = ofWork.Next(4) == 0 ? "report" : "resolution",
            Year = 1990 + ofWork.Next(36),
            Themes = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Themes[random.Next(Themes.Length)])],
        };
    }

    /// <summary>A symbol as documents cite it; those of late sessions come more often.</summary>
    public static (int Session, int Number) Symbol(Random random) => (79 - (int)(40 * Math.Pow(random.NextDouble(), 2)), 1 + random.Next(320));

    private static string Text(Vocabulary vocabulary, Random random)
    {
        var isHan = vocabulary.Language == "zho";
        var text = new StringBuilder();
        var words = 12 + random.Next(50);
        var symbolAt = random.Next(3) == 0 ? random.Next(words) : -1;
        for (var index = 0; index < words; index++)
        {
            if (index == symbolAt)
            {
                var (session, number) = Symbol(random);
                text.Append(CultureInfo.InvariantCulture, $"{(isHan ? "第" : random.Next(2) == 0 ? "A/RES/" : string.Empty)}{session}/{number}{(isHan ? "号决议" : " ")}");
            }

            text.Append(vocabulary.Next(random)).Append(isHan ? string.Empty : " ");
            if (random.Next(12) == 0)
            {
                text.Append(isHan ? "，" : ", ");
            }
        }

        return text.ToString();
    }
}
