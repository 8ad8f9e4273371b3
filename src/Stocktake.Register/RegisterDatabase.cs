using Stocktake.Storage;

namespace Stocktake.Register;

/// <summary>Opens a database that holds the register and its search.</summary>
public static class RegisterDatabase
{
    /// <summary>The modules that own tables, in the order in which their migrations are applied.</summary>
    public static IReadOnlyList<MigrationModule> Modules { get; } =
    [
        new("register", typeof(RegisterDatabase).Assembly, "Stocktake.Register.Migrations."),
        new("search", typeof(RegisterDatabase).Assembly, "Stocktake.Register.Search.Migrations."),
    ];

    /// <summary>Opens the database, makes it when it is new, and brings its schema up to date.</summary>
    /// <param name="text">As for <see cref="Database.OpenAsync"/>.</param>
    /// <param name="log">Is told in one line each what was done.</param>
    /// <param name="cancellation">Stops the opening.</param>
    /// <exception cref="StorageException">The database cannot be used; the message says why and what to do.</exception>
    public static Task<Database> OpenAsync(string? text, Action<string>? log = null, CancellationToken cancellation = default) =>
        Database.OpenAsync(text, Modules, log, cancellation);
}
