namespace Stocktake.Reading.Output;

/// <summary>The style sheet of a written page.</summary>
internal static class HtmlStyle
{
    public const string Sheet = """
        :root { color-scheme: light; }
        body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 1.05rem/1.6 "Noto Serif", "Songti SC", "Noto Serif CJK SC", Georgia, serif; color: #1a1a1a; background: #fff; overflow-wrap: anywhere; }
        h1 { font-size: 1.5rem; line-height: 1.3; }
        h2, h3, h4, h5, h6 { font-size: 1.15rem; margin: 1.6em 0 .4em; }
        a { color: #0b3d91; }
        a:focus-visible, .wide:focus-visible { outline: 3px solid #0b3d91; outline-offset: 2px; }
        main p { margin: .5em 0; }
        .level-2 { margin-inline-start: 2rem; } .level-3 { margin-inline-start: 4rem; } .level-4 { margin-inline-start: 6rem; }
        .num { font-weight: 600; margin-inline-end: .35em; }
        .other, .caption { color: #444; font-size: .92em; }
        .footnote { font-size: .88em; border-top: 1px solid #767676; padding-top: .3em; }
        blockquote { margin: .8em 0; padding-inline-start: 1em; border-inline-start: 4px solid #767676; }
        mark { color: inherit; background: none; }
        mark.citation { border-bottom: 2px solid #0b3d91; }
        mark.mandate { background: #ffe9a8; font-weight: 600; }
        mark.target { background: #d4efd9; border-bottom: 2px dashed #14532d; }
        ins { background: #dbeafe; text-decoration: underline; } del { background: #fde2e2; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; font-size: .92em; margin: .8em 0; }
        th, td { border: 1px solid #767676; padding: .25em .5em; text-align: start; vertical-align: top; overflow-wrap: break-word; }
        @media (max-width: 40rem) { table.claims, table.claims tbody, table.claims tr, table.claims td { display: block; border: 0; } table.claims thead { display: none; } table.claims tr { border-top: 1px solid #767676; padding: .4em 0; } table.claims td { padding: .1em 0; } }
        @media print { body { max-width: none; font-size: 11pt; } a { color: inherit; } p, tr { break-inside: avoid; } h2, h3, h4 { break-after: avoid; } mark, ins, del { print-color-adjust: exact; } }

        """;
}
