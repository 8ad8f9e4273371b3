using System.Reflection;
using System.Runtime.InteropServices;

namespace Stocktake.Storage;

/// <summary>Chooses the native SQLite once per process: the operating system's when it is new enough and has FTS5, else the bundled one.</summary>
internal static class SqliteLibrary
{
    /// <summary>Set to <c>bundled</c> to leave the operating system's library aside.</summary>
    public const string EnvironmentVariable = "STOCKTAKE_SQLITE";

    // RETURNING came with 3.35.0, and the bundled library is 3.35.5: what is older than both is not tested.
    private const int OldestVersionNumber = 3035000;

    private static readonly Lazy<bool> Loaded = new(Load);

    /// <summary>Loads the library; true when it is the operating system's.</summary>
    public static bool EnsureLoaded() => Loaded.Value;

    /// <summary>The version and whose library it is, for the log.</summary>
    public static string Describe() =>
        $"SQLite {SQLitePCL.raw.sqlite3_libversion().utf8_to_string()} ({(EnsureLoaded() ? "the operating system's library" : "the bundled library")})";

    private static bool Load()
    {
        var system = Environment.GetEnvironmentVariable(EnvironmentVariable) == "bundled" ? IntPtr.Zero : LoadSystemLibrary();
        if (system != IntPtr.Zero)
        {
            NativeLibrary.SetDllImportResolver(
                Assembly.Load("SQLitePCLRaw.provider.e_sqlite3"),
                (name, _, _) => name == "e_sqlite3" ? system : IntPtr.Zero);
        }

        SQLitePCL.Batteries_V2.Init();
        return system != IntPtr.Zero;
    }

    private static IntPtr LoadSystemLibrary()
    {
        var name = OperatingSystem.IsLinux() ? "libsqlite3.so.0" : OperatingSystem.IsMacOS() ? "/usr/lib/libsqlite3.dylib" : null;
        if (name is null || !NativeLibrary.TryLoad(name, out var library))
        {
            return IntPtr.Zero;
        }

        if (NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out var version)
            && NativeLibrary.TryGetExport(library, "sqlite3_compileoption_used", out var option)
            && Marshal.GetDelegateForFunctionPointer<VersionNumber>(version)() >= OldestVersionNumber
            && Marshal.GetDelegateForFunctionPointer<OptionUsed>(option)("ENABLE_FTS5\0"u8.ToArray()) != 0)
        {
            return library;
        }

        NativeLibrary.Free(library);
        return IntPtr.Zero;
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int VersionNumber();

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int OptionUsed(byte[] name);
}
