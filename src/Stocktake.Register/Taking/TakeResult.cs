using Stocktake.Foundations;

namespace Stocktake.Register.Taking;

/// <summary>How documents are taken.</summary>
public sealed record TakeOptions
{
    /// <summary>The language of the texts; found from each text when null.</summary>
    public Language? Language { get; init; }

    /// <summary>The clock by which entries are dated and what is due is assessed.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Is told how many of the documents are done, after each step.</summary>
    public Action<int>? Progress { get; init; }
}

/// <summary>The bytes of a document, or one sentence that says why they cannot be had.</summary>
/// <param name="Bytes">The whole file; null when it cannot be had.</param>
/// <param name="Error">The sentence; null when the bytes are there.</param>
public readonly record struct LoadedDocument(byte[]? Bytes, Sentence? Error);

/// <summary>A document that was not read.</summary>
/// <param name="Path">As it was given.</param>
/// <param name="Message">What is wrong, where, and what to do, in any language; it names the path.</param>
/// <param name="MissingPackage">The package of the system to install, where only that is missing; else null.</param>
public sealed record UnreadDocument(string Path, Sentence Message, string? MissingPackage);

/// <summary>What became of the documents.</summary>
/// <param name="New">Files recorded now.</param>
/// <param name="Unchanged">Files that the register had already.</param>
/// <param name="Failed">Files that could not be read, in the order in which they were given.</param>
/// <param name="IsStopped">Whether the taking was stopped before all files were done; what was recorded until then is whole.</param>
public sealed record TakeResult(int New, int Unchanged, IReadOnlyList<UnreadDocument> Failed, bool IsStopped)
{
    /// <summary>Files that were read.</summary>
    public int Read => New + Unchanged;
}
