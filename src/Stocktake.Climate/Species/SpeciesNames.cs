using System.Collections.Frozen;

namespace Stocktake.Climate.Species;

/// <summary>What a variable of an emissions file is to the model.</summary>
internal enum VariableRole
{
    /// <summary>Emissions of a species of the model.</summary>
    Species,

    /// <summary>A sum or a sector, which must not be added to the species it is part of; left out and said so.</summary>
    PartOrSum,

    /// <summary>A gas that is known but that the species table does not hold; left out and said so.</summary>
    NotModelled,

    /// <summary>Nothing that is known.</summary>
    Unknown,
}

/// <summary>
/// Finds the species that a variable names, in the words of the model's tables (<c>CO2 FFI</c>), of the IAMC template
/// (<c>Emissions|CO2|Energy and Industrial Processes</c>, <c>Emissions|HFC|HFC125</c>) and of RCMIP.
/// </summary>
internal sealed class SpeciesNames
{
    // Names that differ from the model's by more than hyphens, blanks and case.
    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["co2energyandindustrialprocesses"] = "CO2 FFI",
        ["co2magiccfossilandindustrial"] = "CO2 FFI",
        ["co2magiccafolu"] = "CO2 AFOLU",
        ["hfc4310"] = "HFC-4310mee",
        ["nmvoc"] = "VOC",
        ["so2"] = "Sulfur",
        ["sox"] = "Sulfur",
        ["no2"] = "NOx",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Groups of the IAMC template: nothing by themselves, and passed over in front of a gas (HFC|HFC125).
    private static readonly FrozenSet<string> Groups = FrozenSet.Create(
        StringComparer.Ordinal, "hfc", "pfc", "cfc", "hcfc", "halon", "halons", "fgases", "montrealgases", "kyotogases", "ghg", "othergases");

    // RCMIP 5.1.0 carries this gas; the species tables of the 1.4 calibrations leave it out.
    private static readonly FrozenSet<string> KnownElsewhere = FrozenSet.Create(StringComparer.Ordinal, "halon1202");

    private readonly Dictionary<string, string> _speciesByFolded;

    public SpeciesNames(IEnumerable<string> species)
    {
        _speciesByFolded = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in species)
        {
            _speciesByFolded[Fold(name)] = name;
        }

        foreach (var (alias, name) in Aliases)
        {
            if (_speciesByFolded.ContainsValue(name))
            {
                _speciesByFolded.TryAdd(alias, name);
            }
        }
    }

    /// <summary>What a variable is, and of which species.</summary>
    public (VariableRole Role, string Species) Find(string variable)
    {
        var segments = variable.Split('|', StringSplitOptions.TrimEntries).Select(Fold).ToList();
        if (segments.Count > 0 && segments[0] == "emissions")
        {
            segments.RemoveAt(0);
        }

        var isGrouped = false;
        while (segments.Count > 1 && Groups.Contains(segments[0]))
        {
            segments.RemoveAt(0);
            isGrouped = true;
        }

        if (segments.Count == 0)
        {
            return (VariableRole.Unknown, "");
        }

        if (_speciesByFolded.TryGetValue(string.Concat(segments), out var species))
        {
            return (VariableRole.Species, species);
        }

        if (KnownElsewhere.Contains(segments[0]))
        {
            return (VariableRole.NotModelled, "");
        }

        var isSum = Groups.Contains(segments[0]) || segments[0].StartsWith("kyotogases", StringComparison.Ordinal) || isGrouped;
        var isPart = segments[0] == "co2" || (segments.Count > 1 && _speciesByFolded.ContainsKey(segments[0]));
        return (isSum || isPart ? VariableRole.PartOrSum : VariableRole.Unknown, "");
    }

    /// <summary>The species that a compound in a unit stands for, or null: <c>CFC11</c>, <c>HFC4310</c>, <c>SO2</c>.</summary>
    public string? OfCompound(string compound) => _speciesByFolded.GetValueOrDefault(Fold(compound));

    private static string Fold(string name) =>
        string.Concat(name.Where(character => character is not (' ' or '-' or '_'))).ToLowerInvariant();
}
