namespace Stocktake.Gaps.Exploring;

/// <summary>Refuses a state that cannot be, before anything runs.</summary>
internal static class StateChecks
{
    /// <exception cref="GapInputException">There is no such baseline, lever or assumption, or a value is out of range.</exception>
    public static void Check(ExplorerState state, IReadOnlyList<string> baselines)
    {
        CheckBaseline(state.Baseline, baselines);
        CheckBaseline(state.Path ?? state.Baseline, baselines);
        CheckRange("by", state.By, ExplorerModel.ByYears.First, ExplorerModel.ByYears.Last, "a");
        foreach (var (id, value) in state.Values)
        {
            var lever = Find(id);
            CheckRange(id, value, 0, lever.Most, lever.Unit);
        }

        foreach (var (id, points) in state.Points)
        {
            var lever = Find(id);
            if (lever.Kind == LeverKind.Yearly)
            {
                throw new GapInputException(GapFault.UnreadablePoints, id + ExplorerAddress.PointsOf, ExplorerAddress.Text(points));
            }

            foreach (var point in points)
            {
                CheckRange(id + ExplorerAddress.PointsOf, point.Year, ExplorerResult.FirstYear, ExplorerResult.LastYear, "a");
                CheckRange(id + ExplorerAddress.PointsOf, point.Value, 0, lever.Most, lever.Unit);
            }
        }

        foreach (var (id, value) in state.Assumptions)
        {
            var assumption = ExplorerModel.Assumptions.FirstOrDefault(each => each.Id == id) ?? throw new GapInputException(GapFault.UnknownAssumption, id);
            CheckRange(id, value, assumption.Least, assumption.Most, assumption.Unit);
        }
    }

    /// <exception cref="GapInputException">There is no such baseline.</exception>
    public static void CheckBaseline(string name, IReadOnlyList<string> baselines)
    {
        if (!baselines.Contains(name))
        {
            throw new GapInputException(GapFault.UnknownBaseline, name, string.Join(", ", baselines));
        }
    }

    private static Lever Find(string id) => ExplorerModel.Levers.FirstOrDefault(each => each.Id == id) ?? throw new GapInputException(GapFault.UnknownAssumption, id);

    private static void CheckRange(string id, double value, double least, double most, string unit)
    {
        if (!double.IsFinite(value) || value < least || value > most)
        {
            throw GapInputException.OutOfRange(id, value, least, most, unit);
        }
    }
}
