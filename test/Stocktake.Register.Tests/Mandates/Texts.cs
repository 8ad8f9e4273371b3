using System.Collections.Immutable;
using Stocktake.Foundations;
using Stocktake.Reading;

namespace Stocktake.Register.Tests.Mandates;

/// <summary>Readings of invented texts.</summary>
internal static class Texts
{
    /// <summary>A resolution of the General Assembly whose paragraphs each hold the mandates of that number.</summary>
    public static Edition Resolution(string symbol, string date, string title, Language language, params Mandate[] mandates) => new()
    {
        Work = new Work { Symbol = symbol, Title = title, Body = "unga", Kind = WorkKind.Resolution, Language = language, Date = PartialDate.Parse(date) },
        Blocks = [.. mandates.Select(mandate => mandate.Block).Distinct().Select(eId => new Block
        {
            EId = eId, Kind = BlockKind.Provision, Role = BlockRole.Operative, Num = eId.Replace("para_", "", StringComparison.Ordinal) + ".", Text = "…",
        })],
        Mandates = [.. mandates],
    };

    /// <summary>A report of a body that cites instruments.</summary>
    public static Edition Report(string symbol, string date, string body, params string[] cites) => new()
    {
        Work = new Work { Symbol = symbol, Title = "Report", Body = body, Kind = WorkKind.Report, Language = Language.English, Date = PartialDate.Parse(date) },
        Blocks = [.. cites.Select((cite, at) => new Block { EId = $"para_{at + 1}", Kind = BlockKind.Paragraph, Text = cite })],
        Citations = [.. cites.Select((cite, at) => new Citation { Block = $"para_{at + 1}", Start = 0, End = cite.Length, Surface = cite, Target = cite })],
    };

    /// <summary>A mandate in a paragraph.</summary>
    public static Mandate Mandate(int paragraph, Act act, string verb, string addressee, string task, Due? due = null, params string[] themes) => new()
    {
        Block = $"para_{paragraph}", Act = act, Verb = verb, By = "unga", Addressees = addressee.Length == 0 ? [] : [addressee], Task = task, Due = due,
        Themes = [.. themes.ToImmutableArray()],
    };
}
