using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Stocktake.Climate.Calibration;

/// <summary>What a part of the prior left: the first number not in it, its survivors and, of the first part, the indicators of all.</summary>
internal sealed record PriorChunk(long End, IReadOnlyList<Survivor> Survivors, IReadOnlyList<double[]> All);

/// <summary>
/// How far a calibration has come, in memory and, if wanted, in a stream: a heading that names the recipe, then one part after another. A part that
/// was cut off by a sudden end is run again.
/// </summary>
internal sealed class WorkFile
{
    private readonly Stream? _stream;
    private readonly List<Survivor> _survivors = [];

    /// <exception cref="ClimateInputException">The stream holds the progress of another calibration.</exception>
    public WorkFile(Stream? stream, CalibrationRecipe recipe, IReadOnlyDictionary<string, string> inputs)
    {
        _stream = stream;
        if (stream is null)
        {
            return;
        }

        var identity = JsonSerializer.SerializeToUtf8Bytes(new { CalibrationRecipe.Version, recipe.Seed, recipe.LargestMisfit, Inputs = inputs.OrderBy(pair => pair.Key, StringComparer.Ordinal) });
        var heading = Encoding.ASCII.GetBytes($"Stocktake calibration {Convert.ToHexStringLower(SHA256.HashData(identity))}\n");
        if (stream.Length == 0)
        {
            stream.Write(heading);
            stream.Flush();
            return;
        }

        var found = new byte[heading.Length];
        stream.Position = 0;
        if (stream.ReadAtLeast(found, found.Length, throwOnEndOfStream: false) != found.Length || !found.AsSpan().SequenceEqual(heading))
        {
            throw new ClimateInputException("calibration.other-progress");
        }

        ReadParts(recipe.PriorMembers);
    }

    /// <summary>The first number that was not run.</summary>
    public long Done { get; private set; }

    public IReadOnlyList<Survivor> Survivors => _survivors;

    /// <summary>Indicators of all members of the first part: what the prior looks like.</summary>
    public IReadOnlyList<double[]> Prior { get; private set; } = [];

    /// <summary>Takes in the next part and writes it down.</summary>
    public void Add(PriorChunk chunk)
    {
        Take(chunk);
        if (_stream is null)
        {
            return;
        }

        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(buffer, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(chunk.End);
            writer.Write(chunk.Survivors.Count);
            foreach (var survivor in chunk.Survivors)
            {
                writer.Write(survivor.Number);
                Write(writer, survivor.Values);
            }

            writer.Write(chunk.All.Count);
            foreach (var values in chunk.All)
            {
                Write(writer, values);
            }
        }

        _stream.Write(buffer.GetBuffer(), 0, (int)buffer.Length);
        _stream.Flush();
    }

    private void Take(PriorChunk chunk)
    {
        _survivors.AddRange(chunk.Survivors);
        Prior = Done == 0 ? chunk.All : Prior;
        Done = chunk.End;
    }

    private void ReadParts(long priorMembers)
    {
        using var reader = new BinaryReader(_stream!, Encoding.UTF8, leaveOpen: true);
        var sound = _stream!.Position;
        try
        {
            while (_stream.Position < _stream.Length)
            {
                var end = reader.ReadInt64();
                var survivors = Enumerable.Range(0, reader.ReadInt32()).Select(_ => new Survivor(reader.ReadInt64(), Values(reader))).ToList();
                var all = Enumerable.Range(0, reader.ReadInt32()).Select(_ => Values(reader)).ToList();
                if (end > priorMembers)
                {
                    break;
                }

                Take(new PriorChunk(end, survivors, all));
                sound = _stream.Position;
            }
        }
        catch (EndOfStreamException)
        {
            // The end of the last part is missing; what came before it is whole.
        }

        _stream.SetLength(sound);
        _stream.Position = sound;
    }

    private static double[] Values(BinaryReader reader) => [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadDouble())];

    private static void Write(BinaryWriter writer, double[] values)
    {
        writer.Write(values.Length);
        foreach (var value in values)
        {
            writer.Write(value);
        }
    }
}
