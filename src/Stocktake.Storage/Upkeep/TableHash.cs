using System.Buffers;
using System.Buffers.Binary;
using System.Data.Common;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Stocktake.Storage;

/// <summary>
/// Counts rows and adds up their SHA-256, so that two tables can be compared whatever the order of their rows and the database:
/// integers and truth values, floating numbers by their bits, text as UTF-8, bytes, null.
/// </summary>
internal sealed class TableHash
{
    private readonly ulong[] sums = new ulong[4];
    private readonly ArrayBufferWriter<byte> row = new();

    public long Rows { get; private set; }

    public string Sum => Convert.ToHexStringLower(MemoryMarshal.AsBytes(sums.AsSpan()));

    public static async Task<TableHash> OfAsync(DbConnection connection, TableShape table, CancellationToken cancellation)
    {
        var hash = new TableHash();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {table.ColumnList} FROM {TableShape.Quote(table.Name)}";
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var values = new object[table.Columns.Count];
        while (await reader.ReadAsync(cancellation))
        {
            reader.GetValues(values);
            hash.Add(values);
        }

        return hash;
    }

    public bool Equals(TableHash other) => Rows == other.Rows && Sum == other.Sum;

    public void Add(object[] values)
    {
        row.ResetWrittenCount();
        foreach (var value in values)
        {
            Write(value);
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(row.WrittenSpan, digest);
        for (var lane = 0; lane < sums.Length; lane++)
        {
            unchecked
            {
                sums[lane] += BinaryPrimitives.ReadUInt64LittleEndian(digest[(lane * 8)..]);
            }
        }

        Rows++;
    }

    private void Write(object value)
    {
        switch (value)
        {
            case DBNull:
                row.Write<byte>([0]);
                break;
            case long or int or short or bool:
                WriteNumber(1, Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case double or float:
                WriteNumber(2, BitConverter.DoubleToInt64Bits(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)));
                break;
            case string text:
                WriteBytes(3, Encoding.UTF8.GetBytes(text));
                break;
            case byte[] bytes:
                WriteBytes(4, bytes);
                break;
            default:
                throw new StorageException("copy.type", value.GetType().Name);
        }
    }

    private void WriteNumber(byte kind, long number)
    {
        Span<byte> bytes = stackalloc byte[9];
        bytes[0] = kind;
        BinaryPrimitives.WriteInt64LittleEndian(bytes[1..], number);
        row.Write(bytes);
    }

    // The length goes first, so that ("ab", "c") and ("a", "bc") differ.
    private void WriteBytes(byte kind, byte[] bytes)
    {
        WriteNumber(kind, bytes.Length);
        row.Write(bytes);
    }
}
