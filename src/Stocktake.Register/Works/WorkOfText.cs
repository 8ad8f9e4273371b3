using Dapper;
using Stocktake.Foundations;
using Stocktake.Reading;
using Stocktake.Reading.Output;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Works;

/// <summary>
/// Finds the work that a text renders, or makes it. A text with a symbol renders the work of that symbol. One without is known by body, kind,
/// date and title (<see cref="WorkSlug.OfText"/>); where another text stands there already, it is the same work only if the two share their words.
/// </summary>
internal static class WorkOfText
{
    // What is longer is a paragraph.
    private const int LongestHeading = 200;

    /// <summary>The work, held from now on, with what the text tells about it.</summary>
    public static async Task<StoredWork> FindAsync(RegisterWriter writer, Edition edition, string textHash)
    {
        var before = await KnownAsync(writer, edition, textHash);
        var work = edition.Work;
        var kind = ContractNames.Of(work.Kind);
        var title = work.Title ?? HeadingOf(edition);
        var after = before with
        {
            IsHeld = true,
            Body = work.Body ?? before.Body,
            ActorId = before.ActorId ?? await NewWork.ActorOfAsync(writer, work.Body, work.Symbol),
            Kind = work.Kind == WorkKind.Other ? before.Kind : kind,
            Date = Later(before.Date, work.Date),
            TitleKey = before.TitleKey is null || work.Language == Language.English ? TitleKey.Of(title) ?? before.TitleKey : before.TitleKey,
        };
        if (after != before)
        {
            await before.ChangeAsync(writer, after);
        }

        if (title is not null)
        {
            await TitleAsync(writer, after, EditionDate.LanguageOf(edition), title);
        }

        return after;
    }

    private static async Task<StoredWork> KnownAsync(RegisterWriter writer, Edition edition, string textHash)
    {
        if (edition.Work.Symbol is { } symbol)
        {
            return await StoredWork.WithSymbolAsync(writer, symbol)
                ?? await NewAsync(writer, edition, WorkSlug.OfSymbol(symbol));
        }

        var slug = WorkSlug.OfText(edition);
        if (await StoredWork.WithSlugAsync(writer, slug) is not { } known)
        {
            return await NewAsync(writer, edition, slug);
        }

        if (!known.IsHeld || await SameText.IsHeldAsync(writer, known.Id, edition, textHash))
        {
            return known;
        }

        var apart = WorkSlug.Apart(slug, textHash);
        return await StoredWork.WithSlugAsync(writer, apart) ?? await NewAsync(writer, edition, apart);
    }

    private static async Task<StoredWork> NewAsync(RegisterWriter writer, Edition edition, string slug)
    {
        var work = edition.Work;
        var isSample = work.Title?.Contains(NewWork.SampleSymbols, StringComparison.Ordinal) == true;
        var id = await NewWork.InsertAsync(writer, new NewWork(slug, ContractNames.Of(work.Kind)) { Symbol = work.Symbol, Body = work.Body, IsSample = isSample });
        return await StoredWork.WithIdAsync(writer, id);
    }

    // A text that is no official document may have no title of its own, yet open with a heading.
    private static string? HeadingOf(Edition edition) =>
        edition.Work.Symbol is null && edition.Blocks.FirstOrDefault(block => block.Kind != BlockKind.Other) is { Kind: BlockKind.Heading, Num: null, Text: { Length: > 0 and <= LongestHeading } heading } ? heading : null;

    // The date of the newest edition; a more precise form of the same date replaces the less precise one.
    private static string? Later(string? before, PartialDate? read) =>
        read is { } date && (!PartialDate.TryParse(before, out var known) || date > known) ? date.ToString() : before;

    // A title of the starter register is the full one by which the work is known; what a copy prints may be half of it.
    private static Task<int> TitleAsync(RegisterWriter writer, StoredWork work, string language, string title) => writer.Connection.ExecuteAsync(
        $"""
        INSERT INTO work_title (work_id, language, title) VALUES (@id, @language, @title)
        ON CONFLICT (work_id, language) DO {(work.StarterId is null ? "UPDATE SET title = excluded.title" : "NOTHING")}
        """,
        new { id = work.Id, language, title });
}
