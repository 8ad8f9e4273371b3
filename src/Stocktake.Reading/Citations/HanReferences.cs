using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Stocktake.Reading.Citations;

/// <summary>
/// Reads the marks of a Chinese text, where the noun follows its numbers (第43/53号、第54/222号决议);
/// writes the references: the noun serves the whole list before it.
/// </summary>
internal sealed partial class HanReferences(string text, List<Mark> marks, Vocabulary vocabulary)
{
    // Marks looked back over for the organ of a list.
    private const int LongestList = 200;
    private readonly List<NumberedReference> _references = [];
    private readonly List<(int Start, int End, ResolutionNumber Number, int Mark)> _list = [];

    public List<NumberedReference> Read()
    {
        var sentence = 0;
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            switch (mark.Kind)
            {
                case MarkKind.Break:
                    _list.Clear();
                    sentence = i + 1;
                    break;
                case MarkKind.Number when mark.Number.IsSelfExplaining:
                    _references.Add(WithWrapping(mark.Start, mark.End, new NumberedReference { Start = mark.Start, End = mark.End, Number = mark.Number, Noun = NounKind.Decision }));
                    break;
                case MarkKind.Number when FollowsNoun(i):
                    Add(marks[i - 1].Start, mark.End, mark.Number, i - 1, sentence);
                    break;
                case MarkKind.Number when IsWrapped(mark) || (JoinsList(mark.Start) && mark.Number.Shape != NumberShape.Dotted):
                    _list.Add((mark.Start, mark.End, mark.Number, i));
                    break;
                case MarkKind.Noun:
                    ReadPlainNumbers(i, mark.Start);
                    ReadNoun(i, sentence);
                    ReadNumberBehind(i, sentence);
                    break;
            }
        }

        return _references;
    }

    private void ReadNoun(int noun, int sentence)
    {
        if (_list.Count > 0 && _list[^1].End <= marks[noun].Start && Gap(_list[^1].End, marks[noun].Start) && (NounKind)marks[noun].Value != NounKind.Other)
        {
            var last = _list.Count - 1;
            var from = sentence;
            for (var i = 0; i < _list.Count; i++)
            {
                Add(Wrapping(_list[i].Start), i == last ? marks[noun].End : AfterCounter(_list[i].End), _list[i].Number, noun, from, _list[i].Mark, _list[i].Start);
            }
        }

        _list.Clear();
    }

    // "第136号决议", "第35、136号决议": the figures have no shape of their own and stand directly before the noun.
    private void ReadPlainNumbers(int nounIndex, int nounStart)
    {
        if (_list.Count == 0 && PlainBefore().Match(text, Math.Max(0, nounStart - 60), Math.Min(60, nounStart)) is { Success: true } match)
        {
            foreach (Capture figure in match.Groups["figure"].Captures)
            {
                if (PlainNumber.TryRead(text, figure.Index, out var end, out var number))
                {
                    _list.Add((figure.Index, end, number, nounIndex));
                }
            }
        }
    }

    // "意见3", "决议2".
    private void ReadNumberBehind(int noun, int sentence)
    {
        if (PlainNumber.TryRead(text, marks[noun].End, out var end, out var number) && !(noun + 1 < marks.Count && marks[noun + 1].Start == marks[noun].End))
        {
            Add(marks[noun].Start, end, number, noun, sentence);
        }
    }

    private void Add(int start, int end, ResolutionNumber number, int noun, int sentence, int before = -1, int numberStart = -1)
    {
        var (named, isOwn, near) = OrgansOf(sentence, before < 0 ? noun : before, numberStart < 0 ? start : numberStart);
        named ??= !isOwn && near.IsEmpty ? NamedBefore(start) : null;
        var reference = new NumberedReference { Start = start, End = end, Number = number, Noun = (NounKind)marks[noun].Value, Named = named, IsOwn = isOwn, Near = near };
        _references.Add(number.Shape == NumberShape.Plain ? PlaceAndYear.Complete(reference, text) : reference);
    }

    private (Organ? Named, bool IsOwn, ImmutableArray<Organ> Near) OrgansOf(int sentence, int before, int numberStart)
    {
        var near = ImmutableArray.CreateBuilder<Organ>();
        Organ? named = null;
        var isOwn = false;
        for (var i = before - 1; i >= Math.Max(sentence, before - LongestList); i--)
        {
            var mark = marks[i];
            if (mark.Kind == MarkKind.Noun && (near.Count > 0 || isOwn || NumbersFollow(i, before)))
            {
                break;
            }

            if (mark.Kind == MarkKind.Own && near.Count == 0 && HasNoComma(mark.End, numberStart))
            {
                isOwn = true;
            }
            else if (mark.Kind == MarkKind.Organ && mark.Depth <= marks[before].Depth)
            {
                var organ = Vocabulary.Organs[mark.Value];
                named ??= near.Count == 0 && mark.End <= numberStart && LeadsTo().IsMatch(Unquoted(mark.End, numberStart)) ? organ : null;
                if (!IsInTitle(mark.Start))
                {
                    near.Insert(0, organ);
                }
            }
        }

        return (named, isOwn, near.ToImmutable());
    }

    // "人权理事会第34/24号决议和2021年3月23日第46/17号决议": the organ of the resolution just named serves this one too.
    private Organ? NamedBefore(int start) =>
        _references.Count > 0 && _references[^1] is { Named: { } named, End: var end } && end < start && Joined().IsMatch(Unquoted(end, start)) ? named : null;

    // The noun of the list before: what stands before it belongs to that list.
    private bool NumbersFollow(int noun, int before)
    {
        for (var i = noun + 1; i < before; i++)
        {
            if (marks[i].Kind == MarkKind.Organ)
            {
                return true;
            }
        }

        return noun > 0 && marks[noun - 1].Kind == MarkKind.Number;
    }

    private bool HasNoComma(int start, int end) => !Unquoted(start, end).Contains(',', StringComparison.Ordinal);

    private string Unquoted(int start, int end) => end <= start ? "" : Quoted().Replace(text[start..end], "");

    // "关于联合国环境大会…的": an organ inside the subject of another resolution.
    private bool IsInTitle(int start)
    {
        var from = start;
        while (from > 0 && start - from < 40 && text[from - 1] is not (',' or ';' or '。' or '、' or '》' or '”'))
        {
            from--;
        }

        return text.AsSpan(from, start - from).Contains("关于", StringComparison.Ordinal);
    }

    private bool FollowsNoun(int index) =>
        index > 0 && marks[index - 1] is { Kind: MarkKind.Noun } noun && noun.End == marks[index].Start && (NounKind)noun.Value != NounKind.Other && !Gap(marks[index].End, marks[index].End, needsCounter: true);

    private bool IsWrapped(Mark mark) => PreviousLetter(mark.Start) == '第' || Gap(mark.End, mark.End, needsCounter: true);

    private bool JoinsList(int start) => _list.Count > 0 && start >= _list[^1].End && vocabulary.EndsWithJoiner(text.AsSpan(_list[^1].End, start - _list[^1].End));

    private char PreviousLetter(int start)
    {
        var at = start - 1;
        while (at >= 0 && text[at] == ' ')
        {
            at--;
        }

        return at >= 0 ? text[at] : ' ';
    }

    private int Wrapping(int start)
    {
        var at = start;
        while (at > 0 && text[at - 1] == ' ')
        {
            at--;
        }

        return at > 0 && text[at - 1] == '第' ? at - 1 : start;
    }

    private int AfterCounter(int end)
    {
        var at = end;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at < text.Length && text[at] == '号' ? at + 1 : end;
    }

    // Nothing but 号 and spaces; with needsCounter: 号 stands behind.
    private bool Gap(int start, int end, bool needsCounter = false)
    {
        if (needsCounter)
        {
            return AfterCounter(start) > start;
        }

        for (var at = start; at < end; at++)
        {
            if (text[at] is not (' ' or '号'))
            {
                return false;
            }
        }

        return true;
    }

    private NumberedReference WithWrapping(int start, int end, NumberedReference reference)
    {
        var behind = AfterCounter(end);
        return reference with { Start = Wrapping(start), End = behind > end && vocabulary.Words.TryMatch(text, SkipSpaces(behind), out var nounEnd, out var word) && word.Kind == WordKind.Noun ? nounEnd : behind };
    }

    private int SkipSpaces(int at)
    {
        while (at < text.Length - 1 && text[at] == ' ')
        {
            at++;
        }

        return Math.Min(at, text.Length - 1);
    }

    [GeneratedRegex(@"第 ?(?:(?<figure>[0-9]{1,4})(?: ?号)?(?: ?[、和及与,] ?第? ?)?){1,12} ?$", RegexOptions.ExplicitCapture)]
    private static partial Regex PlainBefore();

    // What may stand between an organ and the number of its resolution: a session, a date, a title, "adopted", other numbers of the list.
    [GeneratedRegex(@"^[)》 ]*(?>(?:第?[一二三四五六七八九十百0-9]+届(?:[常特紧]?[别急]?(?:会议|会期))?(?:续会)?|届会|会议|续会|上|期间|在|于|其|经?通过了?|批准|核可|的|题为|关于[^,]*的|[0-9年月日/A-Z号第、和及与() ,]|以及)*)$")]
    private static partial Regex LeadsTo();

    [GeneratedRegex(@"^ ?(?:和|及|以及|、|与)(?:[0-9年月日 ]|关于[^,、]{1,60}的|题为的?|的)*第? ?$")]
    private static partial Regex Joined();

    [GeneratedRegex("“[^”]*”|《[^》]*》")]
    private static partial Regex Quoted();
}
