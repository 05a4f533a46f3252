// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { judge } from '../../src/app/judge.ts';
import { visitChoices } from '../../src/app/visit-choices.ts';
import { audit } from '../../src/cli/audit.ts';
import { fromBundle } from '../../src/cli/bundle.ts';
import { indexRecords } from '../../src/cli/patients.ts';
import type { SearchAbilities } from '../../src/domain/config.ts';
import type { FhirResource } from '../../src/domain/fhir.ts';
import type { Report } from '../../src/engine/report.ts';
import { startReading } from '../../src/fhir/read.ts';
import { basePolicy, knowledgeAsOf } from '../../src/knowledge/index.ts';
import type { Session } from '../../src/smart/session.ts';
import { b12Chart, bundle, now } from '../cli/charts.ts';
import { shapes } from '../fhir/abilities.ts';
import { fault, type Script, scripted, server } from '../fhir/server.ts';

const settings = { timeZone: 'America/New_York', notOffered: [], placeOfService: { default: null, byLocation: {} } };
const visit = 'Encounter/p-visit';
const { none: _none, ...offered } = shapes;
const servers = Object.entries<SearchAbilities>(offered);

/** Beside an office visit on 2026-03-12, 10:00 to 11:00 in New York. */
const beside = (code: string, start: string, end: string | null, more: object = {}): FhirResource => ({
  resourceType: 'Encounter',
  id: 'p-other',
  status: end === null ? 'in-progress' : 'finished',
  class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code },
  subject: { reference: 'Patient/p' },
  period: { start, ...(end !== null && { end }) },
  ...more,
});

async function panel(script: Script, abilities: SearchAbilities, scopes: string[] | null = null) {
  const outcome = await startReading({
    reader: scripted(script),
    context: { patient: 'p', encounter: 'p-visit' },
    abilities,
    scopes,
    now: () => Date.parse(now),
    random: () => 0,
  });
  const session = {
    ehr: { chart: settings },
    context: { patient: 'p' },
    tables: null,
    waivers: [],
    policy: { id: basePolicy.id, weights: {}, byPayer: [] },
  } as unknown as Session;
  return judge(outcome, session, { policy: null, waivers: [] });
}

function command(resources: readonly FhirResource[]): Report {
  const set = fromBundle(bundle(resources), 'b.json', now);
  const options = { knowledge: knowledgeAsOf(null, basePolicy), chart: settings, app: 'test', encounter: visit };
  const [report] = audit(set, indexRecords(set), options);
  if (!report) throw new Error('no report');
  return report;
}

/** The verdict, and the checks of the injection that keep it from being ready. */
function essence({ visits: [shown] }: Report) {
  const findings = shown?.administrations.flatMap(one => one.findings) ?? [];
  const open = findings.filter(({ weight, outcome }) => weight === 'blocks' && /gap|review|unchecked/.test(outcome));
  return { verdict: shown?.verdict, open: open.map(({ rule, outcome }) => `${rule} ${outcome}`) };
}

const doubted = { verdict: 'review', open: ['place-of-service review'] };
const ready = { verdict: 'ready', open: [] };
const visits: [name: string, other: FhirResource, expected: typeof doubted | typeof ready][] = [
  ['an inpatient stay around it', beside('IMP', '2026-03-10T08:00:00-05:00', '2026-03-14T12:00:00-04:00'), doubted],
  ['an inpatient stay that goes on', beside('IMP', '2025-11-02T08:00:00-05:00', null), doubted],
  ['an observation around it', beside('OBSENC', '2026-03-12T06:00:00-04:00', '2026-03-12T20:00:00-04:00'), doubted],
  ['an emergency visit around it', beside('EMER', '2026-03-12T06:00:00-04:00', '2026-03-12T20:00:00-04:00'), doubted],
  [
    'weeks in a nursing facility around it',
    beside('NONAC', '2026-03-01T08:00:00-05:00', '2026-03-30T12:00:00-04:00', {
      class: { code: 'SNF', display: 'Skilled nursing facility' },
      type: [{ text: 'Hospice stay' }],
    }),
    doubted,
  ],
  ['another office visit of the day', beside('AMB', '2026-03-12T14:00:00-04:00', '2026-03-12T14:30:00-04:00'), ready],
  ['a stay that ended a week before', beside('IMP', '2026-03-01T08:00:00-05:00', '2026-03-05T12:00:00-05:00'), ready],
  ['a stay of the same hours, cancelled', beside('IMP', '2026-03-10', '2026-03-14', { status: 'cancelled' }), ready],
];
const cases = servers.flatMap(([name, abilities]) => visits.map(([what, ...rest]) => [what, name, abilities, ...rest]));

test.each(cases as [string, string, SearchAbilities, FhirResource, object][])(
  'the panel judges as the command does: %s, %s',
  async (_what, _name, abilities, other, expected) => {
    const resources = [...b12Chart('p'), other];
    const { report, chart } = await panel(server(resources), abilities);
    expect(essence(report)).toEqual(expected);
    expect(essence(command(resources))).toEqual(expected);
    expect(chart && visitChoices(chart).map(({ reference }) => reference)).toEqual([visit]);
  },
);

const [[, stay] = ['', {} as FhirResource]] = visits;
const isSearch = (path: string) => /^Encounter(\?|\/_search)/.test(path);

test.each(servers)('a search for other visits that fails keeps it from being ready: %s', async (_name, abilities) => {
  const usual = server([...b12Chart('p'), stay]);
  const refusing: Script = request => (isSearch(request.path) ? fault('forbidden', 403) : usual(request));
  const { report } = await panel(refusing, abilities);
  expect(essence(report)).toEqual({ verdict: 'cannot-tell', open: ['record-read unchecked'] });
  expect(report.otherVisits).toBe('forbidden');
});

test.each(servers)('what the visit lacks is missing all the same: %s', async (_name, abilities) => {
  const bare = b12Chart('p')
    .filter(({ resourceType }) => resourceType !== 'Condition')
    .map(({ diagnosis: _diagnosis, reasonReference: _reason, ...one }): FhirResource => one);
  const usual = server(bare);
  const refusing: Script = request => (isSearch(request.path) ? fault('forbidden', 403) : usual(request));
  const whole = essence((await panel(usual, abilities)).report);
  expect(whole.verdict).toBe('not-ready');
  const { verdict, open } = essence((await panel(refusing, abilities)).report);
  expect(verdict).toBe('not-ready');
  expect(open).toEqual(expect.arrayContaining(whole.open));
});

const reading = ['patient/Encounter.r', ...['Patient', 'MedicationAdministration', 'Condition'].map(readable)];
const rest = ['Immunization', 'Procedure', 'ChargeItem', 'Coverage', 'MedicationRequest', 'Practitioner', 'Location'];

test.each(servers)('where nobody may list visits, the verdict is as before, and it is said: %s', async (_name, by) => {
  const resources = [...b12Chart('p'), stay];
  const notOffered = await panel(server(resources), { ...by, visits: 'not-offered' });
  const notGranted = await panel(server(resources), by, [...reading, ...rest.map(readable)]);
  expect(essence(notOffered.report)).toEqual(ready);
  expect(essence(notGranted.report)).toEqual(ready);
  expect(notOffered.report.otherVisits).toBe('not-offered');
  expect(notGranted.report.otherVisits).toBe('not-granted');
});

function readable(type: string): string {
  return `patient/${type}.rs`;
}
