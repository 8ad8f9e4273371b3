using System.Collections;
using System.Globalization;
using System.Text;

namespace Stocktake.Reading.Tests.Output;

/// <summary>Compares two editions field by field: records compare their arrays by reference only.</summary>
internal static class SameEdition
{
    public static void Assert(Edition expected, Edition actual) => Xunit.Assert.Equal(Describe(expected), Describe(actual));

    /// <summary>Every field of a value, one a line, with the characters of texts as code units.</summary>
    public static string Describe(object? value)
    {
        var lines = new StringBuilder();
        Describe(value, "edition", lines);
        return lines.ToString();
    }

    private static void Describe(object? value, string path, StringBuilder lines)
    {
        switch (value)
        {
            case null:
                lines.Append(path).AppendLine(" = null");
                break;
            case string text:
                lines.Append(path).Append(" = '").Append(string.Concat(text.Select(unit => unit is >= ' ' and <= '~' ? unit.ToString() : $"\\{(int)unit:X4}"))).AppendLine("'");
                break;
            case IEnumerable items:
                if (value.GetType().GetProperty("IsDefault") is { } isDefault && (bool)isDefault.GetValue(value)!)
                {
                    lines.Append(path).AppendLine(" = default");
                    break;
                }

                var index = 0;
                foreach (var item in items)
                {
                    Describe(item, $"{path}[{index++}]", lines);
                }

                lines.Append(path).Append(" has ").Append(index).AppendLine(" items");
                break;
            case IFormattable plain when value.GetType() is { IsPrimitive: true } or { IsEnum: true }:
                lines.Append(path).Append(" = ").AppendLine(plain.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                foreach (var property in value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0 && property.GetMethod is { IsStatic: false, IsPublic: true }))
                {
                    Describe(property.GetValue(value), path + "." + property.Name, lines);
                }

                break;
        }
    }
}
