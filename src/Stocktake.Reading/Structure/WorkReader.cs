using System.Collections.Immutable;
using Stocktake.Foundations;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Structure;

/// <summary>Reads what the cover, the title, the formula and the last lines say of the work itself; what they do not say is null.</summary>
internal static class WorkReader
{
    // The cover of a document does not reach further; longer texts name other documents.
    private const int CoverParagraphs = 30;

    private const int WidestCoverLine = 260;

    public static Work Read(FlowDocument document, IReadOnlyList<Draft> drafts, Language? language)
    {
        var formula = drafts.FirstOrDefault(draft => draft.Kind == BlockKind.Formula);
        var title = drafts.FirstOrDefault(draft => draft.Kind == BlockKind.Title);
        var cover = Cover(drafts, formula);
        var stated = document.Stated;
        var symbolLine = cover.Select(draft => SymbolIn(draft.Source.Text.Trim())).FirstOrDefault(symbol => symbol is not null);
        var body = (formula is null ? null : BodyFinder.OfFormula(formula.Source.Text, language)) is { Key: not null } speaker ? speaker
            : symbolLine is not null && BodyFinder.OfSymbol(symbolLine) is { Key: not null } issuer ? issuer : null;
        body ??= NumberOn(cover) is { } numbered ? BodyFinder.OfNumber(numbered) : null;
        body ??= BodyOnCover(cover, language) ?? (formula is null ? BodyFinder.MostNamed(drafts.Select(draft => draft.Source.Text), language) : null);
        var kind = KindOf(cover, title, formula, drafts, language);
        body ??= kind == WorkKind.Letter ? BodyUnder(drafts, language) : null;
        return new Work
        {
            Symbol = stated?.Symbol ?? SymbolOf(symbolLine, title, cover, body, kind),
            Title = TitleOf(stated, title, formula),
            Body = stated?.Body ?? body?.Key,
            Kind = stated is { Kind: not WorkKind.Other } ? stated.Kind : kind,
            Language = language,
            Date = stated?.Date ?? DateOf(cover, drafts, formula, language),
        };
    }

    // What the text prints before its formula is its title; a page's head may name the site or the series.
    private static string? TitleOf(Work? stated, Draft? title, Draft? formula)
    {
        var printed = title?.Text.Trim() is { Length: > 0 } words ? words : null;
        return formula is not null ? printed ?? stated?.Title : stated?.Title ?? printed;
    }

    private static ImmutableArray<Draft> Cover(IReadOnlyList<Draft> drafts, Draft? formula)
    {
        if (formula is not null)
        {
            return [.. drafts.Take(Math.Max(formula.Index, 0)), .. drafts.Skip(formula.Index).Take(CoverParagraphs).Where(draft => draft.Source.Style == FlowStyle.Furniture)];
        }

        var cover = ImmutableArray.CreateBuilder<Draft>();
        foreach (var draft in drafts.Take(CoverParagraphs))
        {
            if (draft.Label is not null && draft.Kind != BlockKind.Other || Script.Width(draft.Source.Text, WidestCoverLine) >= WidestCoverLine)
            {
                break;
            }

            cover.Add(draft);
        }

        return cover.ToImmutable();
    }

    private static string? NumberOn(ImmutableArray<Draft> cover) => cover.Select(draft => ResolutionNumber.In(draft.Source.Text)).FirstOrDefault(found => found is not null);

    // A letter is signed: person, office, body.
    private static BodyEntry? BodyUnder(IReadOnlyList<Draft> drafts, Language? language) =>
        drafts.Where(draft => draft.IsFlowing).TakeLast(SignatureLines).Reverse().Where(draft => Script.Width(draft.Source.Text, WidestSignature) < WidestSignature)
            .Select(draft => BodyFinder.NamedIn(draft.Source.Text, language)).FirstOrDefault(body => body is not null);

    private const int SignatureLines = 4;

    private const int WidestSignature = 120;

    private static BodyEntry? BodyOnCover(ImmutableArray<Draft> cover, Language? language) =>
        cover.Select(draft => BodyFinder.NamedIn(draft.Source.Text, language)).FirstOrDefault(body => body is not null);

    /// <summary>The symbol that a cover line is, or that stands at one end of a short one ("A/91/1 United Nations").</summary>
    private static string? SymbolIn(string text)
    {
        if (IsSymbol(text) || Script.Width(text, 60) >= 60)
        {
            return IsSymbol(text) ? text : null;
        }

        var words = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is < 2 or > 5 ? null : IsSymbol(words[0]) ? words[0] : IsSymbol(words[^1]) ? words[^1] : null;
    }

    /// <summary>A document symbol and nothing else: capitals, digits and strokes, with at least one stroke.</summary>
    private static bool IsSymbol(string text) =>
        text.Length is >= 4 and <= 60 && text.Contains('/', StringComparison.Ordinal) && char.IsAsciiLetterUpper(text[0]) && text.Any(char.IsDigit)
        && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '/' or '.' or '-' or '(' or ')' or '*' or ' ') && !text.Contains("  ", StringComparison.Ordinal)
        && text.IndexOf(' ', StringComparison.Ordinal) is var space && (space < 0 || (space > text.LastIndexOf('/') && text[space + 1] == '(')) && BodyFinder.OfSymbol(text) is not null;

    private static string? SymbolOf(string? line, Draft? title, ImmutableArray<Draft> cover, BodyEntry? body, WorkKind kind)
    {
        if (line is not null)
        {
            return line.TrimEnd('*', ' ');
        }

        var pattern = kind == WorkKind.Decision ? body?.Decision ?? body?.Resolution : body?.Resolution;
        var number = title?.Label?.Printed.TrimEnd('.', '．', ':', '：')
            ?? (body is not null ? NumberOn(cover) : null);
        if (pattern is null || number is null)
        {
            return null;
        }

        var stroke = number.IndexOf('/', StringComparison.Ordinal);
        return pattern.Replace("{0}", number, StringComparison.Ordinal)
            .Replace("{1}", stroke < 0 ? "" : number[..stroke], StringComparison.Ordinal)
            .Replace("{2}", number[(stroke + 1)..], StringComparison.Ordinal);
    }

    private static WorkKind KindOf(ImmutableArray<Draft> cover, Draft? title, Draft? formula, IReadOnlyList<Draft> drafts, Language? language)
    {
        var words = StructureData.Words(language);
        var lines = cover.Select(draft => Script.Fold(draft.Source.Text)).ToImmutableArray();
        if (formula is not null)
        {
            return lines.Any(line => words.KindWords(WorkKind.Decision).Any(word => Names(line, word, language)))
                && !lines.Any(line => words.KindWords(WorkKind.Resolution).Any(word => Names(line, word, language)))
                ? WorkKind.Decision
                : WorkKind.Resolution;
        }

        foreach (var kind in (ReadOnlySpan<WorkKind>)[WorkKind.Note, WorkKind.Letter, WorkKind.Report, WorkKind.Decision, WorkKind.Resolution])
        {
            if (lines.Any(line => words.KindWords(kind).Any(word => Names(line, word, language))))
            {
                return kind;
            }
        }

        // Without a cover the text says itself what it is, early and in these words.
        var (found, earliest) = (WorkKind.Other, int.MaxValue);
        foreach (var kind in words.SelfKinds)
        {
            if (FirstMention(drafts, kind.Words) is var at and >= 0 && at < earliest)
            {
                (found, earliest) = (kind.Kind, at);
            }
        }

        return found;
    }

    private static bool Names(string line, string word, Language? language) =>
        language is { IsHan: true } ? line.EndsWith(word, StringComparison.Ordinal) || (line.StartsWith('第') && line.Contains("号" + word, StringComparison.Ordinal))
        : line.StartsWith(word, StringComparison.Ordinal);

    private static int FirstMention(IReadOnlyList<Draft> drafts, string[] words)
    {
        for (var index = 0; index < Math.Min(drafts.Count, 60); index++)
        {
            var folded = Script.Fold(drafts[index].Source.Text);
            if (words.Any(word => folded.Contains(word, StringComparison.Ordinal)))
            {
                return index;
            }
        }

        return -1;
    }

    private static PartialDate? DateOf(ImmutableArray<Draft> cover, IReadOnlyList<Draft> drafts, Draft? formula, Language? language)
    {
        var adopted = cover.FirstOrDefault(draft => Words.IsAdopted(draft.Source.Text, language));
        if (adopted is not null && DateReader.First(adopted.Source.Text, language) is { } date)
        {
            return date;
        }

        if (formula is not null)
        {
            // The date beneath the meeting line; else the year and place of the conference in the formula, the later where two were run together;
            // else a date alone on the cover.
            var closing = drafts.Skip(formula.Index).Where(draft => draft is { Kind: BlockKind.Other, IsFlowing: true, Annex: 0 } && (Words.IsDateLine(draft.Source.Text, language) || Words.IsMeetingLine(draft.Source.Text, language)))
                .Select(draft => DateReader.First(draft.Source.Text, language)).FirstOrDefault(found => found is not null);
            return closing ?? ResolutionNumber.LatestYear(formula.Source.Text)
                ?? cover.Where(draft => Words.IsDateLine(draft.Source.Text, language)).Select(draft => DateReader.First(draft.Source.Text, language)).LastOrDefault();
        }

        // A report or note is dated on its cover; a text without a cover states no date of its own.
        return cover.Where(draft => draft.Kind is BlockKind.Other or BlockKind.Title && !Words.IsLink(draft.Source.Text))
            .Select(draft => DateReader.First(draft.Source.Text, language)).FirstOrDefault(found => found is not null);
    }
}
