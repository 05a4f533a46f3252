import type { Scenario } from '../../scenario.ts';
import { referTo, resource } from '../build.ts';
import type { Clock } from '../clock.ts';
import { amount, coding, concept, routes, snomed, systems } from '../codes.ts';
import { drugs } from '../drugs.ts';
import { patient } from '../people.ts';
import { doctor, type nurse } from '../staff-and-places.ts';
import { diagnoses, injectionVisit } from '../visit.ts';

/** As Oracle Health serves it: contained Medication, route in words, UTC times, no Encounter.diagnosis. */
export function oracleShaped(clock: Clock): Scenario {
  const vera = patient('oracle-shaped', {
    given: 'Vera',
    family: 'Stonebridge',
    gender: 'female',
    birthDate: '1974-05-06',
    number: 'WS-01107',
  });
  const { visit, resources } = injectionVisit(vera, clock, {
    diagnosis: diagnoses.lowBackPain,
    drug: drugs.ketorolac,
    dose: amount(30, 'mg'),
    charted: {
      at: clock.utc('10:20'),
      route: concept('IM'),
      site: concept('Arm, Upper, Left'),
    },
    visitElements: { period: { start: clock.utc('10:00'), end: clock.utc('10:40') }, diagnosis: undefined },
    orderElements: { authoredOn: clock.utc('10:05') },
    administrationElements: {
      contained: [{ resourceType: 'Medication', id: 'product', code: drugs.ketorolac }],
      medicationCodeableConcept: undefined,
      medicationReference: { reference: '#product', display: 'ketorolac' },
    },
  });
  return {
    id: 'oracle-shaped',
    title: 'Chart as Oracle Health serves it',
    story:
      'Ketorolac into the arm. Medication contained, route in words only, times in UTC, no list of visit diagnoses.',
    expect: 'Complete: route by its words, diagnosis by its link to the visit.',
    patient: vera.id,
    encounter: visit.id,
    launch: { shape: 'oracle' },
    resources,
  };
}

/** As Epic serves it: local route code first, diagnosis as reason of the order under an OID, performer by name only. */
export function epicShaped(clock: Clock): Scenario {
  const elio = patient('epic-shaped', {
    given: 'Elio',
    family: 'Grantham',
    gender: 'male',
    birthDate: '1960-10-23',
    number: 'WS-01119',
  });
  const medication = resource('Medication', `${elio.id}-medication`, { code: drugs.b12 });
  const product = {
    medicationCodeableConcept: undefined,
    medicationReference: referTo(medication, 'cyanocobalamin 1,000 mcg/mL injection'),
  };
  const route = concept(
    'Intramuscular',
    coding('urn:oid:1.2.840.114350.1.13.9999.3.7.4.798268.7025', '6', 'Intramuscular'),
    snomed('78421000', 'Intramuscular route (qualifier value)'),
  );
  const { visit, resources } = injectionVisit(elio, clock, {
    diagnosis: concept('Vitamin B12 deficiency', snomed('190634004', 'Cobalamin deficiency')),
    route,
    visitElements: { diagnosis: undefined },
    orderElements: {
      ...product,
      reasonCode: [
        concept('Vitamin B12 deficiency', coding(systems.icd10cmOid, 'E53.8', 'Deficiency of other B group vitamins')),
      ],
    },
    administrationElements: { ...product, performer: [{ actor: { display: 'Adwoa Osei, RN' } }] },
  });
  return {
    id: 'epic-shaped',
    title: 'Chart as Epic serves it',
    story: 'B12 with a local route code beside the SNOMED one, and the ICD-10-CM code on the order.',
    expect: 'Complete: diagnosis by the reason of the order, performer by name.',
    patient: elio.id,
    encounter: visit.id,
    launch: { shape: 'epic' },
    resources: [...resources, medication],
  };
}

/** As eClinicalWorks serves it: a "Therapeutic Injection" with route and site in words. */
export function ecwShaped(clock: Clock): Scenario {
  const cato = patient('ecw-shaped', {
    given: 'Cato',
    family: 'Ellingsworth',
    gender: 'male',
    birthDate: '1976-08-15',
    number: 'WS-01126',
  });
  const { visit, resources } = injectionVisit(cato, clock, {
    diagnosis: concept('Testicular hypofunction', coding(systems.icd10cm, 'E29.1', 'Testicular hypofunction')),
    drug: drugs.testosterone,
    dose: amount(100, 'mg'),
    route: concept('Intramuscular'),
    charted: { site: concept('Right gluteal') },
    administrationElements: { category: concept('Therapeutic Injection') },
  });
  return {
    id: 'ecw-shaped',
    title: 'Chart as eClinicalWorks serves it',
    story: 'Testosterone as a "Therapeutic Injection", route and site in words.',
    expect: 'Complete: route and site by their words.',
    patient: cato.id,
    encounter: visit.id,
    launch: { shape: 'ecw' },
    resources,
  };
}

/** The first performer listed is who ordered it. */
export function ordererFirst(clock: Clock): Scenario {
  const lena = patient('orderer-first', {
    given: 'Lena',
    family: 'Ashgrove',
    gender: 'female',
    birthDate: '1983-01-03',
    number: 'WS-01133',
  });
  const by = (code: string, who: typeof nurse) => ({
    function: { coding: [coding(systems.performFunction, code)], text: code },
    actor: referTo(who),
  });
  const { visit, resources } = injectionVisit(lena, clock, {
    route: routes.IM,
    administrationElements: { performer: [by('verifier', doctor)] },
  });
  return {
    id: 'orderer-first',
    title: 'Only the verifier is named',
    story: 'The entry names the doctor who verified the dose, and nobody who gave it.',
    expect: 'One item missing: who gave the injection.',
    patient: lena.id,
    encounter: visit.id,
    launch: {},
    resources,
  };
}
