using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Data;
using Stocktake.Gaps.Warming;
using Stocktake.Register;
using Stocktake.Register.Taking;

namespace Stocktake.Gaps.Tests;

/// <summary>The starter register and the ensemble, made once.</summary>
public sealed class GapsFixture : IAsyncLifetime
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"gaps-{Guid.NewGuid():N}.db");

    public GapRegister Register { get; private set; } = null!;

    public WarmingModel Model { get; } = WarmingModel.Load();

    public static DateOnly Day { get; } = new(2026, 1, 15);

    public async ValueTask InitializeAsync()
    {
        await using var database = await RegisterDatabase.OpenAsync(_path);
        await TakeDocuments.RunAsync(database, [], _ => default, new TakeOptions());
        Register = await database.ReadAsync(GapRegister.ReadAsync);
    }

    public ValueTask DisposeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Path.GetTempPath(), Path.GetFileName(_path) + "*"))
        {
            File.Delete(file);
        }

        return ValueTask.CompletedTask;
    }

    public GapAssessment Assess(params (string Id, double Value)[] changes) =>
        GapAssessment.Make(Model, Register, new AssessmentRequest { Date = Day, Changes = changes.ToDictionary(change => change.Id, change => change.Value) });
}
