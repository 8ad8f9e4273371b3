using System.Text;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>Writes numbers in the counting systems of East Asia: digit and unit in turn, grouped by ten thousand.</summary>
internal static class Counting
{
    private const int Group = 10_000;

    /// <summary>The number in words; null from a hundred million on, or where the system has no sign for ten thousand.</summary>
    public static string? Write(NumberFormatEntry system, int value)
    {
        var high = value / Group;
        if (high >= Group || (high > 0 && system.TenThousand is null))
        {
            return null;
        }

        var text = new StringBuilder();
        if (high > 0)
        {
            AppendGroup(text, system, high);
            text.Append(system.TenThousand);
        }

        AppendGroup(text, system, value % Group);
        return text.ToString();
    }

    private static void AppendGroup(StringBuilder text, NumberFormatEntry system, int value)
    {
        var isSkipped = false;
        for (var (power, unit) = (3, 1000); power >= 0; power--, unit /= 10)
        {
            var digit = value / unit % 10;
            if (digit == 0)
            {
                // Skipped places count only once something stands before them and something follows.
                isSkipped = text.Length > 0;
                continue;
            }

            if (isSkipped && system.Zero)
            {
                text.Append(system.Digits![0]);
            }

            isSkipped = false;
            if (!DropsOne(system, digit, power, text.Length == 0))
            {
                text.Append(system.Digits![digit]);
            }

            if (power > 0)
            {
                text.Append(system.Units![power - 1]);
            }
        }
    }

    private static bool DropsOne(NumberFormatEntry system, int digit, int power, bool isFirst) => digit == 1 && power > 0 && system.DropOne switch
    {
        "always" => true,
        "leadingTen" => power == 1 && isFirst,
        _ => false,
    };
}
