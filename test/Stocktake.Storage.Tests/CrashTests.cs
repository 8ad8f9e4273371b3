using System.Diagnostics;
using System.Globalization;
using Dapper;

namespace Stocktake.Storage.Tests;

/// <summary>
/// Kills a writing process again and again. This shows what the death of the process leaves; that of the machine, which FULL is for, no test here can show.
/// </summary>
public sealed class CrashTests
{
    private const int Kills = 10;
    private const int RowsOfEach = 7;

    [Fact]
    public async Task A_killed_writer_leaves_every_confirmed_transaction_whole_and_no_other_in_part()
    {
        var path = DatabaseContract.NewPath();
        var written = 0L;

        for (var kill = 0; kill < Kills; kill++)
        {
            // The first dies while it starts or makes the schema; the others after some transactions and a moment that differs.
            var confirmed = await WriteAndKillAsync(path, written + 1, transactions: kill, milliseconds: kill == 0 ? 150 : kill * 7 % 10);

            await using var database = await Database.OpenAsync(path, DatabaseContract.Modules);
            var counts = (await database.ReadAsync(connection => connection.QueryAsync<(long Number, long Rows)>($"SELECT id / {RowsOfEach}, count(*) FROM note GROUP BY 1 ORDER BY 1"))).ToList();
            var last = Math.Max(written, confirmed);

            // One more may be there: killed between its confirmation and the line that tells it.
            Assert.InRange(counts.Count, last, last + 1);
            Assert.Equal(Enumerable.Range(1, counts.Count).Select(number => ((long)number, (long)RowsOfEach)), counts);
            Assert.Empty(await DatabaseCheck.FindingsAsync(database));
            await database.WriteAsync(connection => connection.ExecuteAsync("INSERT INTO note_search (note_search, rank) VALUES ('integrity-check', 1)"));
            written = counts.Count;
        }

        Assert.True(written >= Kills, "The writers wrote too little to show anything.");
    }

    private static async Task<long> WriteAndKillAsync(string path, long first, int transactions, int milliseconds)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "Stocktake.Storage.Writer.dll"), path, first.ToString(CultureInfo.InvariantCulture), RowsOfEach.ToString(CultureInfo.InvariantCulture) })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var confirmed = 0L;
        for (var count = 0; count < transactions; count++)
        {
            var line = await process.StandardOutput.ReadLineAsync();
            Assert.False(line is null, "The writer ended by itself.");
            confirmed = long.Parse(line, CultureInfo.InvariantCulture);
        }

        await Task.Delay(milliseconds);
        Assert.False(process.HasExited, "The writer ended by itself.");
        process.Kill(entireProcessTree: true);

        // What was printed before the end counts as confirmed.
        while (await process.StandardOutput.ReadLineAsync() is { Length: > 0 } line)
        {
            confirmed = Math.Max(confirmed, long.Parse(line, CultureInfo.InvariantCulture));
        }

        await process.WaitForExitAsync();
        return confirmed;
    }
}
