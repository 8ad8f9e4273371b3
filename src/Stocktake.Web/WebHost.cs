using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Stocktake.Web.Hosting;

namespace Stocktake.Web;

/// <summary>The site in a host of its own, as <c>stocktake serve</c> runs it.</summary>
public static class WebHost
{
    /// <summary>Serves until stopped by Ctrl+C, by SIGTERM or by <paramref name="cancellation"/>; requests under way are finished first.</summary>
    /// <param name="urls">Addresses to listen on, e.g. <c>http://127.0.0.1:5080</c>; port 0 takes a free one.</param>
    /// <param name="options">How the site is set up.</param>
    /// <param name="started">Called once with the addresses that are listened on.</param>
    /// <param name="configure">Adds further services before the host is built.</param>
    /// <param name="cancellation">Stops the host.</param>
    /// <exception cref="WebHostException">An address cannot be listened on; the message is one sentence for the user.</exception>
    public static async Task RunAsync(
        IReadOnlyList<string> urls,
        StocktakeWebOptions? options = null,
        Action<IReadOnlyList<string>>? started = null,
        Action<IServiceCollection>? configure = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(urls);
        await using var app = Build(urls, options, configure);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new WebHostException(WebHostFailure.InUse, string.Join(' ', urls), exception);
        }
        catch (Exception exception) when (exception is SocketException or IOException or FormatException or InvalidOperationException)
        {
            throw new WebHostException(WebHostFailure.CannotListen, string.Join(' ', urls), exception);
        }

        started?.Invoke([.. app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses]);
        await app.WaitForShutdownAsync(cancellation);
    }

    private static WebApplication Build(IReadOnlyList<string> urls, StocktakeWebOptions? options, Action<IServiceCollection>? configure)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "Stocktake.Web", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls([.. urls]).ConfigureKestrel(RequestLimits.Configure);
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
            // That keys of form tokens lie unencrypted beside other files of the user is no news to them.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            // A host that cannot start says so by its exception, which becomes one sentence.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        builder.Services.AddHostFiltering(filtering => filtering.AllowedHosts = AllowedHosts(urls, builder.Configuration["AllowedHosts"]));
        builder.Services.AddStocktakeWeb(options);
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseHostFiltering();
        app.MapStocktakeWeb();
        return app;
    }

    /// <summary>
    /// The host names that requests may carry: those of the addresses and of the setting <c>AllowedHosts</c> (separated by semicolons),
    /// and the names of this machine to itself. An address that means every network takes every name unless the setting says which.
    /// </summary>
    internal static IList<string> AllowedHosts(IReadOnlyList<string> urls, string? setting)
    {
        var hosts = new List<string> { "localhost", "127.0.0.1", "[::1]" };
        hosts.AddRange(setting?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []);
        foreach (var host in urls.Select(url => BindingAddress.Parse(url).Host))
        {
            if (host is not ("*" or "+") && !(IPAddress.TryParse(host.Trim('[', ']'), out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))))
            {
                hosts.Add(host);
            }
            else if (setting is null)
            {
                return ["*"];
            }
        }

        return [.. hosts.Distinct()];
    }
}
