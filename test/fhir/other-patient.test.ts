import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startReading } from '../../src/fhir/read.ts';
import { shapes } from './abilities.ts';
import { except, now, run } from './run.ts';
import {
  administration,
  charge,
  condition,
  coverage,
  entry,
  immunization,
  order,
  patient,
  procedure,
  type Script,
  scripted,
  searchset,
  visit,
} from './server.ts';

beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("F21: another patient's data stops the whole load", () => {
  const other = { reference: 'Patient/p2' };
  const cases: [name: string, script: Script][] = [
    ['the patient', except('Patient/', { ...patient, id: 'p2' })],
    ['the visit', except('Encounter/', { ...visit, subject: other })],
    [
      'an administration of another visit',
      except(
        'MedicationAdministration',
        searchset([entry(administration('a2', { subject: other, context: { reference: 'Encounter/e9' } }))]),
      ),
    ],
    ['a condition', except('Condition/_search', searchset([entry(condition('c9', { subject: other }))]))],
    ['a condition by reference', except('Condition/c2', condition('c2', { subject: other }))],
    ['an immunization', except('Immunization', searchset([entry(immunization('i9', { patient: other }))]))],
    ['a procedure', except('Procedure', searchset([entry(procedure('s9', { subject: other }))]))],
    ['a charge', except('ChargeItem', searchset([entry(charge('x9', { subject: other }))]))],
    ['a coverage', except('Coverage', searchset([entry(coverage('v9', { beneficiary: other }))]))],
    [
      'an immunization that is not wanted',
      except(
        'Immunization',
        searchset([
          entry(immunization('i9', { patient: other, occurrenceDateTime: '1990-01-01', encounter: undefined })),
        ]),
      ),
    ],
    ...[immunization('i9', { patient: null }), procedure('s9', { subject: { display: 'somebody' } })].map(
      (unowned): [string, Script] => [
        `a ${unowned.resourceType} of nobody`,
        except(unowned.resourceType, searchset([entry(unowned)])),
      ],
    ),
    [
      'a charge of a group',
      except('ChargeItem', searchset([entry(charge('x9', { subject: { reference: 'Group/p1' } }))])),
    ],
    ['a coverage of nobody', except('Coverage', searchset([entry(coverage('v9', { beneficiary: {} }))]))],
    ['an order by reference', except('MedicationRequest', order('o1', { subject: other }))],
  ];
  test.each(cases)('%s', async (_name, script) => {
    const { outcome } = await run(script);
    expect(outcome).toEqual({ stop: { why: 'other-patient', where: expect.not.stringContaining('p2') } });
  });

  test('whoever holds the policy or pays may be somebody else', async () => {
    const family = coverage('v9', { subscriber: other, policyHolder: other, payor: [other] });
    const { outcome } = await run(except('Coverage', searchset([entry(family)])));
    expect(outcome).toMatchObject({
      reading: { sources: { coverages: { status: 'complete', value: [{ id: 'v9' }] } } },
    });
  });

  test('the other requests are ended at once', async () => {
    const signals = new Map<string, AbortSignal | undefined>();
    const hangs = new Promise<never>(() => {});
    const usual = except('Condition/_search', searchset([entry(condition('c9', { subject: other }))]));
    const reader = scripted(request => (request.path.startsWith('MedicationAdministration') ? hangs : usual(request)));
    const post: typeof reader.post = (path, form, options) => {
      signals.set(path, options?.signal);
      return reader.post(path, form);
    };
    const control = new AbortController();
    const context = { patient: 'p1', encounter: 'e1' };
    const outcome = await startReading({
      reader: { ...reader, post },
      context,
      abilities: shapes.plain,
      signal: control.signal,
    });
    expect(outcome).toHaveProperty('stop');
    expect(signals.get('MedicationAdministration/_search')?.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(control.signal, 'abort')).toEqual([]);
  });
});
