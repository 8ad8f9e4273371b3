using System.Collections.Immutable;

namespace Stocktake.Reading.Citations;

/// <summary>
/// Reads the marks of a text whose nouns stand before their numbers (every language but Chinese);
/// writes the references: one noun serves the whole list that follows it.
/// </summary>
internal sealed class SpacedReferences(string text, List<Mark> marks, Vocabulary vocabulary)
{
    private const int LongestWayToNumber = 90;

    // "by the Human Rights Council in its resolution": an organ farther off than this does not own it.
    private const int LongestWayToOwner = 25;
    private readonly List<NumberedReference> _references = [];
    private readonly List<(int Start, int End, ResolutionNumber Number)> _list = [];
    private int _noun = -1;
    private int _behind = -1;

    public List<NumberedReference> Read()
    {
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            switch (mark.Kind)
            {
                case MarkKind.Noun:
                    Close();
                    _noun = i;
                    ReadPlainNumbers(i);
                    break;
                case MarkKind.Number:
                    ReadNumber(i);
                    break;
                case MarkKind.Organ when _list.Count > 0 && _behind < 0 && vocabulary.IsConnection(text, _list[^1].End, mark.Start):
                    _behind = i;
                    break;
                case MarkKind.Break or MarkKind.Same:
                    Close();
                    _noun = -1;
                    break;
            }
        }

        Close();
        return _references;
    }

    private void ReadNumber(int index)
    {
        var mark = marks[index];
        if (mark.Number.IsSelfExplaining)
        {
            _references.Add(new NumberedReference { Start = mark.Start, End = mark.End, Number = mark.Number, Noun = NounKind.Decision });
        }
        else if (_noun >= 0 && IsInList(index))
        {
            if (_behind >= 0)
            {
                var noun = _noun;
                Close();
                _noun = noun;
            }

            _list.Add((mark.Start, mark.End, mark.Number));
        }
    }

    private bool IsInList(int index)
    {
        var mark = marks[index];
        // What looks like a decimal fraction stands directly behind the noun or the organ, and joins no other numbers.
        var isDotted = mark.Number.Shape == NumberShape.Dotted;
        if (_list.Count == 0)
        {
            var noun = marks[_noun];
            return (!isDotted || SkipSpaces(marks[index - 1].End) == mark.Start)
                && mark.Start - noun.End <= LongestWayToNumber && text.AsSpan(noun.End, mark.Start - noun.End).IndexOfAnyInRange('0', '9') < 0;
        }

        return isDotted == (_list[^1].Number.Shape == NumberShape.Dotted) && mark.Start >= _list[^1].End && vocabulary.EndsWithJoiner(text.AsSpan(_list[^1].End, mark.Start - _list[^1].End));
    }

    // "Resolution 136", "Resolutions 35 and 182", "Resolution ITU-R 60": numbers without a shape of their own stand directly behind the noun.
    private void ReadPlainNumbers(int nounIndex)
    {
        var at = SkipSpaces(marks[nounIndex].End);
        if (nounIndex + 1 < marks.Count && marks[nounIndex + 1] is { Kind: MarkKind.Organ } organ && organ.Start == at)
        {
            at = SkipSpaces(organ.End);
        }

        var isConference = GeneralConference.TryReadSession(text, marks[nounIndex].Start, out var start, out var session);
        while (PlainNumber.TryRead(text, at, out var end, out var number) && !IsMarked(nounIndex, at))
        {
            _list.Add((isConference && _list.Count == 0 ? start : at, end, isConference ? GeneralConference.NumberOf(session, number.Text) : number));
            var close = PlaceAndYear.EndOfParentheses(text, end);
            var next = close;
            while (next < text.Length && next - close < 6 && !char.IsAsciiDigit(text[next]))
            {
                next++;
            }

            if (next == close || !vocabulary.EndsWithJoiner(text.AsSpan(close, next - close)) || !PlainNumber.TryRead(text, next, out _, out _))
            {
                return;
            }

            at = next;
        }
    }

    private bool IsMarked(int from, int at)
    {
        for (var i = from + 1; i < marks.Count && marks[i].Start <= at; i++)
        {
            if (marks[i].Start == at && marks[i].Kind is MarkKind.Number or MarkKind.Symbol)
            {
                return true;
            }
        }

        return false;
    }

    private int SkipSpaces(int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private void Close()
    {
        if (_list.Count > 0 && _noun >= 0 && (NounKind)marks[_noun].Value != NounKind.Other)
        {
            var near = OrgansBefore(_noun);
            var isOwn = IsOwn(_noun);
            var before = Adjacent(_noun, near) ?? Between(_noun, _list[0].Start) ?? (isOwn ? Owner(_noun) : null);
            var behind = _behind >= 0 ? Vocabulary.Organs[marks[_behind].Value] : null;
            for (var i = 0; i < _list.Count; i++)
            {
                _references.Add(Reference(i, behind ?? before, isOwn, near));
            }
        }

        _list.Clear();
        _behind = -1;
    }

    private NumberedReference Reference(int index, Organ? named, bool isOwn, ImmutableArray<Organ> near)
    {
        var (start, end, number) = _list[index];
        var isPlain = number.Shape == NumberShape.Plain;
        var reference = new NumberedReference
        {
            Start = isPlain && index == 0 ? marks[_noun].Start : start,
            End = end,
            Number = number,
            Noun = (NounKind)marks[_noun].Value,
            Named = named,
            IsOwn = isOwn,
            Near = near,
        };
        return isPlain ? PlaceAndYear.Complete(reference, text) : reference;
    }

    private Organ? Adjacent(int noun, ImmutableArray<Organ> near) =>
        near.Length > 0 && noun > 0 && marks[noun - 1] is { Kind: MarkKind.Organ } organ && text.AsSpan(organ.End, marks[noun].Start - organ.End).Trim(" ()").Length == 0
            ? near[^1]
            : null;

    private Organ? Between(int noun, int firstNumber)
    {
        Organ? found = null;
        for (var i = noun + 1; i < marks.Count && marks[i].Start < firstNumber; i++)
        {
            found = marks[i].Kind == MarkKind.Organ ? Vocabulary.Organs[marks[i].Value] : found;
        }

        return found;
    }

    private Organ? Owner(int noun)
    {
        var own = noun > 0 && marks[noun - 1].Kind == MarkKind.Own ? noun - 1 : noun;
        return own > 0 && marks[own - 1] is { Kind: MarkKind.Organ } organ && marks[own].Start - organ.End <= LongestWayToOwner ? Vocabulary.Organs[organ.Value] : null;
    }

    // "its resolution", "its relevant resolutions"; in Arabic the possessive is the noun's last letter.
    private bool IsOwn(int noun) =>
        (noun > 0 && marks[noun - 1] is { Kind: MarkKind.Own } own && marks[noun].Start - own.End <= 25 && text.AsSpan(own.End, marks[noun].Start - own.End).IndexOf(',') < 0)
        || text.AsSpan(marks[noun].Start, marks[noun].End - marks[noun].Start) is [.., 'ه', 'ا'] or [.., 'ه'];

    private ImmutableArray<Organ> OrgansBefore(int noun)
    {
        var organs = ImmutableArray.CreateBuilder<Organ>();
        for (var i = noun - 1; i >= 0 && marks[i].Kind != MarkKind.Break && noun - i < 12; i--)
        {
            if (marks[i].Kind == MarkKind.Organ && marks[i].Depth <= marks[noun].Depth)
            {
                organs.Insert(0, Vocabulary.Organs[marks[i].Value]);
            }
        }

        return organs.ToImmutable();
    }
}
