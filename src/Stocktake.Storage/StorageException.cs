using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Stocktake.Foundations;

namespace Stocktake.Storage;

/// <summary>The database cannot be used; the message is one sentence that says why and what to do, without secrets.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "A failure always carries its sentence.")]
public sealed class StorageException : Exception
{
    /// <summary>Creates the exception with its sentence, and its cause if it has one.</summary>
    public StorageException(Sentence sentence, Exception? cause = null)
        : base(null, cause)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        Sentence = sentence;
    }

    /// <summary>Creates the exception with a sentence of <c>StorageTexts.resx</c>.</summary>
    internal StorageException(string key, params object?[] parts)
        : this(StorageTexts.Sentence(key, parts))
    {
    }

    /// <summary>The sentence, in any language; its key is stable.</summary>
    public Sentence Sentence { get; }

    /// <summary>The sentence in the language of <see cref="CultureInfo.CurrentUICulture"/>.</summary>
    public override string Message => Sentence.ToString();
}
