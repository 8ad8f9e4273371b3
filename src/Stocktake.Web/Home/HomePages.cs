using Microsoft.AspNetCore.Routing;
using Stocktake.Web.Frame;

namespace Stocktake.Web.Home;

/// <summary>What the first page shows.</summary>
/// <param name="Sections">Key and address of the sections that have a page, without the first page itself.</param>
public sealed record HomeModel(IReadOnlyList<(string Key, string Address)> Sections);

/// <summary>The first page.</summary>
internal static class HomePages
{
    public static void MapHome(this IEndpointRouteBuilder routes) => routes.MapGetAndHead("/", static (Navigation navigation) =>
        PageResult.Of<HomePage, HomeModel>(new HomeModel([.. navigation.Sections.Where(section => section.Address != "/")])));
}
