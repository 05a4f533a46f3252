// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '../../src/app/judge.ts';
import { judgeVisitOf } from '../../src/app/judge-visit.ts';
import type { SearchAbilities } from '../../src/domain/config.ts';
import type { FhirResource } from '../../src/domain/fhir.ts';
import { startReading } from '../../src/fhir/read.ts';
import { roughly } from '../../src/fhir/span.ts';
import { clinicTimeZone } from '../../src/sandbox/scenarios/clock.ts';
import { scenariosAt, sharedResources } from '../../src/sandbox/scenarios/index.ts';
import type { Session } from '../../src/smart/session.ts';
import { shapes } from '../fhir/abilities.ts';
import { type Script, scripted, server } from '../fhir/server.ts';

const now = Date.parse('2026-03-12T23:30:00Z');
const wishes = { policy: null, waivers: [] };
const all: SearchAbilities = {
  ...shapes.ecw,
  administrations: 'patient',
  conditions: 'patient',
};
const abilities: Record<string, SearchAbilities> = { ...shapes, all };

const session = (patient: string) =>
  ({
    context: { patient, administration: null },
    ehr: {
      chart: { timeZone: clinicTimeZone, notOffered: [], placeOfService: { default: null, byLocation: {} } },
    },
    policy: { id: 'base', weights: {}, byPayer: [] },
    waivers: [],
    tables: null,
  }) as unknown as Session;

const read = (script: Script, by: SearchAbilities, patient: string, encounter: string | null, lookbackDays = 90) =>
  startReading({
    reader: scripted(script),
    context: { patient, encounter },
    abilities: by,
    lookbackDays,
    now: () => now,
    random: () => 0,
  });

/** The same, and it filters by time as well. */
function strict(resources: readonly FhirResource[]): Script {
  const dated = ['effective-time', 'date', 'occurrence'];
  return request => {
    const bounds = dated.flatMap(name => request.params.getAll(name));
    const wanted = (one: FhirResource) => {
      const span = spanOf(one);
      return bounds.every(bound => {
        const at = Date.parse(bound.slice(2));
        return span !== null && (bound.startsWith('ge') ? span.to >= at : span.from <= at);
      });
    };
    return server(bounds.length > 0 ? resources.filter(wanted) : resources)(request);
  };
}

function spanOf(one: FhirResource) {
  const names = ['effective', 'occurrence', 'performed'];
  const period = [one.period, ...names.map(name => one[`${name}Period`])].find(value => value) as
    | { start?: string; end?: string }
    | undefined;
  const moment = names.map(name => roughly(one[`${name}DateTime`])).find(span => span) ?? null;
  if (!period) return moment;
  const [start, end] = [roughly(period.start), roughly(period.end)];
  return { from: start?.from ?? Number.NEGATIVE_INFINITY, to: end?.to ?? Number.POSITIVE_INFINITY };
}

/** Each visit of a period, judged from it and by a reading of its own. */
async function compare(resources: readonly FhirResource[], patient: string, by: SearchAbilities, days = 90) {
  const script = strict(resources);
  const outcome = await read(script, by, patient, null, Math.max(days, 90));
  if (!('reading' in outcome) || !outcome.period) throw new Error('stopped');
  const { period } = outcome;
  return Promise.all(
    period.visits(days).map(async id => {
      const row = await judgeVisitOf(period, id, session(patient), wishes);
      const own = await judge(await read(script, by, patient, id), session(patient), wishes);
      return { id, row: row?.report ?? null, own: own.report };
    }),
  );
}

const scenarios = scenariosAt(now).filter(({ id }) => id !== 'many-administrations' && id !== 'other-patient-data');
const cases = Object.keys(abilities).flatMap(by => scenarios.map(({ id }) => ({ by, id })));

test.each(cases)('a visit is judged from a period as by its own reading: $id, $by', async ({ by, id }) => {
  const chart = scenarios.find(one => one.id === id);
  const found = await compare(
    [...sharedResources, ...(chart?.resources ?? [])],
    chart?.patient ?? '',
    abilities[by] as SearchAbilities,
    365,
  );
  for (const { row, own } of found) if (row) expect(row).toEqual(own);
});

const dayMs = 86_400_000;

/** Visits of several charts as one patient's, each chart moved back by some days. */
function merged(parts: readonly { id: string; back: number }[]): FhirResource[] {
  const charts = parts.map(({ id, back }) => scenariosAt(now - back * dayMs).find(one => one.id === id));
  const own = charts.flatMap((chart, index) => {
    const kept = chart?.resources.filter(({ resourceType }) => resourceType !== 'Patient') ?? [];
    const text = JSON.stringify(kept).replaceAll(`Patient/${chart?.patient}"`, 'Patient/p1"');
    return JSON.parse(text.replaceAll(`${chart?.patient}-`, `n${index}-`)) as FhirResource[];
  });
  return [{ resourceType: 'Patient', id: 'p1', gender: 'female', birthDate: '1960-01-01' }, ...sharedResources, ...own];
}

/** Stays around days of the charts: what another visit says of a visit must come the same on both ways. */
const stays: FhirResource[] = [
  { id: 'stay1', class: 'IMP', from: 4, to: -1 },
  { id: 'stay2', class: 'OBSENC', from: 21, to: 19 },
  { id: 'stay3', class: 'IMP', from: 130, to: 95 },
  { id: 'stay4', class: 'EMER', from: 201, to: 199 },
].map(({ id, class: code, from, to }) => ({
  resourceType: 'Encounter',
  id,
  status: 'finished',
  class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code },
  subject: { reference: 'Patient/p1' },
  period: { start: new Date(now - from * dayMs).toISOString(), end: new Date(now - to * dayMs).toISOString() },
  location: [{ location: { reference: 'Location/none' } }],
}));

const part = fc.record({
  id: fc.constantFrom(...scenarios.map(({ id }) => id)),
  back: fc.constantFrom(0, 1, 20, 100, 200),
});

test('so it is whatever else the record holds', async () => {
  let judged = 0;
  const property = fc.asyncProperty(
    fc.array(part, { minLength: 2, maxLength: 6 }),
    fc.constantFrom(...Object.keys(abilities)),
    fc.constantFrom(30, 90, 365),
    fc.subarray(stays),
    async (parts, by, days, around) => {
      const resources = [...merged(parts), ...around];
      for (const { row, own } of await compare(resources, 'p1', abilities[by] as SearchAbilities, days)) {
        if (!row) continue;
        expect(row).toEqual(own);
        judged += 1;
      }
    },
  );
  await fc.assert(property, { numRuns: 25 });
  expect(judged).toBeGreaterThan(20);
}, 120_000);
