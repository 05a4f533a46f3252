import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChartTarget } from '../../src/domain/links.ts';
import { fillTemplate } from '../../src/links/url.ts';

const hosts = ['ehr.example'];
const target: ChartTarget = {
  field: 'MedicationAdministration.dosage.route',
  patient: 'Patient/p-1',
  encounter: 'Encounter/e.1',
  resource: 'MedicationAdministration/m1',
  condition: null,
};

describe('an address template', () => {
  test('is filled with the target', () => {
    const template = 'https://ehr.example/chart/{patient}/{encounter}?r={resourceType}&i={id}#{field}';
    expect(fillTemplate(template, target, hosts)).toBe(
      'https://ehr.example/chart/p-1/e.1?r=MedicationAdministration&i=m1#MedicationAdministration.dosage.route',
    );
  });

  test.each([
    ['http://ehr.example/{patient}', 'not https'],
    ['//ehr.example/{patient}', 'no scheme'],
    ['javascript:alert({patient})', 'a script'],
    ['data:text/html,{patient}', 'data'],
    ['https://evil.example/{patient}', 'a host that is not listed'],
    ['https://ehr.example:8443/{patient}', 'a port that is not listed'],
    ['https://ehr.example@evil.example/{patient}', 'credentials that look like the host'],
    ['https://user:pass@ehr.example/{patient}', 'credentials'],
    ['https://{patient}/', 'a host from the record'],
    ['https://{patient}.ehr.example/', 'a part of the host from the record'],
    ['https://ehr.example/{unknown}', 'an unknown placeholder'],
    ['https://ehr.example/{patient', 'a broken placeholder'],
    ['https://ehr.example/{__proto__}', 'a name of every object'],
    ['nonsense', 'no address'],
  ])('%s is refused: %s', template => {
    expect(fillTemplate(template, target, hosts)).toBeNull();
  });

  test.each(['..', '.', '', 'a/b', 'a b', '../../x', 'x'.repeat(65), 'a%2fb', 'é'])('the id %j is refused', id => {
    expect(fillTemplate('https://ehr.example/{patient}', { ...target, patient: `Patient/${id}` }, hosts)).toBeNull();
  });

  test('an absent encounter is refused, not left out', () => {
    expect(fillTemplate('https://ehr.example/{encounter}', { ...target, encounter: null }, hosts)).toBeNull();
  });

  test('never leads to another origin, whatever the ids and the template', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('{patient}', '{id}', '{encounter}', '/', '\\', '@', ':', '//', '..', '?', '#', 'evil.example'),
    );
    const template = fc.array(piece, { maxLength: 6 }).map(parts => parts.join(''));
    const anyTemplate = fc.oneof(
      template,
      template.map(rest => `https://ehr.example${rest}`),
      template.map(rest => `https://ehr.example/${rest}`),
    );
    fc.assert(
      fc.property(anyTemplate, fc.string(), fc.string(), (text, patient, resource) => {
        const odd = { ...target, patient: `Patient/${patient}`, resource: `Observation/${resource}` };
        const href = fillTemplate(text, odd, hosts);
        return href === null || new URL(href).origin === 'https://ehr.example';
      }),
      { numRuns: 2_000 },
    );
  });

  test('a safe id stays one path segment', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9\-.]{1,64}$/).filter(text => !/^\.+$/.test(text));
    fc.assert(
      fc.property(id, patient => {
        const href = fillTemplate(
          'https://ehr.example/p/{patient}/end',
          { ...target, patient: `Patient/${patient}` },
          hosts,
        );
        return href !== null && new URL(href).pathname.split('/').length === 4;
      }),
    );
  });
});
