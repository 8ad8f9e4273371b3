namespace Stocktake.Reading.Extraction.Docx;

/// <summary>Text that Word hides (<c>w:vanish</c>): it is left out of the reading, and said so.</summary>
internal sealed class HiddenText
{
    private const int LongestSample = 60;

    private string sample = "";
    private int characters;

    public void Take(string words)
    {
        characters += words.Length;
        if (sample.Length < LongestSample)
        {
            sample += words;
        }
    }

    /// <summary>The warning; null if nothing was hidden.</summary>
    public Warning? Warning => characters == 0 ? null : WarningTexts.Of("warning.hidden-text.sample", null, characters, Shortened());

    private string Shortened()
    {
        var text = sample.Trim();
        var end = Math.Min(text.Length, LongestSample);
        return text[..(end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
    }
}

/// <summary>Parts of other documents that a document takes in by reference: they are not read, and said so.</summary>
internal sealed class UnreadParts
{
    private readonly SortedSet<string> kinds = new(StringComparer.Ordinal);

    public void Take(string kind) => kinds.Add(kind);

    public IEnumerable<Warning> Warnings => kinds.Select(kind => WarningTexts.Of("warning.part-not-read." + kind, null));
}
