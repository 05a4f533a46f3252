import type { Chart, ChartSettings, Normalised } from '../domain/chart.ts';
import { byConfiguration, type PolicyChoice } from '../domain/policy-choice.ts';
import { type Reading, sourceNames } from '../domain/reading.ts';
import type { GivenWaiver, Waiver } from '../domain/waiver.ts';
import { withinPatience } from '../domain/within.ts';
import { choosePolicyFor, type Report, runInSteps } from '../engine/index.ts';
import { type Breathe, inSteps } from '../fhir/breathe.ts';
import type { Outcome } from '../fhir/read.ts';
import { basePolicy, knowledgeAsOf } from '../knowledge/index.ts';
import { policies } from '../knowledge/policies.ts';
import { noTables, type Tables } from '../knowledge/tables/lookup.ts';
import { chartInSteps } from '../normalise/chart.ts';
import { releaseOf } from '../normalise/release.ts';
import type { Adapt } from '../normalise/view-of-reading.ts';
import type { Session } from '../smart/session.ts';
import { breather, inTurn } from './breathe.ts';
import { keepReading } from './chart-readings.ts';
import { keepTables } from './report-tables.ts';
import type { TableShelf } from './table-shelf.ts';
import { appVersion } from './version.ts';

/** What one reading came to. `chart` is null when the load was stopped: then nothing of it is shown. */
export interface Judged {
  report: Report;
  chart: Chart | null;
  /** An official table is in the folder and could not be had: the built-in rows answered for it. */
  tableLacking: boolean;
  /** What it was judged by. */
  wishes: Wishes;
}

/** What the user asked for, for this session and nowhere kept. */
export interface Wishes {
  /** The payer policy; null lets coverage and configuration choose. */
  policy: string | null;
  waivers: readonly Waiver[];
}

/** From what was read to the report: the same steps as the command's. Of a reading of all visits, what belongs to none. */
export async function judge(outcome: Outcome, session: Session, wishes: Wishes): Promise<Judged> {
  const { ehr, context } = session;
  if ('stop' in outcome) {
    const stop = { ...outcome.stop, patient: `Patient/${context.patient}`, readAt: new Date().toISOString() };
    return judgeAgain({ stop }, session, wishes);
  }
  const { reading, period } = outcome;
  if (!period) return judgeAgain(await chartFrom(reading, ehr.chart, breather(inTurn)), session, wishes);
  const untied = await chartFrom(period.untied, ehr.chart, breather());
  if ('stop' in untied) return judgeAgain(untied, session, wishes);
  const chart = counted(untied.chart, reading);
  keepReading(chart, period.untied);
  return judgeAgain({ chart }, session, wishes);
}

/** Says of each source how much was read, and not how much of it belongs to no visit. */
function counted(chart: Chart, { sources }: Reading): Chart {
  const entries = sourceNames.map(name => [name, { ...chart.sources[name], count: sources[name].value.length }]);
  return { ...chart, sources: Object.fromEntries(entries) as Chart['sources'] };
}

/** Normalises, making way between steps. */
export async function chartFrom(reading: Reading, settings: ChartSettings, breathe: Breathe): Promise<Normalised> {
  const normalised = await inSteps(chartInSteps(reading, settings, await readerOfR5(reading)), breathe);
  if ('chart' in normalised) keepReading(normalised.chart, reading);
  return normalised;
}

/** Brought where the record is R5; null where it is not. */
async function readerOfR5(reading: Reading): Promise<Adapt | null> {
  const version = releaseOf(reading);
  if (!('release' in version) || version.release !== 'R5') return null;
  return (await withinPatience(import('../normalise/r5/adapt-r5.ts'))).adaptR5;
}

/**
 * The same from a chart on: what was read is judged by another policy, without reading. Official tables that rules ask and
 * that are not at hand are fetched first: no verdict is shown that a table would have changed.
 */
export async function judgeAgain(
  normalised: Normalised,
  session: Session,
  wishes: Wishes,
  breathe: Breathe = breather(inTurn),
): Promise<Judged> {
  const chart = 'chart' in normalised ? normalised.chart : null;
  const choice = chosen(chart, session, wishes.policy);
  const policy = policies.find(({ id }) => id === choice.policy) ?? basePolicy;
  const by = (tables: Tables) =>
    inSteps(
      runInSteps(normalised, {
        knowledge: knowledgeAsOf(null, policy, tables),
        choice,
        weights: session.policy.weights,
        waivers: givenIn(session, wishes),
        untiedOnly: chart?.encounter === null,
        identify: true,
        app: `needlepoint ${appVersion}`,
      }),
      breathe,
    );
  const shelf = await shelfOf(session);
  // Where even the script did not come that fetches tables, none can be had.
  const without = shelf === null && session.tables !== null;
  for (;;) {
    const tables = shelf?.tables ?? noTables;
    const report = await by(tables);
    await shelf?.fetchFor(report.tables);
    // Some may have come for another judgement while this one made way.
    if (shelf && shelf.tables !== tables) continue;
    keepTables(report, tables);
    return { report, chart, tableLacking: without || (shelf?.lacking.size ?? 0) > 0, wishes };
  }
}

/** The deployment's own come first: what they waive needs no other. */
function givenIn(session: Session, wishes: Wishes): readonly GivenWaiver[] {
  return [
    ...session.waivers.map(one => ({ ...one, from: 'configuration' as const })),
    ...wishes.waivers.map(one => ({ ...one, from: 'session' as const })),
  ];
}

const shelves = new WeakMap<Session, Promise<TableShelf | null>>();

/** The session's official tables; null where the configuration names no folder of them, or nothing comes to fetch them. */
function shelfOf(session: Session): Promise<TableShelf | null> {
  const known = shelves.get(session) ?? openShelf(session.tables).catch(() => null);
  shelves.set(session, known);
  return known;
}

async function openShelf(folder: string | null): Promise<TableShelf | null> {
  if (folder === null) return null;
  const { TableShelf } = await withinPatience(import('./table-shelf.ts'));
  return new TableShelf(new URL(folder, location.href));
}

function chosen(chart: Chart | null, { policy }: Session, wish: string | null): PolicyChoice {
  if (wish !== null) return { policy: wish, by: 'user', why: 'user', evidence: [] };
  return chart ? choosePolicyFor(chart, policy) : byConfiguration(policy.id, 'default');
}
