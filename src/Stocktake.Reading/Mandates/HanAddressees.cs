using System.Collections.Immutable;

namespace Stocktake.Reading.Mandates;

/// <summary>
/// Finds the addressees after a Chinese verb. Chinese has no "to": an addressee ends where its name does (<see cref="HanActorNames"/>).
/// Co-actors are joined by 、 和 及 以及.
/// </summary>
internal sealed class HanAddressees
{
    private const int LongestAside = 30;

    private static readonly Lazy<HanAddressees> Bundled = new(() => new HanAddressees(new HanActorNames(AddresseeData.Default.Languages["zho"])));

    private readonly HanActorNames _names;

    private HanAddressees(HanActorNames names) => _names = names;

    public static HanAddressees Default => Bundled.Value;

    /// <summary>Where the name of an actor that begins at a place ends, or null.</summary>
    public int? NameAt(ReadOnlySpan<char> text, int start) => _names.NameAt(text, start);

    /// <summary>The addressees that begin at a place, up to a limit; none where the text goes on with a task or a thing.</summary>
    public Addressed Read(FoldedText folded, int start, int limit)
    {
        var text = folded.Text.AsSpan(0, limit);
        var names = ImmutableArray.CreateBuilder<string>();
        var at = HanActorNames.SkipSpaces(text, start);
        var taskStart = at;
        if (NameAt(text, at) is null && AfterAside(text, at) is { } later)
        {
            at = later;
        }

        while (NameAt(text, at) is { } end)
        {
            names.Add(Unquoted(folded.Slice(at, end).Trim()));
            taskStart = HanActorNames.AfterParentheses(text, end);
            var next = SkipJoiner(text, taskStart);
            if (next == taskStart)
            {
                break;
            }

            at = next;
        }

        return new Addressed(names.ToImmutable(), taskStart);
    }

    // A name at the head of a quotation is not quoted itself.
    private static string Unquoted(string name) => name.Length > 1 && name[0] is '“' or '"' or '「' && name.AsSpan(1).IndexOfAny("”\"」") < 0 ? name[1..] : name;

    // 鼓励，在有关机构参与下，会员国…: words set off by a comma may come before the actor.
    private int? AfterAside(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || !(text[at] is ',' or '在' || _names.IsEnd(text, at)))
        {
            return null;
        }

        var first = text[at] == ',' ? at + 1 : at;
        var comma = text.Slice(first, Math.Min(LongestAside, text.Length - first)).IndexOfAny(",;。");
        return NameAt(text, first) is not null && first > at ? first
            : comma > 0 && text[first + comma] == ',' && NameAt(text, first + comma + 1) is not null ? first + comma + 1
            : null;
    }

    private int SkipJoiner(ReadOnlySpan<char> text, int at)
    {
        var p = HanActorNames.SkipSpaces(text, at);
        if (p < text.Length && text[p] == ',' && _names.JoinerAt(text, p + 1) is { } late and > 1)
        {
            return HanActorNames.SkipSpaces(text, p + 1 + late);
        }

        return _names.JoinerAt(text, p) is { } joiner ? HanActorNames.SkipSpaces(text, p + joiner) : at;
    }
}
