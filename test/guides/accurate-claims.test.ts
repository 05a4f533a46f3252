import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { linkTarget } from '../../src/links/target.ts';
import { rules, visitRules } from '../../src/rules/index.ts';
import { amount, coding, concept, routes, snomed, systems } from '../../src/sandbox/scenarios/codes.ts';
import { drugs } from '../../src/sandbox/scenarios/drugs.ts';
import { ruleReason } from '../../src/text/rules.ts';
import {
  blocking,
  charge,
  findingOf,
  given,
  injectionOf,
  judged,
  oneInjection,
  policyIds,
  scenario,
  visitOf,
} from './charts.ts';

const icd = (text: string, code: string) => concept(text, coding(systems.icd10cm, code, text));
const problem = { coding: [coding(systems.conditionCategory, 'problem-list-item')] };

describe('A Guide to Accurate Therapeutic Injection Claims', () => {
  test('S1.1 into a muscle or under the skin is ready; an infusion of the same visit is asked about and excludes nothing', () => {
    expect(given().verdict).toBe('ready');
    expect(injectionOf(scenario('depo-subcutaneous')).verdict).toBe('ready');
    const beside = oneInjection();
    const visit = visitOf([...beside.resources, charge(beside, '96365')]);
    expect(visit.administrations[0]?.verdict).toBe('ready');
    expect(findingOf(visit, 'other-administration')).toMatchObject({ outcome: 'review', weight: 'advises' });
    const medicare = visitOf([...beside.resources, charge(beside, '96365')], { policy: 'medicare-part-b' });
    expect(medicare.administrations[0]?.verdict).not.toBe('not-96372');
    expect(findingOf(medicare, 'other-administration')).toMatchObject({ outcome: 'review', weight: 'blocks' });
  });

  test.each([
    ['Influenza vaccine, trivalent', 'vaccine'],
    ['Allergen extract', 'allergen-immunotherapy'],
    ['Methotrexate 25 mg/mL injection', 'antineoplastic'],
    ['Nirsevimab 50 mg/0.5 mL', 'rsv-antibody'],
    ['OnabotulinumtoxinA 100 units', 'chemodenervation'],
  ])('S1.2 the drug matters too: %s into a muscle is another service', (name, family) => {
    const one = given({ drug: concept(name) });
    expect([one.verdict, one.otherService?.family]).toEqual(['not-96372', family]);
    expect(one.otherService?.codes).not.toContain('96372');
  });

  test('S1.3 a route that is missing or open is a gap, never a guess from the drug', () => {
    const naltrexone = { drug: concept('Naltrexone extended-release 380 mg'), dose: amount(380, 'mg') };
    const absent = given({ ...naltrexone, charted: { route: undefined } });
    expect([absent.verdict, absent.facts.route.class]).toEqual(['not-ready', null]);
    expect(blocking(absent)).toContain('route-documented absent');
    for (const route of ['SC/IM', 'IM or IV', 'inj', 'parenteral', 'shot', 'per protocol', 'L deltoid']) {
      const open = given({ charted: { route: concept(route) } });
      expect([route, open.verdict]).toEqual([route, 'not-ready']);
      expect(blocking(open).map(one => one.split(' ')[0])).toContain('route-documented');
    }
    const disagree = injectionOf(scenario('route-conflict'));
    expect([disagree.verdict, blocking(disagree)]).toEqual(['not-ready', ['route-documented conflict']]);
  });

  test('S1.4 the diagnosis must say why: what is not an illness does not, and one that is no reason is asked about', () => {
    expect(given({ diagnosis: concept('B12 injection') }).verdict).toBe('not-ready');
    const tired = { diagnosis: icd('Other fatigue', 'R53.83') };
    expect(findingOf(given(tired), 'b12-diagnosis')).toMatchObject({ outcome: 'review', weight: 'advises' });
    expect(given(tired, { policy: 'medicare-part-b' }).verdict).toBe('review');
    expect(findingOf(given(), 'b12-diagnosis').outcome).toBe('pass');
  });

  test('S1.5 no diagnosis is chosen for anybody: every code of a report stands in the chart', () => {
    const written = (one: unknown) =>
      [...JSON.stringify(one).matchAll(/"(?:code)":"([A-Z]\d[\dA-Z](?:\.\w+)?)"/g)].map(([, code]) => code);
    for (const id of ['b12-ready', 'b12-workflow-diagnosis', 'ceftriaxone-no-unit-snomed', 'many-administrations']) {
      const chart = scenario(id);
      const reported = judged(chart).visits.flatMap(visit =>
        visit.administrations.flatMap(({ facts }) => facts.diagnoses.flatMap(({ icd10cm }) => icd10cm)),
      );
      expect(reported.filter(code => !written(chart).includes(code))).toEqual([]);
    }
    const onlySnomed = given({ diagnosis: concept('Pernicious anemia', snomed('84027009', 'Pernicious anemia')) });
    expect([onlySnomed.verdict, blocking(onlySnomed)]).toEqual(['not-ready', ['diagnosis-codable absent']]);
    expect(onlySnomed.facts.diagnoses.flatMap(({ icd10cm }) => icd10cm)).toEqual([]);
  });

  test.each([
    ['route', { charted: { route: undefined } }, 'route-documented absent'],
    [
      'diagnosis',
      { visitElements: { diagnosis: undefined }, conditionElements: { encounter: undefined, category: [problem] } },
      'diagnosis-linked absent',
    ],
    ['drug', { administrationElements: { medicationCodeableConcept: { text: '' } } }, 'drug-identified absent'],
    ['dose', { charted: { dose: undefined } }, 'dose-with-unit absent'],
    ['site', { charted: { site: undefined } }, 'site-documented absent'],
    ['who gave it', { charted: { by: undefined } }, 'performer-documented absent'],
    ['order', { charted: { order: undefined } }, 'order-linked absent'],
    ['visit', { charted: { visit: undefined } }, 'visit-linked absent'],
    ['date', { administrationElements: { effectiveDateTime: undefined } }, 'date-documented absent'],
    ['place', { visitElements: { location: undefined } }, 'place-of-service review'],
  ])('S1.6 each step is checked by itself: without the %s the record is not ready, and says so', (_, differs, gap) => {
    const report = judged(oneInjection(differs).resources);
    const [one] = report.visits.flatMap(visit => visit.administrations);
    expect(one?.verdict).not.toBe('ready');
    expect(one && blocking(one)).toContain(gap);
  });

  test.each(policyIds)(
    'S1.7 without a route it is not ready under %s; the gap names the field and leads to it',
    policy => {
      const one = given({ charted: { route: undefined } }, { policy });
      const gap = findingOf(one, 'route-documented');
      expect(one.verdict).toBe('not-ready');
      expect(gap).toMatchObject({ outcome: 'gap', kind: 'absent', field: 'MedicationAdministration.dosage.route' });
      expect(linkTarget(gap.field)).toBe('administration');
      // The claim form has no place for a route, so what is said is about the record.
      expect(ruleReason('route-documented')).not.toMatch(/claim|den[iy]/i);
    },
  );

  test('S1.8 "B12 injection" as the only diagnosis is not ready; beside the illness it does no harm', () => {
    for (const id of ['guide-injection-as-diagnosis', 'b12-workflow-diagnosis']) {
      const one = injectionOf(scenario(id));
      expect([one.verdict, blocking(one)]).toEqual(['not-ready', ['diagnosis-clinical invalid']]);
      expect(linkTarget(findingOf(one, 'diagnosis-clinical').field)).toBe('diagnosis');
    }
    const both = given({ administrationElements: { reasonCode: [concept('B12 injection')] } });
    expect(both.verdict).toBe('ready');
  });

  test('S1.9 without a dose there are no units; with one they follow from it, counted up', () => {
    const none = injectionOf(scenario('guide-missing-dose'));
    expect([none.verdict, blocking(none)]).toEqual(['not-ready', ['dose-with-unit absent']]);
    expect(findingOf(none, 'drug-units').outcome).toBe('not-applicable');
    const units = (dose: number) =>
      findingOf(given({ drug: drugs.ketorolac, dose: amount(dose, 'mg') }), 'drug-units').values.units;
    expect([15, 16, 30, 60].map(units)).toEqual(['1', '2', '2', '4']);
    expect(blocking(given({ charted: { dose: { value: 1000 } } }))).toEqual(['dose-with-unit absent']);
  });

  test.each([
    ['IV push', 'iv-push'],
    ['IV Piggyback', 'iv-infusion'],
    ['IVPB', 'iv-infusion'],
    ['IV infusion', 'iv-infusion'],
    ['SC infusion', 'sc-infusion'],
  ])('S1.10 an injection and %s are not confused', (route, family) => {
    const one = given({ route: concept(route) });
    expect([one.verdict, one.otherService?.family]).toEqual(['not-96372', family]);
    // Ordered into the muscle and recorded otherwise: a person says which it was.
    const unordered = given({ charted: { route: concept(route) } });
    expect(unordered.verdict).toBe('review');
    expect(blocking(unordered)).toContain('order-agrees review');
  });

  test('S1.10 a record that says both is a conflict, neither ready nor set aside', () => {
    const both = injectionOf(scenario('guide-infusion-as-injection'));
    expect([both.verdict, blocking(both)]).toEqual(['not-ready', ['injection-not-infusion conflict']]);
  });

  test('S1.11 what counts is the administration record: who gave it and on whose order; an order alone is none', () => {
    const { facts } = given();
    expect(facts.performer?.reference).toBe('Practitioner/nurse-osei');
    expect(facts.order?.reference).toBe('MedicationRequest/guide-order');
    const { resources } = oneInjection();
    const ordered = visitOf(resources.filter(({ resourceType }) => resourceType !== 'MedicationAdministration'));
    expect([ordered.verdict, ordered.units.counted]).toEqual(['none', 0]);
  });

  test('S1.12 the code is that of the recorded condition: one of the visit is taken, one of the problem list is only named', () => {
    const deficiency = icd('Vitamin B12 deficiency', 'E53.8');
    expect(given({ diagnosis: deficiency }).facts.diagnoses).toMatchObject([{ icd10cm: ['E53.8'], usable: true }]);
    const listed = given({
      diagnosis: deficiency,
      conditionElements: { encounter: undefined, category: [problem] },
      visitElements: { diagnosis: undefined },
    });
    expect([listed.verdict, blocking(listed)]).toEqual(['not-ready', ['diagnosis-linked absent']]);
    expect(findingOf(listed, 'diagnosis-linked').message).toBe('diagnosis-linked.problem-list');
    expect(listed.facts.diagnoses).toMatchObject([{ icd10cm: ['E53.8'], usable: false }]);
  });

  test('S1.13 an infusion into a vein has codes of its own, under every policy', () => {
    for (const policy of policyIds) {
      const one = given({ route: routes['IV infusion'] }, { policy });
      expect([policy, one.verdict]).toEqual([policy, 'not-96372']);
      expect(one.otherService).toMatchObject({ family: 'iv-infusion', codes: ['96365', '96366', '96367', '96368'] });
    }
  });

  test('S1.14 route, diagnosis and dose are not all: the drug and the visit beside it are looked at too', () => {
    const bare = given({ charted: { by: undefined, order: undefined, site: undefined } });
    expect(bare.verdict).toBe('not-ready');
    expect(blocking(bare)).toEqual(['site-documented absent', 'performer-documented absent', 'order-linked absent']);
    const charged = oneInjection();
    const visit = visitOf([...charged.resources, charge(charged, '96372'), charge(charged, '99213')]);
    expect(findingOf(visit, 'drug-charged').outcome).toBe('review');
    expect(findingOf(visit, 'em-modifier-25').outcome).toBe('review');
  });

  test('S1.15 of the ten most recent injections, those without route, dose or diagnosis are found and no others', () => {
    const all = judged(scenario('ten-recent')).visits.flatMap(visit => visit.administrations);
    const found = all.map(one => [Number(one.reference.split('-').at(-1)), one.verdict, ...blocking(one)] as const);
    expect(found.toSorted(([a], [b]) => a - b).filter(([, verdict]) => verdict !== 'ready')).toEqual([
      [2, 'not-ready', 'route-documented absent'],
      [4, 'not-ready', 'dose-with-unit absent'],
      [5, 'not-ready', 'diagnosis-clinical invalid'],
      [7, 'not-ready', 'route-documented absent', 'dose-with-unit absent'],
      [9, 'not-ready', 'diagnosis-linked absent'],
    ]);
    expect(found).toHaveLength(10);
  });

  test('S1.16 no rate, score or promise is told to anybody', () => {
    const folder = new URL('../../src/text/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(10);
    const told = /\d\s?%|\bper ?cent|clean[- ]claim|\b(?:rate|score) of\b|guarantee/i;
    expect(files.filter(name => told.test(readFileSync(new URL(name, folder), 'utf8')))).toEqual([]);
    expect(JSON.stringify(judged(oneInjection().resources))).not.toMatch(/score|percent/i);
  });

  test('S1.17 denials are named by their codes, not by loose names', () => {
    const codes = new Map([...rules, ...visitRules].map(({ id, prevents }) => [id, prevents]));
    const bad = [...codes.values()]
      .flat()
      .filter(code => !/^(?:\d{1,3}|[AB]\d{1,2}|M[A]?\d{1,3}|N\d{1,3})$/.test(code));
    expect(bad).toEqual([]);
    expect(codes.get('drug-code')).toEqual(expect.arrayContaining(['16', 'N56']));
    expect(codes.get('drug-code-in-force')).toEqual(expect.arrayContaining(['181', 'N56']));
    expect(codes.get('order-linked')).toEqual(expect.arrayContaining(['16', 'N29']));
    expect(codes.get('route-qualifies')).toContain('4');
    expect(codes.get('route-documented')).toContain('N706');
  });
});
