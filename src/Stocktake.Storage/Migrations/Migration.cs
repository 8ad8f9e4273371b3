using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Stocktake.Storage;

/// <summary>One numbered script of a module. Reads the embedded resources; gives the scripts of a dialect in order.</summary>
internal sealed partial record Migration(string Module, int Number, string Name, string Sql)
{
    public string Title => $"{Module} {Number:0000}-{Name}";

    /// <summary>SHA-256 of the script with line ends as LF, in hexadecimal.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    public static IReadOnlyList<Migration> Of(MigrationModule module, Dialect dialect)
    {
        var suffix = dialect == Dialect.Sqlite ? "sqlite" : "postgresql";
        var migrations = new List<Migration>();
        foreach (var resource in module.Assembly.GetManifestResourceNames())
        {
            if (!resource.StartsWith(module.ResourcePrefix, StringComparison.Ordinal)
                || FileName().Match(resource[module.ResourcePrefix.Length..]) is not { Success: true } match
                || (match.Groups["dialect"].Success && match.Groups["dialect"].Value != suffix))
            {
                continue;
            }

            using var reader = new StreamReader(module.Assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
            var number = int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            migrations.Add(new Migration(module.Name, number, match.Groups["name"].Value, reader.ReadToEnd().ReplaceLineEndings("\n")));
        }

        migrations.Sort((one, other) => one.Number.CompareTo(other.Number));
        for (var index = 0; index < migrations.Count; index++)
        {
            if (migrations[index].Number != index + 1)
            {
                throw new InvalidOperationException($"The migrations of {module.Name} for {dialect} are not numbered 1, 2, 3 …: see {migrations[index].Title}.");
            }
        }

        return migrations;
    }

    [GeneratedRegex(@"^(?<number>[0-9]{4})-(?<name>[a-z0-9-]+)(\.(?<dialect>sqlite|postgresql))?\.sql$")]
    private static partial Regex FileName();
}
