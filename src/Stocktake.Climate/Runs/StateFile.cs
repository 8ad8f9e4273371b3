using System.Text;
using Stocktake.Climate.Model;

namespace Stocktake.Climate.Runs;

/// <summary>
/// Keeps the state of an ensemble as bytes: a heading, the members, then by scenario what all members share and what each block
/// carries, as little-endian binary64. The same state gives the same bytes.
/// </summary>
public static class StateFile
{
    private static readonly byte[] Heading = "Stocktake ensemble state 1\n"u8.ToArray();

    /// <summary>Writes a state.</summary>
    public static void Write(EnsembleState state, Stream output)
    {
        ArgumentNullException.ThrowIfNull(state);
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        writer.Write(Heading);
        writer.Write(state.Year);
        writer.Write(state.Method);
        writer.Write(state.Members.Count);
        foreach (var member in state.Members)
        {
            writer.Write(member);
        }

        writer.Write(state.Scenarios.Count);
        foreach (var (name, scenario) in state.Scenarios.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.Write(name);
            Write(writer, scenario.Shared.Gases);
            Write(writer, scenario.Shared.Cumulative);
            writer.Write(scenario.Shared.Chlorine);
            Write(writer, scenario.Blocks);
        }
    }

    /// <summary>Reads what <see cref="Write(EnsembleState, Stream)"/> wrote.</summary>
    /// <exception cref="ClimateInputException">The bytes are no state, or end too early.</exception>
    public static EnsembleState Read(Stream input, string source)
    {
        try
        {
            using var reader = new BinaryReader(input, Encoding.UTF8, leaveOpen: true);
            if (!reader.ReadBytes(Heading.Length).AsSpan().SequenceEqual(Heading))
            {
                throw new ClimateInputException("state.no-state", source);
            }

            var year = reader.ReadInt32();
            var method = reader.ReadString();
            var members = ReadMany(reader, source, each => each.ReadString());
            var scenarios = ReadMany(reader, source, each => (Name: each.ReadString(), State: ReadScenario(each, source)));
            return new EnsembleState(year, members, method, scenarios.ToDictionary(each => each.Name, each => each.State, StringComparer.Ordinal));
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            throw new ClimateInputException("state.cut", source, exception);
        }
    }

    private static ScenarioState ReadScenario(BinaryReader reader, string source)
    {
        var gases = ReadMany(reader, source, each => ReadMany(each, source, number => number.ReadDouble()));
        var cumulative = ReadMany(reader, source, number => number.ReadDouble());
        var chlorine = reader.ReadDouble();
        return new ScenarioState(new SharedState(gases, cumulative, chlorine), ReadMany(reader, source, each => ReadMany(each, source, number => number.ReadDouble())));
    }

    private static void Write(BinaryWriter writer, double[][] arrays)
    {
        writer.Write(arrays.Length);
        foreach (var array in arrays)
        {
            Write(writer, array);
        }
    }

    private static void Write(BinaryWriter writer, double[] values)
    {
        writer.Write(values.Length);
        foreach (var value in values)
        {
            writer.Write(value);
        }
    }

    private static T[] ReadMany<T>(BinaryReader reader, string source, Func<BinaryReader, T> read)
    {
        var count = reader.ReadInt32();
        var items = new List<T>();
        if (count < 0)
        {
            throw new ClimateInputException("state.damaged", source);
        }

        for (var index = 0; index < count; index++)
        {
            items.Add(read(reader));
        }

        return [.. items];
    }
}
