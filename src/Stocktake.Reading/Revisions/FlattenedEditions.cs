using System.Collections.Immutable;
using System.Globalization;
using Stocktake.Foundations;
using Stocktake.Reading.Citations;

namespace Stocktake.Reading.Revisions;

/// <summary>A place where a text names the former and the present conference side by side.</summary>
internal sealed record FlattenedEdition(int Block, string Former, string Present)
{
    public PartialDate? FormerYear => YearOf(Former);

    public PartialDate? PresentYear => YearOf(Present);

    private static PartialDate? YearOf(string edition) =>
        edition.Length >= 4 && int.TryParse(edition.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out _) && PartialDate.TryParse(edition[..4], out var year) ? year : null;
}

/// <summary>Reads the parentheses of every block; writes those that state two conferences without a mark between them.</summary>
internal static class FlattenedEditions
{
    public static List<FlattenedEdition> Read(ImmutableArray<Block> blocks)
    {
        var found = new List<FlattenedEdition>();
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Text.AsSpan().IndexOfAny('(', '（') < 0)
            {
                continue;
            }

            var text = FoldedText.Of(blocks[i].Text).Text;
            for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0; open = text.IndexOf('(', open + 1))
            {
                var end = PlaceAndYear.EndOfParentheses(text, open);
                if (end > open && PlaceAndYear.Read(text, open, end, out _) is [var former, var present] && former.Text != present.Text)
                {
                    found.Add(new FlattenedEdition(i, former.Text, present.Text));
                }
            }
        }

        return found;
    }
}
