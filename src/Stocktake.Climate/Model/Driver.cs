namespace Stocktake.Climate.Model;

/// <summary>A series that is the same for every member and drives a forcing: of what, and which of its quantities.</summary>
internal readonly record struct Driver(DriverKind Kind, int Species);

/// <summary>Which quantity of a species drives.</summary>
internal enum DriverKind
{
    /// <summary>Emissions of the step above the baseline.</summary>
    Emissions,

    /// <summary>Concentration at the end of the step above the baseline, of a gas that all members share.</summary>
    Concentration,

    /// <summary>Emissions from the first bound to the end of the step.</summary>
    CumulativeEmissions,

    /// <summary>Prescribed forcing at the end of the step.</summary>
    Forcing,

    /// <summary>Forcing of a group of minor greenhouse gases that members scale alike, before that scale; the species is the number of the group.</summary>
    MinorGases,
}
