import {
  figure,
  outcomeNames,
  summaryHeads,
  verdictNames,
  waiverStates,
  summaryWords as words,
} from '../../text/summary.ts';
import { editionName, moreWords, scopeNoun, tableName, waivedUntil } from '../../text/summary-lines.ts';
import { countBar, legend, monthColumns, verdictBar } from './charts.ts';
import type { ByVerdict, CauseRow, SummaryDocument } from './document.ts';
import { candidatesOf } from './documented.ts';
import { html, type Markup } from './markup.ts';
import { monthName } from './names.ts';
import { type Row, unseen, wideTable } from './page-table.ts';
import { candidateVerdicts, shownCauses, shownMonths, shownRows } from './shown.ts';

interface Listed {
  byVerdict: ByVerdict;
}

/** Bars by what it would take: something missing, an answer, another look. */
const fills: Readonly<Record<string, string>> = { gap: 'not-ready', review: 'review', unchecked: 'cannot-tell' };

/** What is open and why, the commonest first; `weight`: of what blocks, or of what advises. */
export function causesSection(title: string, lead: string, summary: SummaryDocument, weight: string): Markup {
  const { rows, more } = shownCauses(summary, weight);
  const most = Math.max(0, ...rows.map(({ records }) => records));
  const id = idOf(title);
  if (rows.length === 0 && weight === 'advises') return html``;
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2><p class="quiet small">${lead}</p>
${rows.length === 0 ? html`<p>${words.nothing}</p>` : causesTable(title, rows, more, most)}</section>`;
}

function causesTable(title: string, rows: readonly CauseRow[], more: number, most: number): Markup {
  const blocks = rows.some(({ weight }) => weight === 'blocks');
  return html`<table><caption class="unseen">${title}, ${words.commonest}</caption>
<thead><tr><th scope="col">${summaryHeads.cause}</th><th scope="col" class="n">${summaryHeads.count}</th>${blocks ? html`<th scope="col" class="n">${summaryHeads.alone}</th>` : ''}</tr></thead>
<tbody>${rows.map(row => causeRow(row, most, blocks))}</tbody></table>
${more > 0 ? html`<p class="small quiet">${moreWords(more)}.</p>` : ''}`;
}

function causeRow(row: CauseRow, most: number, blocks: boolean): Markup {
  const { title, says, where, outcome, records, alone, scope } = row;
  const alones = html`<td class="n">${scope === 'visit' ? '–' : figure(alone)}</td>`;
  return html`<tr><th scope="row"><span class="strong">${title}</span> <span class="tag">${outcomeNames[outcome] ?? outcome}</span>${scope === 'visit' ? html` <span class="tag">${scopeNoun(scope, records)}</span>` : ''}<br>
<span class="small">${says}</span><br><span class="small quiet">${where}</span>${countBar(records, most, fills[outcome] ?? 'review')}</th>
<td class="n strong">${figure(records)}</td>${blocks ? alones : ''}</tr>`;
}

/** Injections by something (`name` of each row), each with a bar of its verdicts. */
export function listSection<T extends Listed>(
  title: string,
  list: { rows: readonly T[]; others: ByVerdict | null },
  name: (row: T) => string,
): Markup {
  const { rows, more } = shownRows(list);
  return rows.length === 0 ? html`` : section(title, [legend, verdictTable(title, rows, name, more, 12)]);
}

/** Injections month by month, as columns and as a table. */
export function monthsSection({ months }: SummaryDocument): Markup {
  const { rows, more } = shownMonths(months);
  const known = rows.flatMap(({ month, byVerdict }) => (month === null ? [] : [{ month, byVerdict }]));
  if (rows.length === 0) return html``;
  const figure = html`<figure>${monthColumns(known)}${legend}</figure>`;
  return section(words.months, [figure, verdictTable(words.months, rows, monthName, more, 0)]);
}

function verdictTable<T extends Listed>(
  title: string,
  rows: readonly T[],
  name: (row: T) => string,
  more: ByVerdict | null,
  barHeight: number,
): Markup {
  const all = [
    ...rows.map(row => ({ name: name(row), counts: row.byVerdict })),
    ...(more ? [{ name: words.others as string, counts: more }] : []),
  ];
  const most = Math.max(0, ...all.map(({ counts }) => candidatesOf(counts)));
  const table = all.map(
    ({ name: said, counts }): Row => [
      html`<bdi>${said}</bdi>: <span class="strong">${figure(candidatesOf(counts))}</span>${barHeight > 0 ? verdictBar(counts, most, barHeight) : ''}`,
      ...candidateVerdicts.map(verdict => figure(counts[verdict])),
      figure(counts['not-96372'] + counts['not-given']),
    ],
  );
  const heads = [words.candidates, ...candidateVerdicts.map(verdict => verdictNames[verdict]), words.aside];
  return wideTable(unseen(title), heads, table);
}

/** What is looked up rather than read. */
export function otherSections({ rules, families, recent, waivers, tables }: SummaryDocument): Markup {
  return html`${plainTable(
    words.rules,
    [
      summaryHeads.check,
      outcomeNames.gap ?? '',
      outcomeNames.review ?? '',
      outcomeNames.unchecked ?? '',
      outcomeNames.waived ?? '',
    ],
    rules.map(({ title, rule, gap, review, unchecked, waived }) => [
      html`${title} <span class="quiet small">${rule}</span>`,
      ...[gap, review, unchecked, waived].map(figure),
    ]),
  )}${plainTable(
    words.families,
    summaryHeads.families,
    families.map(({ name, administrations }) => [html`${name}`, figure(administrations)]),
  )}${recentSection(recent)}${plainTable(
    words.waivers,
    summaryHeads.waivers,
    waivers.map(waiver => [
      html`${waiver.rule ?? ''} ${waiver.reference ?? words.anyRecord}<br><span class="small quiet"><bdi>${waivedUntil(waiver)}</bdi></span>`,
      waiverStates[waiver.state ?? ''] ?? '',
      figure(waiver.findings),
    ]),
  )}${plainTable(
    words.tables,
    summaryHeads.tables,
    tables.map(table => [
      html`${tableName(table.kind)} <span class="quiet small">${table.kind ?? ''}</span>`,
      editionName(table),
      figure(table.patients),
    ]),
  )}`;
}

function plainTable(title: string, heads: readonly string[], rows: readonly Row[]): Markup {
  return rows.length === 0 ? html`` : section(title, [wideTable(unseen(title), heads, rows)]);
}

function recentSection(recent: SummaryDocument['recent']): Markup {
  if (recent.length === 0) return html``;
  const items = recent.map(({ day, verdict, administration, encounter, patient, open }) => {
    const name = verdictNames[verdict as keyof typeof verdictNames] ?? verdict;
    const points = open.map(
      ({ title, weight }) =>
        html`<li>${title}${weight === 'advises' ? html` <span class="quiet">(${words.adviceTag})</span>` : ''}</li>`,
    );
    return html`<tr><th scope="row" class="day">${day}</th><td><span class="strong">${name}</span> <span class="small quiet"><bdi>${administration}</bdi>, <bdi>${encounter ?? words.noVisit}</bdi>, <bdi>${patient}</bdi></span>${points.length > 0 ? html`<ul class="plain small">${points}</ul>` : ''}</td></tr>`;
  });
  return section(words.recent, [
    html`<table><caption>${words.recentLead}</caption><thead><tr>${summaryHeads.recent.map(head => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${items}</tbody></table>`,
  ]);
}

function section(title: string, content: readonly Markup[]): Markup {
  const id = idOf(title);
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`;
}

function idOf(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-');
}
