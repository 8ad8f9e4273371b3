using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Stocktake.Foundations;
using Stocktake.Reading.Extraction;

namespace Stocktake.Reading;

/// <summary>
/// Why a file cannot be read as what it claims to be: one sentence that names the byte or page and what to do.
/// Thrown inside the extraction stage only; <see cref="DocumentReader"/> turns it into a <see cref="ReadResult"/>.
/// </summary>
/// <param name="key">The key of the sentence in <c>ReadingTexts.resx</c>, <c>failure.…</c>.</param>
/// <param name="parts">What fills its places: the name of the file first.</param>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "A failure always carries its sentence.")]
internal sealed class ReadFailureException(string key, params object?[] parts) : Exception
{
    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; } = ReadingTexts.Sentence(key, parts);

    /// <summary>The package to install, where a program of the system is missing.</summary>
    public string? MissingPackage { get; init; }

    /// <summary>The sentence in the language of <see cref="CultureInfo.CurrentUICulture"/>.</summary>
    public override string Message => Sentence.ToString();
}

/// <summary>Either an edition or one sentence that says why there is none.</summary>
public sealed record ReadResult
{
    private ReadResult(Edition? edition, SourceFormat format, Sentence? failure, string? missingPackage)
    {
        Edition = edition;
        Format = format;
        Failure = failure;
        MissingPackage = missingPackage;
    }

    /// <summary>The reading; null when it failed.</summary>
    public Edition? Edition { get; }

    /// <summary>What is wrong, where, and what to do, in one line of any language; null when it succeeded. Its key is stable, e.g. <c>failure.not-utf8</c>.</summary>
    public Sentence? Failure { get; }

    /// <summary><see cref="Failure"/> in the language of <see cref="CultureInfo.CurrentUICulture"/>; null when it succeeded.</summary>
    public string? Error => Failure?.ToString();

    /// <summary>What kind of file it was; meaningful only when the reading succeeded.</summary>
    public SourceFormat Format { get; }

    /// <summary>The package of the system to install, where a file of this kind cannot be read without it; null for every other failure.</summary>
    public string? MissingPackage { get; }

    internal static ReadResult Of(Edition edition, SourceFormat format) => new(edition, format, null, null);

    internal static ReadResult Failed(ReadFailureException failure) => new(null, default, failure.Sentence, failure.MissingPackage);
}
