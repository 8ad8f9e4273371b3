using System.Reflection;

namespace Stocktake.Tests;

/// <summary>Holds the table of rooms: what each project may use.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Stocktake.Foundations"] = [],
        ["Stocktake.Reading"] = ["Stocktake.Foundations"],
        ["Stocktake.Climate"] = ["Stocktake.Foundations"],
        ["Stocktake.Storage"] = ["Stocktake.Foundations"],
        ["Stocktake.Register"] = ["Stocktake.Foundations", "Stocktake.Reading", "Stocktake.Storage"],
        ["Stocktake.Gaps"] = ["Stocktake.Foundations", "Stocktake.Register", "Stocktake.Climate"],
        ["Stocktake.Web"] = ["Stocktake.Foundations", "Stocktake.Reading", "Stocktake.Climate", "Stocktake.Storage", "Stocktake.Register", "Stocktake.Gaps"],
    };

    [Fact]
    public void Every_room_uses_only_the_rooms_that_the_table_allows()
    {
        foreach (var path in Directory.EnumerateFiles(AppContext.BaseDirectory, "Stocktake.*.dll"))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            if (name.EndsWith(".Tests", StringComparison.Ordinal))
            {
                continue;
            }

            Assert.True(MayUse.TryGetValue(name, out var allowed), $"{name} is not in the table of rooms");
            var used = Assembly.LoadFrom(path).GetReferencedAssemblies().Select(reference => reference.Name!)
                .Where(reference => reference.StartsWith("Stocktake", StringComparison.Ordinal));
            Assert.Empty(used.Except(allowed!));
        }
    }
}
