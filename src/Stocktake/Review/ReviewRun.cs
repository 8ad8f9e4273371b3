using Stocktake.Register.Review;
using Stocktake.Register.Taking;

namespace Stocktake.Cli.Review;

/// <summary>Where a part of the command reads from and writes to.</summary>
internal sealed record ReviewOutput(string? Database, bool AsJson, TextWriter Output, TextWriter Error);

/// <summary>One run of <c>stocktake review</c>.</summary>
internal static class ReviewRun
{
    /// <summary>How many facts of a kind are listed unless more are asked for.</summary>
    public const int ShownAtMost = 20;

    // Of each kind, where no kind is named.
    private const int ShownOfEach = 3;

    public static Task<int> ListAsync(ReviewOutput to, string? kind, int limit, bool samples, CancellationToken cancellation) =>
        DatabaseUse.RunExistingAsync(to.Database, to.Error, async database =>
        {
            if (limit < 1)
            {
                to.Error.WriteLine(Texts.Get("review.wrong-limit", limit));
                return CommandLine.WrongArguments;
            }

            var parts = await database.ReadAsync(
                async connection =>
                {
                    // Samples are left out once a real document is held.
                    bool? isSample = samples || !await RegisterState.HoldsDocumentAsync(connection) ? null : false;
                    var found = new List<WaitingPart>();
                    foreach (var each in kind is null ? WaitingFacts.Kinds : [kind])
                    {
                        found.Add(new WaitingPart(each, await WaitingFacts.FindAsync(connection, each, isSample, null, kind is null ? ShownOfEach : limit)));
                    }

                    return found;
                },
                cancellation);
            if (to.AsJson)
            {
                ReviewJson.Write(parts, to.Output);
            }
            else
            {
                ReviewText.Write(parts, to.Output);
            }

            return CommandLine.Done;
        }, cancellation);

    public static Task<int> ShowAsync(ReviewOutput to, string kind, string subject, CancellationToken cancellation) =>
        DatabaseUse.RunExistingAsync(to.Database, to.Error, async database =>
        {
            var sheet = await database.ReadAsync(connection => ReviewSheet.FindAsync(connection, kind, subject), cancellation);
            if (sheet is null)
            {
                to.Error.WriteLine(ReviewText.Sentence(new ReviewRefusal("unknown-subject", kind, subject)));
                return CommandLine.WrongArguments;
            }

            Write(sheet, to);
            return CommandLine.Done;
        }, cancellation);

    public static Task<int> DecideAsync(ReviewOutput to, Decision decision, long? seen, CancellationToken cancellation) =>
        DatabaseUse.RunExistingAsync(to.Database, to.Error, async database =>
        {
            // Who names no entry has seen the fact as it stands when the command begins.
            var last = seen ?? (await database.ReadAsync(connection => ReviewSheet.FindAsync(connection, decision.Kind, decision.Subject), cancellation))?.LastEntry ?? 0;
            var outcome = await ReviewDecisions.DecideAsync(database, TimeProvider.System, decision with { Seen = last }, cancellation);
            if (outcome.Refusal is { } refusal)
            {
                to.Error.WriteLine(ReviewText.Sentence(refusal));
                return CommandLine.WrongArguments;
            }

            if (!to.AsJson)
            {
                to.Output.WriteLine(ReviewText.Sentence(decision, outcome));
            }

            Write((await database.ReadAsync(connection => ReviewSheet.FindAsync(connection, decision.Kind, decision.Subject), cancellation))!, to);
            return CommandLine.Done;
        }, cancellation);

    private static void Write(ReviewSheet sheet, ReviewOutput to)
    {
        if (to.AsJson)
        {
            ReviewJson.Write(sheet, to.Output);
        }
        else
        {
            ReviewText.Write(sheet, to.Output);
        }
    }
}
