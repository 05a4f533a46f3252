import { html, type Markup } from './markup.ts';

/** What a row is called, and its other cells. */
export type Row = readonly [name: Markup, ...cells: (Markup | string)[]];

/**
 * A table whose rows become blocks on a narrow screen, each cell behind the name of its column. Roles are said again: as
 * blocks, too, they stay a table to whoever hears them.
 */
export function wideTable(caption: Markup, [first = '', ...heads]: readonly string[], rows: readonly Row[]): Markup {
  return html`<table class="wide" role="table">${caption}
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${first}</th>${heads.map(head => html`<th scope="col" role="columnheader" class="n">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map(([name, ...cells]) => html`<tr role="row"><th scope="row" role="rowheader">${name}</th>${cells.map((cell, at) => html`<td role="cell" class="n" data-h="${heads[at] ?? ''}">${cell}</td>`)}</tr>\n`)}</tbody></table>`;
}

/** For whoever hears the page: the heading above says the same to all others. */
export function unseen(caption: string): Markup {
  return html`<caption class="unseen">${caption}</caption>`;
}
