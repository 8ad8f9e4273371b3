namespace Stocktake.Climate.Calibration;

/// <summary>One independent part of the prior: some columns and how they are drawn together.</summary>
internal abstract class PriorPart
{
    /// <summary>The columns, in the order in which they are drawn.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Whether it is about gases from emissions to concentration, and so drawn anew for each of the members that share a climate.</summary>
    public virtual bool IsOfCarbon => false;

    /// <summary>Draws the values of one member.</summary>
    /// <param name="random">The member's random numbers; each part uses positions of its own.</param>
    /// <param name="drawn">Receives one value a column.</param>
    public abstract void Draw(CounterRandom random, Span<double> drawn);
}
