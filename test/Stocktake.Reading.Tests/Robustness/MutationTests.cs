using Stocktake.Testing;

namespace Stocktake.Reading.Tests.Robustness;

/// <summary>Documents cut or altered at random places are read or refused; no stack trace, no broken law, no hang.</summary>
public sealed class MutationTests
{
    private const int MutationsOfEach = 60;

    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(Path.Combine(SharedData.RepositoryRoot, "samples")).Where(path => !path.EndsWith(".pdf", StringComparison.Ordinal)).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_damaged_sample_is_read_or_refused(string name) =>
        ReadDamaged(Path.Combine(SharedData.RepositoryRoot, "samples", name), MutationsOfEach);

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_read_and_keeps_the_laws(string name)
    {
        var result = DocumentReader.Read(File.ReadAllBytes(Path.Combine(SharedData.RepositoryRoot, "samples", name)), name);

        Assert.NotNull(result.Edition);
        EditionInvariants.Check(result.Edition);
    }

    [Fact]
    public void Damaged_documents_of_the_bodies_are_read_or_refused()
    {
        foreach (var path in Directory.EnumerateFiles(SharedData.PathOf("corpus/bodies"), "*.txt"))
        {
            ReadDamaged(path, 4);
        }
    }

    [Fact]
    public void Damaged_resolutions_of_every_format_are_read_or_refused()
    {
        var files = Directory.EnumerateFiles(SharedData.PathOf("corpus/ga/inputs")).Where(path => !path.EndsWith(".pdf", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();

        // Every fifth: all languages and formats come up.
        for (var i = 0; i < files.Count; i += 5)
        {
            ReadDamaged(files[i], 2);
        }
    }

    private static void ReadDamaged(string path, int times)
    {
        var original = File.ReadAllBytes(path);
        var name = Path.GetFileName(path);
        for (var seed = 0; seed < times; seed++)
        {
            var damaged = Damage(original, new Random(seed));

            var result = DocumentReader.Read(damaged, name);

            EditionInvariants.Check(result, name);
        }
    }

    private static byte[] Damage(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var times = random.Next(1, 4); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(bytes.Count - at, random.Next(1, 400));
            switch (random.Next(6))
            {
                case 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length + 1), length));
                    break;
                case 3:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 4:
                    bytes.InsertRange(at, new byte[random.Next(1, 5)]);
                    break;
                default:
                    bytes.RemoveRange(0, at);
                    break;
            }
        }

        return [.. bytes];
    }
}
