using System.Globalization;
using System.Text;

namespace Stocktake.Search.Bench;

/// <summary>
/// The log of 200 queries: half symbols and phrases, two in five of two to four words, a tenth single common words. It is committed; this made it,
/// from blocks of the first hundred thousand, so that it finds something at every size.
/// </summary>
internal static class QueryLog
{
    private const int Seed = 4711;

    public static IReadOnlyList<(string Class, string Text)> Read()
    {
        using var reader = new StreamReader(typeof(QueryLog).Assembly.GetManifestResourceStream("queries.txt")!, Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1]))];
    }

    public static int Write(TextWriter output)
    {
        var random = new Random(Seed);
        for (var index = 0; index < 200; index++)
        {
            output.WriteLine(index switch
            {
                < 50 => $"symbol\t{Symbol(random)}",
                < 100 => $"phrase\t{Phrase(random)}",
                < 180 => $"words\t{Words(random)}",
                _ => $"common\t{Blocks.Languages[index % 6][30 + random.Next(10) - (index % 6 == 0 ? 0 : 30)]}",
            });
        }

        return 0;
    }

    private static string Symbol(Random random)
    {
        var (session, number) = Blocks.Symbol(random);
        return string.Format(CultureInfo.InvariantCulture, random.Next(5) switch { 0 => "{0}/{1}", 1 => "A/RES/{0}/{1}", 2 => "第{0}/{1}号决议", 3 => "resolution {0}/{1}", _ => "A-RES-{0}-{1}" }, session, number);
    }

    // What stands together in some block: two to four words in quotes, or four to eight Chinese characters, in quotes or not.
    private static string Phrase(Random random)
    {
        while (true)
        {
            var block = Blocks.Of(random.Next(100_000));
            if (block.Language == "zho")
            {
                var run = block.Text.Split('，', '第').MaxBy(part => part.Length)!;
                var length = random.Next(4, 9);
                if (run.Length >= length && run.All(character => character >= 0x4E00))
                {
                    var part = run.Substring(random.Next(run.Length - length + 1), length);
                    return random.Next(2) == 0 ? part : $"“{part}”";
                }

                continue;
            }

            var words = block.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var count = random.Next(2, 5);
            var some = words.Skip(random.Next(words.Length - count)).Take(count).ToList();
            if (some.TrueForAll(word => word.All(char.IsLetter)))
            {
                return $"\"{string.Join(' ', some)}\"";
            }
        }
    }

    // Two to four words of one block, anywhere in it.
    private static string Words(Random random)
    {
        while (true)
        {
            var block = Blocks.Of(random.Next(100_000));
            var parts = block.Language == "zho"
                ? [.. block.Text.Split('，', '第').Where(part => part.Length > 4).Select(part => part.Substring(random.Next(part.Length - 2), 2))]
                : block.Text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
            parts = [.. parts.Where(part => part.All(char.IsLetter)).Distinct()];
            if (parts.Length >= 4)
            {
                random.Shuffle(parts);
                return string.Join(' ', parts.Take(random.Next(2, 5)));
            }
        }
    }
}
