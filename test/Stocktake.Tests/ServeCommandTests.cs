using Microsoft.Extensions.DependencyInjection;
using Stocktake.Register;
using Stocktake.Web;

namespace Stocktake.Tests;

public sealed class ServeCommandTests
{
    [Fact]
    public async Task The_site_gives_the_very_table_that_the_command_prints()
    {
        var stop = new CancellationTokenSource();
        var started = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var register = await RegisterDatabase.OpenAsync(Path.Combine(Directory.CreateTempSubdirectory("stocktake-").FullName, "register.db"));
        var running = WebHost.RunAsync(
            ["http://127.0.0.1:0"], started: addresses => started.SetResult(addresses[0]), configure: services => services.AddSingleton(register), cancellation: stop.Token);
        using var client = new HttpClient { BaseAddress = new Uri(await started.Task) };

        var table = await client.GetStringAsync("/api/v1/pathways/ssp245?variables=temperature,concentration:CO2&format=csv");
        var summary = await client.GetStringAsync("/api/v1/pathways/ssp245");

        await stop.CancelAsync();
        await running;
        Assert.Equal(CommandRun.Of("project", "ssp245", "--variables", "temperature,concentration:CO2").Output, table);
        var printed = CommandRun.Of("project", "ssp245", "--output", "summary").Output.Split('\n').Take(2).Select(line => line.Split(',')).ToArray();
        using var json = System.Text.Json.JsonDocument.Parse(summary);
        var item = json.RootElement.GetProperty("summary");
        string Printed(string name) => printed[1][Array.IndexOf(printed[0], name)];
        Assert.Equal(Printed("category"), item.GetProperty("category").GetString());
        foreach (var (name, property) in new[] { ("peak_p50", "peakP50"), ("warming_2100_p95", "warming2100P95"), ("chance_above_1.5", "chanceAbove15"), ("chance_above_2.0", "chanceAbove20") })
        {
            Assert.Equal(Printed(name), item.GetProperty(property).GetDouble().ToString("G12", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("ftp://127.0.0.1:1")]
    [InlineData("5080")]
    [InlineData(";")]
    [InlineData("http://127.0.0.1:1/path")]
    [InlineData("http://999.1.1.1:1")]
    public void An_address_that_is_none_is_one_sentence(string urls)
    {
        var run = CommandRun.Of("serve", "--urls", urls);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_port_in_use_is_one_sentence()
    {
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();

        var run = CommandRun.Of("serve", "--urls", $"http://{other.LocalEndpoint}");

        Assert.Equal(2, run.ExitCode);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.Contains("--urls", run.Error, StringComparison.Ordinal);
    }
}
