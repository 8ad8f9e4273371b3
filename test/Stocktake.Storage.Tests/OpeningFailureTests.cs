using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Stocktake.Storage.Tests;

public sealed class OpeningFailureTests
{
    [Theory]
    [InlineData("postgresql://reader:secret@localhost/notes", "is written as \"Host=…")]
    [InlineData("Colour=red;Password=secret", "names neither a file nor a host")]
    [InlineData("Host=localhost;Password=secret;=", "not a valid connection string")]
    [InlineData("Host=localhost;Password=secret;Port=many", "not a valid connection string")]
    [InlineData("Host=localhost;Password=secret;Colour=red", "not a valid connection string")]
    [InlineData(":memory:", "lives in a file")]
    [InlineData("Data Source=", "names neither a file nor a host")]
    [InlineData("notes\0.db", "lives in a file")]
    public void A_text_that_is_no_address_is_refused_in_one_sentence(string text, string reason) =>
        AssertSentence(Assert.Throws<StorageException>(() => DatabaseAddress.Parse(text)), reason);

    [Fact]
    public void An_address_is_shown_without_its_password()
    {
        var address = DatabaseAddress.Parse("Host=db.example;Port=5433;Username=reader;Password=secret;Database=notes");

        Assert.Equal("PostgreSQL at db.example:5433, database notes", address.ToString());
    }

    [Fact]
    public async Task A_folder_and_a_file_in_no_folder_are_named()
    {
        var folder = Path.GetDirectoryName(DatabaseContract.NewPath())!;

        await AssertRefusedAsync(folder, "is a folder; give the path of a file");
        await AssertRefusedAsync(Path.Combine(folder, "none", "notes.db"), "does not exist; make it first");
        await AssertRefusedAsync(Path.Combine(folder, new string('n', 300)), "cannot be opened");
    }

    [Fact]
    public async Task A_refusal_is_said_in_the_language_of_the_reader()
    {
        var chinese = CultureInfo.GetCultureInfo("zh-CN");
        var folder = Path.GetDirectoryName(DatabaseContract.NewPath())!;

        var opening = await Assert.ThrowsAsync<StorageException>(() => Database.OpenAsync(folder, DatabaseContract.Modules));
        var server = await Assert.ThrowsAsync<StorageException>(() => Database.OpenAsync("Host=nowhere.invalid;Username=reader;Password=secret;Database=notes", DatabaseContract.Modules));

        Assert.Equal($"数据库 {folder} 是文件夹；请给出文件的路径。", opening.Sentence.In(chinese));
        Assert.Equal("PostgreSQL nowhere.invalid:5432，数据库 notes：无法连接；请检查服务器是否运行，主机和端口是否正确。", server.Sentence.In(chinese));
    }

    [Fact]
    public async Task A_file_of_another_kind_is_left_as_it_is()
    {
        var path = DatabaseContract.NewPath();
        var text = string.Join('\n', Enumerable.Repeat("This is a letter and no database.", 100));
        await File.WriteAllTextAsync(path, text);

        await AssertRefusedAsync(path, "is a file of another kind");

        Assert.Equal(text, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task A_damaged_file_is_refused()
    {
        var path = DatabaseContract.NewPath();
        await (await Database.OpenAsync(path, DatabaseContract.Modules)).DisposeAsync();
        var bytes = await File.ReadAllBytesAsync(path);
        Array.Fill(bytes, (byte)0xA5, 100, bytes.Length - 100);
        await File.WriteAllBytesAsync(path, bytes);

        await AssertRefusedAsync(path, "is damaged; restore it from a backup");
    }

    [Fact]
    public async Task A_server_that_does_not_answer_or_has_no_name_is_named()
    {
        // The port was free a moment ago, and nothing listens there now.
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        await AssertRefusedAsync($"Host=127.0.0.1;Port={port};Username=reader;Password=secret;Database=notes", $"PostgreSQL at 127.0.0.1:{port}, database notes, cannot be reached");
        await AssertRefusedAsync("Host=nowhere.invalid;Username=reader;Password=secret;Database=notes", "PostgreSQL at nowhere.invalid:5432, database notes, cannot be reached");
    }

    [Fact]
    public async Task A_server_that_accepts_and_says_nothing_is_named()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        await AssertRefusedAsync($"Host=127.0.0.1;Port={port};Username=reader;Password=secret;Database=notes;Timeout=1", "cannot be reached");
    }

    [Fact]
    public async Task A_database_that_the_server_lacks_is_named() =>
        await AssertRefusedAsync($"{PostgreSqlTests.ServerOrSkip()};Database=none_such;Password=secret", "database none_such, does not exist; create it with createdb");

    private static async Task AssertRefusedAsync(string text, string reason) =>
        AssertSentence(await Assert.ThrowsAsync<StorageException>(() => Database.OpenAsync(text, DatabaseContract.Modules)), reason);

    private static void AssertSentence(StorageException exception, string reason)
    {
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }
}
