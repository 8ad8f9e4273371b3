using System.Globalization;
using System.Text.Json;
using Stocktake.Gaps.Warming;

namespace Stocktake.Gaps.Assessments;

/// <summary>Numbers with nine significant digits, as every record of this room writes them, so that the same numbers are the same bytes.</summary>
internal static class JsonNumbers
{
    public static void WriteDigits(this Utf8JsonWriter json, double value) => json.WriteRawValue((value == 0 ? 0 : value).ToString("G9", CultureInfo.InvariantCulture));

    public static void WriteDigits(this Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        json.WriteDigits(value);
    }

    public static void WriteRange(this Utf8JsonWriter json, string name, WarmingRange range)
    {
        json.WriteStartArray(name);
        json.WriteDigits(range.Low);
        json.WriteDigits(range.Median);
        json.WriteDigits(range.High);
        json.WriteEndArray();
    }

    /// <summary>The name of a value as JSON has it: <c>currentPolicies</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
