using FsCheck;
using FsCheck.Fluent;
using Stocktake.Reading.Extraction;
using Stocktake.Reading.Output;
using Stocktake.Reading.Tests.Output;
using Stocktake.Testing;

namespace Stocktake.Reading.Tests.AkomaNtoso;

public sealed class AkomaNtosoRoundTripTests
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(1_000_000);

    [Fact]
    public void Reading_a_written_edition_gives_the_same_edition() =>
        Check.One(Quick, Prop.ForAll<int>(seed =>
        {
            var edition = EditionMaker.Make(seed);

            SameEdition.Assert(edition, Read(AkomaNtosoWriter.Write(edition)));
        }));

    [Fact]
    public void Whatever_the_edition_holds_the_file_is_valid()
    {
        // Outside of the property: a test cannot be skipped from within one.
        AkomaNtosoSchema.Require();

        Check.One(Quick, Prop.ForAll<int>(seed => Assert.Empty(AkomaNtosoSchema.Faults(AkomaNtosoWriter.Write(EditionMaker.Make(seed))))));
    }

    [Fact]
    public void An_edition_without_anything_is_a_valid_file()
    {
        var edition = new Edition { Work = new Work(), Blocks = [] };

        var file = AkomaNtosoWriter.Write(edition);

        SameEdition.Assert(edition, Read(file));
        Assert.Empty(AkomaNtosoSchema.Faults(file));
    }

    [Theory]
    [InlineData("A_RES_77_335.eng.xml")]
    [InlineData("A_RES_78_233.ara.xml")]
    [InlineData("A_RES_77_226.zho.xml")]
    [InlineData("A_RES_78_5.fra.xml")]
    [InlineData("A_RES_77_226.zho.docx")]
    public void A_real_reading_is_written_validly_and_read_back(string name)
    {
        var path = SharedData.PathOf("corpus/ga/inputs/" + name);
        var edition = DocumentReader.Read(File.ReadAllBytes(path), name).Edition!;

        var file = AkomaNtosoWriter.Write(edition);

        Assert.Empty(AkomaNtosoSchema.Faults(file));
        SameEdition.Assert(edition, DocumentReader.Read(file, "written.xml").Edition!);
    }

    private static Edition Read(byte[] file)
    {
        var source = Assert.IsType<EditionSource>(AkomaNtosoExtractor.Extract(file, "written.xml"));
        Assert.True(source.HasClaims);
        return source.Edition;
    }
}
