import { expect, test } from 'vitest';
import type { FhirResource } from '../../../src/domain/fhir.ts';
import { plainSettings } from '../../charts/index.ts';
import { administrationsOf, judge } from '../../charts/judge.ts';
import { b12Chart } from '../../cli/charts.ts';

const codes = {
  snomed: { system: 'http://snomed.info/sct', code: '414916001', display: 'Obesity' },
  manifestation: { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'D63.1', display: 'Anemia in kidney disease' },
};

/** A chart whose visit lists two diagnoses that both will not do. */
function said(listed: readonly (keyof typeof codes)[]) {
  const resources = b12Chart('p').flatMap((one): FhirResource[] => {
    if (one.resourceType === 'Encounter')
      return [{ ...one, diagnosis: listed.map(id => ({ condition: { reference: `Condition/${id}` } })) }];
    if (one.resourceType !== 'Condition') return [one];
    return listed.map(id => ({ ...one, id, code: { coding: [codes[id]], text: codes[id].display } }));
  });
  const chart = {
    shape: 'plain' as const,
    patient: 'Patient/p',
    resources,
    fhirVersion: null,
    settings: plainSettings,
  };
  const findings = administrationsOf(judge(chart)).flatMap(one => one.findings);
  return findings.filter(({ rule }) => rule === 'diagnosis-codable').map(({ message }) => message);
}

test('of two diagnoses that will not do, the same one is told about in whatever order they stand', () => {
  expect(said(['manifestation', 'snomed'])).toEqual(['diagnosis-codable.manifestation']);
  expect(said(['snomed', 'manifestation'])).toEqual(['diagnosis-codable.manifestation']);
});
