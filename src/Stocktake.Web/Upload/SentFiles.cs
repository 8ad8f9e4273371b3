using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Stocktake.Register.Taking;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Upload;

/// <summary>The files of a form, under names that are each their own.</summary>
internal sealed class SentFiles
{
    private readonly Dictionary<string, IFormFile> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    /// <summary>Names the files: two of one name are told apart by a number.</summary>
    /// <param name="files">The files.</param>
    public SentFiles(IEnumerable<IFormFile> files)
    {
        var names = new List<string>();
        foreach (var file in files)
        {
            var plain = Plain(file.FileName);
            var name = plain;
            for (var number = 2; !_files.TryAdd(name, file); number++)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(plain)} ({number}){Path.GetExtension(plain)}");
            }

            names.Add(name);
        }

        Names = names;
    }

    /// <summary>The names, in the order of the form.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The bytes of a file; called on several threads, since each file has a stream of its own.</summary>
    public LoadedDocument Load(string name)
    {
        var file = _files[name];
        if (file.Length == 0)
        {
            return new LoadedDocument(null, WebTexts.Sentence("upload.empty", name));
        }

        var bytes = new byte[file.Length];
        using (var stream = file.OpenReadStream())
        {
            stream.ReadExactly(bytes);
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

    // A browser may send a path, and a name may hold anything: what is kept is one line without folders.
    private static string Plain(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.Where(letter => !char.IsControl(letter))).Trim();
        return clean.Length > 0 ? clean : "document";
    }
}
