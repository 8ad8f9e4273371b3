namespace Stocktake.Web.Pathways;

/// <summary>What the page of a scenario shows.</summary>
/// <param name="Pathway">The scenario.</param>
/// <param name="Beside">The scenario beside it, or null.</param>
/// <param name="Names">The names of all scenarios.</param>
public sealed record PathwayModel(Pathway Pathway, Pathway? Beside, IReadOnlyList<string> Names)
{
    /// <summary>One or two scenarios, this one first.</summary>
    public IEnumerable<Pathway> Shown => Beside is null ? [Pathway] : [Pathway, Beside];
}
