using System.Globalization;

namespace Stocktake.Reading.Output;

/// <summary>Says a mandate or a target in a few words of the reader's language around the words of the text.</summary>
internal static class ClaimText
{
    /// <summary>Kind, symbol, date and language of the work, those that are known.</summary>
    public static string Of(Work work, OutputTexts texts) => string.Join(" · ", new[]
    {
        texts.Word("kind", work.Kind),
        work.Symbol,
        work.Date?.ToString(),
        work.Language is { IsKnown: true } language ? texts.Get("language." + language.Code) : null,
    }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Who is told, or that nobody is named.</summary>
    public static string Who(Mandate mandate, OutputTexts texts) => mandate.Addressees.IsDefaultOrEmpty ? texts.Get("nobody") : string.Join("; ", mandate.Addressees);

    /// <summary>By when and how often; empty where nothing is said.</summary>
    public static string When(Mandate mandate, OutputTexts texts) => string.Join("; ", new[]
    {
        mandate.Due is { } due ? due.Date is { } date && due.Text != date.ToString() ? $"{due.Text} ({date})" : due.Text : null,
        mandate.Frequency is { } frequency ? texts.Word("frequency", frequency) : null,
    }.Where(part => part is not null));

    /// <summary>The quantity with its direction, unit and years.</summary>
    public static string Quantity(Target target, OutputTexts texts) => string.Join(' ', new[]
    {
        texts.Word("direction", target.Direction),
        target.Value is { } value ? target.ValueHigh is { } high ? Number(value) + "–" + Number(high) : Number(value) : null,
        target.Unit,
        target.Year is { } year ? texts.Get("until", year.ToString(CultureInfo.InvariantCulture)) : null,
        target.BaseYear is { } before ? "(" + texts.Get("since", before.ToString(CultureInfo.InvariantCulture)) + ")" : null,
    }.Where(part => part is not null));

    /// <summary>A mandate in one line.</summary>
    public static string Of(Mandate mandate, OutputTexts texts)
    {
        var line = texts.Get("to", texts.Word("act", mandate.Act), Who(mandate, texts), mandate.Task);
        return When(mandate, texts) is { Length: > 0 } when ? $"{line} ({texts.Get("due", when)})" : line;
    }

    /// <summary>A target in one line.</summary>
    public static string Of(Target target, OutputTexts texts) =>
        (target.Actor is null ? "" : target.Actor + " · ") + target.Measure + " · " + Quantity(target, texts);

    /// <summary>How the text shows a revision.</summary>
    public static string Of(Revision revision, OutputTexts texts) => texts.Get("revision." + ContractNames.Of(revision.Kind), revision.Insertions, revision.Deletions);

    /// <summary>What the reader should know about the reading, one sentence each.</summary>
    public static IEnumerable<string> Remarks(Edition edition, OutputTexts texts) =>
        edition.Warnings.Select(warning => warning.In(texts.Culture)).Prepend(edition.Revision is { } revision ? Of(revision, texts) : null).OfType<string>();

    private static string Number(double value) => value.ToString("#,0.##########", CultureInfo.InvariantCulture);
}
