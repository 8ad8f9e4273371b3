using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Stocktake.Register.Taking;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Upload;

/// <summary>The files of a form, under names that are each their own, kept in a folder of their own until they were read.</summary>
internal sealed class SentFiles : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stocktake-sent-");
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    private readonly List<string> _names = [];

    private SentFiles()
    {
    }

    /// <summary>Keeps the files, which end with their request; two of one name are told apart by a number.</summary>
    /// <param name="files">The files.</param>
    /// <param name="cancellation">Stops; nothing is kept then.</param>
    public static async Task<SentFiles> KeepAsync(IEnumerable<IFormFile> files, CancellationToken cancellation)
    {
        var sent = new SentFiles();
        try
        {
            foreach (var file in files)
            {
                var path = sent.Place(Plain(file.FileName));
                await using var stream = File.Create(path);
                await file.CopyToAsync(stream, cancellation);
            }

            return sent;
        }
        catch
        {
            sent.Dispose();
            throw;
        }
    }

    /// <summary>The names, in the order of the form.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The bytes of a file; called on several threads.</summary>
    public LoadedDocument Load(string name)
    {
        var bytes = File.ReadAllBytes(_files[name]);
        if (bytes.Length == 0)
        {
            return new LoadedDocument(null, WebTexts.Sentence("upload.empty", name));
        }

        _hashes[name] = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return new LoadedDocument(bytes, null);
    }

    /// <summary>SHA-256 of the files that were loaded, without those named, in the order of the form.</summary>
    public IReadOnlyList<string> HashesWithout(IEnumerable<string> names)
    {
        var left = names.ToHashSet(StringComparer.Ordinal);
        return [.. Names.Where(name => !left.Contains(name) && _hashes.ContainsKey(name)).Select(name => _hashes[name]).Distinct()];
    }

    /// <summary>Removes the files.</summary>
    public void Dispose() => _folder.Delete(recursive: true);

    // A name of its own for a file, and where it is kept: under its number, since a name may hold anything.
    private string Place(string plain)
    {
        var path = Path.Combine(_folder.FullName, _names.Count.ToString(CultureInfo.InvariantCulture));
        var name = plain;
        for (var number = 2; !_files.TryAdd(name, path); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(plain)} ({number}){Path.GetExtension(plain)}");
        }

        _names.Add(name);
        return path;
    }

    // A browser may send a path, and a name may hold anything: what is kept is one line without folders.
    private static string Plain(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.Where(letter => !char.IsControl(letter))).Trim();
        return clean.Length > 0 ? clean : "document";
    }
}
