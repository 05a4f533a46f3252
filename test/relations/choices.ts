import { drugTable } from '../../src/knowledge/drugs.ts';
import { routeCodes, routeSystems } from '../../src/knowledge/routes.ts';
import { cvxVaccines } from '../../src/knowledge/vaccines.ts';

/** A value that may stand in an element, and whether an injection may be ready with it, other things being equal. */
export interface Choice {
  value: unknown;
  may: boolean;
}

const no = (...values: readonly unknown[]): Choice[] => values.map(value => ({ value, may: false }));
const may = (...values: readonly unknown[]): Choice[] => values.map(value => ({ value, may: true }));
const oddly = (code: string) => no(`${code.slice(0, 1).toUpperCase()}${code.slice(1)}`, code.toUpperCase(), `${code}d`);
const nothings = no('x', 'null', 'undefined', '0', 'true', 7, true, {}, [], ['completed'], '\u200b', 'N/A');

/** FHIR R4 event and request statuses, encounter statuses, request intents: all there are, and some there are not. */
export const administrationStatus: readonly Choice[] = [
  ...no('in-progress', 'not-done', 'on-hold', 'entered-in-error', 'stopped', 'unknown', 'active', 'finished'),
  ...oddly('completed'),
  ...nothings,
];

export const encounterStatus: readonly Choice[] = [
  ...may('arrived', 'triaged', 'in-progress', 'onleave', 'finished', 'completed', 'on-hold', 'discharged'),
  ...no('planned', 'cancelled', 'entered-in-error', 'unknown', 'discontinued'),
  ...oddly('finished'),
  ...nothings,
];

export const orderStatus: readonly Choice[] = [
  ...may('active', 'completed'),
  ...no('on-hold', 'cancelled', 'entered-in-error', 'stopped', 'draft', 'unknown', 'ended'),
  ...oddly('active'),
  ...oddly('completed'),
  ...nothings,
];

export const orderIntent: readonly Choice[] = [
  ...may('order', 'original-order', 'reflex-order', 'filler-order', 'instance-order'),
  ...no('proposal', 'plan', 'option', 'directive'),
  ...oddly('order'),
  ...nothings,
];

export const clinicalStatus: readonly Choice[] = [
  ...may('active', 'recurrence', 'relapse'),
  ...no('inactive', 'remission', 'resolved', 'unknown', 'activated', 'x'),
];

export const verificationStatus: readonly Choice[] = [
  ...may('confirmed'),
  ...no('unconfirmed', 'provisional', 'differential', 'refuted', 'entered-in-error', 'confirm', 'x'),
];

/** Codes of v3 ActEncounterCode beside AMB that say that it was another setting than an outpatient visit. */
export const encounterClass: readonly string[] = ['IMP', 'ACUTE', 'NONAC', 'OBSENC', 'EMER', 'HH', 'VR'];

/** What is no ICD-10-CM code that may be a diagnosis by itself. */
export const diagnosisCodes: readonly { system: string; code: string }[] = [
  ...['http://hl7.org/fhir/sid/icd-9-cm', 'http://hl7.org/fhir/sid/icd-10', 'http://snomed.info/sct']
    .concat('http://hl7.org/fhir/sid/ICD-10-CM/x', 'http://example.org/icd', 'icd10', 'urn:oid:2.16.840.1.113883.6.3')
    .map(system => ({ system, code: 'D51.0' })),
  ...['D51', 'D51.', 'D63.1', 'XYZ', '281.0', 'D51.00', 'D51-0', '0', 'unknown', 'V04.81', 'W19.XXXA', 'D510.']
    .concat('\u202eD51.0', 'toString')
    .map(code => ({ system: 'http://hl7.org/fhir/sid/icd-10-cm', code })),
];

/** Units in which no amount of a drug is given. */
export const otherUnits: readonly string[] = [
  ...[
    '{tbl}',
    'tablet',
    '{puff}',
    'mg/h',
    'mg/kg',
    'mL/h',
    'mg/mL',
    '%',
    'min',
    'h',
    'd',
    'cm',
    'x',
    '1',
    '{dose}',
    'M',
  ],
  ...['10*3', 'patch', 'drop', 'ug/min', '[degF]', 'mm[Hg]', 'constructor'],
];

/** Every route code of the table, with each of the systems it may be written in, and its class. */
export const routes = routeCodes.flatMap(({ system, codes, class: routeClass }) =>
  codes.map(code => ({
    system: routeSystems.find(([, name]) => name === system)?.[0] ?? '',
    code,
    isInjection: routeClass === 'im' || routeClass === 'sc',
    routeClass,
  })),
);

/** Codings that look like an intramuscular route and are none. */
export const falseRoutes: readonly Record<string, unknown>[] = [
  ...['http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'http://ncimeta.nci.nih.gov', ''].map(
    system => ({
      system,
      code: '78421000',
    }),
  ),
  ...['IM ', 'I.M', 'IMX', 'IMM', 'im?', 'not IM', 'IM/IV', '__proto__', 'IM or SC'].map(code => ({
    system: 'http://example.org/routes',
    code,
  })),
  { system: 'http://snomed.info/sct', code: 78421000 },
  { system: 'http://snomed.info/sct', code: '784210001' },
  { system: 'http://snomed.info/sct', code: 'IM' },
];

/** Classes of products that 96372 is for. */
const injected: ReadonlySet<string> = new Set(['therapeutic', 'immune-globulin']);

const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm';

/** Products by code or name that are given under another service, or are none that anybody knows. */
export const otherProducts: readonly Record<string, unknown>[] = [
  ...cvxVaccines.codes.map(code => ({ coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code }] })),
  ...drugTable
    .filter(row => !injected.has(row.class))
    .flatMap(({ names, rxnorm: codes }) => [
      ...names.map(text => ({ text })),
      ...codes.map(code => ({ coding: [{ system: rxnorm, code }] })),
    ]),
  ...['injection', 'medication', 'unknown', 'see note', 'x', 'study drug', 'vitamin', '?'].map(text => ({ text })),
  ...['0', '999999999', '-1', 'cyanocobalamin'].map(code => ({ coding: [{ system: rxnorm, code }] })),
  { coding: [{ system: 'http://example.org/formulary', code: '11248' }] },
];

/** Other injected drugs: the order does not say these. */
export const otherDrugs: readonly { ingredient: string; text: string }[] = drugTable
  .filter(row => injected.has(row.class) && row.formOf === null)
  .map(({ ingredient }) => ({ ingredient, text: ingredient }));
