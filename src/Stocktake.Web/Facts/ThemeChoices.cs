using Stocktake.Web.Frame;

namespace Stocktake.Web.Facts;

/// <summary>The themes as choices of a filter.</summary>
internal static class ThemeChoices
{
    private static readonly string[] Codes =
    [
        "climate-mitigation", "adaptation", "removal", "srm", "ozone", "methane", "biodiversity", "ecosystems", "ocean", "land", "water", "air", "chemicals", "waste", "plastics",
        "e-waste", "energy", "transport", "cities", "food", "health", "disaster", "space", "digital", "finance", "gender", "youth", "indigenous", "capacity", "data", "governance",
    ];

    /// <summary>Code and word of every theme, in the order of the contract.</summary>
    public static IReadOnlyList<(string Value, string Text, long? Count)> Of(PageContext page) => [.. Codes.Select(code => (code, page.Word("theme", code), (long?)null))];
}
