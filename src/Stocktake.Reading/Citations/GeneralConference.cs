using System.Globalization;

namespace Stocktake.Reading.Citations;

/// <summary>Resolutions of the General Conference of UNESCO, whose session stands before the noun: 41 C/Resolution 40.</summary>
internal static class GeneralConference
{
    /// <summary>Reads the session that ends directly before a noun: "41 C/"; the letter may be Latin, Cyrillic or Arabic.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="noun">First character of the noun.</param>
    /// <param name="start">First figure of the session.</param>
    /// <param name="session">From 1 to 99.</param>
    public static bool TryReadSession(string text, int noun, out int start, out int session)
    {
        (start, session) = (noun, 0);
        if (noun < 3 || text[noun - 1] != '/' || text[noun - 2] is not ('C' or 'С' or 'م'))
        {
            return false;
        }

        var end = text[noun - 3] == ' ' ? noun - 3 : noun - 2;
        start = end;
        while (start > 0 && end - start < 3 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        return end - start is 1 or 2 && text[start] != '0' && (start == 0 || !(CharacterKind.IsWordCharacter(text[start - 1]) || text[start - 1] is '/' or '.' or '-'))
            && int.TryParse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out session);
    }

    /// <summary>The number of a resolution, the same whether the noun stands inside it or not.</summary>
    public static ResolutionNumber NumberOf(int session, string number) =>
        new(NumberShape.ConferenceSession, string.Create(CultureInfo.InvariantCulture, $"{session} C/{number}"), session, number);
}
