using System.Net;
using Microsoft.AspNetCore.Http;

namespace Stocktake.Web.Hosting;

/// <summary>
/// Lets only a person at this very machine through: until there are accounts, whoever sits here is the reviewer.
/// The connection must come from loopback, must not have been passed on by a proxy, and must be addressed to a loopback name
/// (else a page elsewhere could reach it through a name that resolves to loopback).
/// </summary>
internal sealed class LoopbackOnly : IEndpointFilter
{
    private static readonly string[] PassedOn = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        return IsLocal(context.HttpContext) ? await next(context) : new Refusal(StatusCodes.Status403Forbidden);
    }

    /// <summary>Whether the request comes from a person at this machine.</summary>
    public static bool IsLocal(HttpContext context)
    {
        var host = context.Request.Host.Host.Trim('[', ']');
        return context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
            && (host == "localhost" || (IPAddress.TryParse(host, out var named) && IPAddress.IsLoopback(named)))
            && !PassedOn.Any(context.Request.Headers.ContainsKey);
    }
}
