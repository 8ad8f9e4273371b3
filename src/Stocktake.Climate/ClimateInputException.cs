namespace Stocktake.Climate;

/// <summary>
/// An input is wrong. The message is one sentence that names the source, the row and the column where they are known,
/// and says what was expected; it can be shown to a user as it stands.
/// </summary>
public sealed class ClimateInputException : Exception
{
    /// <summary>Creates the exception without a message; for serializers only.</summary>
    public ClimateInputException()
    {
    }

    /// <summary>Creates the exception with the sentence that is shown.</summary>
    public ClimateInputException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with the sentence that is shown and its cause.</summary>
    public ClimateInputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether what was asked for is wrong rather than an input: an unknown variable, a year out of range.</summary>
    public bool IsAboutRequest { get; init; }
}
