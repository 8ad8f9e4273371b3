using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Stocktake.Register.Review;

namespace Stocktake.Register.Tests.Review;

public sealed class ReviewStandingTests
{
    private static readonly string[] Persons = ["Ada", "ada", "Ben", "Chloé"];

    private static readonly Gen<(int Person, int Action, int Value)> Step =
        from person in Gen.Choose(0, Persons.Length - 1)
        from action in Gen.Choose(0, 3)
        from value in Gen.Choose(1, 3)
        select (person, action, value);

    [Fact]
    public void A_fact_nobody_decided_about_is_proposed() => Assert.Equal("proposed", ReviewStanding.Of([]).State);

    [Fact]
    public void Two_persons_confirm_and_one_person_twice_does_not()
    {
        Assert.Equal("seconded", ReviewStanding.Of(Entries((0, 0, 1))).State);
        Assert.Equal("seconded", ReviewStanding.Of(Entries((0, 0, 1), (1, 0, 1))).State);
        Assert.Equal("confirmed", ReviewStanding.Of(Entries((0, 0, 1), (2, 0, 1))).State);
    }

    [Fact]
    public void A_correction_is_its_authors_confirmation_and_sets_those_of_others_aside()
    {
        var standing = ReviewStanding.Of(Entries((0, 0, 1), (2, 0, 1), (3, 1, 2)));

        Assert.Equal("seconded", standing.State);
        Assert.Equal(["Chloé"], standing.ConfirmedBy);
        Assert.Equal("2", standing.Values["value"]);
    }

    [Fact]
    public void Withdrawing_the_newer_of_two_corrections_brings_back_the_older_one()
    {
        var standing = ReviewStanding.Of(Entries((0, 1, 2), (2, 1, 3), (2, 3, 1)));

        Assert.Equal("2", standing.Values["value"]);
        Assert.Equal(["Ada"], standing.ConfirmedBy);
    }

    [Fact]
    public void No_sequence_of_decisions_by_one_person_confirms() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Steps(), steps =>
            ReviewStanding.Of(Entries([.. steps.Select(step => (step.Person % 2, step.Action, step.Value))])).State != "confirmed"));

    [Fact]
    public void Withdrawing_everything_returns_to_the_reading() => Check.QuickThrowOnFailure(Prop.ForAll(Steps(), steps =>
    {
        var entries = Entries(steps);
        foreach (var person in Persons)
        {
            while (ReviewStanding.LastOf(entries, person) is { } last)
            {
                entries.Add(Withdrawal(entries, person, last));
            }
        }

        var standing = ReviewStanding.Of(entries);
        Assert.Equal("proposed", standing.State);
        Assert.True(!standing.Values.TryGetValue("value", out var value) || value == "0");
    }));

    [Fact]
    public void A_withdrawn_entry_counts_as_if_it_had_not_been_made() => Check.QuickThrowOnFailure(Prop.ForAll(Steps(), steps =>
    {
        var entries = Entries(steps);
        if (ReviewStanding.LastOf(entries, "Ben") is not { } last)
        {
            return;
        }

        var without = ReviewStanding.Of([.. entries.Where(entry => entry.Id != last.Id)]);
        entries.Add(Withdrawal(entries, "Ben", last));
        var withdrawn = ReviewStanding.Of(entries);

        Assert.Equal(without.State, withdrawn.State);
        Assert.Equal(without.ConfirmedBy, withdrawn.ConfirmedBy);
    }));

    private static Arbitrary<(int Person, int Action, int Value)[]> Steps() => Step.ArrayOf().ToArbitrary();

    // Actions: 0 confirm, 1 correct, 2 reject, 3 withdraw one's newest.
    private static List<ReviewEntry> Entries(params (int Person, int Action, int Value)[] steps)
    {
        var entries = new List<ReviewEntry>();
        foreach (var (person, action, value) in steps)
        {
            var name = Persons[person];
            if (action == 3)
            {
                if (ReviewStanding.LastOf(entries, name) is { } last)
                {
                    entries.Add(Withdrawal(entries, name, last));
                }

                continue;
            }

            var old = ReviewStanding.Of(entries).Values.GetValueOrDefault("value", "0");
            entries.Add(new ReviewEntry
            {
                Id = entries.Count + 1,
                Action = action switch { 0 => ReviewAction.Confirmed, 1 => ReviewAction.Corrected, _ => ReviewAction.Rejected },
                Field = action == 1 ? "value" : null,
                OldValue = action == 1 ? old : null,
                NewValue = action == 1 ? value.ToString(CultureInfo.InvariantCulture) : null,
                Person = name,
                Recorded = "2026-01-01T00:00:00Z",
            });
        }

        return entries;
    }

    private static ReviewEntry Withdrawal(List<ReviewEntry> entries, string person, ReviewEntry undone) => new()
    {
        Id = entries.Count + 1, Action = ReviewAction.Withdrawn, NewValue = undone.Id.ToString(CultureInfo.InvariantCulture), Person = person,
        Recorded = "2026-01-01T00:00:00Z",
    };
}
