using System.Collections.Immutable;

namespace Stocktake.Reading.Targets;

/// <summary>Finds the quantities of a folded text, in order, without overlap. Years, labels and ordinal numbers are none.</summary>
internal static class QuantityScanner
{
    public static ImmutableArray<Quantity> Scan(string text, bool decimalComma)
    {
        var found = ImmutableArray.CreateBuilder<Quantity>();
        for (var i = 0; i < text.Length;)
        {
            if (ReadAt(text, i, decimalComma, found.Count > 0 ? found[^1] : null, out var next) is { } quantity)
            {
                found.Add(quantity);
            }

            i = Math.Max(next, i + 1);
        }

        return found.ToImmutable();
    }

    private static Quantity? ReadAt(string text, int at, bool decimalComma, Quantity? previous, out int next)
    {
        var words = QuantityWords.Default;
        next = at + 1;
        if (words.Factors.TryMatch(text, at, out var length, out var factor))
        {
            next = at + length;
            return new Quantity(at, next, factor.Value, null, factor.Unit, factor.Direction);
        }

        if (words.Shares.TryMatch(text, at, out length, out var share))
        {
            next = at + length;
            return new Quantity(at, next, share, null, "%");
        }

        if (HanFraction(text, at) is { } fraction)
        {
            next = fraction.End;
            return fraction;
        }

        var start = at;
        string? sign = null;
        if (words.Signs.TryMatch(text, at, out length, out var currency))
        {
            (sign, at) = (currency, NumberReader.SkipSpaces(text, at + length));
        }

        if (!MayBegin(text, start) || !NumberReader.TryRead(text, at, decimalComma, out var low))
        {
            return null;
        }

        next = low.End;
        if (AfterVague(text, start))
        {
            return null;
        }

        var quantity = WithRange(text, start, low, sign, decimalComma) ?? WithUnit(text, start, low, null, sign) ?? Again(text, start, low, previous);
        next = Math.Max(next, quantity?.End ?? 0);
        return quantity;
    }

    // A digit inside a word, a symbol, an article number or a date is no quantity.
    private static bool MayBegin(string text, int at)
    {
        if (at == 0)
        {
            return true;
        }

        var before = text[at - 1];
        return !(char.IsAsciiDigit(before) || FoldedText.IsAlphabetic(before) || before is '第' or '/' or '.' or '_' or '#'
            || (before == '-' && at > 1 && char.IsLetterOrDigit(text[at - 2]) && !FoldedText.IsHan(text[at - 2])));
    }

    private static bool AfterVague(string text, int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        return QuantityWords.Default.Vague.EndsAt(text, Math.Max(0, end - 16), end, out _);
    }

    private static Quantity? WithRange(string text, int start, NumberReader.Number low, string? sign, bool decimalComma)
    {
        var words = QuantityWords.Default;
        var at = NumberReader.SkipSpaces(text, low.End);
        var lowUnit = "";
        if (words.Units.TryMatch(text, at, out var unitLength, out _))
        {
            lowUnit = text.Substring(at, unitLength);
            at = NumberReader.SkipSpaces(text, at + unitLength);
        }

        if (!words.Ranges.TryMatch(text, at, out var length, out _))
        {
            return null;
        }

        at = NumberReader.SkipSpaces(text, at + length);
        if (sign is not null && words.Signs.TryMatch(text, at, out var signLength, out _))
        {
            at = NumberReader.SkipSpaces(text, at + signLength);
        }

        if (!NumberReader.TryRead(text, at, decimalComma, out var high))
        {
            return null;
        }

        if (low.Magnitude == 1 && high.Magnitude > 1 && lowUnit.Length == 0 && low.Plain <= high.Plain)
        {
            low = low with { Magnitude = high.Magnitude };
        }

        if (text.AsSpan(Math.Max(0, start - 6), Math.Min(start, 6)).TrimEnd() is [.., 'f', 'r', 'o', 'm'] or [.., '从' or '自'])
        {
            return null;
        }

        var whole = WithUnit(text, start, low, high, sign);
        return whole is { High: { } top } && top > whole.Value ? whole : null;
    }

    private static Quantity? WithUnit(string text, int start, NumberReader.Number low, NumberReader.Number? high, string? sign)
    {
        var end = high?.End ?? low.End;
        var value = low.Plain * low.Magnitude;
        var top = high is { } number ? number.Plain * number.Magnitude : (double?)null;
        var at = NumberReader.SkipSpaces(text, end);
        if (at < text.Length && text[at] is '多' or '余')
        {
            at = NumberReader.SkipSpaces(text, at + 1);
        }

        if (sign is null && at < text.Length && text[at] == '-')
        {
            at++;
        }

        if (!QuantityWords.Default.Units.TryMatch(text, at, out var length, out var unit))
        {
            return sign is not null ? new Quantity(start, end, Clean(value), top is { } high0 ? Clean(high0) : null, sign) : Counted(text, start, end, value, top);
        }

        // A number of four digits before 年 is a year, not a length of time.
        if (unit.Unit == "year" && (top ?? value) is >= 1000 and <= 2999)
        {
            return null;
        }

        var name = sign ?? unit.Unit ?? text.Substring(at, length);
        return new Quantity(start, at + length, Clean(value * unit.Scale), top is { } upper ? Clean(upper * unit.Scale) : null, name);
    }

    // "22 billion dollars a year by 2027, and 35 billion annually": the unit is said once.
    private static Quantity? Again(string text, int start, NumberReader.Number number, Quantity? previous)
    {
        var at = NumberReader.SkipSpaces(text, number.End);
        return number.Magnitude > 1 && previous is { Unit: { } unit, Value: not null } && start - previous.End <= 80
            && QuantityWords.Default.YearlyAfter.TryMatch(text, at, out _, out _)
            ? new Quantity(start, number.End, number.Plain * number.Magnitude, null, unit)
            : null;
    }

    // A large number before a plain noun of an alphabetic script counts things.
    private static Quantity? Counted(string text, int start, int end, double value, double? top)
    {
        var at = NumberReader.SkipSpaces(text, end);
        return value >= 1000 && value is not (>= 1800 and <= 2200) && at > end && at < text.Length && FoldedText.IsAlphabetic(text[at])
            && !QuantityWords.Default.YearlyAfter.TryMatch(text, at, out _, out _)
            ? new Quantity(start, end, value, top, "count")
            : null;
    }

    // 百分之四十五, 百分之2.2, 三分之一.
    private static Quantity? HanFraction(string text, int at)
    {
        double parts;
        int end;
        if (string.CompareOrdinal(text, at, "百分之", 0, 3) == 0)
        {
            (parts, end) = (100, at + 3);
        }
        else if (at + 2 < text.Length && HanNumeral.Read(text, at, out parts) is > 0 and var length && parts > 0
            && string.CompareOrdinal(text, at + length, "分之", 0, 2) == 0)
        {
            end = at + length + 2;
        }
        else
        {
            return null;
        }

        if (!NumberReader.TryRead(text, end, decimalComma: false, out var share))
        {
            return null;
        }

        var percent = Math.Round(100 * share.Plain / parts, 2);
        var next = NumberReader.SkipSpaces(text, share.End);
        if (parts == 100 && QuantityWords.Default.Ranges.TryMatch(text, next, out var connector, out _))
        {
            next += connector;
            next += string.CompareOrdinal(text, next, "百分之", 0, 3) == 0 ? 3 : 0;
            if (NumberReader.TryRead(text, next, decimalComma: false, out var high) && high.Plain > percent && high.Magnitude == 1)
            {
                return new Quantity(at, high.End, percent, high.Plain, "%");
            }
        }

        return new Quantity(at, share.End, percent, null, "%");
    }

    // 1.7 × 100,000,000 is 170,000,000, not 169,999,999.99999997.
    private static double Clean(double value) => Math.Abs(value) < 1e15 ? Math.Round(value, 6) : value;
}
