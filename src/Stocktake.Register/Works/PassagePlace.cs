using System.Text.RegularExpressions;
using Stocktake.Reading;

namespace Stocktake.Register.Works;

/// <summary>
/// Finds the block that a passage names by number, label or heading: <c>12</c>, <c>15(a)</c>, a heading's words, a heading followed by a
/// label (<c>做出决议 3</c>), <c>title</c> and <c>preface</c>. A label is the one after a revision; <c>[2014]</c> marks an item that the revision struck.
/// </summary>
internal sealed partial class PassagePlace
{
    // "xviii" and "1405" are labels, longer ones are words.
    private const int LongestLabel = 5;

    private readonly IReadOnlyList<Block> blocks;
    private readonly bool isRevised;
    private readonly List<(string Words, Block Block)> headings = [];

    public PassagePlace(Edition edition)
    {
        blocks = edition.Blocks;
        isRevised = edition.Revision is not null;
        foreach (var heading in blocks.Where(block => block.Kind is BlockKind.Heading or BlockKind.Formula))
        {
            headings.Add((FoldedLetters.Of(heading.Text), heading));
            if (heading.Num is not null)
            {
                headings.Add((FoldedLetters.Of(heading.Num + heading.Text), heading));
            }
        }
    }

    /// <summary>The eId of the block, or null where the text has no such place.</summary>
    public string? Find(string paragraph)
    {
        var words = FoldedLetters.Of(paragraph);
        return (words switch
        {
            "title" => blocks.FirstOrDefault(block => block.Kind == BlockKind.Title) ?? (blocks.Count > 0 ? blocks[0] : null),
            "preface" => blocks.FirstOrDefault(block => block.Kind is not (BlockKind.Title or BlockKind.Other)),
            _ => HeadingOf(words) ?? Labelled(paragraph) ?? blocks.FirstOrDefault(block => FoldedLetters.Of(block.Text) == words),
        })?.EId;
    }

    private Block? HeadingOf(string words) => headings.FirstOrDefault(heading => heading.Words == words).Block;

    private Block? Labelled(string paragraph)
    {
        var struck = EarlierYear().Match(paragraph);
        var rest = struck.Success ? paragraph[..struck.Index].TrimEnd() : paragraph;
        if (WithinHeading(rest, struck.Success) is { } found)
        {
            return found;
        }

        return Labels(rest) is { Count: > 0 } labels ? Follow(blocks, labels, struck.Success) : null;
    }

    private Block? WithinHeading(string paragraph, bool struck)
    {
        for (var space = paragraph.LastIndexOf(' '); space > 0; space = paragraph.LastIndexOf(' ', space - 1))
        {
            if (HeadingOf(FoldedLetters.Of(paragraph[..space])) is { } heading && Labels(paragraph[space..]) is { Count: > 0 } labels)
            {
                return Follow(blocks.Where(block => block.Heading == heading.EId), labels, struck);
            }
        }

        return null;
    }

    private Block? Follow(IEnumerable<Block> candidates, List<string> labels, bool struck)
    {
        var found = Best(candidates, labels[0], struck);
        foreach (var label in labels.Skip(1))
        {
            found = found is null ? null : Best(blocks.Where(block => block.Parent == found.EId), label, struck);
        }

        return found;
    }

    // An item that kept its number through the revision and stands beside another of that number is the struck one.
    private Block? Best(IEnumerable<Block> candidates, string label, bool struck)
    {
        var places = candidates.Where(block => block.Kind != BlockKind.Footnote).ToList();
        var matches = places.Where(block => FoldedLetters.Of((struck ? block.FormerNum : block.Num) ?? "") == label).ToList();
        return matches.Count > 0
            ? matches.OrderBy(block => block.Kind == BlockKind.Heading).ThenBy(block => block.Level).ThenBy(block => !struck && block.FormerNum == block.Num).First()
            : isRevised && !struck ? places.FirstOrDefault(block => EndsInBoth(FoldedLetters.Of(block.Num ?? ""), label)) : null;
    }

    // A revision run into the text shows the former and the new number as one: 8 and 10 as 810.
    private static bool EndsInBoth(string num, string label) =>
        num.Length > label.Length && num.Length <= 2 * label.Length && num.EndsWith(label, StringComparison.Ordinal)
        && num.All(char.IsAsciiDigit) && label.All(char.IsAsciiDigit);

    // "15(a)" is 15 and a; "1 i)" is 1 and i. Words are no labels.
    private static List<string> Labels(string text)
    {
        var parts = LabelPart().Matches(text).Select(match => match.Value.ToLowerInvariant()).ToList();
        return text.All(character => char.IsAsciiLetterOrDigit(character) || character is ' ' or '.' or '(' or ')') && parts.All(part => part.Length <= LongestLabel)
            ? parts
            : [];
    }

    [GeneratedRegex(@"\s*\[\d{4}\]$")]
    private static partial Regex EarlierYear();

    [GeneratedRegex("[0-9]+|[A-Za-z]+")]
    private static partial Regex LabelPart();
}
