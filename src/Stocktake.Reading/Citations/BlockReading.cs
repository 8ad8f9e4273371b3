namespace Stocktake.Reading.Citations;

/// <summary>What was found in one block before organs are settled.</summary>
internal sealed record BlockReading(Block Block, FoldedText Folded, List<Mark> Marks, List<NumberedReference> References, List<(int Start, int End)> Addresses)
{
    public static BlockReading Of(Block block, Vocabulary vocabulary, bool isHan)
    {
        var folded = FoldedText.Of(block.Text);
        var addresses = new List<(int, int)>();
        var marks = MarkReader.Read(folded.Text, vocabulary, addresses);
        var references = isHan ? new HanReferences(folded.Text, marks, vocabulary).Read() : new SpacedReferences(folded.Text, marks, vocabulary).Read();
        return new BlockReading(block, folded, marks, references, addresses);
    }
}
