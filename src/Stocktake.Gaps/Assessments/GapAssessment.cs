using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Stocktake.Climate.Assessment;
using Stocktake.Climate.Bundle;
using Stocktake.Gaps.Data;
using Stocktake.Gaps.Emissions;
using Stocktake.Gaps.Overlaps;
using Stocktake.Gaps.Warming;
using Stocktake.Gaps.Wedges;

namespace Stocktake.Gaps.Assessments;

/// <summary>What is asked of an assessment.</summary>
public sealed record AssessmentRequest
{
    /// <summary>The day of the assessment: it dates the record and judges tracks.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Name of the scenario without the promises.</summary>
    public string Baseline { get; init; } = WarmingModel.UsualBaseline;

    /// <summary>Values that the reader set, by id of the assumption.</summary>
    public IReadOnlyDictionary<string, double> Changes { get; init; } = new Dictionary<string, double>();

    /// <summary>Only the wedges of these commitments or figures; all when empty.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>What differs from the usual assessment, as options of the command, each with a blank before it: <c> --baseline ssp370 --assume ID=VALUE</c>.</summary>
    public string CommandOptions => (Baseline == WarmingModel.UsualBaseline ? "" : " --baseline " + Baseline)
        + string.Concat(Changes.OrderBy(change => change.Key, StringComparer.Ordinal).Select(change => string.Create(CultureInfo.InvariantCulture, $" --assume {change.Key}={change.Value}")));
}

/// <summary>What one promise comes to.</summary>
/// <param name="Wedge">The promise as a difference of emissions.</param>
/// <param name="Changes">What it changes alone on 1 January of each year of <see cref="WedgeSeries"/>, K.</param>
/// <param name="Counted2030">How much of it in 2030 is counted in the sum of all promises, Gt CO2 equivalents; the rest is promised by others too. Null where nobody promised it.</param>
/// <param name="Adds2100">What all promises together change more in 2100 because of it, K: the median of what all change less the median of what the others change; 0 where nobody promised it.</param>
/// <param name="Tracks">How each of its targets stands against what is recorded; null for one that nothing measures.</param>
public sealed record WedgeOutcome(
    Wedge Wedge, IReadOnlyList<WarmingRange> Changes, double? Counted2030, double Adds2100, IReadOnlyList<WedgeTrack?> Tracks)
{
    /// <summary>Whether a figure of record measures any of its targets.</summary>
    public bool IsMeasured => Tracks.Any(track => track is not null);

    /// <summary>The share of it that is delivered, from 0 to 1: the mean of the targets that are measured; 0 where none is, since nothing shows it.</summary>
    public double Delivered => IsMeasured ? Tracks.OfType<WedgeTrack>().Average(track => track.Delivered) : 0;

    /// <summary>What it changes alone on 1 January of a year, K.</summary>
    public WarmingRange ChangeIn(int year) => Changes[year - WedgeSeries.FirstYear];
}

/// <summary>
/// What the promises of the register come to: a dated record of inputs, method, run and results. The same inputs on the same day give
/// the same record.
/// </summary>
public sealed record GapAssessment
{
    /// <summary>Version of the method; raised when the same inputs would give other numbers.</summary>
    public const string Method = "2";

    /// <summary>What was asked.</summary>
    public required AssessmentRequest Request { get; init; }

    /// <summary>SHA-256 over everything that the numbers depend on: the promises, the figures, the tables, the changes, the baseline.</summary>
    public required string Inputs { get; init; }

    /// <summary>The same for each thing that they depend on: method, baseline, ensemble, own (values that the reader set), targets, figures, tables.</summary>
    public required IReadOnlyDictionary<string, string> InputParts { get; init; }

    /// <summary>The ensemble and how many members it has.</summary>
    public required string Ensemble { get; init; }

    /// <summary>Everything that is expressed in emissions, in ordinal order of the ids of the wedges.</summary>
    public required IReadOnlyList<WedgeOutcome> Wedges { get; init; }

    /// <summary>The promises together.</summary>
    public required JoinedWedges Together { get; init; }

    /// <summary>Warming without the promises.</summary>
    public required WarmingPath Without { get; init; }

    /// <summary>Warming with all of them.</summary>
    public required WarmingPath With { get; init; }

    /// <summary>What all of them change.</summary>
    public required WarmingPath Change { get; init; }

    /// <summary>Targets that are not expressed in emissions, with the reason.</summary>
    public required IReadOnlyList<UnexpressedTarget> Unexpressed { get; init; }

    /// <summary>World greenhouse gas emissions of the baseline in a year of the range of wedges, Gt CO2 equivalents.</summary>
    public required Func<int, double> BaselineEquivalent { get; init; }

    /// <summary>The published pathways and what they lead to.</summary>
    public required PathwayAssessment Pathways { get; init; }

    /// <summary>What sums are weighted by.</summary>
    public static string Metric => KyotoGases.Metric;

    /// <summary>Makes an assessment.</summary>
    /// <param name="model">The ensemble.</param>
    /// <param name="register">What was promised.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="GapInputException">Something that was asked for cannot be.</exception>
    public static GapAssessment Make(WarmingModel model, GapRegister register, AssessmentRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(request);
        var baseline = model.Emissions(request.Baseline);
        var all = WedgeMaking.All(register, baseline, request.Changes);
        var wedges = request.Subjects.Count == 0 ? all : [.. all.Where(wedge => request.Subjects.Contains(wedge.Subject))];
        Wedge[] promises = [.. wedges.Where(wedge => wedge.Standing == WedgeStanding.Promise)];
        var together = JoinedWedges.Of(promises);
        (string, IReadOnlyDictionary<string, IReadOnlyList<double>>)[] questions =
        [
            Question(string.Join(", ", promises.Select(wedge => wedge.Id)), together.Reductions),
            .. wedges.Select(wedge => Question(wedge.Id, wedge.Reductions)),
            .. wedges.Select(wedge => Question(wedge.Id, JoinedWedges.Of(promises.Where(other => other != wedge)).Reductions)),
        ];
        var effects = EffectsOf(model, request, questions, cancellation);
        const int End = WedgeSeries.LastYear;
        return new GapAssessment
        {
            Request = request,
            Inputs = InputsOf(register, request),
            InputParts = InputPartsOf(register, request),
            Ensemble = $"{ClimateBundle.EnsembleName}; {model.Members}",
            Wedges = [.. wedges.Select((wedge, index) => new WedgeOutcome(
                wedge,
                effects.ChangePath(1 + index).ByYear,
                wedge.Standing == WedgeStanding.Promise ? together.Counted[wedge.Id][2030 - WedgeSeries.FirstYear] : null,
                effects.Change(0, End).Median - effects.Change(1 + wedges.Count + index, End).Median,
                WedgeTrack.Of(wedge, register, request.Date)))],
            Together = together,
            Without = effects.BaselinePath(),
            With = effects.WithPath(0),
            Change = effects.ChangePath(0),
            Unexpressed = request.Subjects.Count == 0
                ? UnexpressedTarget.All(register, all)
                : [.. UnexpressedTarget.All(register, all).Where(target => request.Subjects.Contains(target.Commitment.Slug))],
            BaselineEquivalent = baseline.World,
            Pathways = model.Pathways,
        };
    }

    // What leads out of the model's range is what the reader set, where anything was set.
    private static WarmingEffects EffectsOf(
        WarmingModel model, AssessmentRequest request, (string, IReadOnlyDictionary<string, IReadOnlyList<double>>)[] questions, CancellationToken cancellation)
    {
        try
        {
            return model.Effects(request.Baseline, questions, cancellation);
        }
        catch (GapInputException exception) when (exception.Fault == GapFault.BeyondModel && request.Changes.Count > 0)
        {
            throw new GapInputException(exception.Fault, string.Join(", ", request.Changes.Keys.Order(StringComparer.Ordinal)));
        }
    }

    /// <summary>What <see cref="Inputs"/> would be: SHA-256 over everything that the numbers depend on.</summary>
    public static string InputsOf(GapRegister register, AssessmentRequest request) =>
        Hash([.. GapTables.Bytes(), .. Encoding.UTF8.GetBytes(string.Concat(InputTexts(register, request).Select(input => input.Text)))]);

    // Each thing that the numbers depend on, the tables left out, as a text.
    private static IEnumerable<(string Name, string Text)> InputTexts(GapRegister register, AssessmentRequest request)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(request);
        yield return ("method", $"method {Method}\n");
        yield return ("baseline", $"baseline {request.Baseline}\n");
        yield return ("ensemble", ClimateBundle.EnsembleName + "\n");
        yield return ("own", string.Concat(request.Changes.OrderBy(change => change.Key, StringComparer.Ordinal).Select(change => string.Create(CultureInfo.InvariantCulture, $"assume {change.Key} {change.Value:R}\n"))));
        yield return ("targets", string.Concat(register.Commitments.Values.SelectMany(commitment => commitment.Targets, (commitment, target) => string.Create(
            CultureInfo.InvariantCulture, $"target {commitment.Slug}#{target.Ordinal} {target.Direction} {target.Value:R} {target.ValueHigh:R} {target.Unit} {target.BaseYear} {target.DueYear}\n"))));
        yield return ("figures", string.Concat(register.Figures.Values.Select(figure => string.Create(
            CultureInfo.InvariantCulture, $"figure {figure.Item.Slug} {figure.Item.Value:R} {figure.Item.Unit} {figure.Item.Date}\n"))));
    }

    private static Dictionary<string, string> InputPartsOf(GapRegister register, AssessmentRequest request)
    {
        var parts = InputTexts(register, request).ToDictionary(input => input.Name, input => Hash(Encoding.UTF8.GetBytes(input.Text)), StringComparer.Ordinal);
        parts["tables"] = Hash(GapTables.Bytes());
        return parts;
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static (string, IReadOnlyDictionary<string, IReadOnlyList<double>>) Question(string name, IReadOnlyDictionary<string, WedgeSeries> reductions) =>
        (name, reductions.ToDictionary(species => species.Key, species => species.Value.Central, StringComparer.Ordinal));
}
