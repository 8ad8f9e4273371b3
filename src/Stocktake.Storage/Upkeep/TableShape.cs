using System.Data.Common;
using Dapper;

namespace Stocktake.Storage;

/// <summary>A table with the columns that hold data of their own, in the order of their names.</summary>
internal sealed record TableShape(string Name, IReadOnlyList<ColumnShape> Columns)
{
    public string ColumnList => string.Join(", ", Columns.Select(column => Quote(column.Name)));

    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The tables of the schema, each after those it refers to; without the record of migrations, search indexes and derived columns.</summary>
    public static async Task<IReadOnlyList<TableShape>> AllAsync(DbConnection connection, Dialect dialect)
    {
        var columns = await connection.QueryAsync<(string Table, string Column, string Type)>(dialect == Dialect.Sqlite
            ? """
              SELECT m.name, c.name, lower(c.type) FROM sqlite_master m JOIN pragma_table_xinfo(m.name) c
              WHERE m.type = 'table' AND c.hidden = 0 AND m.sql NOT LIKE 'CREATE VIRTUAL%' AND m.name NOT LIKE 'sqlite^_%' ESCAPE '^'
                AND NOT EXISTS (SELECT 1 FROM sqlite_master v WHERE v.sql LIKE 'CREATE VIRTUAL%'
                  AND m.name IN (v.name || '_data', v.name || '_idx', v.name || '_content', v.name || '_docsize', v.name || '_config'))
              """
            : """
              SELECT c.relname, a.attname, format_type(a.atttypid, NULL) FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
              WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = current_schema()::regnamespace
                AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.atttypid <> 'tsvector'::regtype
              """);
        var references = (await connection.QueryAsync<(string From, string To)>(dialect == Dialect.Sqlite
            ? """SELECT m.name, f."table" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'"""
            : "SELECT f.relname, t.relname FROM pg_constraint k JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid WHERE k.contype = 'f'"))
            .ToLookup(pair => pair.From, pair => pair.To);

        var tables = columns.Where(row => row.Table != Migrator.Table).GroupBy(row => row.Table).ToDictionary(
            group => group.Key,
            group => new TableShape(group.Key, [.. group.Select(row => new ColumnShape(row.Column, row.Type)).OrderBy(column => column.Name, StringComparer.Ordinal)]));
        var ordered = new List<TableShape>();
        var seen = new HashSet<string>();
        foreach (var name in tables.Keys.Order(StringComparer.Ordinal))
        {
            Visit(name);
        }

        return ordered;

        void Visit(string name)
        {
            if (!tables.TryGetValue(name, out var table) || !seen.Add(name))
            {
                return;
            }

            foreach (var target in references[name].Order(StringComparer.Ordinal))
            {
                Visit(target);
            }

            ordered.Add(table);
        }
    }
}

/// <summary>A column and its type as the database names it.</summary>
internal sealed record ColumnShape(string Name, string Type);
