using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Hosting;

/// <summary>How large, how long and how often requests may be.</summary>
internal static class RequestLimits
{
    /// <summary>Largest body, bytes, where an endpoint does not allow more: forms of a few fields.</summary>
    public const long MaxBodyBytes = 256 * 1024;

    /// <summary>Longest address that is worked on, in characters: no page writes a longer one.</summary>
    public const int MaxAddressCharacters = 8 * 1024;

    // Longer ones are read and refused in words; what is longer than this is refused by the server with a bare 414.
    private const int MaxAddressBytes = 128 * 1024;

    public static void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
        kestrel.Limits.MaxRequestLineSize = MaxAddressBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(1);
        kestrel.Limits.MaxConcurrentConnections = 2000;
    }

    /// <summary>Refuses addresses that are too long before anything reads them.</summary>
    public static void UseAddressLimit(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Path.Value!.Length + context.Request.QueryString.Value!.Length <= MaxAddressCharacters)
        {
            return next(context);
        }

        // The page that says so must not carry the address on, but for its language.
        var language = RequestLanguage.Of(context.Request);
        (context.Request.Path, context.Request.QueryString) = (ErrorAnswers.IsForPrograms(context.Request) ? "/api" : "/", QueryString.Create(RequestLanguage.Parameter, language.Code));
        context.Response.StatusCode = StatusCodes.Status414UriTooLong;
        return Task.CompletedTask;
    });

    public static void AddRequestLimits(this IServiceCollection services, StocktakeWebOptions options)
    {
        services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = options.RequestTimeout,
            TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
        });
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "1";
                return ValueTask.CompletedTask;
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(
                ClientOf(context.Connection.RemoteIpAddress),
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = options.RequestsAtOnce,
                    TokensPerPeriod = options.RequestsPerSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    QueueLimit = 0,
                }));
        });
    }

    /// <summary>One client: an IPv4 address, or the /64 network of an IPv6 address, since one subscriber holds all of it (RFC 6177).</summary>
    public static string ClientOf(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
