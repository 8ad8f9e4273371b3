using Stocktake.Register.Writing;

namespace Stocktake.Register.Mandates;

/// <summary>What counters need to know of a mandate.</summary>
internal sealed record TalliedMandate
{
    public long Id { get; init; }

    public string Act { get; init; } = "";

    public string Status { get; init; } = "";

    public string Review { get; init; } = "";

    public bool IsCurrent { get; init; }

    public bool IsOverdue { get; init; }

    public bool HasNoEnd { get; init; }

    public bool HasNoReport { get; init; }

    public bool HasNoAddressee { get; init; }

    public bool IsSample { get; init; }
}

/// <summary>
/// Keeps the counters of mandates: <c>mandates/all</c> and <c>mandates-review</c> count every mandate, all others the current ones,
/// so that a mandate renewed is counted once. A rejected one is counted in <c>mandates-review</c> alone.
/// </summary>
internal static class MandateTally
{
    /// <summary>The columns of <see cref="TalliedMandate"/>.</summary>
    public const string Columns =
        """
        mandate.id AS Id, mandate.act AS Act, mandate.status AS Status, mandate.review AS Review, mandate.is_current AS IsCurrent,
        mandate.is_overdue AS IsOverdue, mandate.has_no_end AS HasNoEnd, mandate.has_no_report AS HasNoReport,
        mandate.has_no_addressee AS HasNoAddressee, mandate.is_sample AS IsSample
        """;

    /// <summary>Adds a mandate to the counters, or takes it away.</summary>
    /// <param name="writer">The transaction.</param>
    /// <param name="mandate">As it is, or as it was.</param>
    /// <param name="themes">Its themes.</param>
    /// <param name="sign">1 to add, -1 to take away.</param>
    public static void Count(RegisterWriter writer, TalliedMandate mandate, IEnumerable<string> themes, int sign)
    {
        Add("mandates-review", mandate.Review);
        if (mandate.Review == "rejected")
        {
            return;
        }

        Add("mandates", "all");
        if (!mandate.IsCurrent)
        {
            return;
        }

        Add("mandates", "current");
        Add("mandates-status", mandate.Status);
        Add("mandates-act", mandate.Act);
        foreach (var theme in themes)
        {
            Add("mandates-theme", theme);
        }

        AddIf(mandate.IsOverdue, "overdue");
        AddIf(mandate.HasNoEnd, "no-end");
        AddIf(mandate.HasNoReport, "no-report");
        AddIf(mandate.HasNoAddressee, "no-addressee");

        void AddIf(bool condition, string name)
        {
            if (condition)
            {
                Add("mandates", name);
            }
        }

        void Add(string scope, string name) => writer.Count(scope, name, mandate.IsSample, sign);
    }
}
