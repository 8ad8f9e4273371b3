namespace Stocktake.Climate.Model;

/// <summary>The species that all members share, on the last bound of a run: shared gases by species (empty where it is none),
/// cumulative emissions by species, and stratospheric chlorine.</summary>
internal sealed record SharedState(double[][] Gases, double[] Cumulative, double Chlorine);
