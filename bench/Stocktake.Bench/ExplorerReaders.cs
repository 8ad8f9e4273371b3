using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Stocktake.Bench;

/// <summary>
/// Readers who move levers of a running site: each over a connection and from an address of his own, each asks again a fifth of a second after
/// an answer, as a hand on a slider does, and every move is one that nobody asked for before. Measures from the first byte sent to the last
/// received, and the processor time of the server.
/// </summary>
internal static class ExplorerReaders
{
    private const int Pause = 200;
    // Until the code that answers is compiled for speed.
    private const int WarmUp = 150;

    /// <summary>Measures one reader alone on the whole page, one on moves, and many on moves; prints a row of a table for each.</summary>
    public static int Run(Uri site, int server, int readers, int moves)
    {
        MeasureAsync(site, "move", 5, WarmUp / 5, 0).GetAwaiter().GetResult();
        MeasureAsync(site, "", 5, WarmUp / 15, 0).GetAwaiter().GetResult();
        Console.WriteLine("| what | readers | answers | refused | median, ms | 95 %, ms | largest, ms | server's processor time an answer, ms | bytes | 95 % ÷ median of one reader's page |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        var page = Row("whole page", site, "", 1, moves, server, null);
        Row("move", site, "move", 1, moves, server, page);
        Row("move", site, "move", readers, moves, server, page);
        return 0;
    }

    private static double Row(string name, Uri site, string path, int readers, int moves, int server, double? page)
    {
        var before = Spent(server);
        var (times, refused, bytes) = MeasureAsync(site, path, readers, moves, 1).GetAwaiter().GetResult();
        var spent = (Spent(server) - before).TotalMilliseconds / times.Count;
        times.Sort();
        var median = At(times, 0.5);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {readers} | {times.Count} | {refused} | {median:0.0} | {At(times, 0.95):0.0} | {times[^1]:0.0} | {spent:0.0} | {bytes / times.Count} | {At(times, 0.95) / (page ?? median):0.00} |"));
        return median;
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Clamp((int)Math.Ceiling(sorted.Count * share) - 1, 0, sorted.Count - 1)];

    private static TimeSpan Spent(int server)
    {
        using var process = Process.GetProcessById(server);
        return process.TotalProcessorTime;
    }

    private static async Task<(List<double> Times, int Refused, long Bytes)> MeasureAsync(Uri site, string path, int readers, int moves, int round)
    {
        var results = await Task.WhenAll(Enumerable.Range(0, readers).Select(reader => ReadAsync(site, path, reader, moves, round)));
        return ([.. results.SelectMany(result => result.Times)], results.Sum(result => result.Refused), results.Sum(result => result.Bytes));
    }

    private static async Task<(List<double> Times, int Refused, long Bytes)> ReadAsync(Uri site, string path, int reader, int moves, int round)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, ConnectCallback = (context, cancellation) => ConnectAsync(context.DnsEndPoint, reader, cancellation) }) { BaseAddress = site };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        client.DefaultRequestHeaders.Add("X-Explorer-Reader", $"bench-{reader}");
        var random = new Random(HashCode.Combine(reader, round, path.Length, Environment.ProcessId));
        var (times, refused, bytes) = (new List<double>(), 0, 0L);

        // Hands do not begin at the same moment.
        await Task.Delay(random.Next(Pause));
        for (var move = 0; move < moves; move++)
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"/explorer{(path.Length == 0 ? "" : "/" + path)}?methane={random.NextDouble() * 100:0.####}&transport-co2={random.NextDouble() * 100:0.####}&forests={random.NextDouble() * 9:0.####}&direct-air-capture={random.NextDouble() * 9:0.####}");
            var started = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            var body = await answer.Content.ReadAsByteArrayAsync();
            if (answer.IsSuccessStatusCode)
            {
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                bytes += body.Length;
            }
            else
            {
                refused++;
            }

            await Task.Delay(Pause);
        }

        return (times, refused, bytes);
    }

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, int reader, CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(new IPAddress([127, 0, 0, (byte)(reader + 2)]), 0));
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, to.Port), cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
