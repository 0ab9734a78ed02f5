package io.github.ordersync.engine.report;

/** How the page looks: on a screen by day and by night, on a phone, and on paper. */
final class ReportStyle {

    static final String CSS = """

            :root { color-scheme: light dark; --line: #8884; --soft: #8882; --bad: #c0392b; --warn: #b9770e; }
            @media (prefers-color-scheme: dark) { :root { --bad: #ff8a7a; --warn: #f0c060; } }
            body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
            h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
            .tiles { display: flex; flex-wrap: wrap; gap: .75rem; }
            .tile { border: 1px solid var(--line); border-radius: .5rem; min-width: 6rem; padding: .6rem .9rem; }
            .tile b { display: block; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
            .tile.bad b, td.bad { color: var(--bad); font-weight: 600; } .tile.none { opacity: .55; }
            .wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; }
            th { font-size: .75rem; font-weight: 600; letter-spacing: .03em; opacity: .7; }
            th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
            td { overflow-wrap: anywhere; unicode-bidi: isolate; } td.name { font-weight: 600; } td.name, td.what { white-space: nowrap; }
            .number { font-variant-numeric: tabular-nums; text-align: right; white-space: nowrap; }
            .warning { color: var(--warn); } details { margin-top: .3rem; } summary { cursor: pointer; opacity: .75; }
            details table { background: var(--soft); font-size: .85rem; } details td.name { font-weight: 400; }
            @media print { body { margin: 0; max-width: none; } details:not([open]) { display: none; } }
            """;

    private ReportStyle() {}
}
