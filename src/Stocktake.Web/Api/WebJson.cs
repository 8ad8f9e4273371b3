using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Stocktake.Web.About;
using Stocktake.Web.Actors;
using Stocktake.Web.Commitments;
using Stocktake.Web.Documents;
using Stocktake.Web.Explorer;
using Stocktake.Web.Facts;
using Stocktake.Web.Gaps;
using Stocktake.Web.Home;
using Stocktake.Web.Implementation;
using Stocktake.Web.Initiatives;
using Stocktake.Web.Mandates;
using Stocktake.Web.Pathways;
using Stocktake.Web.Search;
using Stocktake.Web.Themes;

namespace Stocktake.Web.Api;

/// <summary>How everything under <c>/api</c> is written; source-generated, so that the first answer costs no reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(ListPage<PathwayItem>))]
[JsonSerializable(typeof(PathwayDetail))]
[JsonSerializable(typeof(ListPage<DocumentEntry>))]
[JsonSerializable(typeof(DocumentAnswer))]
[JsonSerializable(typeof(ListPage<MandateEntry>))]
[JsonSerializable(typeof(MandateAnswer))]
[JsonSerializable(typeof(ListPage<ImplementationEntry>))]
[JsonSerializable(typeof(ListPage<ActorEntry>))]
[JsonSerializable(typeof(ActorAnswer))]
[JsonSerializable(typeof(ListPage<SearchEntryAnswer>))]
[JsonSerializable(typeof(AboutAnswer))]
[JsonSerializable(typeof(StandingAnswer))]
[JsonSerializable(typeof(ListPage<CommitmentEntry>))]
[JsonSerializable(typeof(CommitmentAnswer))]
[JsonSerializable(typeof(ListPage<InitiativeEntry>))]
[JsonSerializable(typeof(ListPage<PlaceEntry>))]
[JsonSerializable(typeof(InitiativeAnswer))]
[JsonSerializable(typeof(ListPage<FigureEntry>))]
[JsonSerializable(typeof(ListPage<ThemeEntry>))]
[JsonSerializable(typeof(ThemeAnswer))]
[JsonSerializable(typeof(AssessmentDescription))]
[JsonSerializable(typeof(ExplorerDescription))]
internal sealed partial class WebJson : JsonSerializerContext
{
    /// <summary>The context in use: texts of all languages as they are, since no answer is ever read as HTML (nosniff).</summary>
    public static WebJson Site => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
