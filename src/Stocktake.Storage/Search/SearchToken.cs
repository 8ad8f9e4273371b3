namespace Stocktake.Storage;

/// <summary>One token of a text.</summary>
/// <param name="Text">The token as it is stored: ASCII letters and digits.</param>
/// <param name="Position">
/// Its place in the sequence of words and pairs, from 0; tokens that follow one another have places that do. The unit of a symbol stands at a
/// place of one of the symbol's words.
/// </param>
/// <param name="Kind">What it was made of.</param>
public readonly record struct SearchToken(string Text, int Position, SearchTokenKind Kind)
{
    /// <summary>Whether it stands beside the words, as the unit of a symbol or of a part of one.</summary>
    public bool IsUnit => Kind != SearchTokenKind.Word;
}

/// <summary>What a token was made of.</summary>
public enum SearchTokenKind
{
    /// <summary>A word, or one or two characters of Han or kana.</summary>
    Word,

    /// <summary>A whole symbol such as <c>A/RES/79/206</c>.</summary>
    Symbol,

    /// <summary>A part of a symbol, of two segments or more.</summary>
    SymbolPart,
}

/// <summary>A token and the characters of the original text that it was made of.</summary>
/// <param name="Token">The token.</param>
/// <param name="Start">The first of the characters, in UTF-16 units from 0.</param>
/// <param name="Length">Their number in UTF-16 units, at least 1.</param>
public readonly record struct LocatedToken(SearchToken Token, int Start, int Length);
