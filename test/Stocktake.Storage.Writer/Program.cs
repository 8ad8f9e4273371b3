using System.Globalization;
using System.Reflection;
using Dapper;
using Stocktake.Storage;

// Writes transactions of several rows without end, for a test that kills it: arguments are the path, the number of the first
// transaction and the rows of each. A transaction's number is printed after it is confirmed.
var rows = int.Parse(args[2], CultureInfo.InvariantCulture);
await using var database = await Database.OpenAsync(args[0], [new MigrationModule("notes", Assembly.GetExecutingAssembly(), "notes/")]);
for (var number = long.Parse(args[1], CultureInfo.InvariantCulture); ; number++)
{
    var first = number * rows;
    var body = string.Create(CultureInfo.InvariantCulture, $"transaction{number} {new string('x', 2000)}");
    await database.WriteAsync(async connection =>
    {
        // Each row names the next, so that half a transaction would also break a foreign key.
        for (var row = 0; row < rows; row++)
        {
            await connection.ExecuteAsync(
                "INSERT INTO note (id, parent, body, tokens) VALUES (@id, @parent, @body, @tokens)",
                new { id = first + row, parent = first + ((row + 1) % rows), body, tokens = SearchTokens.ForText(body) });
        }
    });
    Console.WriteLine(number.ToString(CultureInfo.InvariantCulture));
}
