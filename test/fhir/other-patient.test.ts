import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startReading } from '../../src/fhir/read.ts';
import { shapes } from './abilities.ts';
import { except, now, run } from './run.ts';
import { administration, condition, entry, order, patient, type Script, scripted, searchset, visit } from './server.ts';

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
    ['an order by reference', except('MedicationRequest', order('o1', { subject: other }))],
  ];
  test.each(cases)('%s', async (_name, script) => {
    const { outcome } = await run(script);
    expect(outcome).toEqual({ stop: { why: 'other-patient', where: expect.not.stringContaining('p2') } });
  });

  test('the other requests are ended at once', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const hangs = new Promise<never>(() => {});
    const usual = except('Condition/_search', searchset([entry(condition('c9', { subject: other }))]));
    const reader = scripted(request => (request.path.startsWith('MedicationAdministration') ? hangs : usual(request)));
    const post: typeof reader.post = (path, form, options) => {
      signals.push(options?.signal);
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
    expect(signals[0]?.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(control.signal, 'abort')).toEqual([]);
  });
});
