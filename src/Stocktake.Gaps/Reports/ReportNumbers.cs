using System.Globalization;

namespace Stocktake.Gaps.Reports;

/// <summary>Counts the paragraphs of a report where a file has no automatic numbers.</summary>
internal sealed class ReportNumbers
{
    private const int Letters = 26;

    private int paragraph;
    private int below;

    /// <summary>The number of the next paragraph: <c>1.</c>, or <c>(a)</c> at level 2; after <c>(z)</c> comes <c>(aa)</c>, as Word counts.</summary>
    public string Next(int level)
    {
        if (level == 1)
        {
            below = 0;
            return (++paragraph).ToString(CultureInfo.InvariantCulture) + ".";
        }

        var at = below++;
        return $"({new string((char)('a' + (at % Letters)), (at / Letters) + 1)})";
    }
}
