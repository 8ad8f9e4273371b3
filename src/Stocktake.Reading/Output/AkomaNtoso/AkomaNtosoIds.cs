using System.Globalization;

namespace Stocktake.Reading.Output.AkomaNtoso;

/// <summary>
/// The identifiers of a written file. A block keeps its own where it may stand in XML and in an address and is the first to use it;
/// another gets <c>block_N</c>, and its record tells its own.
/// </summary>
internal sealed class AkomaNtosoIds
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal) { "preamble", "symbol", "stocktake", "author", "editor", "unknown" };
    private int _changes;

    private AkomaNtosoIds(string[] blocks) => Blocks = blocks;

    /// <summary>The identifier written for each block of the edition.</summary>
    public string[] Blocks { get; }

    public static AkomaNtosoIds Of(Edition edition)
    {
        var ids = new AkomaNtosoIds(new string[edition.Blocks.Length]);
        for (var index = 0; index < edition.Blocks.Length; index++)
        {
            var own = edition.Blocks[index].EId;
            if (own.Length > 0 && own.All(AkomaNtosoAddress.IsPlain) && ids._used.Add(own))
            {
                ids.Blocks[index] = own;
            }
        }

        for (var index = 0; index < edition.Blocks.Length; index++)
        {
            ids.Blocks[index] ??= ids.New("block", index + 1);
        }

        return ids;
    }

    /// <summary>The number of the next change.</summary>
    public int NextChange() => ++_changes;

    /// <summary>Takes an identifier that metadata need, as it is or with a suffix.</summary>
    public string Take(string wanted) => _used.Add(wanted) ? wanted : New(wanted, 0);

    /// <summary>A new identifier: the stem and the number, or with a suffix where that is taken.</summary>
    public string New(string stem, int number)
    {
        var wanted = stem + "_" + number.ToString(CultureInfo.InvariantCulture);
        var id = wanted;
        for (var copy = 2; !_used.Add(id); copy++)
        {
            id = wanted + "-" + copy.ToString(CultureInfo.InvariantCulture);
        }

        return id;
    }
}
