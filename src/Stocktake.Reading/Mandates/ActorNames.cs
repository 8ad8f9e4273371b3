using System.Collections.Immutable;

namespace Stocktake.Reading.Mandates;

/// <summary>
/// Parts words of a spaced script into the actors they name, one entry each. Actors are parted by commas and "and"; each holds a
/// noun that names an actor before its first preposition. Asides between them ("in consultation with …") are passed over.
/// </summary>
internal sealed class ActorNames
{
    // No real name goes on longer in capitals after a comma: "on Scientific, Technical and Technological Advice".
    private const int LongestTail = 30;

    private readonly HashSet<string> _heads;
    private readonly string[] _stems;
    private readonly HashSet<string> _enders;
    private readonly TermTable<bool> _asides;
    private readonly HashSet<string> _joiners;

    public ActorNames(ActorWords words)
    {
        _heads = [.. words.Heads.Where(head => !head.EndsWith('*')).Select(Fold)];
        _stems = [.. words.Heads.Where(head => head.EndsWith('*')).Select(head => Fold(head[..^1]))];
        _enders = [.. words.Enders.Select(Fold)];
        _asides = new TermTable<bool>().With(words.Asides, true);
        _joiners = [.. words.Joiners.Select(Fold)];
    }

    /// <summary>Whether a word names an actor.</summary>
    public bool IsHead(string word) =>
        _heads.Contains(word) || Array.Exists(_stems, stem => word.StartsWith(stem, StringComparison.Ordinal))
        || (word.Length > 3 && word[0] is 'و' or 'ب' or 'ل' or 'ف' && _heads.Contains(word[1..]));      // Arabic writes prepositions on the word

    /// <summary>Whether a word ends a name that no marker follows, or opens an aside.</summary>
    public bool IsEnder(string word) => _enders.Contains(word);

    /// <summary>The actors among words.</summary>
    /// <param name="folded">The text that holds them.</param>
    /// <param name="words">The words, as far as the task.</param>
    /// <param name="beforeTask">Whether the task follows, so that a word in -ing before an actor is an adjective: "existing donors to".</param>
    public ImmutableArray<string> Of(FoldedText folded, List<SpacedWord> words, bool beforeTask = false)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var part in Parts(folded, words))
        {
            var from = part.FindIndex(word => !_joiners.Contains(word.Text) && word.Text is not ("as" or "well" or "ainsi" or "que" or "así" or "como" or "а" or "также"));
            if (from < 0 || _enders.Contains(part[from].Text) || IsGerund(part, from, beforeTask))
            {
                continue;
            }

            var rest = WithoutAside(folded, part.GetRange(from, part.Count - from));
            if (names.Count == 0 && !HasHead(rest))
            {
                break;      // the verb governs a thing: "encourages the use of …"
            }

            Split(folded, rest, names);
        }

        return names.ToImmutable();
    }

    // Parted at commas, but "the Subsidiary Body on Scientific, Technical and Technological Advice" is one name.
    private List<List<SpacedWord>> Parts(FoldedText folded, List<SpacedWord> words)
    {
        var parts = new List<List<SpacedWord>>();
        var part = new List<SpacedWord>();
        foreach (var word in words)
        {
            part.Add(word);
            if (word.Comma)
            {
                Take(part);
                part = [];
            }
        }

        if (part.Count > 0)
        {
            Take(part);
        }

        return parts;

        void Take(List<SpacedWord> next)
        {
            if (parts.Count > 0 && next.Count <= LongestTail && GoesOn(folded, parts[^1], next))
            {
                parts[^1].AddRange(next);
            }
            else
            {
                parts.Add(next);
            }
        }
    }

    // The name goes on where the next words name no actor of their own, or finish one ("Educational, Scientific and Cultural Organization").
    private bool GoesOn(FoldedText folded, List<SpacedWord> part, List<SpacedWord> next) =>
        IsInName(folded, part[^1]) && IsInName(folded, next[0]) && HasHead(part)
        && (!HasHead(next) || !part.Exists(word => word.Text is "of" or "to" || _enders.Contains(word.Text)));

    // A word with a capital that names no actor itself.
    private bool IsInName(FoldedText folded, SpacedWord word) => char.IsUpper(folded.Original[folded.Origin(word.Start)]) && !IsHead(word.Text);

    private bool IsGerund(List<SpacedWord> part, int from, bool beforeTask)
    {
        if (!part[from].Text.EndsWith("ing", StringComparison.Ordinal))
        {
            return false;
        }

        var next = part.FindIndex(from + 1, word => IsHead(word.Text) || _enders.Contains(word.Text) || word.Text is "the" or "a" or "an" or "of");
        return !beforeTask || next < 0 || !IsHead(part[next].Text);
    }

    // "the secretariat within existing resources": words about how end a name without a comma, too.
    private List<SpacedWord> WithoutAside(FoldedText folded, List<SpacedWord> part)
    {
        var end = part.FindIndex(word => _asides.TryMatch(folded.Text, word.Start, true, out _, out _));
        while (end > 0 && _joiners.Contains(part[end - 1].Text))
        {
            end--;
        }

        return end > 0 ? part.GetRange(0, end) : part;
    }

    private void Split(FoldedText folded, List<SpacedWord> part, ImmutableArray<string>.Builder names)
    {
        for (var i = 1; i < part.Count - 1; i++)
        {
            if (_joiners.Contains(part[i].Text) && IsParted(folded, part, i))
            {
                Split(folded, part.GetRange(0, i), names);
                Split(folded, part.GetRange(i + 1, part.Count - i - 1), names);
                return;
            }
        }

        if (HasHead(part))
        {
            names.Add(folded.Slice(part[0].Start, part[^1].End).Trim());
        }
    }

    // Two names are parted by "and" where each has a head of its own: not "the Economic | and Social Council", nor "on Science | and Technology".
    private bool IsParted(FoldedText folded, List<SpacedWord> part, int joiner)
    {
        var right = part.GetRange(joiner + 1, part.Count - joiner - 1);
        if (!HasHead(part.GetRange(0, joiner)) || !HasHead(right, unbroken: true) || (!part[joiner - 1].Comma && IsInName(folded, part[joiner - 1]) && IsInName(folded, right[0])))
        {
            return false;
        }

        var preposition = part.FindLastIndex(joiner - 1, joiner, word => word.Text is "of" or "for" or "on" or "de" or "des" or "du" or "del");
        return preposition < 0 || right[0].Text is "the" or "other" or "all" or "relevant" or "its" or "their" or "les" or "la" or "le" or "los" or "las" or "el"
            || part.GetRange(preposition, joiner - preposition).Exists(word => IsHead(word.Text));
    }

    // A head counts only before the first preposition: "the participation of States" names no actor; "working" in "the Working Group" is none.
    private bool HasHead(List<SpacedWord> part, bool unbroken = false)
    {
        for (var i = 0; i < part.Count; i++)
        {
            var word = part[i].Text;
            if (IsHead(word))
            {
                return true;
            }

            var isAdjective = word.EndsWith("ing", StringComparison.Ordinal) && i + 1 < part.Count && IsHead(part[i + 1].Text);
            if (word is "of" or "de" or "des" or "du" or "del" || (_enders.Contains(word) && !isAdjective) || (unbroken && _joiners.Contains(word)))
            {
                return false;
            }
        }

        return false;
    }

    private static string Fold(string word) => FoldedText.Of(word).Text;
}
