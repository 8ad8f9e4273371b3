using System.Text.Json.Serialization;

namespace Stocktake.Web.Api;

/// <summary>Where a fact comes from: a passage, a vintage or a run. There is no fourth kind.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PassageSource), "passage")]
[JsonDerivedType(typeof(VintageSource), "vintage")]
[JsonDerivedType(typeof(RunSource), "run")]
public abstract record Source
{
    /// <summary>The source in one line, as a reader would cite it.</summary>
    public abstract string Citation { get; }
}

/// <summary>A place in a text.</summary>
/// <param name="Document">Symbol, or title where it has none.</param>
/// <param name="Paragraph">Label of the paragraph, or null.</param>
/// <param name="Words">The words themselves; null where the text is not held.</param>
/// <param name="Address">Address of the paragraph on this site; null where the text is not held.</param>
public sealed record PassageSource(string Document, string? Paragraph, string? Words, string? Address) : Source
{
    /// <inheritdoc/>
    public override string Citation => Paragraph is null ? Document : $"{Document}, {Paragraph}";
}

/// <summary>An unchanging copy of a data set.</summary>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Date">Date of the copy.</param>
/// <param name="Licence">Its licence.</param>
/// <param name="Sha256">Hash of its bytes.</param>
/// <param name="Address">Where it was published, or null.</param>
public sealed record VintageSource(string Publisher, string Title, DateOnly Date, string Licence, string Sha256, string? Address) : Source
{
    /// <inheritdoc/>
    public override string Citation => $"{Publisher}, {Title}, {Date:yyyy-MM-dd}";
}

/// <summary>A run of the climate ensemble.</summary>
/// <param name="Model">The model and its version.</param>
/// <param name="ParameterSet">The ensemble, how many of its members, and its reference.</param>
/// <param name="ScenarioHash">SHA-256 over the names and every series of the scenario, as hexadecimal digits.</param>
/// <param name="Methods">The methods that were chosen.</param>
/// <param name="Seed">Seed of internal variability; null for none.</param>
public sealed record RunSource(string Model, string ParameterSet, string ScenarioHash, string Methods, long? Seed) : Source
{
    /// <inheritdoc/>
    public override string Citation => $"{Model}; {ParameterSet}; {Methods}; scenario {ScenarioHash[..12]}";
}
