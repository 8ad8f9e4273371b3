using Stocktake.Foundations;
using Stocktake.Reading.Output;

namespace Stocktake.Reading.Targets;

/// <summary>What a phrase says about the quantities after it.</summary>
internal enum CueKind
{
    /// <summary>Nothing: the phrase only holds a cue by accident.</summary>
    Shadow,

    /// <summary>Somebody's own aim or promise.</summary>
    Aim,

    /// <summary>It is said to be necessary.</summary>
    Need,

    /// <summary>Somebody is asked or told.</summary>
    Direct,

    /// <summary>A rule forbids more than the quantity.</summary>
    Ban,

    /// <summary>A new statement begins.</summary>
    Note,

    /// <summary>A fact is reported.</summary>
    Deed,

    /// <summary>A forecast or an estimate.</summary>
    Forecast,

    /// <summary>A condition.</summary>
    Condition,

    /// <summary>What something leads to.</summary>
    Effect,

    /// <summary>Another expression of the same quantity.</summary>
    Equal,

    /// <summary>A verb or noun of less.</summary>
    Decrease,

    /// <summary>A verb or noun of more.</summary>
    Increase,

    /// <summary>A verb of getting there.</summary>
    Reach,

    /// <summary>A verb of not going beyond.</summary>
    Limit,

    /// <summary>Zero by name, such as net zero.</summary>
    Neutral,

    /// <summary>Ending something.</summary>
    Ending,
}

/// <summary>A phrase found in a text.</summary>
internal readonly record struct Cue(CueKind Kind, int Start, int End);

/// <summary>The phrases of one language (<c>Data/aims.json</c>).</summary>
internal sealed class CueTable
{
    private static readonly Lazy<Dictionary<string, Dictionary<string, string[]>>> Data =
        new(() => DataFile.Load("aims.json", data => DataValues.ByKey(data, DataValues.WordsByKey)));

    private static readonly Dictionary<string, Lazy<CueTable>> Tables =
        Language.All.ToDictionary(language => language.Code, language => new Lazy<CueTable>(() => new CueTable(language, Data.Value[language.Code])));

    private readonly Dictionary<string, string[]> _data;

    private CueTable(Language language, Dictionary<string, string[]> data)
    {
        _data = data;
        Language = language;
        for (var kind = CueKind.Shadow; kind <= CueKind.Ending; kind++)
        {
            Cues.Add(List(ContractNames.Of(kind)), kind);
        }

        DueBefore = Table("dueBefore");
        DueWeak = Table("dueWeak");
        DueAfter = Table("dueAfter");
        BaseBefore = Table("baseBefore");
        BaseAfter = Table("baseAfter");
        DueOpen = Table("dueOpen");
        RelativeBefore = Table("relativeBefore");
        RelativeAfter = Table("relativeAfter");
        GoalNouns = Table("goalNouns");
        AimAfter = Table("aimAfter");
        ShareNouns = Table("shareNouns");
        NeedAfter = Table("needAfter");
        Deadline = Table("deadline");
        Over = Table("over");
        DoneAfter = Table("doneAfter");
        PartOf = Table("partOf");
        Purpose = Table("purpose");
        Imperative = Table("imperative");
        Stretch = Table("stretch");
    }

    public Language Language { get; }

    public PhraseTable<CueKind> Cues { get; } = new();

    public PhraseTable<bool> DueBefore { get; }

    public PhraseTable<bool> DueWeak { get; }

    public PhraseTable<bool> DueAfter { get; }

    public PhraseTable<bool> BaseBefore { get; }

    public PhraseTable<bool> BaseAfter { get; }

    /// <summary>A time that names no year, such as the middle of the century.</summary>
    public PhraseTable<bool> DueOpen { get; }

    public PhraseTable<bool> RelativeBefore { get; }

    public PhraseTable<bool> RelativeAfter { get; }

    public PhraseTable<bool> GoalNouns { get; }

    public PhraseTable<bool> AimAfter { get; }

    public PhraseTable<bool> ShareNouns { get; }

    public PhraseTable<bool> NeedAfter { get; }

    public PhraseTable<bool> Deadline { get; }

    public PhraseTable<bool> Over { get; }

    /// <summary>What says right after a quantity that it is there already.</summary>
    public PhraseTable<bool> DoneAfter { get; }

    /// <summary>What opens a clause about a part of the quantity before.</summary>
    public PhraseTable<bool> PartOf { get; }

    /// <summary>What stands before the one who is to be brought to something.</summary>
    public PhraseTable<bool> Purpose { get; }

    /// <summary>Verbs that open a target without a subject.</summary>
    public PhraseTable<bool> Imperative { get; }

    /// <summary>What parts a quantity from a higher one that is aimed at as well: "at least 20 per cent, striving for 30".</summary>
    public PhraseTable<bool> Stretch { get; }

    /// <summary>What may stand before such a verb.</summary>
    public string[] ImperativeAdverbs => List("imperativeAdverbs");

    /// <summary>Words after which such a verb is a noun ("increase in") or has a subject.</summary>
    public string[] NotImperative => List("notImperative");

    /// <summary>Verbs that every full sentence may hold, and no heading does.</summary>
    public string[] Finite => List("finite");

    /// <summary>Words that open what follows from a quantity, so that it is a mere condition: 可避免….</summary>
    public string[] Consequences => List("consequences");

    /// <summary>Verbs that end the subject of a purpose.</summary>
    public string[] PurposeVerbs => List("purposeVerbs");

    /// <summary>Words before which a word in -s is such a verb.</summary>
    public string[] PurposeObjects => List("purposeObjects");

    /// <summary>Words of setting an aim, which end the name of the one who sets it.</summary>
    public string[] Setting => List("setting");

    public string[] ObjectMarkers => List("objectMarkers");

    public string[] Pronouns => List("pronouns");

    public string[] Demonstratives => List("demonstratives");

    public string[] SubjectStops => List("subjectStops");

    /// <summary>What stands between the one who is asked and what is asked.</summary>
    public string[] Infinitives => List("infinitives");

    /// <summary>How the verb after it ends; empty where any word may follow.</summary>
    public string[] InfinitiveEndings => List("infinitiveEndings");

    public string[] Leads => List("leads");

    /// <summary>Words that open a clause of circumstance, with a subject of its own.</summary>
    public string[] Circumstances => List("circumstances");

    /// <summary>Words at the end of a subject that belong to its verb.</summary>
    public string[] Adverbs => List("adverbs");

    /// <summary>Verbs whose subject is an instrument that stands just before.</summary>
    public string[] InstrumentVerbs => List("instrumentVerbs");

    public string[] AdverbialStarts => List("adverbialStarts");

    /// <summary>Whether the comma is the decimal sign.</summary>
    public bool DecimalComma => Language.Code is "fra" or "spa" or "rus";

    public static CueTable Of(Language language) => Tables[language.Code].Value;

    private string[] List(string name) => _data.TryGetValue(name, out var phrases) ? phrases : [];

    private PhraseTable<bool> Table(string name)
    {
        var table = new PhraseTable<bool>();
        table.Add(List(name), true);
        return table;
    }
}
