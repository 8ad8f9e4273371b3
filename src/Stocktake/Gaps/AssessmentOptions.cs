using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Warming;

namespace Stocktake.Cli.Gaps;

/// <summary>The options by which a person changes an assessment: its day, its baseline, and assumptions.</summary>
internal sealed class AssessmentOptions
{
    private readonly Option<string> _baseline = new("--baseline") { Description = Texts.Get("gaps.baseline"), DefaultValueFactory = _ => WarmingModel.UsualBaseline };
    private readonly Option<string[]> _assume = new("--assume") { Description = Texts.Get("gaps.assume") };
    private readonly Option<string?> _date = new("--date") { Description = Texts.Get("gaps.date") };

    public AssessmentOptions()
    {
        _assume.Validators.Add(CheckAssumptions);
        _date.Validators.Add(CommandDates.Check);
    }

    /// <summary>All of them, for a command.</summary>
    public IReadOnlyList<Option> All => [_baseline, _assume, _date];

    /// <summary>The assessment of all promises that a person asked for.</summary>
    public AssessmentRequest Read(ParseResult parsed) => new()
    {
        Date = CommandDates.Parse(parsed.GetValue(_date)),
        Baseline = parsed.GetRequiredValue(_baseline),
        Changes = (parsed.GetValue(_assume) ?? []).Select(Split).GroupBy(pair => pair.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal),
    };

    private static void CheckAssumptions(OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.IndexOf('=', StringComparison.Ordinal) < 1 || double.IsNaN(Split(token.Value).Value))
            {
                result.AddError(Texts.Get("gaps.assume.wrong", token.Value));
            }
        }
    }

    private static (string Id, double Value) Split(string text)
    {
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        return (text[..Math.Max(sign, 0)], double.TryParse(text[(sign + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN);
    }
}
