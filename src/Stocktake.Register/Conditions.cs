using Dapper;

namespace Stocktake.Register;

/// <summary>The WHERE of a list: conditions that are constants of the program, and their values as parameters.</summary>
internal sealed class Conditions
{
    private readonly List<string> texts = [];

    /// <summary>The values.</summary>
    public DynamicParameters Values { get; } = new();

    /// <summary>Adds a condition without a value.</summary>
    public Conditions And(string condition)
    {
        texts.Add(condition);
        return this;
    }

    /// <summary>Adds a condition with its value; none where the value is null.</summary>
    public Conditions And(string condition, string parameter, object? value)
    {
        if (value is not null)
        {
            texts.Add(condition);
            Values.Add(parameter, value);
        }

        return this;
    }

    /// <summary>WHERE and the conditions, or nothing where there are none.</summary>
    public override string ToString() => texts.Count == 0 ? string.Empty : "WHERE " + string.Join(" AND ", texts);
}
