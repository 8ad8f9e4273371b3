using System.Globalization;
using Stocktake.Gaps.Exploring;

namespace Stocktake.Web.Explorer;

/// <summary>A scenario that the reader named. It lives in addresses alone, as one parameter: version, name and state.</summary>
/// <param name="Name">What the reader calls it.</param>
/// <param name="Query">Where the levers stand, as <see cref="ExplorerAddress.Write"/> writes it.</param>
/// <param name="Version">The version of the explorer that wrote it; 0 where it cannot be read.</param>
public sealed record SavedScenario(string Name, string Query, int Version)
{
    /// <summary>The version that is written today. It grows when an address would mean something else than it did.</summary>
    public const int Current = 1;

    /// <summary>Longest name, characters; with four of them an address stays within what browsers and servers take.</summary>
    public const int LongestName = 60;

    private const char Separator = '~';

    /// <summary>The parameters that hold scenarios.</summary>
    public static IReadOnlyList<string> Slots { get; } = ["a", "b", "c", "d"];

    /// <summary>Whether it was written by this version.</summary>
    public bool IsCurrent => Version == Current;

    /// <summary>A scenario of today.</summary>
    public static SavedScenario Of(string name, ExplorerState state)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = string.Concat(name.Where(each => each != Separator && !char.IsControl(each))).Trim();
        return new SavedScenario(plain.Length <= LongestName ? plain : plain[..LongestName].Trim(), ExplorerAddress.Write(state), Current);
    }

    /// <summary>Reads what <see cref="ToString"/> writes; of another version only its name.</summary>
    public static SavedScenario Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(Separator, 3) is [var version, var name, var query] && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? new SavedScenario(name, query, number)
            : new SavedScenario(text, "", 0);
    }

    /// <summary>The value of its parameter.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Version}{Separator}{Name}{Separator}{Query}");
}
