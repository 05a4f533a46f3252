import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Grant, grantsOf } from '../../src/fhir/grants.ts';
import { shapes } from './abilities.ts';
import { chart, complete, except, reading, statuses } from './run.ts';
import { condition, fault, server } from './server.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const cases: [scope: string, read: Grant, search: Grant][] = [
  ['patient/Condition.read', 'all', 'all'],
  ['patient/Condition.*', 'all', 'all'],
  ['patient/*.read', 'all', 'all'],
  ['patient/*.rs', 'all', 'all'],
  ['user/*.*', 'all', 'all'],
  ['user/Condition.rs', 'all', 'all'],
  ['system/Condition.rs', 'all', 'all'],
  ['patient/Condition.cruds', 'all', 'all'],
  ['patient/Condition.r', 'all', 'none'],
  ['patient/Condition.s', 'none', 'all'],
  ['patient/Condition.rs?category=a|b', 'part', 'part'],
  ['patient/Condition.s?category=a|b', 'none', 'part'],
  ['patient/Condition.write', 'none', 'none'],
  ['patient/Condition.cud', 'none', 'none'],
  ['patient/Condition.sr', 'none', 'none'],
  ['patient/Conditions.rs', 'none', 'none'],
  ['patient/condition.rs', 'none', 'none'],
  ['patient/Encounter.rs', 'none', 'none'],
  ['Condition.rs', 'none', 'none'],
  ['not-a-patient/Condition.rs', 'none', 'none'],
  ['patient/Condition.rs/', 'none', 'none'],
  ['patient/Condition.rs#x', 'none', 'none'],
  ['launch/patient', 'none', 'none'],
  ['', 'none', 'none'],
];

test.each(cases)('%s', (scope, read, search) => {
  const grants = grantsOf(['launch', scope]);
  expect([grants('Condition', 'read'), grants('Condition', 'search')]).toEqual([read, search]);
});

test('a server that asks for no authorization grants everything', () => {
  const grants = grantsOf(null);
  expect([grants('Condition', 'read'), grants('Patient', 'search')]).toEqual(['all', 'all']);
});

test('a whole scope beside a narrowed one, and letters from two scopes, add up', () => {
  expect(grantsOf(['patient/Condition.rs?category=x', 'patient/Condition.rs'])('Condition', 'search')).toBe('all');
  const apart = grantsOf(['patient/Condition.r', 'user/Condition.s']);
  expect([apart('Condition', 'read'), apart('Condition', 'search')]).toEqual(['all', 'all']);
});

/** The scope, the source that needs it, and the type that must not be asked for without it. */
const needed = [
  ['patient/Patient.r', 'patient', 'Patient'],
  ['patient/Encounter.rs', 'encounters', 'Encounter'],
  ['patient/MedicationAdministration.rs', 'administrations', 'MedicationAdministration'],
  ['patient/Condition.rs', 'conditions', 'Condition'],
  ['patient/Immunization.rs', 'immunizations', 'Immunization'],
  ['patient/Procedure.read', 'procedures', 'Procedure'],
  ['patient/ChargeItem.rs', 'charges', 'ChargeItem'],
  ['patient/Coverage.rs', 'coverages', 'Coverage'],
  ['patient/MedicationRequest.read', 'orders', 'MedicationRequest'],
  ['patient/Medication.r', 'medications', 'Medication'],
  ['user/Practitioner.r', 'practitioners', 'Practitioner'],
  ['patient/Location.r', 'locations', 'Location'],
] as const;
/** Beside those: who pays, where only a reference says it. */
const payers = 'patient/Organization.r';

test('every set of granted scopes: what lacks is not asked for and is called not granted, never missing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray([...needed]), async granted => {
      const scopes = ['launch', payers, ...granted.map(([scope]) => scope)];
      const { reading: one, log } = await reading(server(chart), { scopes });
      for (const each of needed) {
        const [, source, type] = each;
        if (granted.includes(each)) continue;
        expect(log.filter(line => new RegExp(`^\\w+ ${type}\\b`).test(line))).toEqual([]);
        const { status, why } = one.sources[source];
        const referredTo = !['medications', 'orders', 'practitioners', 'locations'].includes(source);
        if (referredTo) expect({ source, status }).toEqual({ source, status: 'failed' });
        if (status !== 'complete') expect(why?.code).toBe('not-granted');
        for (const [key, resolved] of one.references) {
          if (key.startsWith(`${type}/`)) expect(resolved.state).not.toBe('missing');
        }
      }
    }),
    { numRuns: 512 },
  );
});

test('all scopes: everything is complete', async () => {
  const scopes = [payers, ...needed.map(([scope]) => scope)];
  expect(statuses((await reading(server(chart), { scopes })).reading)).toEqual(complete);
});

test('one scope less: its source fails, the others do not', async () => {
  for (const [scope, source] of needed) {
    const scopes = needed.map(([one]) => one).filter(one => one !== scope);
    const { reading: one } = await reading(server(chart), { scopes });
    expect(one.sources[source]).toMatchObject({ status: 'failed', why: { code: 'not-granted' } });
  }
});

test('without the scope for who pays, coverages that do not name it are read in part', async () => {
  const scopes = needed.map(([one]) => one);
  const { reading: one, log } = await reading(server(chart), { scopes });
  expect(one.sources.coverages).toMatchObject({ status: 'partial', why: { code: 'not-granted' } });
  expect(log.filter(line => line.includes('Organization'))).toEqual([]);
});

test('a narrowed scope never makes a source complete, and hides rather than lacks', async () => {
  const scopes = needed.map(([scope]) => (scope.includes('Condition') ? `${scope}?category=a|b` : scope));
  const seen = chart.filter(({ id }) => id !== 'c2');
  const { reading: one } = await reading(server(seen), { scopes });
  expect(one.sources.conditions).toMatchObject({ status: 'partial', why: { code: 'not-granted' } });
  expect(one.references.get('Condition/c2')).toEqual({
    state: 'unread',
    why: { code: 'not-granted', detail: 'Condition' },
  });
});

test('a narrowed scope makes a source partial where nothing seems to be hidden', async () => {
  const scopes = [payers, ...needed.map(([scope]) => (scope.includes('Condition') ? `${scope}?category=a|b` : scope))];
  const { reading: one } = await reading(server(chart), { scopes });
  expect(one.sources.conditions).toMatchObject({
    status: 'partial',
    why: { code: 'not-granted', detail: 'Condition' },
  });
});

test('pages of a search may lead anywhere below the base', async () => {
  const many = [...chart, ...Array.from({ length: 5 }, (_, index) => condition(`more-${index}`))];
  const scopes = [payers, ...needed.map(([scope]) => scope)];
  const { reading: one } = await reading(server(many, 2), { scopes, abilities: shapes.oracle });
  expect(one.sources.conditions).toMatchObject({ status: 'complete' });
});

test('a server that refuses what was granted is still believed', async () => {
  const scopes = [payers, ...needed.map(([scope]) => scope)];
  const { reading: one } = await reading(except('Condition', fault('forbidden', 403)), { scopes });
  expect(one.sources.conditions).toMatchObject({ status: 'failed', why: { code: 'forbidden' } });
});
