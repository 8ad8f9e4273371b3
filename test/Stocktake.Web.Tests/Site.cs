using Microsoft.Extensions.DependencyInjection;
using Stocktake.Storage;

namespace Stocktake.Web.Tests;

/// <summary>The site on a free port of this machine, as <c>stocktake serve</c> runs it, over a register of its own that holds the samples.</summary>
public sealed class Site : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    private Site(Uri address, Database register, Task running, CancellationTokenSource stop)
    {
        (Address, Register, _running, _stop) = (address, register, running, stop);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
    }

    public Uri Address { get; }

    /// <summary>The register that the site shows.</summary>
    public Database Register { get; }

    public HttpClient Client { get; }

    public static async Task<Site> StartAsync(StocktakeWebOptions? options = null, Action<IServiceCollection>? configure = null)
    {
        var stop = new CancellationTokenSource();
        var started = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var register = await SampleRegister.NewAsync();
        void Configure(IServiceCollection services)
        {
            services.AddSingleton(register);
            configure?.Invoke(services);
        }

        var running = WebHost.RunAsync(["http://127.0.0.1:0"], options, addresses => started.SetResult(new Uri(addresses[0])), Configure, stop.Token);
        var first = await Task.WhenAny(started.Task, running);
        await first;
        return new Site(await started.Task, register, running, stop);
    }

    public async Task<HttpResponseMessage> SendAsync(string address, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _stop.CancelAsync();
        await _running;
        await Register.DisposeAsync();
        _stop.Dispose();
    }
}

/// <summary>One site for all tests that only read from it.</summary>
public sealed class SharedSite : IAsyncLifetime
{
    public Site Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await Site.StartAsync(new StocktakeWebOptions { RequestsAtOnce = 100_000, RequestsPerSecond = 100_000 });

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
