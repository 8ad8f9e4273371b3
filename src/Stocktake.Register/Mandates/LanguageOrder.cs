using Stocktake.Foundations;

namespace Stocktake.Register.Mandates;

/// <summary>Which language edition leads where several say the same: English and Chinese, whose mandates are read completely, before the others.</summary>
internal static class LanguageOrder
{
    private static readonly Language[] Order =
        [Language.English, Language.Chinese, Language.French, Language.Spanish, Language.Russian, Language.Arabic];

    /// <summary>The rank of a language, 0 for the leading one; unknown languages come last.</summary>
    public static int Rank(Language language) => Array.IndexOf(Order, language) is var at and >= 0 ? at : Order.Length;
}
