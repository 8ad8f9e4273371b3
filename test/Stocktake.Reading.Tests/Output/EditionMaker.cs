using System.Collections.Immutable;
using Stocktake.Foundations;

namespace Stocktake.Reading.Tests.Output;

/// <summary>Makes editions from a seed: some ordinary, some odd in every field (identifiers used twice, parents that are not there, controls, halves of surrogate pairs).</summary>
internal static class EditionMaker
{
    private static readonly string[] Words = ["Requests", "the Secretary-General", "请秘书长", "提交报告", "تطلب", "70/1", "\U0001F30D", " ", "\t", "  ", "<b>&amp;", "\\u0001", "\\0"];

    private static readonly string[] OddWords = ["\u0000", "\u0001", "\uD800", "\uDC00", "\uFFFE", "\r\n", "\n", "\uFFFD", "\u0085", "\u2028"];

    public static Edition Make(int seed)
    {
        var random = new Random(seed);
        var isOdd = random.Next(2) == 0;
        var count = random.Next(0, 14);
        var ids = Enumerable.Range(0, count).Select(index => Id(random, index, isOdd)).ToArray();
        var blocks = ids.Select(id => MakeBlock(random, id, ids, isOdd)).ToImmutableArray();
        return new Edition
        {
            Work = MakeWork(random, isOdd),
            Blocks = blocks,
            Citations = [.. Some(random, blocks, 6).Select(block => MakeCitation(random, block, isOdd))],
            Mandates = [.. Some(random, blocks, 3).Select(block => MakeMandate(random, block, isOdd))],
            Targets = [.. Some(random, blocks, 3).Select(block => MakeTarget(random, block, isOdd))],
            Revision = random.Next(3) == 0 ? new Revision(One<RevisionKind>(random), random.Next(9), random.Next(9), random.NextDouble()) : null,
            Warnings = [.. Some(random, blocks, 2).Select(block => new Warning(Text(random, isOdd), Maybe(random, block.EId), Text(random, isOdd)))],
        };
    }

    private static Work MakeWork(Random random, bool isOdd) => new()
    {
        Symbol = isOdd ? Maybe(random, Text(random, true)) : Maybe(random, "A/RES/79/206"),
        Title = Maybe(random, Text(random, isOdd)),
        Body = Maybe(random, isOdd ? Text(random, true) : "unga"),
        Kind = One<WorkKind>(random),
        Language = random.Next(3) == 0 ? null : Language.All[random.Next(6)],
        Date = random.Next(4) switch { 0 => null, 1 => new PartialDate(2020), 2 => new PartialDate(2020, 2), _ => new PartialDate(random.Next(1, 9999), 2, 28) },
    };

    private static string Id(Random random, int index, bool isOdd) => isOdd && random.Next(4) == 0
        ? random.Next(6) switch { 0 => "", 1 => "para 1", 2 => "para_1", 3 => "a:b#c", 4 => "preamble", _ => "p\uD800" }
        : random.Next(3) switch { 0 => $"para_{index}", 1 => $"para_3__point_{(char)('a' + index)}", _ => $"annex_1__sec_{index}" };

    private static Block MakeBlock(Random random, string id, string[] ids, bool isOdd)
    {
        var kind = One<BlockKind>(random);
        var rows = kind == BlockKind.Table || (isOdd && random.Next(8) == 0) ? MakeRows(random, isOdd) : default;
        var text = rows.IsDefault || random.Next(4) == 0 ? Text(random, isOdd) : string.Join(' ', rows.Select(row => string.Join('\t', row)));
        return new Block
        {
            EId = id,
            Kind = kind,
            Role = One<BlockRole>(random),
            Num = Maybe(random, isOdd ? Text(random, true) : "(a)"),
            FormerNum = random.Next(5) == 0 ? Text(random, isOdd) : null,
            Level = isOdd ? random.Next(-2, 40) : random.Next(1, 4),
            Parent = Maybe(random, isOdd ? Text(random, true) : ids[random.Next(ids.Length)]),
            Heading = Maybe(random, ids[random.Next(ids.Length)]),
            Text = text,
            Page = random.Next(2) == 0 ? null : random.Next(1, 400),
            Changes = [.. Enumerable.Range(0, random.Next(3) == 0 ? random.Next(5) : 0).Select(_ => MakeChange(random, text, isOdd))],
            Notes = [.. Enumerable.Range(0, random.Next(2) == 0 ? random.Next(4) : 0).Select(_ => new NoteMark(Offset(random, text, isOdd), ids[random.Next(ids.Length)]))],
            Rows = rows,
        };
    }

    private static ImmutableArray<ImmutableArray<string>> MakeRows(Random random, bool isOdd) =>
        [.. Enumerable.Range(0, random.Next(isOdd ? 0 : 1, 4)).Select(_ => Enumerable.Range(0, random.Next(isOdd ? 0 : 1, 4)).Select(_ => Text(random, isOdd)).ToImmutableArray())];

    private static Change MakeChange(Random random, string text, bool isOdd)
    {
        var (start, end) = Range(random, text, isOdd);
        return new Change { Kind = One<ChangeKind>(random), Start = start, End = end, Author = Maybe(random, Text(random, isOdd)), Date = Maybe(random, "2018-10-29T10:00:00Z"), MoveId = Maybe(random, Text(random, isOdd)) };
    }

    private static Citation MakeCitation(Random random, Block block, bool isOdd)
    {
        var (start, end) = Range(random, block.Text, isOdd: false);
        return new Citation
        {
            Block = isOdd && random.Next(4) == 0 ? "nowhere" : block.EId,
            Start = start,
            End = end,
            Surface = isOdd && random.Next(3) == 0 ? Text(random, true) : block.Text[start..end],
            Target = Maybe(random, isOdd ? Text(random, true) : "A/RES/70/1"),
            Name = Maybe(random, Text(random, isOdd)),
            Edition = Maybe(random, Text(random, isOdd)),
            State = random.Next(2) == 0 ? null : One<RevisionState>(random),
        };
    }

    private static Mandate MakeMandate(Random random, Block block, bool isOdd) => new()
    {
        Block = block.EId,
        Act = One<Act>(random),
        Verb = Text(random, isOdd),
        By = Maybe(random, "unga"),
        Addressees = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Text(random, isOdd))],
        Task = Text(random, isOdd),
        Due = random.Next(2) == 0 ? null : new Due(Text(random, isOdd), random.Next(2) == 0 ? null : random.Next(99), random.Next(2) == 0 ? null : new PartialDate(2026, 3)),
        Frequency = random.Next(2) == 0 ? null : One<Frequency>(random),
        Themes = [.. Enumerable.Range(0, random.Next(3)).Select(_ => "water")],
    };

    private static Target MakeTarget(Random random, Block block, bool isOdd) => new()
    {
        Block = block.EId,
        Actor = Maybe(random, Text(random, isOdd)),
        Measure = Text(random, isOdd),
        Direction = One<TargetDirection>(random),
        Value = random.Next(3) == 0 ? null : random.NextDouble() * Math.Pow(10, random.Next(-12, 15)),
        ValueHigh = random.Next(3) == 0 ? 0.1 : null,
        Unit = Maybe(random, "%"),
        BaseYear = random.Next(2) == 0 ? null : 1990,
        Year = random.Next(2) == 0 ? null : 2030,
        Quote = Text(random, isOdd),
    };

    private static IEnumerable<Block> Some(Random random, ImmutableArray<Block> blocks, int most) =>
        blocks.Length == 0 ? [] : Enumerable.Range(0, random.Next(most + 1)).Select(_ => blocks[random.Next(blocks.Length)]);

    private static int Offset(Random random, string text, bool isOdd) => isOdd ? random.Next(-2, text.Length + 3) : random.Next(text.Length + 1);

    private static (int Start, int End) Range(Random random, string text, bool isOdd)
    {
        var (one, other) = (Offset(random, text, isOdd), Offset(random, text, isOdd));
        return isOdd && random.Next(4) == 0 ? (one, other) : (Math.Min(one, other), Math.Max(one, other));
    }

    private static string Text(Random random, bool isOdd) =>
        string.Concat(Enumerable.Range(0, random.Next(7)).Select(_ => isOdd && random.Next(4) == 0 ? OddWords[random.Next(OddWords.Length)] : Words[random.Next(Words.Length)]));

    private static string? Maybe(Random random, string text) => random.Next(3) == 0 ? null : text;

    private static T One<T>(Random random)
        where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
}
