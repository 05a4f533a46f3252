import { describe, expect, test } from 'vitest';
import { routeCodes } from '../../src/knowledge/routes.ts';
import { rules, visitRules } from '../../src/rules/index.ts';
import { condition, resource } from '../../src/sandbox/scenarios/build.ts';
import { amount, coding, concept, push, routes, sites, systems } from '../../src/sandbox/scenarios/codes.ts';
import { drugs } from '../../src/sandbox/scenarios/drugs.ts';
import { patient } from '../../src/sandbox/scenarios/people.ts';
import { countWords, whyEach } from '../../src/text/units.ts';
import { policyWords } from '../../src/text/verdicts.ts';
import {
  another,
  blocking,
  charge,
  dates,
  findingOf,
  given,
  injectionOf,
  oneInjection,
  policyIds,
  scenario,
  visitOf,
} from './charts.ts';

const cvx = coding(systems.cvx, '140', 'Influenza');
const everyDrug: Record<string, 'blocks' | 'advises'> = Object.fromEntries(
  [...rules, ...visitRules].map(({ id }) => [id, 'advises'] as const),
);

/** A second injection of another drug at another site, 20 minutes later. */
function two() {
  const first = oneInjection();
  const second = another(
    first,
    'second',
    { medicationCodeableConcept: drugs.ketorolac, effectiveDateTime: dates.at('10:35') },
    { dose: amount(30, 'mg'), site: sites['Right gluteus medius'] },
  );
  return [...first.resources, second];
}

describe('A Comprehensive Guide to Understanding CPT 96372', () => {
  test('S2.1 of all routes that are known by a code, IM and SC alone can be ready', () => {
    const urls: Readonly<Record<string, string>> = {
      snomed: 'http://snomed.info/sct',
      v3: 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration',
      v2: 'http://terminology.hl7.org/CodeSystem/v2-0162',
      ncit: 'http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl',
      edqm: 'http://standardterms.edqm.eu',
      'v2-method': 'http://terminology.hl7.org/CodeSystem/v2-0165',
    };
    const verdicts = routeCodes.flatMap(row =>
      row.codes.map(code => {
        const one = given({ route: { coding: [{ system: urls[row.system] ?? '', code }] } });
        return [`${row.system} ${code}`, row.class, one.verdict] as const;
      }),
    );
    expect(verdicts.length).toBeGreaterThan(100);
    const within = (name: string) => name === 'im' || name === 'sc';
    expect(verdicts.filter(([, name, verdict]) => (verdict === 'ready') !== within(name))).toEqual([]);
  });

  test.each([drugs.ketorolac, drugs.ceftriaxone, drugs.promethazine, drugs.testosterone, drugs.penicillin])(
    'S2.2 no drug is asked for by the code: $text can be ready',
    drug => {
      const one = given({ drug, dose: amount(1, 'mg') });
      expect([one.verdict, one.otherService]).toEqual(['ready', null]);
    },
  );

  test('S2.2 a drug that nobody here knows is a question, never silently fine', () => {
    const one = given({ drug: concept('Zyxivant 40 mg') });
    expect([one.verdict, blocking(one)]).toEqual(['review', ['drug-identified review']]);
  });

  test('S2.3 the act is one line and the drug another: its code is named, and its absence asked about', () => {
    expect(findingOf(given({ drug: drugs.ketorolac, dose: amount(30, 'mg') }), 'drug-code')).toMatchObject({
      outcome: 'pass',
      values: expect.objectContaining({ code: 'J1885' }),
    });
    const one = oneInjection();
    const charged = [...one.resources, charge(one, '96372')];
    expect(findingOf(visitOf(charged), 'drug-charged').outcome).toBe('review');
    expect(findingOf(visitOf([...charged, charge(one, 'J3420')]), 'drug-charged').outcome).toBe('pass');
  });

  test.each(policyIds)('S2.4 a flu vaccine charted into the muscle is never 96372 under %s', policy => {
    const named = given({ drug: drugs.influenza, dose: amount(0.5, 'mL') }, { policy, weights: everyDrug });
    const coded = given({ drug: concept('Stock syringe', cvx), dose: amount(0.5, 'mL') }, { policy });
    const twin = injectionOf(scenario('vaccine-charted-twice'), { policy });
    for (const one of [named, coded, twin]) {
      expect([one.verdict, one.otherService?.family]).toEqual(['not-96372', 'vaccine']);
      expect(one.otherService?.codes).toEqual(expect.arrayContaining(['90460', '90471', 'G0008']));
      expect(one.otherService?.codes).not.toContain('96372');
    }
    expect(visitOf(scenario('vaccine-charted-twice'), { policy }).units).toMatchObject({ counted: 0, billed: 0 });
  });

  test('S2.4 an immune globulin is no vaccine', () => {
    const one = given({ drug: concept('Hepatitis B immune globulin'), dose: amount(0.5, 'mL') });
    expect([one.verdict, one.otherService, one.facts.drug.class]).toEqual(['ready', null, 'immune-globulin']);
  });

  test.each([
    ['an antibiotic', drugs.ceftriaxone, amount(500, 'mg'), 'A54.00'],
    ['a pain reliever', drugs.ketorolac, amount(30, 'mg'), 'M54.50'],
  ] as const)('S2.5 %s into the muscle is ready, into a vein it is not', (_, drug, dose, code) => {
    const diagnosis = concept('Reason', coding(systems.icd10cm, code));
    expect(given({ drug, dose, diagnosis }).verdict).toBe('ready');
    expect(given({ drug, dose, diagnosis, route: routes['IV push'] }).verdict).toBe('not-96372');
  });

  test('S2.6 why it was not given by mouth is not asked: a record without a word about it is ready', () => {
    const one = given();
    expect(one.verdict).toBe('ready');
    expect(JSON.stringify(one)).not.toMatch(/oral|by mouth/i);
  });

  test('S2.7 it stands alone: an injection is ready without any other code in the chart', () => {
    const { resources } = oneInjection();
    expect(resources.filter(({ resourceType }) => /Procedure|ChargeItem|Immunization/.test(resourceType))).toEqual([]);
    const visit = visitOf(resources);
    expect([visit.verdict, visit.units.billed]).toEqual(['ready', 1]);
    const asked = visit.findings.filter(({ outcome }) => outcome === 'gap' || outcome === 'review');
    expect(asked.map(({ rule }) => rule)).toEqual([]);
  });

  test('S2.8 a vaccine beside it makes nothing ready, and a diagnosis is what is missing', () => {
    const who = { given: 'Quagga', family: 'Zebra', gender: 'female', birthDate: '1985-01-01', number: 'Z-1' } as const;
    const none = oneInjection({ visitElements: { diagnosis: undefined } });
    const without = none.resources.filter(({ resourceType }) => resourceType !== 'Condition');
    const vaccine = resource('Immunization', 'guide-flu', {
      status: 'completed',
      vaccineCode: concept('Influenza vaccine', cvx),
      patient: { reference: `Patient/${patient('guide', who).id}` },
      occurrenceDateTime: dates.at('10:20'),
    });
    const one = injectionOf([...without, vaccine]);
    expect([one.verdict, blocking(one)]).toEqual(['not-ready', ['diagnosis-linked absent']]);
  });

  test('S2.9 the line points to diagnoses, four at most, the main one first', () => {
    const codes = ['D51.0', 'E53.8', 'K90.0', 'D53.1', 'G62.1'];
    const { resources } = oneInjection();
    const [who] = resources;
    if (!who) throw new Error('no patient');
    const more = codes.slice(1).map((code, at) =>
      condition(who, `more-${at}`, {
        code: concept(code, coding(systems.icd10cm, code)),
        visit: 'visit',
        recorded: dates.day(),
      }),
    );
    expect(findingOf(given(), 'diagnosis-count')).toMatchObject({ outcome: 'pass', values: { first: 'D51.0' } });
    const many = findingOf(injectionOf([...resources, ...more]), 'diagnosis-count');
    expect(many).toMatchObject({ outcome: 'review', message: 'diagnosis-count.line' });
    expect(many.values.first?.split(', ')).toHaveLength(4);
    expect(many.values.first).toMatch(/^D51\.0, /);
  });

  test.each([
    ['base', 2, 'per-injection', 'units-counted.each'],
    ['medicare-part-b', 2, 'per-injection', 'units-counted.each'],
    ['commercial-example', 2, 'per-injection', 'units-counted.each'],
    ['medicaid-one-per-day-example', 1, 'per-day-cap 1', 'units-counted.limited'],
    ['once-per-visit-example', 1, 'per-encounter-1', 'units-counted.limited'],
  ])(
    'S2.10 two injections under %s: 2 counted, %i billed, with the reason and the row',
    (policy, billed, words, why) => {
      const { units } = visitOf(two(), { policy });
      expect(units).toEqual({ counted: 2, billed, policy: words, row: units.row, why });
      // A policy that has no row of its own stands on that of the base.
      expect(units.row).toBe(`${policy}#unitPolicy`);
      expect(countWords(units)).toBe(`2 injections counted, ${billed} under the rules in force.`);
      expect(policyWords(words)).toMatch(/^The policy bills /);
    },
  );

  test('S2.11 more than one is no mistake: four on a day are usual, more are asked about', () => {
    const first = oneInjection();
    const times = ['10:22', '10:28', '10:31', '10:34'];
    const more = times.map((time, at) =>
      another(
        first,
        `more-${at}`,
        {
          effectiveDateTime: dates.at(time),
          medicationCodeableConcept: concept(
            ['Ketorolac 30 mg', 'Promethazine 25 mg', 'Ceftriaxone 500 mg', 'Diphenhydramine 50 mg'][at] ?? '',
          ),
        },
        { dose: amount(30, 'mg') },
      ),
    );
    const four = visitOf([...first.resources, ...more.slice(0, 3)], { policy: 'medicare-part-b' });
    expect([four.units.billed, findingOf(four, 'unlikely-units').outcome]).toEqual([4, 'pass']);
    const five = visitOf([...first.resources, ...more], { policy: 'medicare-part-b' });
    expect([five.units.billed, findingOf(five, 'unlikely-units').outcome]).toEqual([5, 'review']);
    expect(whyEach.question).toBe('Why not one per visit?');
  });

  test('S2.12 IM and SC are told apart, and what leaves it open is a gap', () => {
    expect(given().facts.route.class).toBe('im');
    expect(given({ route: routes.SC }).facts.route.class).toBe('sc');
    const open = given({ route: concept('IM or SC') });
    expect([open.verdict, blocking(open)]).toEqual(['not-ready', ['route-documented invalid']]);
  });

  test('S2.13 the site is asked for; a deployment may do without', () => {
    const differs = { charted: { site: undefined } };
    expect([given(differs).verdict, blocking(given(differs))]).toEqual(['not-ready', ['site-documented absent']]);
    const relaxed = given(differs, { weights: { 'site-documented': 'advises' } });
    expect([relaxed.verdict, findingOf(relaxed, 'site-documented').outcome]).toEqual(['ready', 'gap']);
  });

  test('S2.14 the reason is asked for, allergies and reactions are not', () => {
    const { resources } = oneInjection();
    expect(visitOf(resources).verdict).toBe('ready');
    const allergy = resource('AllergyIntolerance', 'guide-allergy', {
      patient: { reference: 'Patient/guide' },
      code: concept('Penicillin'),
    });
    expect(visitOf([...resources, allergy])).toEqual(visitOf(resources));
    const without = oneInjection({ visitElements: { diagnosis: undefined } }).resources;
    const one = injectionOf(without.filter(({ resourceType }) => resourceType !== 'Condition'));
    expect(blocking(one)).toEqual(['diagnosis-linked absent']);
  });

  test.each(policyIds)('S2.15 nothing that went into a vein is 96372 under %s', policy => {
    for (const route of [routes.IV, routes['IV push'], routes['IV infusion']]) {
      const one = given({ route, dosageElements: route === routes['IV push'] ? { method: push } : {} }, { policy });
      expect([route.text, one.verdict]).toEqual([route.text, 'not-96372']);
      expect(one.otherService?.family).toMatch(/^iv-/);
    }
  });
});
