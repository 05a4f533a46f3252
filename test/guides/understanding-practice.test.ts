import { describe, expect, test } from 'vitest';
import { knowledgeVersion } from '../../src/knowledge/index.ts';
import { policies } from '../../src/knowledge/policies.ts';
import { rules, visitRules } from '../../src/rules/index.ts';
import { amount, coding, concept, sites, systems } from '../../src/sandbox/scenarios/codes.ts';
import { drugs } from '../../src/sandbox/scenarios/drugs.ts';
import { ward } from '../../src/sandbox/scenarios/staff-and-places.ts';
import {
  another,
  blocking,
  charge,
  dates,
  findingOf,
  given,
  injectionOf,
  judged,
  oneInjection,
  policyIds,
  scenario,
  visitOf,
} from './charts.ts';

/** A visit at a place with this place-of-service code, or by this class. */
function at(pos: string) {
  const id = `place-${pos}`;
  const name = 'Elsewhere';
  const place = {
    resourceType: 'Location',
    id,
    name,
    type: [{ coding: [{ system: systems.placeOfService, code: pos }] }],
  } as const;
  return { place, location: [{ location: { reference: `Location/${id}` } }] };
}

describe('A Comprehensive Guide to Understanding CPT 96372, in practice', () => {
  test('S2.16 whoever gives it: the patient is no staff, a facility bills for itself, and supervision is asked about', () => {
    const self = given({ administrationElements: { performer: [{ actor: { reference: 'Patient/guide' } }] } });
    expect([self.verdict, self.otherService?.family]).toEqual(['not-96372', 'self-administered']);
    for (const [pos, message] of [
      ['22', 'place-of-service.facility'],
      ['23', 'place-of-service.facility'],
      ['12', 'place-of-service.home'],
    ] as const) {
      const { place, location } = at(pos);
      const one = injectionOf([...oneInjection({ visitElements: { location } }).resources, place]);
      expect([pos, one.verdict, findingOf(one, 'place-of-service').message]).toEqual([pos, 'review', message]);
    }
    const alone = oneInjection({ visitElements: { participant: undefined } }).resources;
    const ask = { outcome: 'review', message: 'supervision.ask-or-video' };
    expect(findingOf(visitOf(alone), 'supervision')).toMatchObject({ ...ask, weight: 'advises' });
    const medicare = visitOf(alone, { policy: 'medicare-part-b' });
    expect([medicare.verdict, findingOf(medicare, 'supervision')]).toMatchObject([
      'review',
      { ...ask, weight: 'blocks' },
    ]);
    expect(findingOf(visitOf(oneInjection().resources), 'supervision').outcome).toBe('pass');
  });

  test('S2.16 the hospital bills what the physician does not, at the same place', () => {
    const { place, location } = at('22');
    const chart = [...oneInjection({ visitElements: { location } }).resources, place];
    expect(injectionOf(chart, { policy: 'facility-outpatient' }).verdict).toBe('ready');
    expect(injectionOf(oneInjection().resources, { policy: 'facility-outpatient' }).verdict).toBe('review');
    const stay = oneInjection({
      visitElements: {
        class: coding(systems.actCode, 'IMP'),
        location: [{ location: { reference: `Location/${ward.id}` } }],
      },
    });
    expect(injectionOf(stay.resources).otherService?.family).toBe('inpatient');
  });

  test('S2.17 every rule and policy row says when its source was read, and a report which facts it was made with', () => {
    const day = /^20\d\d-\d\d-\d\d$/;
    for (const { id, sources } of [...rules, ...visitRules])
      for (const { read } of sources) expect([id, read]).toEqual([id, expect.stringMatching(day)]);
    for (const { id, sources } of policies)
      for (const row of Object.values(sources)) expect([id, row?.read]).toEqual([id, expect.stringMatching(day)]);
    const report = judged(oneInjection().resources);
    expect(report.knowledge).toBe(knowledgeVersion);
    expect(knowledgeVersion).toMatch(/^20\d\d-\d\d-\d\d\./);
    // Without an official table the report says that the built-in rows answered.
    expect(report.tables.map(({ kind, period }) => [kind, period])).toContainEqual(['icd10cm-order', null]);
  });

  test.each(policyIds)(
    'S2.18 neither only vaccines nor vaccines too: beside each other, one counts, under %s',
    policy => {
      const visit = visitOf(scenario('vaccine-and-depo'), { policy });
      const verdicts = visit.administrations.map(one => [one.facts.drug.class, one.verdict === 'not-96372']);
      expect(Object.fromEntries(verdicts)).toEqual({ vaccine: true, therapeutic: false });
      expect([visit.units.counted, visit.units.billed]).toEqual([1, 1]);
    },
  );

  test('S2.19 several injections are counted with care: a second entry, one syringe, a divided dose, no time', () => {
    const twice = visitOf(scenario('charted-twice'));
    expect([twice.units.counted, twice.verdict]).toEqual([1, 'review']);
    const divided = visitOf(scenario('penicillin-split'));
    expect([divided.units.counted, divided.verdict]).toEqual([2, 'review']);
    const note = [{ text: 'Given in the same syringe' }];
    const first = oneInjection({ drug: drugs.ketorolac, dose: amount(30, 'mg'), administrationElements: { note } });
    const mixed = { note, medicationCodeableConcept: drugs.promethazine };
    const syringe = visitOf([...first.resources, another(first, 'mixed', mixed, { dose: amount(25, 'mg') })]);
    expect(syringe.units).toMatchObject({ counted: 1, billed: 1, why: 'units-counted.together' });
    const day = dates.day();
    const untimed = oneInjection({ administrationElements: { effectiveDateTime: day } });
    const again = another(untimed, 'again', { effectiveDateTime: day }, { site: sites['Right deltoid'] });
    const [one] = visitOf([...untimed.resources, again]).administrations;
    expect(one && findingOf(one, 'repeat-times').outcome).toBe('gap');
  });

  test('S2.20 what the guide leaves out is checked: visits beside, place, drug line, NDC, supervision, chemotherapy', () => {
    const one = oneInjection();
    const beside = (code: string, policy = 'medicare-part-b', ...modifiers: string[]) =>
      visitOf([...one.resources, charge(one, code, ...modifiers)], { policy });
    expect(beside('99211').verdict).toBe('not-ready');
    expect(findingOf(beside('99211'), 'no-99211')).toMatchObject({ outcome: 'gap', weight: 'blocks' });
    expect(findingOf(beside('99213'), 'em-modifier-25')).toMatchObject({ outcome: 'review', weight: 'blocks' });
    expect(findingOf(beside('99213', 'base', '25'), 'em-modifier-25').outcome).toBe('pass');
    expect(findingOf(beside('99396', 'base'), 'em-modifier-25').outcome).toBe('pass');
    expect(findingOf(beside('20610'), 'ncci-edit').outcome).toBe('review');
    expect(findingOf(beside('96372'), 'drug-charged').outcome).toBe('review');
    const ndc = given({}, { policy: 'commercial-example' });
    expect([ndc.verdict, blocking(ndc)]).toEqual(['not-ready', ['ndc-recorded absent']]);
    expect(findingOf(ndc, 'ndc-recorded').policy).toMatch(/^commercial-example#/);
    expect(given({ drug: concept('Methotrexate 25 mg/mL injection') }).otherService?.codes).toEqual(['96401']);
  });
});
