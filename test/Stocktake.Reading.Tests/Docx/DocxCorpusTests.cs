using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Stocktake.Reading.Extraction;
using Stocktake.Testing;

namespace Stocktake.Reading.Tests.Docx;

public sealed class DocxCorpusTests
{
    [Fact]
    public void Every_resolution_of_the_corpus_keeps_its_words_and_labels_in_order()
    {
        var inputs = Directory.GetFiles(SharedData.PathOf("corpus/ga/inputs"), "*.docx").Order(StringComparer.Ordinal).ToList();

        var faults = inputs.SelectMany(Faults).ToList();

        Assert.NotEmpty(inputs);
        Assert.Empty(faults);
    }

    private static IEnumerable<string> Faults(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var flow = ((FlowSource)DocxExtractor.Extract(File.ReadAllBytes(path), name)).Document;
        using var gold = JsonDocument.Parse(File.ReadAllBytes(SharedData.PathOf($"corpus/ga/gold/{name}.json")));
        var texts = Texts(gold.RootElement.GetProperty("texts_z").GetString()!);
        var items = gold.RootElement.GetProperty("items").EnumerateArray().ToList();
        var expected = items.Select((item, index) => Key(item.GetProperty("num").GetString() + texts[index])).Concat(texts.Skip(items.Count).Select(Key));

        var actual = flow.Paragraphs.Select(paragraph => Key(paragraph.Label + paragraph.Text)).Where(key => key.Length > 0).ToList();
        var at = 0;
        foreach (var text in expected.Where(text => text.Length > 0))
        {
            var found = actual.IndexOf(text, at);
            if (found < 0)
            {
                yield return $"{name}: not found as one paragraph: {text[..Math.Min(60, text.Length)]}";
            }
            else
            {
                at = found + 1;
            }
        }
    }

    private static string[] Texts(string packed)
    {
        using var stream = new ZLibStream(new MemoryStream(Convert.FromBase64String(packed)), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<string[]>(stream)!;
    }

    private static string Key(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit));
}
