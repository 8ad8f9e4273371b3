using System.Diagnostics.CodeAnalysis;

namespace Stocktake.Reading;

/// <summary>
/// Why a file cannot be read as what it claims to be: one sentence that names the byte or page and what to do.
/// Thrown inside the extraction stage only; <see cref="DocumentReader"/> turns it into a <see cref="ReadResult"/>.
/// </summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "A failure always carries its sentence.")]
internal sealed class ReadFailureException(string message) : Exception(message);

/// <summary>Either an edition or one sentence that says why there is none.</summary>
public sealed record ReadResult
{
    private ReadResult(Edition? edition, string? error)
    {
        Edition = edition;
        Error = error;
    }

    /// <summary>The reading; null when it failed.</summary>
    public Edition? Edition { get; }

    /// <summary>What is wrong, where, and what to do; null when it succeeded.</summary>
    public string? Error { get; }

    internal static ReadResult Of(Edition edition) => new(edition, null);

    // What a file contains may be quoted in the sentence; it stays one line whatever that is.
    internal static ReadResult Failed(string error) =>
        new(null, string.Concat(error.Select(character => char.IsControl(character) ? ' ' : character)));
}
