using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http;
using Stocktake.Web.Hosting;

namespace Stocktake.Web.Api;

/// <summary>An entry of a feed.</summary>
/// <param name="Address">Its address on this site.</param>
/// <param name="Title">Its title.</param>
/// <param name="Updated">When it changed last (UTC, ISO 8601).</param>
/// <param name="Summary">What it says, as text.</param>
internal sealed record AtomEntry(string Address, string Title, string Updated, string Summary);

/// <summary>Answers with an Atom feed (RFC 4287).</summary>
/// <param name="title">What the feed is.</param>
/// <param name="language">IETF tag of its words.</param>
/// <param name="entries">Its entries, in its order.</param>
internal sealed class AtomFeed(string title, string language, IReadOnlyList<AtomEntry> entries) : IResult
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var request = httpContext.Request;
        var site = $"{request.Scheme}://{request.Host}{request.PathBase}";
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, language);
            xml.WriteElementString("title", Namespace, Plain(title));
            xml.WriteElementString("id", Namespace, site + request.Path);
            Link(xml, "self", site + request.Path + request.QueryString);

            // A feed without entries has not changed since time began (RFC 4287 wants a date).
            xml.WriteElementString("updated", Namespace, entries.Select(entry => entry.Updated).DefaultIfEmpty(DateTimeOffset.UnixEpoch.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)).Max(StringComparer.Ordinal)!);
            xml.WriteStartElement("author", Namespace);
            xml.WriteElementString("name", Namespace, "Stocktake");
            xml.WriteEndElement();
            foreach (var entry in entries)
            {
                xml.WriteStartElement("entry", Namespace);
                xml.WriteElementString("title", Namespace, Plain(entry.Title));
                xml.WriteElementString("id", Namespace, site + entry.Address);
                Link(xml, "alternate", site + entry.Address);
                xml.WriteElementString("updated", Namespace, entry.Updated);
                xml.WriteElementString("summary", Namespace, Plain(entry.Summary));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return TaggedAnswer.WriteAsync(httpContext, stream.ToArray(), "application/atom+xml; charset=utf-8");
    }

    private static void Link(XmlWriter xml, string rel, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    // Characters that XML cannot hold have no meaning in a text either.
    private static string Plain(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\t' or '\n' || (rune.Value >= ' ' && rune.Value is not (0xFFFE or 0xFFFF))));
}
