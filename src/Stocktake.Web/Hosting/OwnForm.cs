using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Stocktake.Web.Hosting;

/// <summary>
/// Lets only a form through that this site gave to this very reader: it carries the token of a page with <c>FormToken</c>.
/// The framework looks at tokens by itself only where it reads the form into parameters; an endpoint that reads its form needs this.
/// </summary>
internal sealed class OwnForm(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        return !context.HttpContext.Request.HasFormContentType ? new Refusal(StatusCodes.Status415UnsupportedMediaType)
            : await antiforgery.IsRequestValidAsync(context.HttpContext) ? await next(context)
            : new Refusal(StatusCodes.Status400BadRequest);
    }
}
