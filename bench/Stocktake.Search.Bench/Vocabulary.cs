using System.Text;

namespace Stocktake.Search.Bench;

/// <summary>
/// The invented words of one language, the most frequent first. How often a word comes falls with its rank by Zipf's law:
/// the share of rank r is proportional to 1 / (r + 2.7) (B. Mandelbrot's form of it, with the offset he gives for English).
/// </summary>
internal sealed class Vocabulary
{
    private const double Offset = 2.7;

    private readonly string[] words;
    private readonly double[] shares;

    public Vocabulary(string language, string letters, int size, int seed)
    {
        Language = language;
        var random = new Random(seed);
        var made = new HashSet<string>(StringComparer.Ordinal);
        words = new string[size];
        for (var rank = 0; rank < size; rank++)
        {
            do
            {
                words[rank] = language == "zho" ? Han(random, rank) : Word(random, letters, rank);
            }
            while (!made.Add(words[rank]));
        }

        shares = new double[size];
        var sum = 0.0;
        for (var rank = 0; rank < size; rank++)
        {
            shares[rank] = sum += 1 / (rank + 1 + Offset);
        }
    }

    public string Language { get; }

    /// <summary>A word by its rank, from 0.</summary>
    public string this[int rank] => words[rank];

    public string Next(Random random)
    {
        var index = Array.BinarySearch(shares, random.NextDouble() * shares[^1]);
        return words[index < 0 ? ~index : index];
    }

    // Frequent words are short, as in every language.
    private static string Word(Random random, string letters, int rank)
    {
        var length = Math.Max(1, (int)Math.Log(rank + 2) + random.Next(0, 4));
        var word = new StringBuilder(length);
        for (var index = 0; index < length; index++)
        {
            word.Append(letters[(int)(letters.Length * Math.Pow(random.NextDouble(), 1.5))]);
        }

        return word.ToString();
    }

    // One to four characters of three thousand, the first ones far more often.
    private static string Han(Random random, int rank)
    {
        var length = rank < 30 ? 1 : random.Next(8) switch { 0 => 3, 1 => 4, _ => 2 };
        var word = new StringBuilder(length);
        for (var index = 0; index < length; index++)
        {
            word.Append((char)(0x4E00 + (int)(3000 * Math.Pow(random.NextDouble(), 2))));
        }

        return word.ToString();
    }
}
