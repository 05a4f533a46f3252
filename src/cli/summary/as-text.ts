import { share } from '../../domain/share.ts';
import {
  counted,
  outcomeNames,
  uncheckedWords,
  verdictNames,
  waiverStates,
  summaryWords as words,
} from '../../text/summary.ts';
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
      words.rules,
      summary.rules.map(({ title, rule, gap, review, unchecked: not, waived }) =>
        line(gap + review + not + waived, `${title} [${rule}]${details({ gap, review, unchecked: not, waived })}`),
      ),
    ),
    linesText(words.months, shownMonths(summary.months), monthName),
    linesText(words.drugs, shownRows(summary.drugs), drugName),
    linesText(words.organizations, shownRows(summary.organizations), organizationName),
    linesText(words.policies, shownRows(summary.policies), policyName),
    section(
      words.families,
      summary.families.map(({ name, administrations }) => line(administrations, name)),
    ),
    section(
      words.tables,
      summary.tables.map(({ kind, period, standing, patients }) =>
        line(patients, `${kind} ${period ?? words.builtIn}${standing === null ? '' : `, ${standing}`}`),
      ),
    ),
    section(
      words.waivers,
      summary.waivers.map(({ rule, reference, reason, expires, by, state, findings }) =>
        line(
          findings,
          `${rule} ${reference ?? 'any record'}: ${waiverStates[state ?? ''] ?? state}, until ${expires}${by === null ? '' : ` by ${by}`}: ${reason}`,
        ),
      ),
    ),
    section(words.recent, summary.recent.flatMap(recentLines)),
  ];
  return `${parts.filter(part => part !== '').join('\n')}`;
}

function head({ patients, visits, administrations, units, made }: SummaryDocument): string {
  const programs = made.map(
    ({ app, catalogue, knowledge }) => `Needlepoint ${app}, rules ${catalogue}, knowledge ${knowledge}`,
  );
  return [
    [
      counted(patients.total, 'patient'),
      counted(visits.total, 'visit'),
      counted(administrations.total, 'administration'),
      counted(administrations.candidates, 'candidate'),
    ].join(', '),
    `Units counted ${units.counted}, billed ${units.billed}`,
    ...programs,
    '',
  ].join('\n');
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
        line(records, `${scope === 'visit' ? 'visits' : 'injections'}: ${title}. ${says}`),
      ),
      ...unchecked.stopped.map(one => line(one.patients, `patients stopped: ${stopName(one)}`)),
      ...unchecked.unread.map(one => line(one.count, unreadName(one))),
      ...(unchecked.complaints > 0 ? [line(unchecked.complaints, words.notUsable)] : []),
      ...unchecked.sources.map(one => line(one.patients, `patients: ${sourceName(one)}`)),
    ],
    words.read,
  );
}

function verdictText({ patients, visits, administrations }: SummaryDocument): string {
  const { byVerdict, candidates, untied } = administrations;
  const rows = [
    ...candidateVerdicts.map(verdict =>
      line(byVerdict[verdict], `${verdictNames[verdict]} (${share(byVerdict[verdict], candidates)} of candidates)`),
    ),
    line(byVerdict['not-96372'], verdictNames['not-96372']),
    line(byVerdict['not-given'], verdictNames['not-given']),
  ];
  const others = (
    [
      ['Patients', patients],
      ['Visits', visits],
    ] as const
  ).map(([name, { total: _, ...counts }]) => {
    const said = Object.entries(counts).filter(([, count]) => count > 0);
    const list = said.map(([verdict, count]) => `${verdictNames[verdict as keyof typeof verdictNames]} ${count}`);
    return `  ${name}: ${list.join(', ') || 'none'}\n`;
  });
  const stray = Object.values(untied).reduce((sum, count) => sum + count, 0);
  return section(words.verdicts, [
    ...rows,
    ...others,
    ...(stray > 0 ? [line(stray, 'belong to no visit that was read')] : []),
  ]);
}

function causesText(title: string, summary: SummaryDocument, weight: string): string {
  const { rows, more } = shownCauses(summary, weight);
  const lines = rows.map(causeLine);
  return section(title, more > 0 ? [...lines, line(more, words.others)] : lines);
}

function causeLine({ records, scope, title, says, where, rule, outcome, alone }: CauseRow): string {
  const what = scope === 'visit' ? 'visits' : 'injections';
  const only = alone > 0 ? `, alone in ${alone}` : '';
  return (
    line(records, `${what}: ${title} [${rule}, ${outcomeNames[outcome] ?? outcome}${only}]`) +
    `            ${says} -> ${where}\n`
  );
}

function linesText<T extends { byVerdict: ByVerdict }>(
  title: string,
  { rows, more }: { rows: readonly T[]; more: ByVerdict | null },
  name: (row: T) => string,
): string {
  const lines = rows.map(row => line(candidatesOf(row.byVerdict), `${name(row)}${details(row.byVerdict)}`));
  return section(title, more ? [...lines, line(candidatesOf(more), `${words.others}${details(more)}`)] : lines);
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
    `  ${day}  ${name}: ${administration}, ${encounter ?? 'no visit'}, ${patient}\n`,
    ...open.map(
      ({ title, rule, weight }) => `              ${title} [${rule}${weight === 'advises' ? ', advice' : ''}]\n`,
    ),
  ];
}

/** " (ready 3, not ready 1)", without those that are none. */
function details(counts: Readonly<Record<string, number>>): string {
  const names: Readonly<Record<string, string>> = { ...verdictNames, ...outcomeNames, review: verdictNames.review };
  const said = Object.entries(counts).filter(([, count]) => count > 0);
  return said.length === 0
    ? ''
    : ` (${said.map(([key, count]) => `${(names[key] ?? key).toLowerCase()} ${count}`).join(', ')})`;
}

function line(count: number, text: string): string {
  return `  ${String(count).padStart(8)}  ${text}\n`;
}

/** Nothing of an empty list, unless there is something to say of that. */
function section(title: string, lines: readonly string[], empty?: string): string {
  const said = lines.length === 0 && empty !== undefined ? [`  ${empty}\n`] : lines;
  return said.length === 0 ? '' : `${title}\n${said.join('')}`;
}
