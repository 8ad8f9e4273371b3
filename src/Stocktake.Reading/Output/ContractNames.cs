namespace Stocktake.Reading.Output;

/// <summary>The words of the contract for the values of enumerations: the C# name with a small first letter, except where it says otherwise.</summary>
public static class ContractNames
{
    /// <summary>The contract's word for a value, e.g. <c>callsUpon</c> for <see cref="Act.CallsUpon"/>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.ByValue[value];

    /// <summary>The value that the contract's word stands for, or null for a word it does not know.</summary>
    public static T? Parse<T>(string? word)
        where T : struct, Enum => word is not null && Names<T>.ByWord.TryGetValue(word, out var value) ? value : null;

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue =
            Enum.GetValues<T>().ToDictionary(value => value, value => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..]);

        public static readonly Dictionary<string, T> ByWord = ByValue.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
