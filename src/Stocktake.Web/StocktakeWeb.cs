using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Stocktake.Web.About;
using Stocktake.Web.Actors;
using Stocktake.Web.Api;
using Stocktake.Web.Commitments;
using Stocktake.Web.Documents;
using Stocktake.Web.Explorer;
using Stocktake.Web.Facts;
using Stocktake.Web.Frame;
using Stocktake.Web.Gaps;
using Stocktake.Web.Home;
using Stocktake.Web.Hosting;
using Stocktake.Web.Implementation;
using Stocktake.Web.Initiatives;
using Stocktake.Web.Mandates;
using Stocktake.Web.Pathways;
using Stocktake.Web.Reports;
using Stocktake.Web.Review;
using Stocktake.Web.Search;
using Stocktake.Web.Themes;
using Stocktake.Web.Upload;

namespace Stocktake.Web;

/// <summary>The site as a part of any ASP.NET Core host.</summary>
public static class StocktakeWeb
{
    /// <summary>Adds what the site needs.</summary>
    public static IServiceCollection AddStocktakeWeb(this IServiceCollection services, StocktakeWebOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        options ??= new StocktakeWebOptions();
        services.AddSingleton(options);
        // Texts of all languages as they are: an entity for every character of Chinese would triple a page.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<PageContext>();
        services.AddSingleton<Navigation>();
        services.AddAntiforgery(antiforgery => (antiforgery.Cookie.Name, antiforgery.Cookie.SameSite, antiforgery.FormFieldName) = ("antiforgery", SameSiteMode.Strict, "token"));
        services.AddRequestLimits(options);
        services.AddHealthChecks();
        services.AddApiDescription();
        AnswerCaching.Add(services);
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, WebJson.Site));
        services.AddPathways();
        services.AddGaps();
        services.AddReports();
        services.AddExplorer();
        services.AddSearch();
        services.AddUpload();
        return services;
    }

    /// <summary>Puts the site's manners around every request and its pages and interfaces at their addresses.</summary>
    public static WebApplication MapStocktakeWeb(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseSecurityHeaders();
        app.UseErrorAnswers();
        app.UseAddressLimit();
        app.UseRouting();
        app.UseRequestTimeouts();
        if (app.Services.GetRequiredService<StocktakeWebOptions>().KeepsAnswers)
        {
            app.UseOutputCache();
        }

        app.UseResponseCompression();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapSiteAssets();
        app.MapThemeChoice();
        app.MapHealthAnswers();
        app.MapApiDescription();
        app.MapHome();
        app.MapPathways();
        app.MapGaps();
        app.MapEmissions();
        app.MapExplorer();
        app.MapReports();
        app.MapDocuments();
        app.MapCompare();
        app.MapMandates();
        app.MapImplementation();
        app.MapActors();
        app.MapCommitments();
        app.MapInitiatives();
        app.MapFigures();
        app.MapSearch();
        app.MapThemes();
        app.MapReview();
        app.MapAbout();
        app.MapUpload();
        app.MapDocumentFeed();
        return app;
    }
}
