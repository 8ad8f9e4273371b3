using Stocktake.Climate.Calibration;
using Stocktake.Climate.Ensembles;

namespace Stocktake.Climate.Tests.Calibration;

/// <summary>A calibration from end to end, with a prior just large enough to pass a handful of members.</summary>
public sealed class CalibrationRunTests
{
    // Two parts, the second a short one, so that there is something to resume.
    private static readonly CalibrationRecipe Small = new() { Seed = 11, PriorMembers = 4_500, PosteriorMembers = 40, Draws = 20, LargestMisfit = 0.25 };
    private const int ChunkBatches = 2;
    private const int CarbonCycles = 4096;

    private static readonly Lazy<byte[]> Whole = new(() => EnsembleFile.Write(Run(threads: 1)));

    [Fact]
    public void The_file_is_the_same_whatever_the_threads_and_wherever_it_was_resumed()
    {
        using var work = new MemoryStream();
        using var stop = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => Run(threads: 3, new StopAtOnce(stop), work, stop.Token));
        var halfWay = work.Length;
        work.Write([1, 2, 3]); // The end of a part that was cut off.
        var resumed = EnsembleFile.Write(Run(threads: 3, work: work));

        Assert.True(halfWay > 1000);
        Assert.Equal(Whole.Value, resumed);
    }

    [Fact]
    public void The_file_holds_its_recipe_and_reads_as_an_ensemble()
    {
        var heading = EnsembleFile.ReadHeading(Whole.Value, "file");
        var members = ParameterSet.Read(Whole.Value, "file");

        Assert.Equal(Small, heading.Recipe);
        Assert.Equal(10, heading.Constraints.Count);
        Assert.True(heading.Passed >= 100);
        Assert.Equal(40, members.Members.Count);
        Assert.Equal(64, heading.Inputs["history.csv.br"].Length);
        Assert.All(heading.Constraints, constraint => Assert.True(constraint.Prior[0] < constraint.Prior[1] && constraint.Prior[1] < constraint.Prior[2]));
        Assert.All(heading.Constraints, constraint => Assert.StartsWith("<svg", ConstraintFigure.Svg(constraint), StringComparison.Ordinal));
    }

    [Fact]
    public void Progress_of_another_calibration_is_refused()
    {
        using var work = new MemoryStream();
        _ = new WorkFile(work, Small, new Dictionary<string, string>());

        var refusal = Assert.Throws<ClimateInputException>(() => new WorkFile(work, Small with { Seed = 12 }, new Dictionary<string, string>()));

        Assert.Contains("another calibration", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prior_that_is_too_small_is_refused_with_the_number_that_passed()
    {
        var refusal = Assert.Throws<ClimateInputException>(() => Calibrator.Run(Small with { PriorMembers = 20 }, ChunkBatches, CarbonCycles, 0, null, null, TestContext.Current.CancellationToken));

        Assert.Matches(@"Of 20 climates \d+ members pass", refusal.Message);
    }

    [Fact]
    public void A_file_without_a_recipe_is_refused()
    {
        var refusal = Assert.Throws<ClimateInputException>(() => EnsembleFile.ReadHeading("member,a\n1,2\n"u8.ToArray(), "other.csv"));

        Assert.Contains("other.csv has no recipe", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_number_below_a_recipe_is_named_with_its_row_in_the_file()
    {
        var refusal = Assert.Throws<ClimateInputException>(() => ParameterSet.Read("# a\n# b\nmember,x\n1,2\n2,y\n"u8.ToArray(), "members.csv"));

        Assert.Contains("row 5, column x: 'y'", refusal.Message, StringComparison.Ordinal);
    }

    private static CalibrationResult Run(int threads, IProgress<long>? progress = null, Stream? work = null, CancellationToken cancellation = default) =>
        Calibrator.Run(Small, ChunkBatches, CarbonCycles, threads, progress, work, cancellation);

    private sealed class StopAtOnce(CancellationTokenSource stop) : IProgress<long>
    {
        public void Report(long value) => stop.Cancel();
    }
}
