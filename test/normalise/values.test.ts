import { describe, expect, it } from 'vitest';
import { read } from './helpers.ts';

const ucum = 'http://unitsofmeasure.org';

describe('dose', () => {
  it.each([
    [
      { value: 1000, unit: 'mcg', system: ucum, code: 'ug' },
      { state: 'recorded', value: 1000, unit: 'ug' },
    ],
    [
      { value: 1, unit: 'mL' },
      { state: 'recorded', value: 1, unit: 'mL' },
    ],
    [
      { value: 0.5, code: 'mL', system: ucum },
      { state: 'recorded', value: 0.5, unit: 'mL' },
    ],
    [
      { value: 20, unit: 'milliliter (iso1000)', system: ucum, code: 'mL' },
      { state: 'recorded', value: 20, unit: 'mL' },
    ],
    [
      { value: 5000, unit: 'Units', system: ucum, code: '[iU]' },
      { state: 'recorded', value: 5000, unit: '[iU]' },
    ],
    [
      { value: 2.4, unit: 'million units' },
      { state: 'recorded', value: 2.4, unit: 'MU' },
    ],
    [
      { value: 1, unit: 'cc', code: 'mL' },
      { state: 'recorded', value: 1, unit: 'mL' },
    ],
    [{ value: 1 }, { state: 'unusable', fault: 'no-unit' }],
    [{ unit: 'mg' }, { state: 'unusable', fault: 'no-value' }],
    [
      { value: ' ', unit: 'mg' },
      { state: 'unusable', fault: 'no-value' },
    ],
    [
      { comparator: '<', unit: 'mg' },
      { state: 'unusable', fault: 'no-value' },
    ],
    [
      { value: '1000', unit: 'mg' },
      { state: 'unusable', fault: 'no-number', evidence: [{ value: '1000 mg' }] },
    ],
    [
      { value: '<1000', unit: 'mg' },
      { state: 'unusable', fault: 'no-number', evidence: [{ value: '<1000 mg' }] },
    ],
    [
      { value: true, unit: 'mg' },
      { state: 'unusable', fault: 'no-number' },
    ],
    [
      { value: 5, comparator: '<', unit: 'mg' },
      { state: 'unusable', fault: 'no-number', evidence: [{ value: '< 5 mg' }] },
    ],
    [
      { value: 5, comparator: {}, unit: 'mg' },
      { state: 'unusable', fault: 'no-number', evidence: [{ value: '5 mg' }] },
    ],
    [
      { value: 0, unit: 'mg' },
      { state: 'unusable', fault: 'not-positive' },
    ],
    [
      { value: -1, unit: 'mg' },
      { state: 'unusable', fault: 'not-positive' },
    ],
    [
      { value: Number.POSITIVE_INFINITY, unit: 'mg' },
      { state: 'unusable', fault: 'out-of-range' },
    ],
    [
      { value: 1, unit: 'mg', system: ucum, code: 'mL' },
      { state: 'unusable', fault: 'unit-conflict' },
    ],
    [
      { value: 1, unit: 'UNT/ML', system: ucum, code: 'mL' },
      { state: 'unusable', fault: 'unit-conflict' },
    ],
    [
      { value: 1, unit: 'mg', system: ucum, code: 'mgg' },
      { state: 'unusable', fault: 'unit-conflict' },
    ],
    [
      { value: 1, unit: 'mg/kg' },
      { state: 'unusable', fault: 'per-weight' },
    ],
    [
      { value: 100, unit: 'mg/mL' },
      { state: 'unusable', fault: 'concentration' },
    ],
    [
      { value: 1, unit: 'tablet' },
      { state: 'unusable', fault: 'unknown-unit' },
    ],
  ])('%j', (dose, expected) => expect(read({ dosage: { dose } }).dose).toMatchObject(expected));

  it('in words only', () => {
    expect(read({ dosage: { text: '1000 mcg IM' } }).dose).toMatchObject({ state: 'text-only', text: '1000 mcg IM' });
    expect(read({ dosage: { text: 'IM today' } }).dose.state).toBe('absent');
  });

  const why = { extension: [{ url: 'x', valueCode: 'unknown' }] };
  it.each([[undefined], [null], [{}], [why], [{ unit: ' ' }], [{ _value: why, value: null }]])('%j is absent', dose =>
    expect(read({ dosage: { dose } }).dose.state).toBe('absent'),
  );
});

describe('time', () => {
  it.each([
    ['2026-03-12T10:20:00-06:00', 'second', true],
    ['2026-03-12T10:20Z', 'minute', true],
    ['2026-03-12', 'day', false],
    ['2026-03', 'month', false],
    ['2026', 'year', false],
    ['2026-03-12T10:20:00', 'second', false],
    ['2024-02-29', 'day', false],
  ])('%s', (written, precision, exact) => {
    const { start, invalid } = read({ effectiveDateTime: written }).given;
    expect({ precision: start?.precision, exact: start?.instant !== null, invalid }).toEqual({
      precision,
      exact,
      invalid: false,
    });
  });

  it.each(['2026-02-30', '2026-03-12T24:00:00Z', '0000-01-01', '2026-03-12T10:20:00-0600', 'yesterday', 20260312, {}])(
    '%j is no date',
    written => expect(read({ effectiveDateTime: written }).given).toMatchObject({ start: null, invalid: true }),
  );

  it('takes a period, and one without a start', () => {
    const start = '2026-03-12T10:00:00Z';
    expect(read({ effectiveDateTime: undefined, effectivePeriod: { start } }).given.start?.text).toBe(start);
    const { given } = read({ effectiveDateTime: undefined, effectivePeriod: { end: start } });
    expect([given.start, given.end?.text]).toEqual([null, start]);
  });

  it('does not choose between two days', () => {
    expect(read({ effectivePeriod: { start: '2026-03-13T10:00:00Z' } }).given.invalid).toBe(true);
  });

  it.each([undefined, null, '', '  '])('%j is absent', written => {
    expect(read({ effectiveDateTime: written }).given).toMatchObject({
      start: null,
      invalid: false,
      evidence: [{ pointer: 'MedicationAdministration/a#effectiveDateTime', value: '' }],
    });
  });
});

describe('site', () => {
  const sct = 'http://snomed.info/sct';
  it.each([
    [{ text: 'Arm, Lower, Left' }, { laterality: 'left', paired: true, certainty: 'text' }],
    [
      { coding: [{ system: sct, code: '16217701000119102' }] },
      { laterality: 'left', paired: true, certainty: 'coded' },
    ],
    [
      { coding: [{ system: sct, code: '206007', display: 'Left Gluteus Maximus' }] },
      { laterality: 'left', certainty: 'coded' },
    ],
    [{ coding: [{ system: sct, code: '206007' }] }, { laterality: null, paired: true }],
    [
      { coding: [{ system: sct, code: '16217661000119109', display: 'Left deltoid' }] },
      { laterality: 'right', certainty: 'conflict' },
    ],
    [{ text: 'abdomen' }, { laterality: null, paired: false }],
    [{ text: 'somewhere new' }, { text: 'somewhere new', certainty: 'text', paired: false }],
  ])('%j', (site, expected) => expect(read({ dosage: { site } }).site).toMatchObject(expected));

  it.each([{ text: 'Unknown' }, { text: ' ' }, {}, undefined])('%j is none', site =>
    expect(read({ dosage: { site } }).site).toBeNull(),
  );

  it('notes signs of a split dose', () => {
    expect(read({ dosage: { site: { text: 'bilateral deltoids' } } }).split).toHaveLength(1);
    expect(read({ note: [{ text: 'Dose divided between two sites' }] }).split).toHaveLength(1);
    expect(read().split).toEqual([]);
  });
});

describe('what speaks against it', () => {
  const mimic = 'http://mimic.mit.edu/fhir/mimic/CodeSystem/mimic-medication-method';
  it.each([
    ['Not Given', true],
    ['Hold Dose', true],
    ['Not Given per Sliding Scale in Other Location', true],
    ['Delayed Not Started', true],
    ['Stopped', true],
    ['Assessed', true],
    ['Rate Change', true],
    ['Delayed', true],
    ['Administered', false],
    ['Delayed Administered', false],
    ['Administered in Other Location', false],
    ['Documented in O.R. Holding', false],
  ])('method %s: %s', (code, against) => {
    const { againstGiven } = read({ dosage: { method: { coding: [{ system: mimic, code }] } } });
    expect(againstGiven.length > 0).toBe(against);
  });

  it.each([
    ...['Hold Dose', 'Not Given', 'Not Given per Sliding Scale', 'Not Given per Sliding Scale in Other Location'],
    ...['Not Started', 'Not Started per Sliding Scale', 'Delayed Not Started', 'Not Assessed', 'Delayed Not Assessed'],
    ...['Not Confirmed', 'Delayed Not Confirmed', 'Not Applied', 'Delayed Not Applied', 'Not Flushed'],
    ...['Delayed Not Flushed', 'Not Removed', 'Delayed Not Removed', 'Not Stopped', 'Delayed Not Stopped'],
    ...['Not Stopped per Sliding Scale', 'Not Read', 'TPN Rate Not Changed', 'Infusion Reconciliation Not Done'],
    ...['Assessed', 'Delayed Assessed', 'Assessed in Other Location', 'Confirmed', 'Delayed Confirmed'],
    ...['Confirmed in Other Location', 'Read', 'Read in Other Location', 'Removed', 'Delayed Removed'],
    ...['Removed in Other Location', 'Removed - Unscheduled', 'Stopped', 'Delayed Stopped', 'Stopped As Directed'],
    ...['Delayed Stopped As Directed', 'Stopped in Other Location', 'Stopped - Unscheduled'],
    ...['Stopped - Unscheduled in Other Location', 'Flushed', 'Delayed Flushed', 'Flushed in Other Location'],
    ...['Rate Change', 'Delayed Rate Change', 'Rate Change in Other Location', 'Infusion Reconciliation'],
    ...['Infusion Reconciliation in Other Location', 'Delayed', 'Partial', 'in Other Location'],
  ])('MIMIC action that gives nothing: %s', code => {
    expect(read({ dosage: { method: { coding: [{ system: mimic, code }] } } }).againstGiven).not.toEqual([]);
  });

  it.each([
    ['Administered', ''],
    ['Delayed Administered', ''],
    ['Partial Administered', 'partlyGiven'],
    ['Administered in Other Location', 'elsewhere'],
    ['Documented in O.R. Holding', 'elsewhere'],
    ['Started', 'doubts'],
    ['Restarted', 'doubts'],
    ['Delayed Started', 'doubts'],
    ['Delayed Restarted', 'doubts'],
    ['Started in Other Location', 'elsewhere doubts'],
    ['Restarted in Other Location', 'elsewhere doubts'],
    ['Applied', 'route'],
    ['Delayed Applied', 'route'],
    ['Applied in Other Location', 'elsewhere route'],
    ['Removed Existing / Applied New', 'route'],
    ['Removed Existing / Applied New in Other Location', 'elsewhere route'],
    ['Administered Bolus from IV Drip', 'infusion route'],
  ])('MIMIC action that gives something: %s, open: %s', (code, open) => {
    const route = { coding: [{ system: 'http://snomed.info/sct', code: '78421000' }] };
    const one = read({ dosage: { route, method: { coding: [{ system: mimic, code }] } } });
    const lists = {
      partlyGiven: one.partlyGiven,
      elsewhere: one.elsewhere,
      infusion: one.infusion,
      doubts: one.doubts,
    };
    const found = Object.entries(lists).flatMap(([name, evidence]) => (evidence.length > 0 ? [name] : []));
    if (one.route.certainty === 'conflict') found.push('route');
    expect(one.againstGiven).toEqual([]);
    expect(found.sort()).toEqual(open.split(' ').filter(Boolean).sort());
  });

  it('other actions of another list speak neither way', () => {
    expect(read({ dosage: { method: { text: 'Slow' } } }).againstGiven).toEqual([]);
  });

  it.each(['patient refused', 'will administer tomorrow', 'dose held'])('note %s', text => {
    expect(read({ note: [{ text }] }).againstGiven).toEqual([
      { pointer: 'MedicationAdministration/a#note[0].text', value: text },
    ]);
  });

  it.each(['given without incident', 'pressure held at site', 'no adverse reaction'])('note %s is none', text => {
    expect(read({ note: [{ text }] }).againstGiven).toEqual([]);
  });

  it('a reason on a completed record, not on one that was not done', () => {
    const statusReason = [{ text: 'contraindicated' }];
    expect(read({ statusReason }).againstGiven).toHaveLength(1);
    expect(read({ statusReason, status: 'not-done' }).againstGiven).toEqual([]);
  });

  it('part of a dose, one syringe, own hand', () => {
    expect(read({ dosage: { method: { text: 'Partial Administered' } } }).partlyGiven).toHaveLength(1);
    expect(read({ note: [{ text: 'mixed with promethazine in one syringe' }] }).mixed).toHaveLength(1);
    expect(read({ note: [{ text: 'Patient self-administered' }] }).selfGiven).toHaveLength(1);
    expect(read({ note: [{ text: 'not self-administered' }] }).selfGiven).toEqual([]);
  });
});
