/** The page's colours are those of the panel (`src/panel/tokens.css`). */
export const pageStyle = `
:root{color-scheme:light dark;--np-canvas:#f3f5f8;--np-surface:#ffffff;--np-sunken:#eef1f5;--np-ink:#18212b;--np-muted:#55616f;--np-line:#d3d9e0;--np-control:#7a8794;--np-accent:#0a57a4;--np-missing:#b42318;--np-missing-soft:#fdf1f0;--np-doubt:#8a4b00;--np-doubt-soft:#fdf6ea;--np-font:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif}
@media (prefers-color-scheme:dark){:root{--np-canvas:#10151b;--np-surface:#192029;--np-sunken:#222b36;--np-ink:#e7ecf2;--np-muted:#a6b2bf;--np-line:#35404d;--np-control:#77869a;--np-accent:#86bdf7;--np-missing:#ff9d93;--np-missing-soft:#341f20;--np-doubt:#f1bb6b;--np-doubt-soft:#322818}}
*{box-sizing:border-box}
body{margin:0;background:var(--np-canvas);color:var(--np-ink);font:1rem/1.5 var(--np-font);overflow-wrap:anywhere}
main,header,footer{max-width:60rem;margin:0 auto;padding:0 1.5rem}
header{padding-top:2.5rem}
footer{padding-bottom:3rem;color:var(--np-muted);font-size:.8125rem}
h1{margin:0;font-size:1.75rem;line-height:1.2;letter-spacing:-.01em}
h2{margin:0 0 .25rem;font-size:1.125rem;line-height:1.3}
p{margin:.25rem 0 .75rem;max-width:44rem}
.quiet{color:var(--np-muted)}
.small{font-size:.8125rem}
section>:last-child{margin-bottom:0}
section{margin:1.25rem 0;padding:1.25rem 1.5rem;background:var(--np-surface);border:1px solid var(--np-line);border-radius:6px}
.facts{display:flex;flex-wrap:wrap;gap:.5rem 2.5rem;margin:1.25rem 0 0;padding:0;list-style:none}
.facts b{display:block;font-size:1.5rem;line-height:1.2;font-variant-numeric:tabular-nums}
.unchecked{background:var(--np-doubt-soft);border-color:var(--np-doubt);border-style:dashed;border-width:2px}
.unchecked h2{color:var(--np-doubt)}
.loud{border-style:solid;border-width:4px}
.loud h2{font-size:1.5rem}
.loud .share{margin:.25rem 0;font-size:3rem;font-weight:700;line-height:1.1;color:var(--np-doubt)}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.5rem 0 1rem;padding:0;list-style:none;font-size:.875rem}
.legend svg{vertical-align:-.125rem;margin-right:.375rem}
svg{display:block;overflow:visible}
.legend svg{display:inline-block}
.ready{fill:var(--np-accent)}
.not-ready{fill:var(--np-missing)}
.review{fill:url(#review);stroke:var(--np-doubt)}
.cannot-tell{fill:url(#cannot-tell);stroke:var(--np-ink);stroke-dasharray:3 2}
.outline{fill:none;stroke:var(--np-line)}
.doubt-ink{fill:var(--np-doubt)}
.doubt-soft{fill:var(--np-doubt-soft)}
.surface{fill:var(--np-surface)}
.hatch{stroke:var(--np-ink);stroke-width:1.5}
.axis{stroke:var(--np-control)}
.label{fill:var(--np-muted);font:.75rem var(--np-font)}
figure{margin:0 0 1rem}
table{width:100%;border-collapse:collapse;font-size:.875rem;font-variant-numeric:tabular-nums}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
caption{text-align:left;color:var(--np-muted);font-size:.8125rem;padding-bottom:.25rem}
th,td{padding:.5rem .5rem;text-align:left;vertical-align:top;border-top:1px solid var(--np-line);font-weight:400}
thead th{border-top:0;color:var(--np-muted);font-size:.8125rem;vertical-align:bottom}
th:first-child,td:first-child{padding-left:0}
td:last-child,thead th:last-child{padding-right:0}
.n{text-align:right;white-space:nowrap}
.day{white-space:nowrap}
.strong{font-weight:600}
th svg{margin-top:.375rem}
ul.plain{margin:.25rem 0;padding-left:1.125rem}
.tag{display:inline-block;padding:0 .375rem;border:1px solid var(--np-control);border-radius:3px;font-size:.75rem;white-space:nowrap}
@media (max-width:40rem){
main,header,footer{padding:0 1rem}
header{padding-top:1.5rem}
section{padding:1rem}
.wide,.wide tbody,.wide tr,.wide th,.wide td{display:block}
.wide thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.wide caption{display:block}
.wide tr{padding:.5rem 0;border-top:1px solid var(--np-line)}
.wide th,.wide td{border:0;padding:.0625rem 0}
.wide td{text-align:left}
.wide td.n{display:inline-block;margin-right:.875rem}
.wide td[data-h]::before{content:attr(data-h) " ";color:var(--np-muted)}
}
@media print{
:root{color-scheme:light;--np-canvas:#fff;--np-surface:#fff;--np-sunken:#fff;--np-ink:#000;--np-muted:#333;--np-line:#999;--np-control:#666;--np-accent:#000;--np-missing:#000;--np-missing-soft:#fff;--np-doubt:#000;--np-doubt-soft:#fff}
body{font-size:.8125rem}
main,header,footer{max-width:none;padding:0}
section{border:0;border-top:1px solid #000;border-radius:0;padding:.75rem 0}
.unchecked{border:2px dashed #000;padding:.75rem}
.loud{border:4px solid #000}
.not-ready{fill:url(#not-ready-print);stroke:#000}
tr,figure,h2{break-inside:avoid}
h2{break-after:avoid}
}
`;
