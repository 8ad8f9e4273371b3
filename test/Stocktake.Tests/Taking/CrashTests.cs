using System.Diagnostics;
using System.Globalization;
using Dapper;
using Stocktake.Register;
using Stocktake.Storage;

namespace Stocktake.Tests.Taking;

public sealed class CrashTests : IDisposable
{
    private const int Kills = 12;
    private const int Documents = 200;

    private readonly string folder = Directory.CreateTempSubdirectory("stocktake-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Documents_are_there_whole_or_not_at_all_however_often_the_command_is_killed()
    {
        var texts = Directory.CreateDirectory(Path.Combine(folder, "texts")).FullName;
        foreach (var number in Enumerable.Range(1, Documents))
        {
            await File.WriteAllTextAsync(Path.Combine(texts, $"{number:000}.txt"), Resolution(number));
        }

        // The starter register is there, so that the command is at work on documents.
        var path = Path.Combine(folder, "register.db");
        await RunAsync(Path.Combine(texts, "001.txt"), path);
        var random = new Random(20261127);
        var between = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = Start(texts, path);

            // Every second kill falls soon after the start, the others once this run has recorded something.
            if (kill % 2 == 1)
            {
                await HoldsMoreAsync(path, process);
            }

            await Task.Delay(random.Next(300));
            process.Kill();
            await process.WaitForExitAsync();
            between += await HoldsAsync(path) is > 1 and < Documents ? 1 : 0;
        }

        Assert.True(between > 0, "no run was killed between its first document and its last");
        await RunAsync(texts, path);
        Assert.Equal(Documents, await HoldsAsync(path));
    }

    private static async Task HoldsMoreAsync(string path, Process process)
    {
        await using var database = await RegisterDatabase.OpenAsync(path);
        Task<long> CountAsync() => database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT count(*) FROM edition"));
        var before = await CountAsync();
        while (!process.HasExited && await CountAsync() == before)
        {
            await Task.Delay(5);
        }
    }

    private static async Task RunAsync(string texts, string path)
    {
        using var process = Start(texts, path);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private static Process Start(string texts, string path)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "stocktake.exe" : "stocktake"))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["take", texts, "--database", path, "--format", "json"])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    /// <summary>The number of documents held, after making sure that each is whole and that the counters say the same.</summary>
    private static async Task<long> HoldsAsync(string path)
    {
        if (!File.Exists(path))
        {
            return 0;
        }

        await using var database = await RegisterDatabase.OpenAsync(path);
        Assert.Empty(await DatabaseCheck.FindingsAsync(database));
        return await database.ReadAsync(async connection =>
        {
            foreach (var broken in (string[])
            [
                "SELECT count(*) FROM edition e WHERE block_count <> (SELECT count(*) FROM block b WHERE b.edition_id = e.id)",
                "SELECT count(*) FROM edition e WHERE 3 <> (SELECT count(*) FROM citation c WHERE c.edition_id = e.id)",
                "SELECT count(*) FROM edition e WHERE 1 <> (SELECT count(*) FROM manifestation m WHERE m.edition_id = e.id)",
                "SELECT count(*) FROM work w WHERE is_held <> EXISTS (SELECT 1 FROM edition e WHERE e.work_id = w.id)",
            ])
            {
                Assert.Equal(0, await connection.ExecuteScalarAsync<long>(broken));
            }

            foreach (var (scope, name, counted) in new[]
            {
                ("documents", "held", "work WHERE is_held AND is_sample"), ("documents", "placeholder", "work WHERE NOT is_held AND is_sample"), ("documents", "editions", "edition"),
                ("blocks", "all", "block"), ("citations", "all", "citation"),
            })
            {
                Assert.Equal(
                    await connection.ExecuteScalarAsync<long>($"SELECT count(*) FROM {counted}"),
                    await connection.ExecuteScalarAsync<long>("SELECT coalesce(sum(value), 0) FROM counter WHERE scope = @scope AND name = @name AND is_sample", new { scope, name }));
            }

            return await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM work WHERE is_held");
        });
    }

    private static string Resolution(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        SAMPLE/RES/8/{number}

        Resolution adopted by the General Assembly on 9 January 2026

        Rivers of place {number}

        The General Assembly,

        Recalling its resolution 70/1 of 25 September 2015 and the Paris Agreement,

        1. Requests the Secretary-General to report on clean rivers by 2030;

        2. Calls upon Member States to plant trees along their rivers, as asked in resolution SAMPLE/RES/8/{number + 1};

        {string.Join("\n\n", Enumerable.Range(3, 40).Select(paragraph => $"{paragraph}. Notes that river {paragraph} runs to the sea;"))}
        """);
}
