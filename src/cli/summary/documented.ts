import { type Verdict, verdicts } from '../../domain/service.ts';
import { ruleWords } from '../../text/rules.ts';
import { familyWords } from '../../text/services.ts';
import { causePlace, causeSentence, causeTitle } from '../../text/summary-causes.ts';
import { type Cause, causeOfKey } from './cause.ts';
import type { ByVerdict, SummaryDocument } from './document.ts';
import { plain } from './plain.ts';
import type { Summary } from './summary.ts';
import { type Key, rowsOf, type Tally, totalOf } from './tally.ts';

/** A summary as it is written: with names, sums and an order. */
export function documented({ tallies, recent }: Summary): SummaryDocument {
  const byVerdict = byVerdictOf(totalOf(tallies.administrations));
  const [counted = 0, billed = 0] = totalOf(tallies.units);
  const causes = rowsOf(tallies.causes);
  const rows = causes.rows.map(({ key, counts: [findings = 0, records = 0, alone = 0] }) => ({
    ...inWords(causeOfKey(key)),
    findings,
    records,
    alone,
  }));
  return {
    summary: 'needlepoint-summary/1',
    made: most(tallies.made, ([app = null, catalogue = null, knowledge = null], [reports = 0]) => ({
      app,
      catalogue,
      knowledge,
      reports,
    })),
    patients: { total: sumOf(tallies.patients), ...numbers(tallies.patients, [...visitVerdicts, 'stopped']) },
    visits: { total: sumOf(tallies.visits), ...numbers(tallies.visits, visitVerdicts) },
    administrations: {
      total: all(byVerdict),
      candidates: candidatesOf(byVerdict),
      byVerdict,
      untied: byVerdictOf(totalOf(tallies.untied)),
    },
    units: { counted, billed },
    unchecked: {
      candidates: byVerdict['cannot-tell'],
      stopped: most(tallies.stopped, ([why = null], [patients = 0]) => ({ why, patients })),
      sources: most(tallies.sources, ([source = null, status = null, why = null], [patients = 0]) => ({
        source,
        status,
        why,
        patients,
      })),
      unread: most(tallies.unread, ([type = null, why = null], [count = 0]) => ({ type, why, count })),
      complaints: sumOf(tallies.complaints),
    },
    causes: {
      rows: rows.sort((a, b) => b.records - a.records),
      others: causes.others?.[0] ?? 0,
    },
    rules: rulesOf(tallies.rules),
    drugs: injections(tallies.drugs, ([ingredient = null, drugClass = null, certainty = null]) => ({
      ingredient,
      class: drugClass,
      certainty,
    })),
    organizations: injections(tallies.organizations, ([reference = null, name = null]) => ({ reference, name })),
    policies: injections(tallies.policies, ([policy = null]) => ({ policy })),
    months: inTime(injections(tallies.months, ([month = null]) => ({ month }))),
    families: most(tallies.families, ([family], [administrations = 0]) => ({
      family: family ?? '',
      name: familyWords(family ?? ''),
      administrations,
    })),
    waivers: most(
      tallies.waivers,
      (
        [rule = null, reference = null, message = null, reason = null, expires = null, by = null, state = null],
        [reports = 0, findings = 0],
      ) => {
        return { rule, reference, message, reason, expires, by, state, reports, findings };
      },
    ),
    tables: most(tallies.tables, ([kind = null, period = null, standing = null], [patients = 0]) => ({
      kind,
      period,
      standing,
      patients,
    })),
    recent: recent.map(({ day, patient, encounter, administration, verdict, open }) => ({
      day,
      patient: plain(patient) ?? '',
      encounter: plain(encounter),
      administration: plain(administration) ?? '',
      verdict,
      open: open.map(inWords),
    })),
  };
}

const visitVerdicts = ['not-ready', 'cannot-tell', 'review', 'ready', 'none'] as const;

/** All but those that are set aside. */
export function candidatesOf(counts: ByVerdict): number {
  return all(counts) - counts['not-given'] - counts['not-96372'];
}

/** All of them, whatever their verdict. */
export function all(counts: ByVerdict): number {
  return verdicts.reduce((total, verdict) => total + counts[verdict], 0);
}

function byVerdictOf(counts: readonly number[]): ByVerdict {
  return Object.fromEntries(verdicts.map((verdict, at) => [verdict, counts[at] ?? 0])) as Record<Verdict, number>;
}

function sumOf(tally: Tally): number {
  return totalOf(tally)[0] ?? 0;
}

function numbers<T extends string>(tally: Tally, names: readonly T[]): Record<T, number> {
  return Object.fromEntries(names.map(name => [name, tally.rows[JSON.stringify([name])]?.[0] ?? 0])) as Record<
    T,
    number
  >;
}

/** Rows by their first number, the most first; rows of the same number by their keys. */
function most<T>(tally: Tally, row: (key: Key, counts: readonly number[]) => T): T[] {
  const { rows } = rowsOf(tally);
  return rows.sort((a, b) => (b.counts[0] ?? 0) - (a.counts[0] ?? 0)).map(({ key, counts }) => row(key, counts));
}

/** Rows about injections, those with the most candidates first. */
function injections<T>(tally: Tally, row: (key: Key) => T) {
  const { rows, others } = rowsOf(tally);
  return {
    rows: rows
      .map(({ key, counts }) => ({ ...row(key), byVerdict: byVerdictOf(counts) }))
      .sort((a, b) => candidatesOf(b.byVerdict) - candidatesOf(a.byVerdict) || all(b.byVerdict) - all(a.byVerdict)),
    others: others && byVerdictOf(others),
  };
}

function inTime(months: SummaryDocument['months']): SummaryDocument['months'] {
  return { ...months, rows: months.rows.toSorted((a, b) => compare(a.month ?? '~', b.month ?? '~')) };
}

function inWords(cause: Cause) {
  return { ...cause, title: causeTitle(cause), says: causeSentence(cause), where: causePlace(cause) };
}

function rulesOf(tally: Tally): SummaryDocument['rules'] {
  const found = rowsOf(tally).rows.map(({ key: [rule], counts }) => {
    const [gap = 0, review = 0, unchecked = 0, waived = 0] = counts;
    return { rule: rule ?? '', title: ruleWords(rule ?? ''), gap, review, unchecked, waived };
  });
  const weight = (one: (typeof found)[number]) => one.gap + one.review + one.unchecked + one.waived;
  return found.sort((a, b) => weight(b) - weight(a) || compare(a.rule, b.rule));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
