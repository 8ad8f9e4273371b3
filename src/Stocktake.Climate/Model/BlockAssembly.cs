using System.Numerics;
using Stocktake.Climate.Ensembles;
using Stocktake.Climate.Model.Forcing;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Model;

/// <summary>Resolves the parameters of species and members into the blocks that the kernels run. Reads tables; writes <see cref="MemberBlock"/>s.</summary>
internal sealed class BlockAssembly
{
    private readonly SpeciesTable _species;
    private readonly ParameterSet _parameters;
    private readonly int[] _gasSpecies;
    private readonly GreenhouseGasMethod _method;
    private readonly bool _withVariability;
    private readonly List<LinearPlan> _linear;

    public BlockAssembly(SpeciesTable species, ParameterSet parameters, int[] gasSpecies, GreenhouseGasMethod method, bool withVariability)
    {
        (_species, _parameters, _gasSpecies, _method, _withVariability) = (species, parameters, gasSpecies, method, withVariability);
        IsSharedGas = [.. species.Rows.Select(IsShared)];
        MinorGasGroups = GroupMinorGases();
        Balances = [.. Enumerable.Range(0, parameters.Members.Count).Select(Balance(parameters))];
        _linear = new LinearPlans(species, parameters, gasSpecies, IsSharedGas, MinorGasGroups, Drivers).All();
        ComponentSpecies = [.. gasSpecies, species.IndexOf(SpeciesKind.AerosolCloud), .. _linear.Select(plan => plan.Species)];
    }

    public bool[] IsSharedGas { get; }

    public int[][] MinorGasGroups { get; }

    public EnergyBalance[] Balances { get; }

    public int[] ComponentSpecies { get; }

    public List<Driver> Drivers { get; } = [];

    /// <summary>Packs all blocks.</summary>
    public MemberBlock[] Assemble()
    {
        var blocks = new List<MemberBlock>();
        for (var start = 0; start < _parameters.Members.Count; start += Lanes.BlockMembers)
        {
            blocks.Add(Block(start, Math.Min(Lanes.BlockMembers, _parameters.Members.Count - start)));
        }

        return [.. blocks];
    }

    /// <summary>Scale of a forcing with its tropospheric adjustment.</summary>
    public static MemberValues Scale(ParameterSet parameters, SpeciesRow row) =>
        parameters.Of("forcing_scale", row) * (parameters.Of("tropospheric_adjustment", row) + 1);

    private bool IsShared(SpeciesRow row)
    {
        if (!row.IsGreenhouseGas || !SharedGas.Applies(row))
        {
            return row.IsMinorGas ? throw new ClimateInputException("input.minor-gas-lifetime", row.Name) : false;
        }

        string[] own = ["baseline_concentration", "baseline_emissions", "iirf_0", "iirf_uptake", "iirf_temperature", "iirf_airborne", "unperturbed_lifetime", "g0", "g1"];
        return row.Kind is not (SpeciesKind.CarbonDioxide or SpeciesKind.Methane) && !own.Any(property => _parameters.Overrides(property, row));
    }

    private int[][] GroupMinorGases()
    {
        var groups = new List<List<int>>();
        for (var index = 0; index < _species.Rows.Length; index++)
        {
            var row = _species.Rows[index];
            if (!row.IsMinorGas)
            {
                continue;
            }

            var group = groups.Find(group => Alike(_species.Rows[group[0]], row));
            if (group is null)
            {
                groups.Add([index]);
            }
            else
            {
                group.Add(index);
            }
        }

        return [.. groups.Select(group => group.ToArray())];
    }

    // Tropospheric adjustments differ between gases, so the group's common scale is the member's alone and the adjustment goes into the series.
    private bool Alike(SpeciesRow first, SpeciesRow second) =>
        _parameters.Of("forcing_scale", first).Same(_parameters.Of("forcing_scale", second))
        && _parameters.Of("forcing_efficacy", first).Same(_parameters.Of("forcing_efficacy", second))
        && _parameters.Of("forcing_temperature_feedback", first).Same(_parameters.Of("forcing_temperature_feedback", second));

    private static Func<int, EnergyBalance> Balance(ParameterSet parameters)
    {
        var layers = ParameterChecks.Layers(parameters);
        var capacity = Enumerable.Range(0, layers).Select(layer => parameters.Required($"ocean_heat_capacity[{layer}]")).ToArray();
        var transfer = Enumerable.Range(0, layers).Select(layer => parameters.Required($"ocean_heat_transfer[{layer}]")).ToArray();
        var efficacy = parameters.Required("deep_ocean_efficacy");
        var autocorrelation = parameters.Required("gamma_autocorrelation");
        return member => new EnergyBalance(
            Array.ConvertAll(capacity, layer => layer[member]), Array.ConvertAll(transfer, layer => layer[member]), efficacy[member], autocorrelation[member]);
    }

    private MemberBlock Block(int start, int members)
    {
        var gases = Array.ConvertAll(_gasSpecies, index => GasParameters.Create(_species.Rows[index], _parameters, start, members));
        var (propagator, response) = MemberBlock.PackEnergy(Balances, start, members);
        var layers = response.Length - 1;
        var deepTransfer = _parameters.Required($"ocean_heat_transfer[{layers - 1}]");
        var efficacy = _parameters.Required("deep_ocean_efficacy");
        var methane = _species.Rows[_gasSpecies[MemberBlock.Ch4]];
        Vector<double>[] Pack(MemberValues values) => Lanes.Pack(values, start, members);
        return new MemberBlock
        {
            Start = start,
            Members = members,
            Gases = gases,
            MethaneSensitivity = [.. _gasSpecies.Select(index => MethaneSensitivity(index, start, members))],
            MethaneTemperatureSensitivity = Pack(_parameters.ColumnNames.Contains("lifetime_temperature_sensitivity")
                ? new MemberValues(_parameters.Required("lifetime_temperature_sensitivity"))
                : new MemberValues(methane["lifetime_temperature_sensitivity"], _parameters.Members.Count)),
            GreenhouseGases = GreenhouseGases(gases, start, members),
            AerosolClouds = AerosolClouds(start, members),
            Components = [.. Components(start, members)],
            Propagator = propagator,
            ForcingResponse = response,
            SurfaceFeedback = Pack(new MemberValues(_parameters.Required("ocean_heat_transfer[0]"))),
            DeepUptakeCorrection = Pack(new MemberValues([.. deepTransfer.Zip(efficacy, (kappa, epsilon) => (1 - epsilon) * kappa)])),
            NoiseFactor = _withVariability ? NoiseFactor(start, members) : null,
        };
    }

    private Vector<double>[]? MethaneSensitivity(int index, int start, int members)
    {
        var row = _species.Rows[index];
        var sensitivity = row.OrZero("ch4_lifetime_chemical_sensitivity");
        return sensitivity == 0 || IsSharedGas[index] || !row.ActsThroughConcentration
            ? null
            : Lanes.Pack(new MemberValues(sensitivity, _parameters.Members.Count), start, members);
    }

    private GreenhouseGasForcing GreenhouseGases(GasParameters[] gases, int start, int members)
    {
        var isReferenced = _method == GreenhouseGasMethod.Meinshausen2020;
        Vector<double>[] Reference(int gas) => isReferenced
            ? Lanes.Pack(_parameters.Of("forcing_reference_concentration", _species.Rows[_gasSpecies[gas]]), start, members)
            : gases[gas].BaselineConcentration;
        Vector<double>[] ScaleOf(int gas) => Lanes.Pack(Scale(_parameters, _species.Rows[_gasSpecies[gas]]), start, members);
        var vectors = Lanes.Vectors(members);
        Vector<double>[][] none = [Lanes.Zeros(vectors), Lanes.Zeros(vectors), Lanes.Zeros(vectors)];
        Vector<double>[][] offset = [Lanes.Zeros(vectors), Lanes.Zeros(vectors), Lanes.Zeros(vectors)];
        GreenhouseGasForcing With(Vector<double>[][] subtracted) => new()
        {
            Method = _method,
            Co2Reference = Reference(MemberBlock.Co2),
            Ch4Reference = Reference(MemberBlock.Ch4),
            N2oReference = Reference(MemberBlock.N2o),
            Ch4ReferenceRoot = Array.ConvertAll(Reference(MemberBlock.Ch4), Vector.SquareRoot),
            N2oReferenceRoot = Array.ConvertAll(Reference(MemberBlock.N2o), Vector.SquareRoot),
            Co2Scale = ScaleOf(MemberBlock.Co2),
            Ch4Scale = ScaleOf(MemberBlock.Ch4),
            N2oScale = ScaleOf(MemberBlock.N2o),
            Offset = subtracted,
        };
        if (isReferenced)
        {
            With(none).Evaluate(gases[0].BaselineConcentration, gases[1].BaselineConcentration, gases[2].BaselineConcentration, offset[0], offset[1], offset[2]);
        }

        return With(offset);
    }

    private AerosolCloudInteractions? AerosolClouds(int start, int members)
    {
        var index = _species.IndexOf(SpeciesKind.AerosolCloud);
        if (index < 0)
        {
            return null;
        }

        var acting = Enumerable.Range(0, _species.Rows.Length)
            .Where(each => _species.Rows[each].ActsThroughEmissions && !_parameters.Of("aci_shape", _species.Rows[each]).IsNothing)
            .ToArray();
        var sum = new MemberValues(1, _parameters.Members.Count);
        foreach (var each in acting)
        {
            sum = sum.With(_parameters.Of("aci_shape", _species.Rows[each]) * _parameters.Of("baseline_emissions", _species.Rows[each]), (a, b) => a + b);
        }

        return new AerosolCloudInteractions
        {
            Drivers = Array.ConvertAll(acting, each => LinearPlans.PositionOf(Drivers, new Driver(DriverKind.Emissions, each))),
            Shape = Array.ConvertAll(acting, each => Lanes.Pack(_parameters.Of("aci_shape", _species.Rows[each]), start, members)),
            Scale = Lanes.Pack(new MemberValues(_parameters.Required("aci_scale")) * Scale(_parameters, _species.Rows[index]), start, members),
            BaselineSum = Lanes.Pack(sum, start, members),
        };
    }

    private IEnumerable<Component> Components(int start, int members)
    {
        foreach (var index in ComponentSpecies[..(MemberBlock.N2o + 2)])
        {
            yield return index < 0 ? new Component() : Component(null, _species.Rows[index], start, members);
        }

        foreach (var plan in _linear)
        {
            yield return Component(plan.Pack(start, members), _species.Rows[plan.Weights], start, members);
        }
    }

    private Component Component(LinearForcing? linear, SpeciesRow row, int start, int members)
    {
        var feedback = _parameters.Of("forcing_temperature_feedback", row);
        var efficacy = _parameters.Of("forcing_efficacy", row);
        return new Component
        {
            Linear = linear,
            Feedback = feedback.IsNothing ? null : Lanes.Pack(feedback, start, members),
            Efficacy = efficacy.Same(new MemberValues(1, efficacy.Count)) ? null : Lanes.Pack(efficacy, start, members),
        };
    }

    private Vector<double>[][][] NoiseFactor(int start, int members)
    {
        var forcing = _parameters.Required("sigma_eta");
        var surface = _parameters.Required("sigma_xi");
        var factors = new double[start + members][,];
        for (var member = start; member < factors.Length; member++)
        {
            factors[member] = InternalVariability.Factor(Balances[member].NoiseCovariance(forcing[member], surface[member]));
        }

        var size = factors[start].GetLength(0);
        return [.. Enumerable.Range(0, size).Select(row => Enumerable.Range(0, size).Select(column =>
            Lanes.Pack(new MemberValues([.. factors.Select(factor => factor?[row, column] ?? 0)]), start, members)).ToArray())];
    }
}
