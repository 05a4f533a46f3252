import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StartFault } from '../../src/domain/fault.ts';
import { readContext } from '../../src/smart/context.ts';
import { ehrConfig, tokenJson } from './ehr.ts';

const asked = { scopes: 'launch patient/Patient.r', now: 1_000_000 };

function context(changes: Record<string, unknown>) {
  return readContext({ ...tokenJson(), ...changes }, ehrConfig(), asked);
}

const notIds = [
  undefined,
  null,
  '',
  ' ',
  7,
  ['pat-1'],
  { id: 'pat-1' },
  true,
  'Patient/pat-1',
  'https://ehr.example/Patient/1',
];
const hostileIds = ['.', '..', 'a/b', 'a?b', 'a b', 'a\n', 'ä', 'x'.repeat(65), '%2e%2e', 'a#b', ''];

describe('a launch context', () => {
  test('of a plain token response', () => {
    expect(context({})).toEqual({
      ehr: 'example',
      patient: 'pat-1',
      encounter: 'enc-1',
      administration: null,
      hints: { encounter: false, administration: false },
      view: null,
      needPatientBanner: true,
      expiresAt: 1_570_000,
      scopes: ['launch', 'patient/Patient.r'],
      messaging: null,
      styleUrl: null,
    });
  });

  test.each([...notIds, ...hostileIds])('with patient %j is none', patient => {
    expect(() => context({ patient })).toThrow(expect.objectContaining({ code: 'no-patient' }));
  });

  test.each([...notIds, ...hostileIds])('with encounter %j names no visit', encounter => {
    expect(context({ encounter }).encounter).toBe(null);
  });

  test.each<[string, unknown, string | null, string | null]>([
    ['a visit', [{ reference: 'Encounter/e2' }], 'e2', null],
    ['a visit in the role launch', [{ reference: 'Encounter/e2', role: 'launch' }], 'e2', null],
    ['a version of a visit', [{ reference: 'Encounter/e2/_history/3' }], 'e2', null],
    ['an administration', [{ reference: 'MedicationAdministration/m1', role: 'x' }], null, 'm1'],
    ['both', [{ reference: 'MedicationAdministration/m1' }, { reference: 'Encounter/e2' }], 'e2', 'm1'],
    ['the same twice', [{ reference: 'Encounter/e2' }, { reference: 'Encounter/e2' }], 'e2', null],
    ['two visits', [{ reference: 'Encounter/e2' }, { reference: 'Encounter/e3' }], null, null],
    ['a visit elsewhere', [{ reference: 'https://evil.example/Encounter/e2' }], null, null],
    ['a visit by its full address', [{ reference: 'https://ehr.example/fhir/r4/Encounter/e2' }], null, null],
    ['dots', [{ reference: 'Encounter/..' }], null, null],
    ['a late version of a visit', [{ reference: 'Encounter/e2/_history/12' }], 'e2', null],
    ['something else with a name as long', [{ reference: 'Condition/c1' }], null, null],
    ['a longer path', [{ reference: 'Encounter/e2/$everything' }], null, null],
    ['other things', [{ reference: 'ImagingStudy/1' }, { canonical: 'x' }, { identifier: {} }, null, 5], null, null],
    ['an object', { reference: 'Encounter/e2' }, null, null],
    ['text', 'Encounter/e2', null, null],
  ])('whose fhirContext names %s', (_, fhirContext, encounter, administration) => {
    expect(context({ encounter: undefined, fhirContext })).toMatchObject({ encounter, administration });
    expect(context({ fhirContext }).encounter).toBe('enc-1');
  });

  test.each<[unknown, string | null, string | null]>([
    ['{"encounter":"e3","medicationAdministration":"m3"}', 'e3', 'm3'],
    ['{"encounter":"Encounter/e3"}', null, null],
    ['{"encounter":["e3"],"patient":"evil"}', null, null],
    ['{"__proto__":{"encounter":"e3"}}', null, null],
    ['null', null, null],
    ['[]', null, null],
    ['not json', null, null],
    [`{"encounter":"e3","pad":"${'x'.repeat(4096)}"}`, null, null],
    ['{"encounter":"e3"}'.padEnd(4096), 'e3', null],
    ['{"encounter":"e3"}'.padEnd(4097), null, null],
    [{ encounter: 'e3' }, null, null],
    [undefined, null, null],
  ])('with appContext %j', (appContext, encounter, administration) => {
    expect(context({ encounter: undefined, appContext })).toMatchObject({
      encounter,
      administration,
      patient: 'pat-1',
    });
  });

  test('prefers the token to fhirContext to appContext', () => {
    const fhirContext = [{ reference: 'Encounter/e2' }, { reference: 'MedicationAdministration/m2' }];
    const appContext = '{"encounter":"e3","medicationAdministration":"m3"}';
    expect(context({ encounter: undefined, fhirContext, appContext })).toMatchObject({
      encounter: 'e2',
      administration: 'm2',
    });
  });

  test.each([
    [true, true],
    [undefined, true],
    [null, true],
    ['false', true],
    [0, true],
    [false, false],
  ])('with need_patient_banner %j shows the banner: %s', (need_patient_banner, shown) => {
    expect(context({ need_patient_banner }).needPatientBanner).toBe(shown);
  });

  test.each([
    [3600, 4_600_000],
    ['3600', 4_600_000],
    [0, 1_000_000],
    [-1, null],
    [Number.POSITIVE_INFINITY, null],
    [1e12, null],
    ['soon', null],
    [' 3600', null],
    ['3600 ', null],
    ['1e3', null],
    [null, null],
    [true, null],
    [[3600], null],
    [366 * 24 * 3600, 31_623_400_000],
    [366 * 24 * 3600 + 1, null],
    [undefined, null],
  ])('with expires_in %j ends at %j', (expires_in, expiresAt) => {
    expect(context({ expires_in }).expiresAt).toBe(expiresAt);
  });

  test.each([
    ['patient/Patient.r  openid', ['patient/Patient.r', 'openid']],
    ['', []],
    [undefined, ['launch', 'patient/Patient.r']],
  ])('with scope %j was granted %j', (scope, scopes) => {
    expect(context({ scope }).scopes).toEqual(scopes);
  });

  test.each([
    ['handle', 'https://ehr.example', { handle: 'handle', origin: 'https://ehr.example' }],
    ['handle', 'https://ehr.example/', { handle: 'handle', origin: 'https://ehr.example' }],
    ['handle', 'https://ehr.example/page', null],
    ['handle', 'https://evil.example', null],
    ['handle', '*', null],
    ['handle', 'null', null],
    ['', 'https://ehr.example', null],
    [undefined, 'https://ehr.example', null],
    ['handle', undefined, null],
  ])('with messaging handle %j at %j', (smart_web_messaging_handle, smart_web_messaging_origin, messaging) => {
    expect(context({ smart_web_messaging_handle, smart_web_messaging_origin }).messaging).toEqual(messaging);
  });

  test('of any content names only ids, or there is none', () => {
    const names = [
      ...Object.keys(tokenJson()),
      'fhirContext',
      'appContext',
      'intent',
      'smart_style_url',
      'need_patient_banner',
    ];
    const id = /^(?!\.+$)[A-Za-z0-9\-.]{1,64}$/;
    const token = fc.dictionary(
      fc.constantFrom(...names),
      fc.oneof(fc.anything(), fc.json(), fc.constantFrom('a', 'b.c')),
    );
    fc.assert(
      fc.property(token, changes => {
        try {
          const { patient, encounter, administration } = context(changes);
          for (const value of [patient, encounter ?? 'none', administration ?? 'none']) expect(value).toMatch(id);
        } catch (fault) {
          expect(fault).toBeInstanceOf(StartFault);
        }
      }),
      { numRuns: 500 },
    );
  });
});
