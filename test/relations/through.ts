import { judge as judgeInPanel } from '../../src/app/judge.ts';
import type { SearchAbilities } from '../../src/domain/config.ts';
import type { Report } from '../../src/engine/report.ts';
import { type Outcome, startReading } from '../../src/fhir/read.ts';
import type { Session } from '../../src/smart/session.ts';
import type { RecordedChart } from '../charts/index.ts';
import { counting, readAt } from '../charts/judge.ts';
import { shapes } from '../fhir/abilities.ts';
import { type Script, scripted } from '../fhir/server.ts';

const idOf = (reference: string) => reference.split('/')[1] ?? '';

/** A server that narrows nothing: the reading layer must do it. */
const abilities: SearchAbilities = { ...shapes.ecw, administrations: 'patient', conditions: 'patient' };

/** Reads a visit of a record from a server, as the panel does; no request is repeated. */
export function readThrough(script: Script, chart: RecordedChart, visit: string): Promise<Outcome> {
  return startReading({
    reader: scripted(script),
    context: { patient: idOf(chart.patient), encounter: idOf(visit) },
    abilities,
    fhirVersion: chart.fhirVersion,
    now: () => Date.parse(readAt),
    random: () => 0,
    limits: { retries: 0, retryAfterMs: 0 },
  });
}

/** The panel's own judgement over what was read. */
export async function panelReport(outcome: Outcome, chart: RecordedChart): Promise<Report> {
  const session = {
    context: { patient: idOf(chart.patient) },
    ehr: { chart: chart.settings },
    policy: { id: 'base', weights: {}, byPayer: [] },
    waivers: [],
    tables: null,
  } as unknown as Session;
  return (await counting(() => judgeInPanel(outcome, session, { policy: null, waivers: [] }))).report;
}
