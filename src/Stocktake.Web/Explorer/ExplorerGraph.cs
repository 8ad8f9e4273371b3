using Stocktake.Web.Charts;

namespace Stocktake.Web.Explorer;

/// <summary>How a graph is drawn.</summary>
public enum GraphKind
{
    /// <summary>Lines with their bands.</summary>
    Lines,

    /// <summary>Areas that are stacked; the last line lies over them.</summary>
    Areas,

    /// <summary>Lying bars, one a line, each with one value.</summary>
    Bars,
}

/// <summary>One line, area or bar.</summary>
/// <param name="Key">What programs call it.</param>
/// <param name="Name">What it is.</param>
/// <param name="Values">Values by year; of a bar one.</param>
public sealed record GraphLine(string Key, string Name, IReadOnlyList<double> Values)
{
    /// <summary>What the world is called that it is of.</summary>
    public string World { get; init; } = "";

    /// <summary>5 % of the members; null where there is no band.</summary>
    public IReadOnlyList<double>? Low { get; init; }

    /// <summary>95 % of the members.</summary>
    public IReadOnlyList<double>? High { get; init; }

    /// <summary>Whether it is of the baseline.</summary>
    public bool IsBaseline { get; init; }

    /// <summary>Which of the six colours it has.</summary>
    public int Colour { get; init; }
}

/// <summary>A graph of the explorer: what the page draws, what an answer to a move carries, and what is copied are the same numbers.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">Unit of its numbers.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Lines">What it shows.</param>
/// <param name="Text">Its main numbers in words.</param>
public sealed record ExplorerGraph(string Key, string Title, string Unit, GraphKind Kind, IReadOnlyList<GraphLine> Lines, string Text)
{
    /// <summary>Years between values.</summary>
    public int Step { get; init; } = 1;

    /// <summary>Digits after the point.</summary>
    public int Digits { get; init; } = 2;

    /// <summary>Whether zero is on the axis.</summary>
    public bool WithZero { get; init; } = true;

    /// <summary>Levels that are marked.</summary>
    public IReadOnlyList<(double Value, string Name)> Marks { get; init; } = [];

    /// <summary>A few words beside the unit.</summary>
    public string? Note { get; init; }

    /// <summary>The year of a value.</summary>
    public int YearOf(int index) => Stocktake.Gaps.Exploring.ExplorerResult.FirstYear + (index * Step);

    /// <summary>The graph as a chart.</summary>
    /// <param name="yearHead">Heading of the years in its table.</param>
    /// <param name="nameHead">Heading of the names in its table.</param>
    /// <param name="band">What a band is called.</param>
    public Chart Chart(string yearHead, string nameHead, string band)
    {
        var format = $"N{Digits}";
        return Kind switch
        {
            GraphKind.Areas => new AreaChart(Title, Unit, YearOf(0), [.. Lines.SkipLast(1).Select(line => (line.Name, line.Values))])
            {
                YearHead = yearHead, Step = Step, Format = format, Line = (Lines[^1].Name, Lines[^1].Values), Summary = Text,
            },
            GraphKind.Bars => new BarChart(Title, Unit, [.. Lines.Select(line => line.World).Distinct()], [.. Lines.Select(line => new ChartBar(
                line.Name, line.IsBaseline ? [double.NaN, line.Values[0]] : [line.Values[0], double.NaN]))])
            {
                NameHead = nameHead, IsLying = true, Format = format, Summary = Text,
            },
            _ => new LineChart(Title, Unit, YearOf(0), [.. Lines.Select(line => new ChartLine(line.Name, line.Values)
            {
                IsDashed = line.IsBaseline, Colour = line.Colour, Bands = line.Low is null ? [] : [(band, line.Low, line.High!)],
            })])
            {
                YearHead = yearHead, Step = Step, Format = format, WithZero = WithZero, Marks = Marks, Summary = Text,
            },
        };
    }
}
