namespace Stocktake.Web;

/// <summary>Why the site cannot be served.</summary>
public enum WebHostFailure
{
    /// <summary>Another program listens on the address.</summary>
    InUse,

    /// <summary>The address is none, or this machine may not listen on it.</summary>
    CannotListen,
}

/// <summary>The site cannot be served at an address.</summary>
public sealed class WebHostException : Exception
{
    /// <summary>Says why, and where.</summary>
    public WebHostException(WebHostFailure failure, string address, Exception? inner = null)
        : base($"The site cannot be served at {address}: {failure}.", inner) => (Failure, Address) = (failure, address);

    /// <summary>Why.</summary>
    public WebHostFailure Failure { get; }

    /// <summary>The addresses that were asked for.</summary>
    public string Address { get; }
}
