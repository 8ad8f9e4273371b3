using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stocktake.Web.Frame;

namespace Stocktake.Web.Hosting;

/// <summary>
/// Keeps the reader's choice of colours in a cookie and goes back to the page. It changes nothing on the server and nothing that matters,
/// so the form needs no antiforgery token, and pages that carry it stay the same for everybody and can be kept.
/// </summary>
internal static class ThemeChoice
{
    public static void MapThemeChoice(this IEndpointRouteBuilder routes) => routes.MapPost("/theme", static async (HttpContext context) =>
    {
        if (!context.Request.HasFormContentType)
        {
            return new Refusal(StatusCodes.Status415UnsupportedMediaType);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var cookie = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(365) };
        if (form["to"].ToString() is "dark" or "light")
        {
            context.Response.Cookies.Append(PageContext.ThemeCookie, form["to"].ToString(), cookie);
        }
        else
        {
            context.Response.Cookies.Delete(PageContext.ThemeCookie, cookie);
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = IsOnThisSite(form["back"]) ? form["back"].ToString() : "/";
        return Results.Empty;
    }).ExcludeFromDescription();

    /// <summary>Whether an address is a path of this site, and no browser would read it as another host.</summary>
    public static bool IsOnThisSite(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.AsSpan().ContainsAnyInRange('\0', '\u001f') && Uri.IsWellFormedUriString(address, UriKind.Relative);
}
