import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isOtherMethod, methodOfCode, methods } from '../../src/knowledge/methods.ts';
import { isNotInjected, waysNamed } from '../../src/knowledge/product-forms.ts';
import { read } from '../normalise/helpers.ts';

const snomed = 'http://snomed.info/sct';
const v2 = 'http://terminology.hl7.org/CodeSystem/v2-0165';
const im = { coding: [{ system: snomed, code: '78421000' }] };
const withMethod = (coding: object, route: object = im) => read({ dosage: { route, method: { coding: [coding] } } });

describe('codes of methods', () => {
  // What each does to a route that is coded IM, and to one that is coded IV.
  it.each([
    [snomed, '422145002', 'im', 'iv'],
    [snomed, '129326001', 'im', 'iv'],
    [snomed, '418283001', 'im', 'iv'],
    [snomed, '419582001', 'im', 'iv'],
    [snomed, '420620005', 'im', 'iv-push'],
    [snomed, '421538008', null, 'iv'],
    [snomed, '421257003', null, 'iv'],
    [snomed, '421521009', null, 'iv'],
    [snomed, '419747000', null, 'iv'],
    [snomed, '417924000', null, 'iv'],
    [snomed, '421134003', null, 'iv'],
    [snomed, '420606003', null, 'iv'],
    [v2, 'IVP', null, 'iv-push'],
    [v2, 'IVPB', null, 'iv-infusion'],
    [v2, 'IF', null, null],
    [v2, 'CH', null, 'iv'],
    [v2, 'DI', null, 'iv'],
    [v2, 'DU', null, 'iv'],
    [v2, 'IR', null, 'iv'],
    [v2, 'IS', null, 'iv'],
    [v2, 'NB', null, null],
    [v2, 'PF', null, 'iv'],
    [v2, 'PT', null, 'iv'],
    [v2, 'SH', null, 'iv'],
    [v2, 'SO', null, 'iv'],
    [v2, 'WA', null, 'iv'],
    [v2, 'WI', null, 'iv'],
  ])('%s %s', (system, code, beside, vein) => {
    expect(withMethod({ system, code }).route.class).toBe(beside);
    const iv = { coding: [{ system: snomed, code: '47625008' }] };
    expect(withMethod({ system, code }, iv).route.class).toBe(vein);
    expect(methods.filter(row => row.code === code)).toHaveLength(1);
  });

  it('hold all of HL7 v2 table 0165', () => {
    const file = new URL('../../node_modules/hl7.fhir.r4.examples/CodeSystem-v2-0165.json', import.meta.url);
    const { concept } = JSON.parse(readFileSync(file, 'utf8')) as { concept: { code: string }[] };
    expect(methods.flatMap(row => (row.system === 'v2' ? [row.code] : [])).sort()).toEqual(
      concept.map(({ code }) => code).sort(),
    );
  });

  it('of letters count below their own system only', () => {
    expect(methodOfCode('IS', 'https://example.org/methods')).toBe('IS');
    expect(withMethod({ system: 'https://example.org/methods', code: 'CH' }).route.class).toBe('im');
  });

  it('say by their kind what their words say', () => {
    for (const { word, kind } of methods)
      expect({ word, other: isOtherMethod(word) }).toEqual({ word, other: kind === 'other' });
  });

  it('never give a route by themselves', () => {
    for (const { code, word } of methods) {
      const system = /^\d/.test(code) ? snomed : v2;
      for (const method of [{ coding: [{ system, code }] }, { text: word }]) {
        const { route } = read({ dosage: { method } });
        expect(route.class).toBeNull();
      }
    }
  });
});

/** Every code of mimic-medication-method, by what it does to an IM injection that is recorded as completed. */
const actions: Readonly<Record<string, string>> = {
  given: 'Administered|Delayed Administered',
  partly: 'Partial Administered',
  elsewhere: 'Administered in Other Location|Documented in O.R. Holding',
  begun: 'Started|Delayed Started|Restarted|Delayed Restarted',
  'begun elsewhere': 'Started in Other Location|Restarted in Other Location',
  'another way':
    'Applied|Delayed Applied|Removed Existing / Applied New|Applied in Other Location|Removed Existing / Applied New in Other Location|Administered Bolus from IV Drip',
  'not given':
    'Hold Dose|Assessed|Delayed Assessed|Not Assessed|Delayed|Removed - Unscheduled|Not Started|Not Given per Sliding Scale|Delayed Not Assessed|Not Confirmed|Delayed Not Stopped|Delayed Not Started|Stopped - Unscheduled|Confirmed|Stopped|Not Given|Not Started per Sliding Scale|Not Stopped per Sliding Scale|Delayed Not Removed|Delayed Stopped|Removed|Delayed Stopped As Directed|Not Stopped|Delayed Confirmed|Not Removed|Delayed Not Confirmed|Not Read|Read|Delayed Removed|Stopped As Directed|Partial|in Other Location|Not Given per Sliding Scale in Other Location|Stopped - Unscheduled in Other Location|Removed in Other Location|Read in Other Location|Confirmed in Other Location|Assessed in Other Location|Stopped in Other Location|Infusion Reconciliation|Infusion Reconciliation Not Done|Infusion Reconciliation in Other Location|TPN Rate Not Changed|Not Flushed|Delayed Rate Change|Delayed Not Flushed|Rate Change|Delayed Flushed|Flushed|Rate Change in Other Location|Flushed in Other Location|Not Applied|Delayed Not Applied',
};

describe('actions of the hospital list', () => {
  const system = 'http://mimic.mit.edu/fhir/mimic/CodeSystem/mimic-medication-method';

  it.each(Object.entries(actions).flatMap(([means, codes]) => codes.split('|').map(code => ({ code, means }))))(
    '$code: $means',
    ({ code, means }) => {
      const one = withMethod({ system, code });
      expect(one.againstGiven.length > 0).toBe(means === 'not given');
      if (means === 'not given') return;
      if (means.includes('begun')) expect(one.doubts.length).toBeGreaterThan(0);
      if (means === 'given') expect(one.doubts).toEqual([]);
      expect({
        partly: one.partlyGiven.length > 0,
        elsewhere: one.elsewhere.length > 0,
        conflict: one.route.certainty === 'conflict',
      }).toEqual({
        partly: means === 'partly',
        elsewhere: means.includes('elsewhere') || code.includes('Other Location'),
        conflict: means === 'another way',
      });
    },
  );

  it('are all there', () => {
    const codes = Object.values(actions).flatMap(list => list.split('|'));
    expect(new Set(codes).size).toBe(70);
  });
});

describe('dose forms are hints only', () => {
  it.each([
    'Injection',
    'Injectable Solution',
    'Injectable Suspension',
    'Prefilled Syringe',
    'Auto-Injector',
    'Pen Injector',
    'Cartridge',
    'solution for injection',
    'suspension for injection',
    'emulsion for injection',
    'solution for injection/infusion',
    'powder for solution for injection',
    'solution for skin-prick test',
  ])('%s gives no route and rules none out', form => {
    const medicationCodeableConcept = { text: `cyanocobalamin 1 mg/mL ${form}` };
    const { route, drug } = read({ medicationCodeableConcept, dosage: { dose: { value: 1, unit: 'mL' } } });
    expect(route.certainty).toBe('absent');
    expect(isNotInjected(form)).toBe(false);
    expect(drug.notInjected).toEqual([]);
    expect(waysNamed(form).some(way => way === 'im' || way === 'sc')).toBe(false);
  });

  it.each([
    ['Drug Implant', ['implant']],
    ['for intravenous infusion', ['iv-infusion']],
    ['ceftriaxone IVPB', ['iv-infusion']],
  ])('%s names another way, which is asked about and never taken for the route', (form, ways) => {
    const medicationCodeableConcept = { text: `cyanocobalamin ${form}` };
    const { route } = read({ medicationCodeableConcept, dosage: { dose: { value: 1, unit: 'mL' } } });
    expect(waysNamed(form)).toEqual(ways);
    expect(route.certainty).toBe('absent');
  });
});
