import { describe, expect, it } from 'vitest';
import type { RouteClass } from '../../src/domain/route.ts';
import { type RouteSystem, routeCodes, routeOfCode, routeSystem, routeSystems } from '../../src/knowledge/routes.ts';
import { read } from '../normalise/helpers.ts';
import { routeCodeCases, systemCases } from './route-codes.cases.ts';

const address: Readonly<Record<RouteSystem, string>> = {
  snomed: 'http://snomed.info/sct',
  v3: 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration',
  v2: 'http://terminology.hl7.org/CodeSystem/v2-0162',
  'v2-method': 'http://terminology.hl7.org/CodeSystem/v2-0165',
  ncit: 'http://ncimeta.nci.nih.gov',
  edqm: 'http://standardterms.edqm.eu',
};
const cases = (Object.keys(routeCodeCases) as RouteSystem[]).flatMap(system =>
  (Object.entries(routeCodeCases[system]) as [RouteClass, string][]).flatMap(([expected, codes]) =>
    codes.split(' ').map(code => ({ system, code, expected })),
  ),
);
const readCode = (system: string, code: string, display?: string) =>
  read({ dosage: { route: { coding: [{ system, code, display }] } } });

describe('every code of the lists', () => {
  it.each(cases)('$system $code is $expected', ({ system, code, expected }) => {
    expect(routeOfCode(system, code)).toBe(expected);
    const { route, routeNotes } = readCode(address[system], code);
    expect([route.class, route.certainty]).toEqual([expected, 'coded']);
    expect(routeNotes.mislabelled).toEqual([]);
  });

  it.each(['snomed', 'v2', 'v2-method', 'ncit', 'edqm'] as const)('of %s has a case', system => {
    const listed = new Set(cases.filter(one => one.system === system).map(({ code }) => code));
    const codes = routeCodes.filter(row => row.system === system).flatMap(row => row.codes);
    expect(codes.filter(code => !listed.has(code))).toEqual([]);
  });

  it('is sourced: no code decides from memory', () => {
    expect(routeCodes.filter(({ confidence }) => confidence !== 'sourced')).toEqual([]);
  });

  it.each(cases.filter(({ code }) => /[a-z]/i.test(code)))('$system $code in other letters is none', each => {
    const { system, code } = each;
    const other = code === code.toLowerCase() ? code.toUpperCase() : code.toLowerCase();
    expect(routeOfCode(system, other)).toBeNull();
  });
});

describe('look-alikes', () => {
  it.each([
    ['v3', 'SCINJ', 'ophthalmic-injection'],
    ['v3', 'IV', 'iv-infusion'],
    ['v3', 'IVINJ', 'iv'],
    ['v3', 'IT', 'neuraxial'],
    ['v3', 'IA', 'intra-arterial'],
    ['v3', 'IU', 'other-non-injection'],
    ['v3', 'IILEALINJ', 'other-non-injection'],
    ['v2', 'IO', 'ophthalmic-injection'],
    ['v2', 'IN', 'other-non-injection'],
    ['v2', 'IU', 'other-non-injection'],
    ['v2', 'TD', 'other-non-injection'],
    ['v2', 'IS', 'intra-articular'],
    ['v2-method', 'IS', 'other-non-injection'],
    ['v2', 'GTT', 'other-non-injection'],
  ] as const)('%s %s is %s, also with the code as its words', (system, code, expected) => {
    expect(readCode(address[system], code).route.class).toBe(expected);
    expect(routeOfCode(system, code)).toBe(expected);
  });

  it('a code of one list is none in the next', () => {
    for (const { system, code } of cases) {
      for (const other of Object.keys(address) as RouteSystem[]) {
        const elsewhere = cases.some(one => one.system === other && one.code === code);
        if (other !== system && !elsewhere)
          expect(routeCodes.some(r => r.system === other && r.codes.includes(code))).toBe(false);
      }
    }
  });
});

describe('systems', () => {
  it.each(systemCases)('%s is %s', (system, expected) => expect(routeSystem(system)).toBe(expected));

  it('each have a case', () => {
    const listed = new Set(systemCases.map(([system]) => system));
    expect(routeSystems.filter(([system]) => !listed.has(system))).toEqual([]);
  });

  it.each(['https://example.org/our-routes', 'http://snomed.info/sct/731000124108', 'SNOMED CT'])(
    'a SNOMED CT code under %s counts, and is told',
    system => {
      const { route, routeNotes } = readCode(system, '78421000');
      expect([route.class, route.certainty]).toEqual(['im', 'coded']);
      expect(routeNotes.mislabelled.map(({ pointer }) => pointer)).toEqual([
        'MedicationAdministration/a#dosage.route.coding[0]',
      ]);
      expect(readCode(system, '47625008').route.class).toBe('iv');
      expect(readCode(system, '78421000', 'Intravenous').route.certainty).toBe('conflict');
      expect(readCode(system, '7842100').route.class).toBe('unspecified');
      expect(readCode(system, '20035000').route.class).toBe('unspecified');
    },
  );

  it.each(['', address.v3, address.v2, address.edqm])(
    'a SNOMED CT code under "%s" is not taken at its word',
    system => {
      const { route, routeNotes } = readCode(system, '78421000');
      expect([route.class, routeNotes.mislabelled]).toEqual(['unspecified', []]);
    },
  );

  it('the address of the value set is known to mean SNOMED CT', () => {
    const { route, routeNotes } = readCode('http://hl7.org/fhir/ValueSet/route-codes', '34206005');
    expect([route.class, route.certainty, routeNotes.mislabelled]).toEqual(['sc', 'coded', []]);
  });
});
