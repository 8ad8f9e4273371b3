using Microsoft.AspNetCore.Components;

namespace Stocktake.Web.Frame;

/// <summary>Base of every component: it knows its <see cref="PageContext"/>.</summary>
public abstract class SiteComponent : ComponentBase
{
    /// <summary>The request's language, address and links.</summary>
    [Inject]
    protected PageContext Page { get; private set; } = null!;
}

/// <summary>Base of every page: a component drawn from one model, which the endpoint has fetched.</summary>
/// <typeparam name="TModel">Everything that the page shows.</typeparam>
public abstract class SitePage<TModel> : SiteComponent
{
    /// <summary>Everything that the page shows.</summary>
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;
}
