using System.Globalization;

namespace Stocktake.Reading.Output;

/// <summary>The words of the contract for the values of enumerations: the C# name with a small first letter, except where it says otherwise.</summary>
public static class ContractNames
{
    /// <summary>The contract's word for a value, e.g. <c>callsUpon</c> for <see cref="Act.CallsUpon"/>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.Words[Convert.ToInt32(value, CultureInfo.InvariantCulture)];

    /// <summary>The value that the contract's word stands for, or null for a word it does not know.</summary>
    public static T? Parse<T>(string? word)
        where T : struct, Enum => Array.IndexOf(Names<T>.Words, word) is var at and >= 0 ? (T)Enum.ToObject(typeof(T), at) : null;

    // An array and not a dictionary: one keyed by an enumeration would be compiled anew at each start of the command.
    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly string[] Words = Array.ConvertAll(Enum.GetNames<T>(), name => char.ToLowerInvariant(name[0]) + name[1..]);
    }
}
