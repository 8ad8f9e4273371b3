using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;

namespace Stocktake.Web.Hosting;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: every registered check passes, so requests may be sent here.</summary>
internal static class HealthAnswers
{
    public static void MapHealthAnswers(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = static _ => false }).DisableRateLimiting();
        routes.MapHealthChecks("/health/ready").DisableRateLimiting();
    }
}
