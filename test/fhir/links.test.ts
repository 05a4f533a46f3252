import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathBelow } from '../../src/fhir/links.ts';
import { keyReferred, readReference, referenceText } from '../../src/fhir/reference.ts';

const base = 'https://ehr.example/fhir/r4';

const allowed: [link: string, path: string][] = [
  [`${base}/Condition?page=2`, 'Condition?page=2'],
  ['https://EHR.example:443/fhir/r4/Condition?page=2', 'Condition?page=2'],
  [`${base}?_getpages=abc&_offset=20`, '?_getpages=abc&_offset=20'],
  ['Condition?page=2', 'Condition?page=2'],
  ['?page=2', 'Condition?page=2'],
  ['/fhir/r4/Condition?page=2', 'Condition?page=2'],
  [`${base}/Condition?a=https%3A%2F%2Fevil.example%2F`, 'Condition?a=https%3A%2F%2Fevil.example%2F'],
  [`${base}/Condition/a:b`, 'Condition/a:b'],
];
test.each(allowed)('%s stays below the base', (link, path) => {
  expect(pathBelow(base, link, `${base}/Condition`)).toBe(path);
});

test('a base may be a whole host', () => {
  expect(pathBelow('https://ehr.example', 'https://ehr.example/Condition?page=2')).toBe('Condition?page=2');
  expect(pathBelow('https://ehr.example', 'https://ehr.example')).toBe('');
  expect(pathBelow('https://ehr.example', 'https://evil.example/Condition')).toBeNull();
});

const refused = [
  'https://evil.example/fhir/r4/Condition?page=2',
  '//evil.example/fhir/r4/Condition',
  '\\\\evil.example/fhir/r4/Condition',
  'http://ehr.example/fhir/r4/Condition',
  'https://ehr.example:8443/fhir/r4/Condition',
  'https://ehr.example:443:443/fhir/r4/Condition',
  'https://user@ehr.example/fhir/r4/Condition',
  'https://user:pass@ehr.example/fhir/r4/Condition',
  'https://:pass@ehr.example/fhir/r4/Condition',
  'https://ehr.example@evil.example/fhir/r4/Condition',
  'https://ehr.example.evil.example/fhir/r4/Condition',
  'https://ehr.example/fhir/r4x/Condition',
  'https://ehr.example/fhir/r4/../r5/Condition',
  'https://ehr.example/fhir/r4/%2e%2e/r5/Condition',
  'https://ehr.example/fhir/r4/..%2f..%2fadmin',
  'https://ehr.example/fhir/r4/..%5cadmin',
  'https://ehr.example/fhir/r4//evil.example/x',
  'https://ehr.example/fhir/r4/https://evil.example/x',
  '../../admin',
  'javascript:alert(1)',
  'data:text/html,x',
  'blob:https://ehr.example/fhir/r4/x',
  'https://',
];
test.each(refused)('%s is refused', link => {
  expect(pathBelow(base, link, `${base}/Condition`)).toBeNull();
});

test('whatever the link, what is returned leads below the base again', () => {
  const piece = fc.constantFrom(
    'https:',
    '//',
    '/',
    '\\',
    '..',
    '@',
    ':',
    '%2e',
    'fhir',
    'r4',
    'ehr.example',
    'x',
    '?',
    '#',
    '.',
  );
  const link = fc.oneof(
    fc.webUrl(),
    fc.string(),
    fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join('')),
  );
  fc.assert(
    fc.property(link, text => {
      const path = pathBelow(base, text, `${base}/Condition`);
      if (path === null) return;
      for (const url of [new URL(`${base}/${path}`), new URL(path, `${base}/`)]) {
        expect(url.origin).toBe('https://ehr.example');
        expect(`${url.pathname}/`.startsWith('/fhir/r4/')).toBe(true);
        expect(url.username + url.password).toBe('');
      }
    }),
    { numRuns: 2000 },
  );
});

describe('references', () => {
  const medication = { kind: 'local', type: 'Medication', id: 'm-1' };
  const table: [text: string, expected: unknown][] = [
    ['Medication/m-1', medication],
    ['Medication/m-1/_history/3', medication],
    [`${base}/Medication/m-1`, medication],
    [`${base}/Medication/m-1/_history/3`, medication],
    ['#m-1', { kind: 'contained' }],
    ['#', { kind: 'contained' }],
    ['urn:uuid:5d64e8e6-0dbd-44c9-9fff-8c14f2fd9ac9', { kind: 'external' }],
    ['https://other.example/fhir/Medication/m-1', { kind: 'external' }],
    ['http://ehr.example/fhir/r4/Medication/m-1', { kind: 'external' }],
    ['m-1', { kind: 'malformed' }],
    ['/Medication/m-1', { kind: 'malformed' }],
    ['Medication/', { kind: 'malformed' }],
    ['Medication/..', { kind: 'malformed' }],
    ['Medication/../_history/3', { kind: 'malformed' }],
    ['Medication/.m', { kind: 'local', type: 'Medication', id: '.m' }],
    ['Medication/m.', { kind: 'local', type: 'Medication', id: 'm.' }],
    [` ${base}/Medication/m-1`, { kind: 'malformed' }],
    ['Medication/m 1', { kind: 'malformed' }],
    ['Medication/m-1?x=1', { kind: 'malformed' }],
    ['Medication/m-1#a', { kind: 'malformed' }],
    ['Medication/m-1/$graph', { kind: 'malformed' }],
    [`${base}/Medication`, { kind: 'malformed' }],
  ];
  test.each(table)('%s', (text, expected) => {
    expect(readReference(text, base)).toEqual(expected);
  });

  const elements: [element: unknown, text: string | null, key: string | null][] = [
    [{ reference: 'Medication/m-1' }, 'Medication/m-1', 'Medication/m-1'],
    [{ reference: `${base}/Medication/m-1/_history/2` }, `${base}/Medication/m-1/_history/2`, 'Medication/m-1'],
    [{ reference: '#m-1' }, '#m-1', null],
    [{ reference: '' }, null, null],
    [{ reference: 7 }, null, null],
    [{ display: 'Medication/m-1' }, null, null],
    ['Medication/m-1', null, null],
    [null, null, null],
    [undefined, null, null],
  ];
  test.each(elements)('the element %j', (element, text, key) => {
    expect([referenceText(element), keyReferred(element, base)]).toEqual([text, key]);
  });
});
