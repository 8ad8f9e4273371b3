using System.Reflection;

namespace Stocktake.Storage;

/// <summary>
/// A module that owns tables. Its migrations are embedded resources whose names begin with <paramref name="ResourcePrefix"/> and
/// continue with <c>NNNN-name.sql</c>, or <c>NNNN-name.sqlite.sql</c> and <c>NNNN-name.postgresql.sql</c> where the dialects differ.
/// Numbers run from 1 without gaps.
/// </summary>
/// <param name="Name">The name under which applied migrations are recorded; never changes.</param>
/// <param name="Assembly">The assembly that holds the resources.</param>
/// <param name="ResourcePrefix">What the resource names begin with, to the last dot or slash.</param>
public sealed record MigrationModule(string Name, Assembly Assembly, string ResourcePrefix);
