using Stocktake.Register;
using Stocktake.Register.Taking;
using Stocktake.Storage;
using Stocktake.Testing;

namespace Stocktake.Web.Tests;

/// <summary>Registers that hold the sample documents: taken once, then copied for whoever wants one.</summary>
internal static class SampleRegister
{
    private static readonly Lazy<Task<string>> Taken = new(TakeAsync);

    /// <summary>A new register, open; whoever gets it may change it.</summary>
    public static async Task<Database> NewAsync()
    {
        var path = NewPath();
        File.Copy(await Taken.Value, path);
        return await RegisterDatabase.OpenAsync(path);
    }

    private static async Task<string> TakeAsync()
    {
        var path = NewPath();
        await using (var database = await RegisterDatabase.OpenAsync(path))
        {
            // Without poppler the PDF among them is left out; no page needs it.
            var samples = Directory.GetFiles(Path.Combine(SharedData.RepositoryRoot, "samples")).Order(StringComparer.Ordinal).ToList();
            await TakeDocuments.RunAsync(database, samples, file => new LoadedDocument(File.ReadAllBytes(file), null), new TakeOptions());
        }

        return path;
    }

    private static string NewPath() => Path.Combine(Directory.CreateTempSubdirectory("stocktake-site-").FullName, "register.db");
}
