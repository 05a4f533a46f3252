import { describe, expect, test } from 'vitest';
import type { Check } from '../../src/domain/shape.ts';
import {
  activity,
  clientId,
  elementPath,
  folder,
  host,
  issuer,
  label,
  locationKey,
  origin,
  pattern,
  placeOfService,
  redirect,
  slug,
  template,
  templateHost,
} from '../../src/smart/config-text.ts';

/** What is said of each value, in part; null where nothing is wrong. */
const tables: readonly [
  name: string,
  check: Check,
  rows: readonly (readonly [value: string, said: string | null])[],
][] = [
  [
    'issuer',
    issuer,
    [
      ['https://ehr.example', null],
      ['https://ehr.example/fhir/r4', null],
      ['http://127.0.0.1:9402', null],
      ['http://[::1]:9402', null],
      ['https://[2001:db8::1]/fhir', null],
      ['https://ehr.example/fhir/', 'end with a slash'],
      ['https://ehr.example/fhir?x=1', 'query or a fragment'],
      ['https://ehr.example/fhir#x', 'query or a fragment'],
      ['https://ehr.example/fhir?', 'query or a fragment'],
      ['https://EHR.example/fhir', 'its normal form, https://ehr.example/fhir'],
      ['https://ehr.example:443', 'its normal form, https://ehr.example'],
      ['https://*.example', 'without a wildcard'],
      ['https://a;b.example', 'without a wildcard'],
      ['https://user@ehr.example', 'user name or a password'],
      ['http://ehr.example', 'https address'],
      ['ehr.example', 'https address'],
    ],
  ],
  [
    'origin',
    origin,
    [
      ['https://ehr.example', null],
      ['https://ehr.example:8443', null],
      ['https://ehr.example/', 'without a path, https://ehr.example'],
      ['http://ehr.example', 'https address'],
    ],
  ],
  [
    'redirect',
    redirect,
    [
      ['https://app.example/index.html?x=1', null],
      ['https://app.example/index.html#', 'fragment'],
      ['http://app.example/', 'https address'],
    ],
  ],
  [
    'host',
    host,
    [
      ['ehr.example', null],
      ['ehr.example:8443', null],
      ['ehr.example/x', 'host name'],
      ['', 'host name'],
      ['a b', 'host name'],
    ],
  ],
  [
    'slug',
    slug,
    [
      ['epic-1', null],
      ['1', null],
      ['-epic', 'lower case'],
      ['Epic', 'lower case'],
      ['epic_1', 'lower case'],
      ['', 'lower case'],
    ],
  ],
  [
    'clientId',
    clientId,
    [
      ['a!~', null],
      ['', 'blanks'],
      ['a b', 'blanks'],
      ['é', 'blanks'],
    ],
  ],
  [
    'label',
    label,
    [
      ['E', null],
      ['x'.repeat(80), null],
      ['x'.repeat(81), '80 characters'],
      [' ', '80 characters'],
    ],
  ],
  [
    'pattern',
    pattern,
    [
      ['*medicare*', null],
      ['7', null],
      ['x'.repeat(80), null],
      ['x'.repeat(81), '80 characters'],
      ['*', '80 characters'],
    ],
  ],
  [
    'folder',
    folder,
    [
      ['tables/', null],
      ['a/b.c/', null],
      ['tables-2026/v1/x/', null],
      ['tables', 'folder'],
      ['/tables/', 'folder'],
      ['../tables/', 'folder'],
      ['a/../b/', 'folder'],
      ['https://x/', 'folder'],
    ],
  ],
  [
    'placeOfService',
    placeOfService,
    [
      ['11', null],
      ['111', 'two-digit'],
      ['1', 'two-digit'],
      ['x11', 'two-digit'],
    ],
  ],
  [
    'locationKey',
    locationKey,
    [
      ['Location/abc-1.2', null],
      [`Location/${'x'.repeat(64)}`, null],
      ['main clinic', null],
      [`Location/${'x'.repeat(65)}`, 'lower case'],
      ['x/Location/1', 'lower case'],
      ['Location/a b', 'lower case'],
      ['Location/', 'lower case'],
      ['', 'lower case'],
      ['Main clinic', 'lower case'],
    ],
  ],
  [
    'elementPath',
    elementPath,
    [
      ['MedicationAdministration.dosage.site', null],
      ['Encounter.diagnosis', null],
      ['Encounter', 'FHIR path'],
      ['x Encounter.diagnosis', 'FHIR path'],
      ['Encounter.diagnosis[0]', 'FHIR path'],
      ['Encounter.Diagnosis', 'FHIR path'],
    ],
  ],
  [
    'activity',
    activity,
    [
      ['problem-review', null],
      ['https://ehr.example/activity/mar', null],
      ['mar', 'must be appointment-book, order-review, problem-review or'],
    ],
  ],
  [
    'template',
    template,
    [
      ['https://ehr.example/{patient}/{encounter}?r={resourceType}/{id}&f={field}', null],
      ['https://ehr.example/{name}', '{name}; known are patient, encounter, resourceType, id, field'],
      ['https://ehr.example/{}', 'unknown placeholder {}'],
      ['https://{patient}.example/', 'placeholder in the host'],
      ['https://ehr.example:{id}/', 'absolute https'],
      ['{patient}', 'absolute https'],
      ['http://ehr.example/{id}', 'absolute https'],
      ['https://user@ehr.example/{id}', 'user name or a password'],
      ['https://:{id}@ehr.example/', 'user name or a password'],
      ['https://ehr.example/{id}}', 'without its partner'],
      ['https://ehr.example/{', 'without its partner'],
    ],
  ],
];

describe.each(tables)('%s', (_name, check, rows) => {
  test.each(rows)('%j: %s', (value, said) => {
    expect(check(value)).toEqual(said === null ? null : expect.stringContaining(said));
  });
});

test('the host of a template is the one it always leads to', () => {
  expect(templateHost('https://ehr.example:8443/{patient}?f={field}')).toBe('ehr.example:8443');
  expect(templateHost('nowhere')).toBeNull();
});
