using System.CommandLine;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Stocktake.Storage;
using Stocktake.Web;

namespace Stocktake.Cli.Serving;

/// <summary><c>stocktake serve</c>: serves the site until it is stopped.</summary>
internal static class ServeCommand
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    public static Command Create()
    {
        var urls = UrlsOption();
        var database = Taking.TakeCommand.DatabaseOption();
        var command = new Command("serve", Texts.Get("serve.description")) { database, urls };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(database), parsed.GetRequiredValue(urls), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellation));
        return command;
    }

    /// <summary>The option that names the addresses to listen on.</summary>
    public static Option<string> UrlsOption() => new("--urls") { Description = Texts.Get("serve.urls"), DefaultValueFactory = _ => DefaultUrl };

    /// <summary>Serves until stopped. The site and its framework are first named here, so that no other command loads them.</summary>
    public static async Task<int> RunAsync(string? database, string urls, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (addresses.Length == 0 || addresses.FirstOrDefault(address => !IsHttp(address)) is { } wrong && wrong.Length > 0)
        {
            error.WriteLine(Texts.Get("serve.no-url", urls));
            return CommandLine.WrongArguments;
        }

        return await DatabaseUse.RunAsync(database, error, register => ServeAsync(register, addresses, output, error, cancellation), cancellation);
    }

    private static async Task<int> ServeAsync(Database register, string[] addresses, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        try
        {
            await WebHost.RunAsync(
                addresses,
                started: served => output.WriteLine(Texts.Get("serve.started", string.Join(' ', served))),
                configure: services => services.AddSingleton(register),
                cancellation: cancellation);
            return CommandLine.Done;
        }
        catch (WebHostException exception)
        {
            error.WriteLine(Texts.Get(exception.Failure == WebHostFailure.InUse ? "serve.in-use" : "serve.cannot-listen", exception.Address));
            return CommandLine.WrongArguments;
        }
    }

    private static bool IsHttp(string address)
    {
        // '*' and '+' stand for every network; nothing else that ASP.NET Core takes is no address for .NET.
        var plain = address.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal);
        return Uri.TryCreate(plain, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp && uri.PathAndQuery == "/"
            && !IsBrokenNumber(uri.Host);
    }

    // A mistyped number would be taken for a name, and a name is served on every network.
    private static bool IsBrokenNumber(string host) => host.All(character => char.IsAsciiDigit(character) || character == '.') && !IPAddress.TryParse(host, out _);
}
