using System.Globalization;
using System.Text;
using Stocktake.Gaps.Warming;

namespace Stocktake.Gaps.Exploring;

/// <summary>Writes where levers stand as parameters of an address, and reads them again. What stands as usual is left out; the same state gives the same text.</summary>
public static class ExplorerAddress
{
    /// <summary>Parameter of <see cref="ExplorerState.Baseline"/>.</summary>
    public const string Baseline = "baseline";

    /// <summary>Parameter of <see cref="ExplorerState.By"/>.</summary>
    public const string By = "by";

    /// <summary>Parameter of <see cref="ExplorerState.Path"/>.</summary>
    public const string Path = "path";

    /// <summary>Parameter of <see cref="ExplorerState.Response"/>.</summary>
    public const string Response = "response";

    /// <summary>Parameter of <see cref="ExplorerState.IsModified"/>.</summary>
    public const string Modified = "modified";

    /// <summary>What follows the id of a lever in the parameter of its points.</summary>
    public const string PointsOf = ".points";

    private const string PointSeparators = ", ;";

    /// <summary>The parameters of a state, in the order of the levers.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Parameters(ExplorerState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Baseline != WarmingModel.UsualBaseline)
        {
            yield return new(Baseline, state.Baseline);
        }

        if (state.By != new ExplorerState().By)
        {
            yield return new(By, state.By.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var lever in ExplorerModel.Levers)
        {
            if (state.Points.TryGetValue(lever.Id, out var points))
            {
                yield return new(lever.Id + PointsOf, Text(points));
            }
            else if (state[lever.Id] != 0)
            {
                yield return new(lever.Id, Number(state[lever.Id]));
            }
        }

        foreach (var assumption in ExplorerModel.Assumptions.Where(each => state.Assumptions.ContainsKey(each.Id)))
        {
            yield return new(assumption.Id, Number(state.Assumptions[assumption.Id]));
        }

        if (state.Path is { } path)
        {
            yield return new(Path, path);
        }

        if (state.Response != ClimateResponse.All)
        {
            yield return new(Response, Word(state.Response));
        }

        if (state.IsModified)
        {
            yield return new(Modified, "1");
        }
    }

    /// <summary>The state as the query of an address, without a question mark; empty where all stands as usual.</summary>
    public static string Write(ExplorerState state) =>
        string.Join('&', Parameters(state).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));

    /// <summary>Reads parameters; those that are empty count as absent.</summary>
    /// <exception cref="GapInputException">A parameter is none of ours, or its value cannot be read. Whether the value can be is for the model to say.</exception>
    public static ExplorerState Read(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var state = new ExplorerState();
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        var points = new Dictionary<string, IReadOnlyList<LeverPoint>>(StringComparer.Ordinal);
        var assumptions = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, text) in parameters.Where(pair => pair.Value.Length > 0))
        {
            switch (name)
            {
                case Baseline:
                    state = state with { Baseline = text };
                    break;
                case Path:
                    state = state with { Path = text };
                    break;
                case Modified:
                    state = state with { IsModified = text != "0" };
                    break;
                case Response:
                    state = state with { Response = Enum.GetValues<ClimateResponse>().Where(each => Word(each) == text).Select(each => (ClimateResponse?)each).FirstOrDefault() ?? throw Unreadable(name, text) };
                    break;
                case By:
                    var year = ReadNumber(name, text);
                    state = state with { By = double.IsInteger(year) ? (int)Math.Clamp(year, int.MinValue, int.MaxValue) : throw Unreadable(name, text) };
                    break;
                case var _ when name.EndsWith(PointsOf, StringComparison.Ordinal):
                    points[name[..^PointsOf.Length]] = ReadPoints(name, text);
                    break;
                case var _ when ExplorerModel.Assumptions.Any(each => each.Id == name):
                    assumptions[name] = ReadNumber(name, text);
                    break;
                default:
                    values[name] = ReadNumber(name, text);
                    break;
            }
        }

        // An assumption that says what is published is none; points take the place of a value.
        var assumed = assumptions.Where(pair => ExplorerModel.Assumptions.First(each => each.Id == pair.Key).Value != pair.Value).ToDictionary(StringComparer.Ordinal);
        return state with
        {
            Path = state.Path == state.Baseline ? null : state.Path,
            Values = values.Where(pair => !points.ContainsKey(pair.Key)).ToDictionary(StringComparer.Ordinal),
            Points = points,
            Assumptions = assumed,
        };
    }

    /// <summary>Reads a query as <see cref="Write"/> writes it.</summary>
    /// <exception cref="GapInputException">As <see cref="Read(IEnumerable{KeyValuePair{string, string}})"/>.</exception>
    public static ExplorerState Read(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Read(query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : "")));
    }

    /// <summary>Points as text: <c>2030:10 2040:50</c>.</summary>
    public static string Text(IReadOnlyList<LeverPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        return new StringBuilder().AppendJoin(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.Year}:{point.Value}"))).ToString();
    }

    private static LeverPoint[] ReadPoints(string name, string text)
    {
        var points = text.Split([.. PointSeparators], StringSplitOptions.RemoveEmptyEntries).Select(part =>
            part.Split(':') is [var year, var value]
            && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var parsedYear)
            && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)
                ? new LeverPoint(parsedYear, parsed)
                : throw new GapInputException(GapFault.UnreadablePoints, name, text)).ToArray();
        return points.Length > 0 && points.Zip(points.Skip(1)).All(pair => pair.First.Year < pair.Second.Year) ? points : throw new GapInputException(GapFault.UnreadablePoints, name, text);
    }

    private static double ReadNumber(string name, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw Unreadable(name, text);

    private static GapInputException Unreadable(string name, string text) => new(GapFault.Unreadable, name, text);

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Word(ClimateResponse response) => response.ToString().ToLowerInvariant();
}
