using System.CommandLine;
using Stocktake.Cli.Taking;

namespace Stocktake.Cli.Upkeep;

/// <summary><c>stocktake db</c>: backs up, checks and copies the database.</summary>
internal static class DbCommand
{
    public static Command Create() => new("db", Texts.Get("db.description")) { Backup(), Check(), Copy() };

    private static Command Backup()
    {
        var file = new Argument<string>("FILE") { Description = Texts.Get("db.backup-file") };
        var database = TakeCommand.DatabaseOption();
        var command = new Command("backup", Texts.Get("db.backup")) { file, database };
        command.SetAction((parsed, cancellation) => DbRun.BackupAsync(
            parsed.GetValue(database), parsed.GetRequiredValue(file), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellation));
        return command;
    }

    private static Command Check()
    {
        var database = TakeCommand.DatabaseOption();
        var command = new Command("check", Texts.Get("db.check")) { database };
        command.SetAction((parsed, cancellation) => DbRun.CheckAsync(
            parsed.GetValue(database), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellation));
        return command;
    }

    private static Command Copy()
    {
        var target = new Option<string>("--to") { Description = Texts.Get("db.copy-to"), Required = true };
        var database = TakeCommand.DatabaseOption();
        var command = new Command("copy", Texts.Get("db.copy")) { target, database };
        command.SetAction((parsed, cancellation) => DbRun.CopyAsync(
            parsed.GetValue(database), parsed.GetRequiredValue(target), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellation));
        return command;
    }
}
