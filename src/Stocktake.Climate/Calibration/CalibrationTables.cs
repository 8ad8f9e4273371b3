using System.Globalization;
using System.Text;
using Stocktake.Climate.Experiments;

namespace Stocktake.Climate.Calibration;

/// <summary>Tables of a calibrated ensemble in Markdown.</summary>
public static class CalibrationTables
{
    /// <summary>One row a target: 5, 50 and 95 % of the target, the prior, the members that passed the first step and the posterior, and the largest deviation.</summary>
    public static string Constraints(EnsembleFile.Heading heading)
    {
        ArgumentNullException.ThrowIfNull(heading);
        var text = new StringBuilder("| constraint | unit | target | prior | after step 1 | posterior | largest deviation | source |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var constraint in heading.Constraints)
        {
            var target = constraint.Target;
            text.Append(CultureInfo.InvariantCulture, $"| {target.Name} | {target.Unit} | {Range([target.Low, target.Middle, target.High], target)} | {Range(constraint.Prior, target)} | {Range(constraint.Passed, target)} | {Range(constraint.Posterior, target)} | {100 * constraint.Deviation:0.0} % | {target.Source} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n5, 50 and 95 % each; the deviation is that of the worst of the three, as a share of the width of the target from 5 to 95 %. Method {heading.Format}, seed {heading.Recipe.Seed}: {heading.Recipe.PriorMembers} climates with {PriorRun.CarbonCycles} carbon cycles each, {heading.Passed} members passed the first step, worth {heading.EffectiveMembers:0} members of equal weight; {heading.Recipe.PosteriorMembers} members kept.\n");
        return text.ToString();
    }

    /// <summary>Quantiles over the members of what characterizes them.</summary>
    public static string Metrics(IReadOnlyList<ClimateMetrics> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        (string Name, string Unit, Func<ClimateMetrics, double> Value)[] rows =
        [
            ("Equilibrium climate sensitivity", "K", member => member.EquilibriumSensitivity),
            ("Transient climate response", "K", member => member.TransientResponse),
            ("TCRE, flat10 at 1,000 Pg C", "K per 1,000 Pg C", member => member.WarmingPerEmissions),
            ("Zero-emissions commitment after 50 years", "K", member => member.ZeroEmissionsCommitment50),
            ("Fast time scale", "years", member => member.TimeScales[0]),
            ("Middle time scale", "years", member => member.TimeScales[1]),
            ("Slow time scale", "years", member => member.TimeScales[^1]),
        ];
        var text = new StringBuilder("| what | unit | 5 % | 50 % | 95 % |\n| --- | --- | --- | --- | --- |\n");
        foreach (var (name, unit, value) in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {unit} | {string.Join(" | ", PosteriorDraw.Range(members.Select(value)).Select(each => each.ToString("G4", CultureInfo.InvariantCulture)))} |\n");
        }

        return text.ToString();
    }

    // Enough decimals to tell a hundredth of the width.
    private static string Range(double[] values, Target target)
    {
        var decimals = Math.Clamp(2 - (int)Math.Floor(Math.Log10(target.Width)), 0, 4);
        return string.Join(" / ", values.Select(value => value.ToString("F" + decimals, CultureInfo.InvariantCulture)));
    }
}
