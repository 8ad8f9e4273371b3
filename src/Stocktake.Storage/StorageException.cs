namespace Stocktake.Storage;

/// <summary>The database cannot be used; the message is one sentence that says why and what to do, without secrets.</summary>
public sealed class StorageException : Exception
{
    /// <summary>Creates the exception with its sentence.</summary>
    public StorageException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
