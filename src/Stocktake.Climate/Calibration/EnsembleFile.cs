using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Stocktake.Climate.Ensembles;

namespace Stocktake.Climate.Calibration;

/// <summary>
/// A calibrated ensemble in one file: lines that begin with <c>#</c> hold the recipe and the diagnostics as JSON, then one member a row with the columns
/// of the published fair-calibrate tables, in UTF-8. FaIR reads it too (a reader of CSV that skips comments). The same result gives the same bytes.
/// </summary>
public static class EnsembleFile
{
    private const string Comment = "# ";

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new OneLine() },
    };

    /// <summary>What stands above the members.</summary>
    /// <param name="Format">Which format and version of the method this is.</param>
    /// <param name="Recipe">What was asked for.</param>
    /// <param name="Method">What was done, in words.</param>
    /// <param name="Inputs">SHA-256 of each bundled table that was read.</param>
    /// <param name="Passed">Members that passed the first step.</param>
    /// <param name="EffectiveMembers">What the weighted members amount to.</param>
    /// <param name="Constraints">What became of each target.</param>
    public sealed record Heading(
        string Format, CalibrationRecipe Recipe, string Method, IReadOnlyDictionary<string, string> Inputs, long Passed, double EffectiveMembers, IReadOnlyList<ConstraintReport> Constraints);

    /// <summary>Writes a result.</summary>
    public static byte[] Write(CalibrationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var heading = new Heading(
            CalibrationRecipe.Version,
            result.Recipe,
            "prior of cited distributions; climates run 1750-2024 with observed CO2 and CH4, kept within largest_misfit of the observed warming and within reach of every target; each run with 16 of the carbon cycles that bring CO2 and CH4 near the observed, from emissions, and held against the same; weights by iterative proportional fitting; best balanced of the draws without repetition",
            result.Inputs,
            result.Passed,
            Math.Round(result.EffectiveMembers, 1),
            [.. result.Constraints.Select(Rounded)]);
        var text = new StringBuilder();
        foreach (var line in JsonSerializer.Serialize(heading, Json).Split('\n'))
        {
            text.Append(Comment).Append(line).Append('\n');
        }

        var names = result.Members.ColumnNames.OrderBy(Rank).ThenBy(name => name, StringComparer.Ordinal).ToArray();
        var columns = Array.ConvertAll(names, result.Members.Required);
        text.Append("member,").AppendJoin(',', names).Append('\n');
        for (var member = 0; member < result.Members.Members.Count; member++)
        {
            text.Append(result.Members.Members[member]);
            foreach (var column in columns)
            {
                text.Append(',').Append(column[member].ToString("G10", CultureInfo.InvariantCulture));
            }

            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Reads what stands above the members.</summary>
    /// <exception cref="ClimateInputException">The file has no recipe, or one of another kind.</exception>
    public static Heading ReadHeading(ReadOnlyMemory<byte> utf8, string source)
    {
        var lines = Encoding.UTF8.GetString(utf8.Span[..ParameterSet.CommentLength(utf8.Span)]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        try
        {
            if (lines.Length > 0 && JsonSerializer.Deserialize<Heading>(string.Concat(lines.Select(line => line[1..])), Json) is { Constraints: not null } heading)
            {
                return heading;
            }
        }
        catch (JsonException)
        {
            // Said below.
        }

        throw new ClimateInputException("calibration.no-recipe", source);
    }

    // The energy balance first, as in the published tables.
    private static int Rank(string column) => column.Contains('[', StringComparison.Ordinal) && !column.StartsWith("ocean", StringComparison.Ordinal) ? 1 : 0;

    private static ConstraintReport Rounded(ConstraintReport report) => report with
    {
        Prior = Array.ConvertAll(report.Prior, Six),
        Passed = Array.ConvertAll(report.Passed, Six),
        Posterior = Array.ConvertAll(report.Posterior, Six),
        Deviation = Six(report.Deviation),
    };

    private static double Six(double value) => double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    // Lists of numbers on one line.
    private sealed class OneLine : JsonConverter<double[]>
    {
        public override double[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return [.. document.RootElement.EnumerateArray().Select(element => element.GetDouble())];
        }

        public override void Write(Utf8JsonWriter writer, double[] value, JsonSerializerOptions options) =>
            writer.WriteRawValue($"[{string.Join(", ", value.Select(number => number.ToString("R", CultureInfo.InvariantCulture)))}]");
    }
}
