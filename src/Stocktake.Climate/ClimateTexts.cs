using System.Resources;
using Stocktake.Foundations;

namespace Stocktake.Climate;

/// <summary>The sentences of notes and of inputs that are wrong, from <c>ClimateTexts.resx</c> and its translations.</summary>
internal static class ClimateTexts
{
    private static readonly ResourceManager Resources = new("Stocktake.Climate.ClimateTexts", typeof(ClimateTexts).Assembly);

    /// <summary>The sentence of a key, its places filled with the parts.</summary>
    public static Sentence Sentence(string key, params object?[] parts) => new(Resources, key, parts);

    /// <summary>Several as one: by <c>join.sentences</c>, or by <c>join.items</c> for the items of a list.</summary>
    public static Sentence Joined(string key, IEnumerable<Sentence> sentences) => sentences.Aggregate((before, next) => Sentence(key, before, next));
}
