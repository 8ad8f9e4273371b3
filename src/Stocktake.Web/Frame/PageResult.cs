using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Stocktake.Web.Hosting;

namespace Stocktake.Web.Frame;

/// <summary>Answers with a page: a component rendered to HTML on the server, whole before the first byte is sent, with its entity tag.</summary>
internal sealed class PageResult : IResult, IStatusCodeHttpResult
{
    private readonly Type _component;
    private readonly Dictionary<string, object?> _parameters;
    private readonly int _status;

    private PageResult(Type component, Dictionary<string, object?> parameters, int status) => (_component, _parameters, _status) = (component, parameters, status);

    public int? StatusCode => _status;

    /// <summary>The page <typeparamref name="TPage"/> with its model.</summary>
    public static PageResult Of<TPage, TModel>(TModel model, int status = StatusCodes.Status200OK)
        where TPage : SitePage<TModel> =>
        new(typeof(TPage), new() { [nameof(SitePage<>.Model)] = model }, status);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var bytes = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync(_component, ParameterView.FromDictionary(_parameters));
            using var stream = new MemoryStream(32 * 1024);
            await using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
            {
                await writer.WriteAsync("<!DOCTYPE html>\n");
                root.WriteHtmlTo(writer);
            }

            return stream.ToArray();
        });
        httpContext.Response.StatusCode = _status;
        await TaggedAnswer.WriteAsync(httpContext, bytes, "text/html; charset=utf-8");
    }
}
