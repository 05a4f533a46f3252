import { verdictNames } from '../../text/summary.ts';
import type { ByVerdict } from './document.ts';
import { candidatesOf } from './documented.ts';
import { html, type Markup } from './markup.ts';
import { candidateVerdicts } from './shown.ts';

/**
 * Fills that differ in black and white as well: ready is solid, not ready striped on paper, a question dotted, and what could
 * not be checked an open hatch with a broken line around it. All charts stand beside a table: they say nothing of their own.
 */
export const patterns = html`<svg width="0" height="0" aria-hidden="true" focusable="false"><defs>
<pattern id="review" width="5" height="5" patternUnits="userSpaceOnUse"><rect class="doubt-soft" width="5" height="5"/><circle class="doubt-ink" cx="2.5" cy="2.5" r="1.4"/></pattern>
<pattern id="cannot-tell" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="surface" width="7" height="7"/><line class="hatch" x1="0" y1="0" x2="0" y2="7"/></pattern>
<pattern id="not-ready-print" width="4" height="4" patternUnits="userSpaceOnUse"><rect class="surface" width="4" height="4"/><rect class="hatch" width="4" height="1.5"/></pattern>
</defs></svg>`;

export const legend = html`<ul class="legend" aria-hidden="true">${candidateVerdicts.map(
  verdict =>
    html`<li><svg width="14" height="14"><rect class="${verdict}" x=".5" y=".5" width="13" height="13"/></svg>${verdictNames[verdict]}</li>`,
)}</ul>`;

/** Candidates by verdict, side by side, as wide as they are many among `most`. */
export function verdictBar(counts: ByVerdict, most: number, height: number): Markup {
  let x = 0;
  const parts = candidateVerdicts.map(verdict => {
    const width = counts[verdict] / Math.max(most, 1);
    const part =
      counts[verdict] === 0
        ? ''
        : html`<rect class="${verdict}" x="${percent(x)}" width="${percent(width)}" y="1" height="${height - 2}"/>`;
    x += width;
    return part;
  });
  return html`<svg width="100%" height="${height}" aria-hidden="true" focusable="false">${parts}</svg>`;
}

/** One number among `most`, filled by what it is. */
export function countBar(count: number, most: number, fill: string): Markup {
  return html`<svg width="100%" height="10" aria-hidden="true" focusable="false"><rect class="${fill}" width="${percent(count / Math.max(most, 1))}" y="1" height="8"/></svg>`;
}

const high = 120;

/** Candidates month by month as columns of verdicts. */
export function monthColumns(months: readonly { month: string; byVerdict: ByVerdict }[]): Markup {
  const most = Math.max(1, ...months.map(({ byVerdict }) => candidatesOf(byVerdict)));
  const step = 1 / Math.max(months.length, 1);
  const columns = months.map(({ byVerdict }, at) => {
    let y = high;
    return candidateVerdicts.map(verdict => {
      const height = (byVerdict[verdict] / most) * (high - 8);
      y -= height;
      if (height === 0) return '';
      return html`<rect class="${verdict}" x="${percent((at + 0.15) * step)}" width="${percent(0.7 * step)}" y="${short(y)}" height="${short(height)}"/>`;
    });
  });
  return html`<svg width="100%" height="${high + 22}" aria-hidden="true" focusable="false"><line class="axis" x1="0" x2="100%" y1="${high}" y2="${high}"/>${columns}${labels(months.map(({ month }) => month))}</svg>`;
}

/** The first month, and each January that is far enough from it. */
function labels(months: readonly string[]): Markup[] {
  const apart = Math.ceil(months.length / 5);
  const shown: number[] = [];
  for (const [at, month] of months.entries()) {
    const last = shown.at(-1);
    if (last === undefined || (at - last >= apart && (month.endsWith('-01') || months.length <= 12))) shown.push(at);
  }
  return shown.map(
    at => html`<text class="label" x="${percent(at / months.length)}" y="${high + 16}">${months[at] ?? ''}</text>`,
  );
}

function percent(part: number): string {
  return `${short(100 * part)}%`;
}

function short(number: number): string {
  return String(Math.round(number * 1000) / 1000);
}
