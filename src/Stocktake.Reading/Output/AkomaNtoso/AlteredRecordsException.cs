using System.Diagnostics.CodeAnalysis;
using Stocktake.Foundations;

namespace Stocktake.Reading.Output.AkomaNtoso;

/// <summary>The records that Stocktake left in an Akoma Ntoso file are not as it wrote them.</summary>
/// <param name="key">The key of the reason in <c>ReadingTexts.resx</c>, <c>reason.…</c>.</param>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "A fault always carries its reason.")]
internal sealed class AlteredRecordsException(string key) : FormatException(ReadingTexts.Sentence(key).English)
{
    /// <summary>What is wrong with them, in a few words.</summary>
    public Sentence Reason { get; } = ReadingTexts.Sentence(key);
}
