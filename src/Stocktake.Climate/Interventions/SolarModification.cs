using Stocktake.Climate.Ensembles;
using Stocktake.Climate.Model;
using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Interventions;

/// <summary>
/// Solar radiation modification as a forcer of its own with efficacy one, never written into the volcanic series. Stratospheric aerosol
/// injection (Mt SO2/yr) builds a burden that decays, and the burden forces with falling efficiency; marine cloud brightening and cirrus
/// thinning are given as forcing (W/m2 of cooling). Always to be shown beside the world without it. Not modelled: regional climate, rain,
/// ozone, acid deposition, health, ecosystems, governance.
/// </summary>
public sealed class SolarModification
{
    /// <summary>What the forcer is called in results.</summary>
    public const string Forcer = "Solar radiation modification";

    private const string Injection = "stratospheric aerosol injection";

    // Assumption: ΔR = −65 W m⁻² exp(−(2246 Mt S yr⁻¹ / x)^0.23) is how Niemeier and Timmreck (2015), doi:10.5194/acp-15-9129-2015, are usually
    // quoted. Their abstract confirms that efficiency decays exponentially, rates up to 100 Mt S a year, and 45 Mt S a year to hold 2020 under
    // business as usual, which these numbers meet; the three numbers themselves were not checked against the paper's text. Another model
    // finds no more than 2 W m⁻² (Kleinschmitt et al. 2018, doi:10.5194/acp-18-2769-2018). Cooling in W/m2 can be planned instead.
    private const double LimitWm2 = 65;
    private const double ScaleMtSulfur = 2246;
    private const double Power = 0.23;
    private const double SulfurPerSulfurDioxide = 32.07 / 64.069;

    // Assumption: one year, the order of volcanic sulfate (Robock 2000, doi:10.1029/1998RG000054); other simple schemes take two.
    private const double LifetimeYears = 1;

    // Assumption: the spread of injection rates is taken as that of efficiencies. Six models need 29 ± 9 Mt SO2 a year for the same cooling (Visioni et al. 2021, doi:10.5194/acp-21-10039-2021): one third either way.
    private const double EfficiencySpread = 9.0 / 29.0;

    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        [Injection] = "Mt SO2/yr",
        ["marine cloud brightening"] = "W/m2",
        ["cirrus thinning"] = "W/m2",
    };

    private readonly PlanTable _plan;

    private SolarModification(PlanTable plan) => _plan = plan;

    /// <summary>Reads a plan: <c>scenario,variable,unit,2030,2031,…</c>; a plan that ends stops at once.</summary>
    /// <exception cref="ClimateInputException">The plan is wrong.</exception>
    public static SolarModification Read(ReadOnlyMemory<byte> utf8, string source) => new(PlanTable.Read(utf8, source, Units));

    /// <summary>The species with the forcer added.</summary>
    public static SpeciesTable AddTo(SpeciesTable species)
    {
        ArgumentNullException.ThrowIfNull(species);
        return species.WithPrescribed(Forcer);
    }

    /// <summary>The members with an efficiency of their own: log-normal around one with the spread of published models, drawn from the
    /// member's identifier, so that a member has the same in every run.</summary>
    public static ParameterSet AddTo(ParameterSet parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var noise = new Noise(0, parameters.Members);
        var efficiency = new double[parameters.Members.Count];
        Span<double> normal = stackalloc double[1];
        for (var member = 0; member < efficiency.Length; member++)
        {
            noise.Draw(member, 0, normal);
            efficiency[member] = Math.Exp(EfficiencySpread * normal[0]);
        }

        return parameters.With($"forcing_scale[{Forcer}]", efficiency);
    }

    /// <summary>What a scenario is called with modification.</summary>
    public static string NameWith(string scenario) => scenario + " with solar modification";

    /// <summary>The scenario without modification, the forcer at zero.</summary>
    public static Scenario Without(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return WithForcing(scenario, scenario.Name, new double[scenario.Forcing.Values.Min(series => series.Length)]);
    }

    /// <summary>The scenario with what is planned for it, or null where nothing is.</summary>
    public Scenario? With(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (_plan.For(scenario.Name) is not { } plan)
        {
            return null;
        }

        var forcing = new double[scenario.Forcing.Values.Min(series => series.Length)];
        var burden = 0.0;
        var kept = Math.Exp(-1 / LifetimeYears);
        for (var bound = 1; bound < forcing.Length; bound++)
        {
            var year = Scenario.FirstYear + bound - 1;
            foreach (var (method, series) in plan.Where(pair => pair.Key != Injection))
            {
                forcing[bound] -= PlanTable.Amount(series, year);
            }

            // The burden is measured by the steady injection that would hold it, so the published relation applies to it.
            burden = (burden * kept) + ((1 - kept) * (plan.TryGetValue(Injection, out var injection) ? PlanTable.Amount(injection, year) : 0));
            forcing[bound] -= ForcingOf(burden);
        }

        return WithForcing(scenario, NameWith(scenario.Name), forcing);
    }

    /// <summary>The first bound after the last year in which anything is planned for a scenario; null where nothing ever is.</summary>
    public int? EndOf(string scenario)
    {
        var last = _plan.For(scenario)?.Values.Select(series => Array.FindLastIndex(series.Values, amount => amount > 0) is >= 0 and var index ? series.FirstYear + index : (int?)null).Max();
        return last + 1;
    }

    /// <summary>Cooling by a steady injection, W m⁻², positive.</summary>
    internal static double ForcingOf(double sulfurDioxideMt) =>
        sulfurDioxideMt <= 0 ? 0 : LimitWm2 * Math.Exp(-Math.Pow(ScaleMtSulfur / (sulfurDioxideMt * SulfurPerSulfurDioxide), Power));

    private static Scenario WithForcing(Scenario scenario, string name, double[] forcing) => new(
        name,
        scenario.Emissions,
        scenario.Forcing.Append(KeyValuePair.Create(Forcer, forcing)).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
        scenario.Concentrations);
}
