using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Stocktake.Foundations;

/// <summary>
/// A calendar date as precise as its source: a year, a month of a year, or a day
/// (ISO 8601-1, reduced precision: <c>2021</c>, <c>2020-12</c>, <c>2024-12-19</c>). Proleptic Gregorian, years 1 to 9999.
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    /// <summary>Creates a date of the precision of the parts that are given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year, month or day, or a day is given without a month.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        if (month is < 1 or > 12)
        {
            throw new ArgumentOutOfRangeException(nameof(month));
        }

        if (day is not null && (month is null || day < 1 || day > DateTime.DaysInMonth(year, month.Value)))
        {
            throw new ArgumentOutOfRangeException(nameof(day));
        }

        Year = year;
        Month = month;
        Day = day;
    }

    /// <summary>The year, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12, or null.</summary>
    public int? Month { get; }

    /// <summary>The day of the month, or null; never without a month.</summary>
    public int? Day { get; }

    /// <summary>The date of these parts, or null where there is no such date.</summary>
    public static PartialDate? Create(int year, int? month = null, int? day = null) =>
        year is >= 1 and <= 9999
        && (month is null ? day is null : month is >= 1 and <= 12)
        && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year, month!.Value)))
            ? new PartialDate(year, month, day)
            : null;

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        if (text is null || text.Length is not (4 or 7 or 10) || (text.Length > 4 && text[4] != '-') || (text.Length == 10 && text[7] != '-'))
        {
            return false;
        }

        if (!Number(text.AsSpan(0, 4), out var year))
        {
            return false;
        }

        int? month = null, day = null;
        if (text.Length >= 7)
        {
            if (!Number(text.AsSpan(5, 2), out var m))
            {
                return false;
            }

            month = m;
        }

        if (text.Length == 10)
        {
            if (!Number(text.AsSpan(8, 2), out var d))
            {
                return false;
            }

            day = d;
        }

        if (Create(year, month, day) is not { } made)
        {
            return false;
        }

        date = made;
        return true;
    }

    /// <summary>As <see cref="TryParse"/>.</summary>
    /// <exception cref="FormatException">The text is not such a date.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not a date of the form 2024, 2024-12 or 2024-12-19.");

    /// <summary>Compares by the earliest day that either date can mean; of equal ones the less precise comes first.</summary>
    public int CompareTo(PartialDate other) =>
        (Year, Month ?? 0, Day ?? 0).CompareTo((other.Year, other.Month ?? 0, other.Day ?? 0));

    /// <summary>Whether the left date comes before the right one.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left date comes after the right one.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left date does not come after the right one.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left date does not come before the right one.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>The ISO 8601 form, of the date's own precision.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };

    private static bool Number(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
