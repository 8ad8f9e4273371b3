using System.Collections.Immutable;

namespace Stocktake.Reading.Citations;

/// <summary>
/// Tells whose resolution a number is: the organ that the phrase names, the one that speaks,
/// the one to which the same number was given elsewhere in the text, the one named before. The first that numbers so is taken; none is guessed.
/// </summary>
internal sealed class OrganResolver(string? speaker)
{
    // Where a text names nobody, these shapes belong to one organ alone.
    private static readonly (NumberShape Shape, string Organ)[] Defaults =
    [
        (NumberShape.Year, "ecosoc"), (NumberShape.ParenthesizedYear, "unsc"), (NumberShape.Roman, "unga"), (NumberShape.Session, "unga"), (NumberShape.Special, "unga"), (NumberShape.RomanSession, "cbd"), (NumberShape.RomanSession, "montreal-protocol"), (NumberShape.ConferenceSession, "unesco"),
    ];

    private readonly Organ? _speaker = Vocabulary.OrganOf(speaker);
    private readonly Dictionary<string, Organ> _known = [];
    private readonly List<Organ> _mentioned = [];

    /// <summary>Learns from a reference that names its organ; call for the whole text before <see cref="Resolve"/>.</summary>
    public void Learn(NumberedReference reference)
    {
        if (Settle(reference.Named, reference) is { } organ)
        {
            _known.TryAdd(Key(reference), organ);
        }

        foreach (var near in reference.Near)
        {
            if (!_mentioned.Contains(near))
            {
                _mentioned.Add(near);
            }
        }
    }

    /// <summary>The organ; null where nothing proves one.</summary>
    public Organ? Resolve(NumberedReference reference)
    {
        if (Settle(reference.Named, reference) is { } named)
        {
            return named;
        }

        if (reference.Number.Shape == NumberShape.Plain)
        {
            return OfPlain(reference);
        }

        if (reference.Number.Shape == NumberShape.Dotted)
        {
            return Nearest(reference.Near, reference) ?? _known.GetValueOrDefault(Key(reference));
        }

        if (reference.Number.MayBeTwoYears && reference.Noun != NounKind.Resolution)
        {
            return null;
        }

        var near = Nearest(reference.Near, reference);
        var own = Settle(_speaker, reference);
        var known = _known.GetValueOrDefault(Key(reference));
        return reference.IsOwn ? own ?? near ?? known ?? Mentioned(reference) ?? Default(reference)
            : known ?? own ?? near ?? Mentioned(reference) ?? Default(reference);
    }

    // The number of an ITU resolution says nothing: the conference does, or the body that speaks.
    private Organ? OfPlain(NumberedReference reference) =>
        Nearest(reference.Near, reference)
        ?? Settle(Vocabulary.OrganOf(reference.Editions.Length > 0 ? reference.Editions[0].Body : null), reference)
        ?? Settle(_speaker, reference);

    private Organ? Nearest(ImmutableArray<Organ> organs, NumberedReference reference)
    {
        for (var i = organs.Length - 1; i >= 0; i--)
        {
            if (Settle(organs[i], reference) is { } organ)
            {
                return organ;
            }
        }

        return null;
    }

    private Organ? Mentioned(NumberedReference reference) => _mentioned.Select(organ => Settle(organ, reference)).LastOrDefault(organ => organ is not null);

    private Organ? Default(NumberedReference reference)
    {
        foreach (var (shape, organ) in Defaults)
        {
            if (shape == reference.Number.Shape && Settle(Vocabulary.OrganOf(organ), reference) is { } settled)
            {
                return settled;
            }
        }

        return null;
    }

    // An organ that does not number so cannot be meant; a short name stands for the one of its organs that does.
    private Organ? Settle(Organ? organ, NumberedReference reference)
    {
        if (organ is null)
        {
            return null;
        }

        if (organ.Key == "self")
        {
            return _speaker is not null && _speaker.Uses(reference.Number) ? _speaker : null;
        }

        if (organ.OneOf.Length == 0)
        {
            return organ.Uses(reference.Number) ? organ : null;
        }

        return _speaker is not null && organ.OneOf.Contains(_speaker.Key) && _speaker.Uses(reference.Number)
            ? _speaker
            : organ.OneOf.Select(Vocabulary.OrganOf).FirstOrDefault(one => one!.Uses(reference.Number));
    }

    private static string Key(NumberedReference reference) => (reference.Noun == NounKind.Decision ? "d" : "r") + reference.Number.Text;
}
