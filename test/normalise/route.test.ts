import { describe, expect, it } from 'vitest';
import { read } from './helpers.ts';
import { type Case, cases } from './route.cases.ts';

const sct = 'http://snomed.info/sct';

function dosageOf({ coding, text, sentence, method }: Case) {
  const route =
    coding || text
      ? { coding: coding?.map(([system, code, display]) => ({ system, code, display })), text }
      : undefined;
  return { route, text: sentence, method: method === undefined ? undefined : { text: method } };
}

describe('route', () => {
  it.each(cases)('$name', one => {
    const { route } = read({ dosage: dosageOf(one) });
    expect({ class: route.class, certainty: route.certainty, candidates: route.candidates }).toEqual({
      class: one.class ?? null,
      certainty: one.certainty,
      candidates: one.candidates ?? [],
    });
  });

  it('points at what it read, and where it looked in vain', () => {
    expect(read().route.evidence).toEqual([
      { pointer: 'MedicationAdministration/a#dosage.route.coding[0]', value: '78421000 Intramuscular route' },
    ]);
    expect(read({ dosage: undefined }).route.evidence).toEqual([
      { pointer: 'MedicationAdministration/a#dosage.route', value: '' },
    ]);
    expect(read({ dosage: { text: '1 mL IM' } }).route.evidence).toEqual([
      { pointer: 'MedicationAdministration/a#dosage.text', value: '1 mL IM' },
    ]);
  });

  it('never takes the route from the order or the drug', () => {
    const order = {
      resourceType: 'MedicationRequest',
      id: 'o',
      status: 'active',
      intent: 'order',
      subject: { reference: 'Patient/p' },
      dosageInstruction: [{ route: { coding: [{ system: sct, code: '78421000' }] } }],
    };
    const { route } = read({ dosage: { dose: { value: 1, unit: 'mL' } } }, [order]);
    expect(route.certainty).toBe('absent');
  });
});

describe('signs of an infusion', () => {
  it.each([
    ['rate', { rateQuantity: { value: 100, unit: 'mL/h' } }, 'dosage.rateQuantity'],
    [
      'ratio',
      { rateRatio: { numerator: { value: 8, unit: 'mL' }, denominator: { value: 1, unit: 'min' } } },
      'dosage.rateRatio',
    ],
    ['words', { text: 'infuse over 30 min' }, 'dosage.text'],
    ['drip', { method: { text: 'IV drip' } }, 'dosage.method.text'],
    ['duration', { text: 'give over 20 minutes' }, 'dosage.text'],
    [
      'extension',
      { dose: { value: 1, unit: 'mL' }, extension: [{ url: 'https://x/StructureDefinition/infuse-over-time' }] },
      'dosage.extension[0]',
    ],
  ])('%s', (_, dosage, path) => {
    expect(read({ dosage }).infusion.map(one => one.pointer)).toEqual([`MedicationAdministration/a#${path}`]);
  });

  it('a period alone is none', () => {
    const effectivePeriod = { start: '2026-03-12T10:00:00Z', end: '2026-03-12T11:00:00Z' };
    expect(read({ effectiveDateTime: undefined, effectivePeriod }).infusion).toEqual([]);
  });
});
