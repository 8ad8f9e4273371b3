using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Stocktake.Foundations;

namespace Stocktake.Climate;

/// <summary>
/// An input is wrong. The message is one sentence that names the source, the row and the column where they are known,
/// and says what was expected; it can be shown to a user as it stands.
/// </summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "A wrong input always has its sentence.")]
public sealed class ClimateInputException : Exception
{
    /// <summary>Creates the exception with the sentence that is shown, and its cause if it has one.</summary>
    public ClimateInputException(Sentence sentence, Exception? cause = null)
        : base(null, cause)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        Sentence = sentence;
    }

    /// <summary>Creates the exception with a sentence of <c>ClimateTexts.resx</c>.</summary>
    internal ClimateInputException(string key, params object?[] parts)
        : this(ClimateTexts.Sentence(key, parts))
    {
    }

    /// <summary>The sentence, in any language; its key is stable.</summary>
    public Sentence Sentence { get; }

    /// <summary>The sentence in the language of <see cref="CultureInfo.CurrentUICulture"/>.</summary>
    public override string Message => Sentence.ToString();

    /// <summary>Whether what was asked for is wrong rather than an input: an unknown variable, a year out of range.</summary>
    public bool IsAboutRequest { get; init; }
}
