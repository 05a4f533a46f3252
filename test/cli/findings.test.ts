import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/cli/audit.ts';
import { fromBundle } from '../../src/cli/bundle.ts';
import { findingsLines } from '../../src/cli/findings.ts';
import { indexRecords } from '../../src/cli/patients.ts';
import type { FhirResource } from '../../src/domain/fhir.ts';
import { basePolicy, knowledgeAsOf } from '../../src/knowledge/index.ts';
import { b12Chart, bundle, now, withoutRoute } from './charts.ts';
import { findingsHash } from './findings-hash.ts';

const settings = {
  knowledge: knowledgeAsOf(null, basePolicy),
  chart: { timeZone: null, notOffered: [], placeOfService: { default: null, byLocation: {} } },
  app: 'test',
  encounter: null,
};

function linesOf(resources: readonly FhirResource[]) {
  const set = fromBundle(bundle([...resources]), 'b.json', now);
  const text = [...audit(set, indexRecords(set), settings)].map(findingsLines).join('');
  expect(text.endsWith('\n')).toBe(true);
  return text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Record<string, unknown>);
}

describe('findings', () => {
  it('are a line for each visit and each administration, with what is open', () => {
    const [visit, given, ...more] = linesOf(withoutRoute('p'));
    const place = { patient: 'Patient/p', encounter: 'Encounter/p-visit', day: '2026-03-12', otherService: null };
    expect(more).toEqual([]);
    expect(visit).toMatchObject({ ...place, administration: null, verdict: 'not-ready' });
    expect(given).toMatchObject({ ...place, verdict: 'not-ready', administration: expect.stringMatching(/^Med/) });
    const findings = given?.findings as Record<string, unknown>[];
    expect(findings[0]).toEqual({
      rule: 'route-documented',
      outcome: 'gap',
      kind: 'absent',
      weight: 'blocks',
      message: expect.any(String),
      field: 'MedicationAdministration.dosage.route',
      why: null,
    });
    expect(findings.map(({ outcome }) => outcome)).not.toContain('pass');
  });

  it('tell of a stopped report and of one without visits', () => {
    const order = b12Chart('q').find(({ resourceType }) => resourceType === 'MedicationRequest');
    const request = { reference: `MedicationRequest/${order?.id}` };
    const mixed = [...b12Chart('p', { MedicationAdministration: { request } }), order as FhirResource];
    expect(linesOf(mixed)).toEqual([
      expect.objectContaining({ patient: 'Patient/p', verdict: 'stopped', findings: [] }),
    ]);
    expect(linesOf([{ resourceType: 'Patient', id: 'p' }])).toEqual([
      {
        patient: 'Patient/p',
        encounter: null,
        administration: null,
        day: null,
        verdict: 'none',
        otherService: null,
        findings: [],
      },
    ]);
  });
});

describe('the hash of findings', () => {
  const line = fc.string({ unit: 'binary', minLength: 1 }).map(one => one.replaceAll('\n', '.'));

  it('does not depend on the order of lines, nor on the pieces they come in', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), fc.nat(), (lines, at) => {
        const turned = [...lines.slice(at % lines.length), ...lines.slice(0, at % lines.length)];
        expect(findingsHash(turned.map(one => `${one}\n`))).toBe(findingsHash(`${lines.join('\n')}\n`));
      }),
    );
  });

  it('is that of the sorted lines, and changes with any of them', () => {
    expect(findingsHash('b\na\n')).toBe(createHash('sha256').update('a\nb\n').digest('hex'));
    expect(findingsHash('b\na\n')).not.toBe(findingsHash('b\nb\na\n'));
  });
});
