import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readContext } from '../../src/smart/context.ts';
import { ehrConfig, tokenJson } from './ehr.ts';

function context(changes: Record<string, unknown>) {
  const token = { ...tokenJson(), encounter: undefined, ...changes };
  return readContext(token, ehrConfig(), { scopes: 'launch', now: 0 });
}
const pointed = (value: unknown) => context({ appContext: JSON.stringify(value) });
const none = { encounter: null, administration: null, view: null, hints: { encounter: false, administration: false } };

describe('the view that a launch wants', () => {
  test.each<[unknown, string | null]>([
    ['needlepoint-visit', 'visit'],
    ['needlepoint-administration', 'administration'],
    ['needlepoint-claim-draft', 'claim'],
    ['reconcile-medications', null],
    ['Needlepoint-Visit', null],
    ['needlepoint-visit ', null],
    ['claim', null],
    ['claim-draft', null],
    ['constructor', null],
    ['__proto__', null],
    ['', null],
    ['x'.repeat(5_000_000), null],
    ['<img src=x onerror=alert(1)>', null],
    ['https://evil.example/', null],
    [['needlepoint-visit'], null],
    [{ needlepoint: 'visit' }, null],
    [1, null],
    [true, null],
    [null, null],
    [undefined, null],
  ])('by the intent %j', (intent, view) => {
    expect(context({ intent })).toMatchObject({ ...none, view });
  });

  test.each<[unknown, string | null]>([
    ['visit', 'visit'],
    ['administration', 'administration'],
    ['claim-draft', 'claim'],
    ['claim', null],
    ['needlepoint-visit', null],
    ['toString', null],
    [['visit'], null],
    [{ view: 'visit' }, null],
    [0, null],
    [null, null],
  ])('by the view %j of appContext', (view, wanted) => {
    expect(pointed({ view })).toMatchObject({ ...none, view: wanted });
  });

  test("is the intent's, where both name one; an unknown intent takes nothing away", () => {
    const appContext = '{"view":"claim-draft"}';
    expect(context({ intent: 'needlepoint-visit', appContext }).view).toBe('visit');
    expect(context({ intent: 'make-coffee', appContext }).view).toBe('claim');
  });
});

describe('what appContext points at', () => {
  test.each<[string, unknown, Partial<ReturnType<typeof context>>]>([
    [
      'a visit, an entry and a view',
      { encounter: 'e3', medicationAdministration: 'm3', view: 'claim-draft' },
      { encounter: 'e3', administration: 'm3', view: 'claim', hints: { encounter: true, administration: true } },
    ],
    ['a visit', { encounter: 'e3' }, { ...none, encounter: 'e3', hints: { encounter: true, administration: false } }],
    ['keys that are not known', { patient: 'pat-2', hookInstance: 'x', encounter: 'e3' }, { encounter: 'e3' }],
    ['another patient', { patient: 'pat-2' }, none],
    ['a reference', { encounter: 'Encounter/e3', medicationAdministration: 'MedicationAdministration/m3' }, none],
    ['an absolute address', { encounter: 'https://ehr.example/fhir/r4/Encounter/e3' }, none],
    ['another server', { encounter: 'https://evil.example/Encounter/e3' }, none],
    ['a path', { encounter: '../Patient/x', medicationAdministration: '..' }, none],
    ['a search', { encounter: 'e3?_include=*' }, none],
    ['HTML', { encounter: '<b>e3</b>', view: '<script>alert(1)</script>' }, none],
    ['lists', { encounter: ['e3'], medicationAdministration: [['m3']], view: ['visit'] }, none],
    ['objects', { encounter: { id: 'e3' }, view: {} }, none],
    ['numbers', { encounter: 3, medicationAdministration: 4 }, none],
    ['a long id', { encounter: 'e'.repeat(65) }, none],
    ['a list', [{ encounter: 'e3' }], none],
    ['a text', 'e3', none],
    ['a number', 3, none],
    ['nothing', null, none],
  ])('%s', (_, value, expected) => {
    expect(pointed(value)).toMatchObject(expected);
    expect(pointed(value).patient).toBe('pat-1');
  });

  test.each<[string, unknown]>([
    ['no JSON', '{encounter:"e3"}'],
    ['JSON that breaks off', '{"encounter":"e3"'],
    ['two values', '{"encounter":"e3"}{}'],
    ['five megabytes', JSON.stringify({ encounter: 'e3', pad: 'x'.repeat(5_000_000) })],
    ['a deep list', `${'['.repeat(2_000)}${']'.repeat(2_000)}`],
    ['a list too deep for the limit', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['a deep object', `${'{"encounter":'.repeat(300)}"e3"${'}'.repeat(300)}`],
    ['an object that is no text', { encounter: 'e3' }],
    ['a list of texts', ['{"encounter":"e3"}']],
    ['a mark of byte order', '\ufeff{"encounter":"e3"}'],
  ])('nothing: %s', (_, appContext) => {
    expect(context({ appContext })).toMatchObject(none);
  });

  test('of two same keys the last counts, as JSON has it; a prototype names nothing', () => {
    expect(context({ appContext: '{"encounter":"e3","encounter":"e4"}' }).encounter).toBe('e4');
    expect(context({ appContext: '{"__proto__":{"encounter":"e3","view":"visit"}}' })).toMatchObject(none);
  });

  test('the token and its fhirContext win, each for itself, and are no hints', () => {
    const appContext = '{"encounter":"e3","medicationAdministration":"m3"}';
    expect(context({ encounter: 'e1', appContext })).toMatchObject({
      encounter: 'e1',
      administration: 'm3',
      hints: { encounter: false, administration: true },
    });
    const fhirContext = [{ reference: 'Encounter/e2' }, { reference: 'MedicationAdministration/m2' }];
    expect(context({ fhirContext, appContext })).toMatchObject({
      encounter: 'e2',
      administration: 'm2',
      hints: { encounter: false, administration: false },
    });
  });

  test('of any JSON only ids and known views come through', () => {
    const id = /^(?!\.+$)[A-Za-z0-9\-.]{1,64}$/;
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('e3', 'visit', 'claim-draft', 'Encounter/e3'));
    const object = fc.dictionary(fc.constantFrom('encounter', 'medicationAdministration', 'view', 'patient'), value);
    fc.assert(
      fc.property(object, read => {
        const { patient, encounter, administration, view, hints } = pointed(read);
        expect(patient).toBe('pat-1');
        for (const one of [encounter, administration]) if (one !== null) expect(one).toMatch(id);
        expect([null, 'visit', 'administration', 'claim']).toContain(view);
        expect(hints).toEqual({ encounter: encounter !== null, administration: administration !== null });
      }),
    );
  });
});
