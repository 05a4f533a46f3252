import {
  figure,
  outcomeNames,
  uncheckedWords,
  summaryUnits as units,
  verdictNames,
  waiverStates,
  summaryWords as words,
} from '../../text/summary.ts';
import {
  aloneWords,
  complaintWords,
  editionName,
  headFacts,
  moreWords,
  programWords,
  scopeNoun,
  shareWords,
  sourceWords,
  stoppedWords,
  strayWords,
  tableName,
  waivedUntil,
} from '../../text/summary-lines.ts';
import type { ByVerdict, CauseRow, SummaryDocument } from './document.ts';
import { candidatesOf } from './documented.ts';
import { drugName, monthName, organizationName, policyName, sourceName, stopName, unreadName } from './names.ts';
import { candidateVerdicts, isAllRead, shownCauses, shownMonths, shownRows, uncheckedCauses } from './shown.ts';

/** A summary for people, in lines of text. */
export function asText(summary: SummaryDocument): string {
  const unchecked = uncheckedText(summary);
  const verdicts = verdictText(summary);
  const parts = [
    `${words.title}\n${head(summary)}`,
    ...(isAllRead(summary) ? [verdicts, unchecked] : [unchecked, verdicts]),
    causesText(words.causes, summary, 'blocks'),
    causesText(words.advice, summary, 'advises'),
    section(
      `${words.rules} (${units.findings})`,
      summary.rules.map(({ title, rule, gap, review, unchecked: not, waived }) =>
        line(gap + review + not + waived, `${title} [${rule}]${details({ gap, review, unchecked: not, waived })}`),
      ),
    ),
    linesText(words.months, shownMonths(summary.months), monthName),
    linesText(words.drugs, shownRows(summary.drugs), drugName),
    linesText(words.organizations, shownRows(summary.organizations), organizationName),
    linesText(words.policies, shownRows(summary.policies), policyName),
    section(
      `${words.families} (${units.administrations})`,
      summary.families.map(({ name, administrations }) => line(administrations, name)),
    ),
    section(
      `${words.tables} (${units.patients})`,
      summary.tables.map(table =>
        line(table.patients, `${tableName(table.kind)} [${table.kind}]: ${editionName(table)}`),
      ),
    ),
    section(
      `${words.waivers} (${units.findings})`,
      summary.waivers.map(waiver => {
        const { rule, reference, state, findings } = waiver;
        const became = waiverStates[state ?? ''] ?? state;
        return line(findings, `${rule} ${reference ?? words.anyRecord}: ${became}, ${waivedUntil(waiver)}`);
      }),
    ),
    section(words.recent, summary.recent.flatMap(recentLines)),
  ];
  return `${parts.filter(part => part !== '').join('\n')}`;
}

function head({ patients, visits, administrations, units: billed, made }: SummaryDocument): string {
  const facts = headFacts({
    patients: patients.total,
    visits: visits.total,
    administrations: administrations.total,
    candidates: administrations.candidates,
    units: billed,
  });
  return [facts.map(([count, what]) => `${figure(count)} ${what}`).join(', '), ...made.map(programWords), ''].join(
    '\n',
  );
}

function uncheckedText(summary: SummaryDocument): string {
  const { administrations, patients, unchecked } = summary;
  const { candidates } = administrations;
  return section(
    words.unchecked,
    [
      ...(patients.total === 0 ? [`  ${words.nobody}\n`] : []),
      ...(unchecked.candidates > 0 ? [`  ${uncheckedWords(unchecked.candidates, candidates)}\n`] : []),
      ...uncheckedCauses(summary).map(({ records, scope, title, says }) =>
        said(records, `${scopeNoun(scope, records)}: ${title}. ${says}`),
      ),
      ...unchecked.stopped.map(one => said(one.patients, stoppedWords(one.patients, stopName(one)))),
      ...unchecked.unread.map(one => line(one.count, unreadName(one))),
      ...(unchecked.complaints > 0 ? [said(unchecked.complaints, complaintWords(unchecked.complaints))] : []),
      ...unchecked.sources.map(one => said(one.patients, sourceWords(one.patients, sourceName(one)))),
    ],
    words.read,
  );
}

function verdictText({ patients, visits, administrations }: SummaryDocument): string {
  const { byVerdict, candidates, untied } = administrations;
  const rows = [
    ...candidateVerdicts.map(verdict =>
      line(byVerdict[verdict], `${verdictNames[verdict]} (${shareWords(byVerdict[verdict], candidates)})`),
    ),
    line(byVerdict['not-96372'], verdictNames['not-96372']),
    line(byVerdict['not-given'], verdictNames['not-given']),
  ];
  const others = (
    [
      [words.patients, patients],
      [words.visits, visits],
    ] as const
  ).map(([name, { total: _, ...counts }]) => {
    const some = Object.entries(counts).filter(([, count]) => count > 0);
    const list = some.map(
      ([verdict, count]) => `${verdictNames[verdict as keyof typeof verdictNames]} ${figure(count)}`,
    );
    return `  ${name}: ${list.join(', ') || words.nothing}\n`;
  });
  const stray = Object.values(untied).reduce((sum, count) => sum + count, 0);
  return section(words.verdicts, [...rows, ...others, ...(stray > 0 ? [said(stray, strayWords(stray))] : [])]);
}

function causesText(title: string, summary: SummaryDocument, weight: string): string {
  const { rows, more } = shownCauses(summary, weight);
  const lines = rows.map(causeLine);
  return section(title, more > 0 ? [...lines, `  ${moreWords(more)}\n`] : lines);
}

function causeLine({ records, scope, title, says, where, rule, outcome, alone }: CauseRow): string {
  const only = alone > 0 ? `, ${aloneWords(alone)}` : '';
  return (
    said(records, `${scopeNoun(scope, records)}: ${title} [${rule}, ${outcomeNames[outcome] ?? outcome}${only}]`) +
    `            ${says} -> ${where}\n`
  );
}

function linesText<T extends { byVerdict: ByVerdict }>(
  title: string,
  { rows, more }: { rows: readonly T[]; more: ByVerdict | null },
  name: (row: T) => string,
): string {
  const lines = rows.map(row => line(candidatesOf(row.byVerdict), `${name(row)}${details(row.byVerdict)}`));
  const counted = `${title} (${units.candidates})`;
  return section(counted, more ? [...lines, line(candidatesOf(more), `${words.others}${details(more)}`)] : lines);
}

function recentLines({
  day,
  verdict,
  patient,
  encounter,
  administration,
  open,
}: SummaryDocument['recent'][number]): string[] {
  const name = verdictNames[verdict as keyof typeof verdictNames] ?? verdict;
  return [
    `  ${day}  ${name}: ${administration}, ${encounter ?? words.noVisit}, ${patient}\n`,
    ...open.map(
      ({ title, rule, weight }) =>
        `              ${title} [${rule}${weight === 'advises' ? `, ${words.adviceTag}` : ''}]\n`,
    ),
  ];
}

/** " (ready 3, not ready 1)", without those that are none. */
function details(counts: Readonly<Record<string, number>>): string {
  const names: Readonly<Record<string, string>> = { ...verdictNames, ...outcomeNames, review: verdictNames.review };
  const some = Object.entries(counts).filter(([, count]) => count > 0);
  return some.length === 0
    ? ''
    : ` (${some.map(([key, count]) => `${(names[key] ?? key).toLowerCase()} ${figure(count)}`).join(', ')})`;
}

/** A row of a table: a number, and what it is of. */
function line(count: number, text: string): string {
  return `${figure(count).padStart(10)}  ${text}\n`;
}

/** A row that is read as a sentence from its number on. */
function said(count: number, text: string): string {
  return `${figure(count).padStart(10)} ${text}\n`;
}

/** Nothing of an empty list, unless there is something to say of that. */
function section(title: string, lines: readonly string[], empty?: string): string {
  const some = lines.length === 0 && empty !== undefined ? [`  ${empty}\n`] : lines;
  return some.length === 0 ? '' : `${title}\n${some.join('')}`;
}
