using System.Collections.Concurrent;
using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Data;
using Stocktake.Gaps.Emissions;
using Stocktake.Gaps.Warming;
using Stocktake.Storage;

namespace Stocktake.Web.Gaps;

/// <summary>Assessments for pages: the ensemble is made ready once, and an assessment of the register as it stands is made when it is asked for.</summary>
public sealed class GapRuns
{
    // Assessments are kept by what they depend on; a reader who moves through assumptions must not fill the memory.
    private const int Kept = 16;

    // As long as answers are kept: what a page shows is no older than that.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly Lazy<WarmingModel> _model = new(WarmingModel.Load);
    private readonly ConcurrentDictionary<string, Lazy<GapAssessment>> _made = new(StringComparer.Ordinal);

    private readonly Lock _gate = new();
    private (GapAssessment? Assessment, DateTimeOffset Made, Task? Making) _current;

    /// <summary>The scenarios that can be the baseline.</summary>
    public IReadOnlyList<string> Baselines => _model.Value.Baselines;

    /// <summary>The published pathways and what they lead to; run once, when they are first asked for.</summary>
    public Task<PathwayAssessment> PathwaysAsync() => Task.Run(() => _model.Value.Pathways);

    /// <summary>Makes an assessment of the register as it stands now.</summary>
    /// <param name="database">The register.</param>
    /// <param name="request">What is asked.</param>
    /// <exception cref="Stocktake.Gaps.GapInputException">Something that was asked for cannot be.</exception>
    public async Task<GapAssessment> MakeAsync(Database database, AssessmentRequest request)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(request);
        var register = await database.ReadAsync(GapRegister.ReadAsync);
        var key = $"{GapAssessment.InputsOf(register, request)} {request.Date:O} {string.Join(' ', request.Subjects)}";
        if (_made.Count > Kept)
        {
            _made.Clear();
        }

        var made = _made.GetOrAdd(key, _ => new Lazy<GapAssessment>(() => GapAssessment.Make(_model.Value, register, request)));
        try
        {
            return await Task.Run(() => made.Value);
        }
        catch
        {
            _made.TryRemove(key, out _);
            throw;
        }
    }

    /// <summary>
    /// The newest assessment with our own assumptions, or null until the first is made. It is made in the background, so that a page which only
    /// mentions it never waits for it.
    /// </summary>
    /// <param name="database">The register.</param>
    /// <param name="clock">Dates the assessment.</param>
    public GapAssessment? Newest(Database database, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            if (_current.Making is null or { IsCompleted: true } && (_current.Assessment is null || now - _current.Made > Fresh))
            {
                _current.Making = Task.Run(() => RenewAsync(database, now));
            }

            return _current.Assessment;
        }
    }

    // A failure leaves the last assessment; the next question tries again.
    private async Task RenewAsync(Database database, DateTimeOffset now)
    {
        var made = await MakeAsync(database, new AssessmentRequest { Date = DateOnly.FromDateTime(now.UtcDateTime) });
        lock (_gate)
        {
            (_current.Assessment, _current.Made) = (made, now);
        }
    }
}
