using System.Collections.Immutable;
using Stocktake.Foundations;

namespace Stocktake.Reading.Targets;

/// <summary>
/// Reads blocks, writes the targets found in them, in reading order: quantities that somebody aims at, promises, or is said to need.
/// Sentence → quantities, years and phrases (<see cref="SentenceScan"/>) → which stand under an aim (<see cref="AimReader"/>)
/// → due and base year, measure, actor. What a text does not state stays null.
/// </summary>
internal static class TargetFinder
{
    private const int LongestQuote = 400;

    public static ImmutableArray<Target> Find(Edition edition)
    {
        var found = ImmutableArray.CreateBuilder<Target>();
        var openings = SectionOpenings.Of(edition);
        foreach (var block in edition.Blocks)
        {
            if (block.Kind is BlockKind.Title or BlockKind.Heading or BlockKind.Formula or BlockKind.Caption or BlockKind.Other or BlockKind.Table)
            {
                continue;
            }

            var opening = openings.GetValueOrDefault(block.EId) ?? (block.Parent is { } parent ? openings.GetValueOrDefault(parent) : null);
            Find(block, CueTable.Of(LanguageOf(block.Text, edition.Work.Language)), edition.Work.Date, opening, found, openings);
        }

        return found.ToImmutable();
    }

    private static void Find(Block block, CueTable table, PartialDate? written, Opening? opening, ImmutableArray<Target>.Builder found, Dictionary<string, Opening> openings)
    {
        SentenceScan? previous = null;
        foreach (var scan in SentenceScan.Of(block.Text, table, written))
        {
            var end = scan.Sentence.Start;
            string? measure = null, actor = null;
            List<AimedQuantity> all = [.. AimReader.Read(scan, previous is null ? opening : null)];
            var years = new SharedYears(scan, all);
            for (var i = 0; i < all.Count; i++)
            {
                var aimed = all[i];
                var target = TargetOf(block, scan, aimed, years.Due(i), opening, measure, end) with { BaseYear = years.Base(i), Actor = ActorReader.Actor(scan, aimed, previous, actor) ?? opening?.Actor };
                target = WithSubjectAsMeasure(scan, aimed, target);
                found.Add(target);
                (end, measure, actor) = (aimed.Quantity.End, target.Measure, target.Actor);
            }

            if (Introduces(scan))
            {
                openings[block.EId] = OpeningOf(scan, previous) ?? opening ?? new Opening(CueKind.Shadow, null, null);
                if (openings[block.EId].Kind == CueKind.Shadow)
                {
                    openings.Remove(block.EId);
                }
            }

            previous = scan;
        }
    }

    private static Target TargetOf(Block block, SentenceScan scan, AimedQuantity aimed, YearMention? due, Opening? opening, string? measure, int after)
    {
        var quantity = aimed.Quantity;
        return new Target
        {
            Block = block.EId,
            Measure = MeasureReader.Measure(scan, aimed, measure),
            Direction = DirectionOf(aimed),
            Value = quantity.Value,
            ValueHigh = quantity.High,
            Unit = quantity.Unit is null ? null : AsWritten(scan, quantity) + (IsYearly(scan, aimed) ? "/a" : ""),
            Year = due is null ? opening?.Year : due.Year,
            Quote = Quote(scan, aimed, due, after),
        };
    }

    // "Emissions must fall by half": what must change is what is measured, and nobody is named.
    private static Target WithSubjectAsMeasure(SentenceScan scan, AimedQuantity aimed, Target target) =>
        aimed is { Aim.Kind: CueKind.Need, Verb: { } verb } && target.Actor is { } subject && scan.Text[verb.Start..verb.End] == target.Measure && verb.Kind is CueKind.Decrease or CueKind.Increase
            ? target with { Measure = subject, Actor = null }
            : target;

    private static TargetDirection DirectionOf(AimedQuantity aimed) => aimed.Quantity switch
    {
        { Value: not null, Direction: { } said } => said,
        { Direction: TargetDirection.Decrease } => TargetDirection.Decrease,
        { Unit: "°C" } when aimed.Verb?.Kind != CueKind.Decrease => TargetDirection.Limit,
        _ => DirectionOf(aimed.Verb?.Kind, aimed),
    };

    private static TargetDirection DirectionOf(CueKind? verb, AimedQuantity aimed) =>
        verb switch
        {
            CueKind.Decrease => TargetDirection.Decrease,
            CueKind.Increase => TargetDirection.Increase,
            CueKind.Limit => TargetDirection.Limit,
            _ when aimed.Aim?.Kind == CueKind.Ban || aimed.Quantity.Unit == "°C" => TargetDirection.Limit,
            _ => TargetDirection.Reach,
        };

    // A unit outside the contract keeps its capitals.
    private static string AsWritten(SentenceScan scan, Quantity quantity)
    {
        var start = quantity.End - quantity.Unit!.Length;
        return start >= quantity.Start && string.CompareOrdinal(scan.Folded, start, quantity.Unit, 0, quantity.Unit.Length) == 0
            ? scan.Text[start..quantity.End]
            : quantity.Unit;
    }

    private static bool IsYearly(SentenceScan scan, AimedQuantity aimed)
    {
        // 年均提高率提高一倍: a factor is none of a year.
        if (aimed.Quantity.Direction is not null)
        {
            return false;
        }

        var clause = scan.ClauseOf(aimed.Quantity.Start);
        var at = NumberReader.SkipSpaces(scan.Folded, aimed.Quantity.End);
        if (QuantityWords.Default.YearlyAfter.TryMatch(scan.Folded, at, out _, out _))
        {
            return true;
        }

        var from = Math.Max(Math.Max(clause.Start, aimed.After), aimed.Quantity.Start - 16);
        return scan.HasWord(QuantityWords.Default.YearlyBefore, from, aimed.Quantity.Start);
    }

    // From the clause of the aim, or after the previous target, to the end of the quantity's clause.
    private static string Quote(SentenceScan scan, AimedQuantity aimed, YearMention? due, int after)
    {
        var clause = scan.ClauseOf(aimed.Quantity.Start);
        var start = after > scan.Sentence.Start ? Math.Max(after, clause.Start) : Math.Min(clause.Start, scan.ClauseOf(aimed.Aim?.Start ?? clause.Start).Start);
        if (aimed.Verb is { } verb && verb.Start < start && verb.Start >= after)
        {
            start = scan.ClauseOf(verb.Start).Start;
        }

        if (due is not null && due.Start < start && due.Start >= after)
        {
            start = scan.ClauseOf(due.Start).Start;
        }

        if (aimed.Quantity.Start - start > LongestQuote)
        {
            start = Math.Max(clause.Start, aimed.Quantity.Start - LongestQuote);
        }

        var end = Math.Min(clause.End, aimed.Quantity.End + LongestQuote);
        if (due is not null && due.End > end)
        {
            end = due.End;
        }

        var quote = scan.Text[start..Math.Max(end, aimed.Quantity.End)].Trim(' ', '，', ',', '。', '；', ';', '：', ':', '.', '、', '—');
        return quote.Length > 0 ? quote : scan.Text[aimed.Quantity.Start..aimed.Quantity.End];
    }

    private static bool Introduces(SentenceScan scan) =>
        scan.Folded.AsSpan(scan.Sentence.Start, scan.Sentence.End - scan.Sentence.Start).TrimEnd() is [.., ':' or '：'];

    private static Opening? OpeningOf(SentenceScan scan, SentenceScan? previous)
    {
        if (AimReader.OpenAtEnd(scan) is not { } aim)
        {
            return null;
        }

        var end = new Quantity(scan.Sentence.End, scan.Sentence.End, null, null, null);
        var aimed = new AimedQuantity(end, aim, null) { After = aim.End, Before = scan.Sentence.End };
        var due = scan.Years.LastOrDefault(year => year.Role == YearRole.Due && year.Start >= aim.Start);
        return new Opening(aim.Kind, due?.Year, ActorReader.Actor(scan, aimed, previous));
    }

    // The script of the block decides; among the Latin ones the language of the work.
    private static Language LanguageOf(string text, Language? work)
    {
        int han = 0, arabic = 0, cyrillic = 0, latin = 0;
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, 400)))
        {
            han += FoldedText.IsHan(character) ? 3 : 0;
            arabic += character is >= '\u0600' and <= '\u06ff' ? 1 : 0;
            cyrillic += character is >= '\u0400' and <= '\u04ff' ? 1 : 0;
            latin += char.IsAsciiLetter(character) ? 1 : 0;
        }

        var most = Math.Max(Math.Max(han, arabic), Math.Max(cyrillic, latin));
        return most == 0 ? Language.English
            : most == han ? Language.Chinese
            : most == arabic ? Language.Arabic
            : most == cyrillic ? Language.Russian
            : work is { } known && (known == Language.French || known == Language.Spanish) ? known
            : Language.English;
    }
}
