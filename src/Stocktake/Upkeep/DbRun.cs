using Stocktake.Register;
using Stocktake.Storage;

namespace Stocktake.Cli.Upkeep;

/// <summary>The upkeep of a database.</summary>
internal static class DbRun
{
    public static Task<int> BackupAsync(string? address, string file, TextWriter output, TextWriter error, CancellationToken cancellation) =>
        DatabaseUse.RunExistingAsync(address, error, async database =>
        {
            await DatabaseBackup.WriteAsync(database, file, cancellation);
            output.WriteLine(Texts.Get("db.backed-up", database.Address.Display, file));
            return CommandLine.Done;
        }, cancellation);

    public static Task<int> CheckAsync(string? address, TextWriter output, TextWriter error, CancellationToken cancellation) =>
        DatabaseUse.RunExistingAsync(address, error, async database =>
        {
            var findings = await DatabaseCheck.FindingsAsync(database, cancellation);
            foreach (var finding in findings)
            {
                error.WriteLine(finding);
            }

            output.WriteLine(findings.Count == 0 ? Texts.Get("db.sound", database.Address.Display) : Texts.Get("db.damaged", database.Address.Display, findings.Count));
            return findings.Count == 0 ? CommandLine.Done : CommandLine.NoDatabase;
        }, cancellation);

    public static Task<int> CopyAsync(string? address, string to, TextWriter output, TextWriter error, CancellationToken cancellation) =>
        DatabaseUse.RunExistingAsync(address, error, async source =>
        {
            await using var target = await RegisterDatabase.OpenAsync(to, cancellation: cancellation);
            var rows = await DatabaseCopy.CopyAsync(source, target, cancellation: cancellation);
            output.WriteLine(Texts.Get("db.copied", source.Address.Display, target.Address.Display, rows.Count, rows.Values.Sum()));
            return CommandLine.Done;
        }, cancellation);
}
