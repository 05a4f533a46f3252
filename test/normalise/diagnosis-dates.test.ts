import { describe, expect, it } from 'vitest';
import { administration, chartOf, read } from './helpers.ts';

const condition = (change: Record<string, unknown>) => ({
  resourceType: 'Condition',
  id: 'c',
  subject: { reference: 'Patient/p' },
  code: { text: 'Vitamin B12 deficiency' },
  ...change,
});

describe('when a diagnosis began and was recorded', () => {
  it.each([
    [{ onsetDateTime: '2026-03' }, '2026-03', 'onsetDateTime'],
    [{ onsetPeriod: { start: '2026-03-01', end: '2026-03-05' } }, '2026-03-01', 'onsetPeriod.start'],
    [{ onsetAge: { value: 40, unit: 'a' } }, null, null],
    [{ onsetString: 'in spring' }, null, null],
    [{ onsetPeriod: { end: '2026-03-05' } }, null, null],
    [{ onsetDateTime: 'spring' }, null, null],
    [{}, null, null],
  ])('%j began %s', (change, on, path) => {
    const [one] = chartOf([condition(change)]).diagnoses;
    expect(one?.onset?.on.text ?? null).toBe(on);
    expect(one?.onset?.evidence.map(({ pointer }) => pointer) ?? null).toEqual(path && [`Condition/c#${path}`]);
  });

  it.each([
    ['2026-03-12', '2026-03-12'],
    ['2026-03-12T10:00:00Z', '2026-03-12T10:00:00Z'],
    ['yesterday', null],
    [undefined, null],
  ])('recorded %s', (recordedDate, on) => {
    const [one] = chartOf([condition({ recordedDate })]).diagnoses;
    expect(one?.recorded?.on.text ?? null).toBe(on);
  });

  it('a code in place has neither', () => {
    const { reasons } = read({ reasonCode: [{ text: 'B12 deficiency' }] });
    expect(reasons[0]).toMatchObject({ state: 'read', diagnosis: { onset: null, recorded: null } });
  });
});

describe('words of a first phase', () => {
  it('in the note or the dosage text of the entry', () => {
    const { loading } = read({ note: [{ text: 'Loading dose' }] });
    expect(loading).toEqual([{ pointer: 'MedicationAdministration/a#note[0].text', value: 'Loading dose' }]);
    expect(read({ dosage: { text: 'weekly x 4' } }).loading).toHaveLength(1);
    expect(read({ note: [{ text: 'Monthly dose' }] }).loading).toEqual([]);
  });

  it('in the instruction or the note of the order', () => {
    const ordered = (change: Record<string, unknown>) => {
      const order = {
        resourceType: 'MedicationRequest',
        id: 'o',
        status: 'active',
        intent: 'order',
        subject: { reference: 'Patient/p' },
        ...change,
      };
      const [one] = chartOf([administration(), order]).administrations;
      return one?.order.state === 'read' ? one.order.order.loading.map(({ pointer }) => pointer) : null;
    };
    expect(ordered({ dosageInstruction: [{ text: 'weekly x 4, then monthly' }] })).toEqual([
      'MedicationRequest/o#dosageInstruction[0].text',
    ]);
    expect(ordered({ note: [{ text: 'induction' }] })).toEqual(['MedicationRequest/o#note[0].text']);
    expect(ordered({ dosageInstruction: [{ text: 'once a month' }] })).toEqual([]);
  });
});
