namespace Stocktake.Reading.Citations;

/// <summary>What <see cref="MarkReader"/> finds in a block.</summary>
internal enum MarkKind
{
    /// <summary>"resolution", "decision" …</summary>
    Noun,

    /// <summary>The name of an organ.</summary>
    Organ,

    /// <summary>"its".</summary>
    Own,

    /// <summary>"the same resolution".</summary>
    Same,

    /// <summary>A figure that may be the number of a resolution.</summary>
    Number,

    /// <summary>A document symbol.</summary>
    Symbol,

    /// <summary>The end of a sentence or of a part of one.</summary>
    Break,
}

/// <summary>A place in a folded text that tells something about citations.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First character.</param>
/// <param name="End">Behind the last character.</param>
/// <param name="Value">The organ's place in the list, or the <see cref="NounKind"/>.</param>
/// <param name="Depth">How many quotation marks are open around it.</param>
/// <param name="Number">The number, for <see cref="MarkKind.Number"/>.</param>
/// <param name="Symbol">The symbol, for <see cref="MarkKind.Symbol"/>.</param>
internal readonly record struct Mark(MarkKind Kind, int Start, int End, int Value, int Depth, ResolutionNumber Number, string? Symbol);

/// <summary>Reads a folded text, writes the marks in it in reading order; addresses of the web are passed over.</summary>
internal static class MarkReader
{
    public static List<Mark> Read(string text, Vocabulary vocabulary, List<(int Start, int End)> addresses)
    {
        var marks = new List<Mark>();
        using var numbers = NumberScanner.Find(text).GetEnumerator();
        var hasNumber = numbers.MoveNext();
        var depth = 0;
        for (var at = 0; at < text.Length;)
        {
            while (hasNumber && numbers.Current.Start < at)
            {
                hasNumber = numbers.MoveNext();
            }

            if (EndOfAddress(text, at) is var address && address > at)
            {
                addresses.Add((at, address));
                at = address;
            }
            else if (SymbolScanner.TryRead(text, at, out var symbolEnd, out var symbol))
            {
                marks.Add(new Mark(MarkKind.Symbol, at, symbolEnd, 0, depth, default, symbol));
                at = AddSuffixes(text, symbolEnd, symbol, depth, vocabulary, marks);
            }
            else if (hasNumber && numbers.Current.Start == at)
            {
                marks.Add(new Mark(MarkKind.Number, at, numbers.Current.End, 0, depth, numbers.Current.Number, null));
                at = numbers.Current.End;
            }
            else if (vocabulary.Words.TryMatch(text, at, out var wordEnd, out var word))
            {
                marks.Add(new Mark((MarkKind)(int)word.Kind, at, wordEnd, word.Value, depth, default, null));
                at = wordEnd;
            }
            else
            {
                depth = Math.Max(0, depth + DepthChange(text[at]));
                if (IsBreak(text, at))
                {
                    marks.Add(new Mark(MarkKind.Break, at, at + 1, 0, depth, default, null));
                }

                at++;
            }
        }

        return marks;
    }

    // "E/2012/31 and Corr.1": the second document is the first with a suffix.
    private static int AddSuffixes(string text, int end, string symbol, int depth, Vocabulary vocabulary, List<Mark> marks)
    {
        var at = end;
        while (true)
        {
            var next = at;
            while (next < text.Length && next - at < 12 && text[next] is not ('A' or 'C' or 'R'))
            {
                next++;
            }

            if (next == at || next >= text.Length || !vocabulary.EndsWithJoiner(text.AsSpan(at, next - at)) || !SymbolScanner.TryReadSuffix(text, next, out var start, out var suffixEnd))
            {
                return at;
            }

            marks.Add(new Mark(MarkKind.Symbol, start, suffixEnd, 0, depth, default, symbol + "/" + text[start..suffixEnd].Replace(" ", "", StringComparison.Ordinal)));
            at = suffixEnd;
        }
    }

    private static int EndOfAddress(string text, int start)
    {
        if (text[start] is not ('h' or 'w') || (start > 0 && CharacterKind.IsWordCharacter(text[start - 1]))
            || !(StartsAt(text, start, "http://") || StartsAt(text, start, "https://") || StartsAt(text, start, "www.")))
        {
            return start;
        }

        var end = start;
        while (end < text.Length && text[end] is > ' ' and < '\u007f' and not ('"' or '<' or '>'))
        {
            end++;
        }

        return end;
    }

    private static bool StartsAt(string text, int start, string prefix) => string.CompareOrdinal(text, start, prefix, 0, prefix.Length) == 0;

    private static int DepthChange(char c) => c switch
    {
        '“' or '„' or '«' or '《' or '「' => 1,
        '”' or '»' or '》' or '」' => -1,
        _ => 0,
    };

    private static bool IsBreak(string text, int at) => text[at] switch
    {
        ';' or '。' or '!' or '؟' or '?' => true,
        '.' => at + 2 < text.Length && text[at + 1] == ' ' && char.IsUpper(text[at + 2]) && at > 3 && char.IsLower(text[at - 1]) && char.IsLower(text[at - 3]),
        _ => false,
    };
}
