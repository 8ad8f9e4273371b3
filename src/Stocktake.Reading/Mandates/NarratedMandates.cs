using System.Collections.Immutable;

namespace Stocktake.Reading.Mandates;

internal sealed class NarratedMandates(MandateContext context, VerbLexicon lexicon)
{
    public void Read(Block block, ImmutableArray<Mandate>.Builder found)
    {
        _ = (context, lexicon);
    }
}
