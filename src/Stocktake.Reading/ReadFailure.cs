using System.Diagnostics.CodeAnalysis;
using Stocktake.Reading.Extraction;

namespace Stocktake.Reading;

/// <summary>
/// Why a file cannot be read as what it claims to be: one sentence that names the byte or page and what to do.
/// Thrown inside the extraction stage only; <see cref="DocumentReader"/> turns it into a <see cref="ReadResult"/>.
/// </summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "A failure always carries its sentence.")]
internal sealed class ReadFailureException(string message, string? missingPackage = null) : Exception(message)
{
    /// <summary>The package to install, where a program of the system is missing.</summary>
    public string? MissingPackage { get; } = missingPackage;
}

/// <summary>Either an edition or one sentence that says why there is none.</summary>
public sealed record ReadResult
{
    private ReadResult(Edition? edition, SourceFormat format, string? error, string? missingPackage)
    {
        Edition = edition;
        Format = format;
        Error = error;
        MissingPackage = missingPackage;
    }

    /// <summary>The reading; null when it failed.</summary>
    public Edition? Edition { get; }

    /// <summary>What is wrong, where, and what to do; null when it succeeded.</summary>
    public string? Error { get; }

    /// <summary>What kind of file it was; meaningful only when the reading succeeded.</summary>
    public SourceFormat Format { get; }

    /// <summary>The package of the system to install, where a file of this kind cannot be read without it; null for every other failure.</summary>
    public string? MissingPackage { get; }

    internal static ReadResult Of(Edition edition, SourceFormat format) => new(edition, format, null, null);

    // What a file contains may be quoted in the sentence; it stays one line whatever that is.
    internal static ReadResult Failed(string error, string? missingPackage = null) =>
        new(null, default, string.Concat(error.Select(character => char.IsControl(character) ? ' ' : character)), missingPackage);
}
