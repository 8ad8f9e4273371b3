using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>A relationship of a part that stays inside the package.</summary>
/// <param name="Kind">Last word of its type, e.g. <c>footnotes</c>; the same in the transitional and the strict form.</param>
/// <param name="Target">Path of the part it points to.</param>
internal sealed record OoxmlRelationship(string Kind, string Target);

/// <summary>
/// The ZIP package of an Office Open XML file (ECMA-376 Part 2), opened with limits on what it may expand to.
/// Relationships that lead out of the package are never followed.
/// </summary>
internal sealed class OoxmlPackage : IDisposable
{
    private const int MaximumEntries = 10_000;

    private readonly string file;
    private readonly ZipArchive archive;
    private readonly ExpansionLimit limit;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);

    private OoxmlPackage(string file, ZipArchive archive, long length)
    {
        this.file = file;
        this.archive = archive;
        limit = new ExpansionLimit(file, length);
        foreach (var entry in archive.Entries)
        {
            entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    /// <summary>Path of the word-processing document inside the package.</summary>
    public string MainPart { get; private set; } = "";

    public static OoxmlPackage Open(ReadOnlyMemory<byte> bytes, string file)
    {
        ZipDirectory.RefuseTooMany(bytes.Span, MaximumEntries, file);
        var stream = MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        OoxmlPackage? package = null;
        try
        {
            package = new OoxmlPackage(file, new ZipArchive(stream, ZipArchiveMode.Read), bytes.Length);
            package.MainPart = MainPartOf.Find(package, file);
            return package;
        }
        catch (InvalidDataException)
        {
            package?.Dispose();
            throw new ReadFailureException("failure.zip-cut", file, bytes.Length);
        }
        catch (ReadFailureException)
        {
            package?.Dispose();
            throw;
        }
    }

    public bool Has(string part) => entries.ContainsKey(part);

    public int Count => entries.Count;

    public IEnumerable<string> Parts => entries.Keys;

    /// <summary>Opens a part; null if the package has none of that name.</summary>
    public OoxmlReader? Read(string part) => entries.TryGetValue(part, out var entry) ? new OoxmlReader(limit.Guard(Open(entry, part), entry), file, part) : null;

    /// <summary>The relationships of a part by identifier.</summary>
    public Dictionary<string, OoxmlRelationship> RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var folder = part[..slash];
        var found = new Dictionary<string, OoxmlRelationship>(StringComparer.Ordinal);
        using var reader = Read($"{folder}_rels/{part[slash..]}.rels");
        foreach (var relationship in reader?.Elements("Relationships") ?? [])
        {
            if (relationship["Id"] is { } id && relationship["Target"] is { } target && relationship["TargetMode"] != "External")
            {
                var type = relationship["Type"] ?? "";
                found.TryAdd(id, new OoxmlRelationship(type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target)));
            }
        }

        return found;
    }

    public void Dispose() => archive.Dispose();

    private Stream Open(ZipArchiveEntry entry, string part)
    {
        limit.RefuseBomb(entry);
        try
        {
            return entry.Open();
        }
        catch (InvalidDataException)
        {
            throw new ReadFailureException("failure.zip-part", file, part);
        }
    }

    private static string Resolve(string folder, string target)
    {
        var path = target.StartsWith('/') ? target : folder + target;
        var steps = new List<string>();
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                steps.RemoveRange(Math.Max(0, steps.Count - 1), Math.Min(1, steps.Count));
            }
            else if (step != ".")
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
