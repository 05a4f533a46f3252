import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { billsAlone, credentialsInName, isCredential } from '../../src/knowledge/credentials.ts';
import { isNpi, isNpiSystem } from '../../src/knowledge/npi.ts';
import { namesAmount, saysHowOften } from '../../src/knowledge/order-words.ts';
import {
  settingOfLocationCode,
  settingOfLocationName,
  settingOfVisitCode,
  settingOfVisitWords,
} from '../../src/knowledge/setting-words.ts';
import { usualVolume } from '../../src/knowledge/volumes.ts';

describe('an NPI', () => {
  test.each(['1234567893', '1993999998'])('%s', npi => expect(isNpi(npi)).toBe(true));
  test.each(['', '123456789', '12345678930', '3234567893', '1234567890', '123456789X', ' 1234567893'])('not %s', npi =>
    expect(isNpi(npi)).toBe(false),
  );

  test('no digit may change, and one check digit fits', () => {
    const nine = fc.tuple(fc.constantFrom('1', '2'), fc.stringMatching(/^\d{8}$/)).map(parts => parts.join(''));
    fc.assert(
      fc.property(nine, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (digits, at, more) => {
        const fitting = [...'0123456789'].map(check => digits + check).filter(isNpi);
        expect(fitting).toHaveLength(1);
        const changed = [...(fitting[0] ?? '')];
        changed[at] = String((Number(changed[at]) + more) % 10);
        expect(isNpi(changed.join(''))).toBe(false);
      }),
    );
  });

  test('its systems', () => {
    expect(isNpiSystem('http://hl7.org/fhir/sid/us-npi')).toBe(true);
    expect(isNpiSystem('urn:oid:2.16.840.1.113883.4.6')).toBe(true);
    expect(isNpiSystem('http://hl7.org/fhir/sid/us-ssn')).toBe(false);
  });
});

describe('credentials', () => {
  test.each([
    ['Nkechi Osei, RN, BSN', ['RN', 'BSN']],
    ['Ruiz, Ana, RN', ['RN']],
    ['N. Osei RN', ['RN']],
    ['Samir Haddad, M.D.', ['M.D.']],
    ['Ana Lee, FNP-BC', ['FNP-BC']],
    ['Bo Hart PA-C', ['PA-C']],
    ['Kim Ono, RN/CMA', ['RN', 'CMA']],
    ['Ma, Li', []],
    ['Do, Anh', []],
    ['Ana Ruiz', []],
    ['RN', []],
    ['', []],
  ] as const)('%s: %s', (name, found) => expect(credentialsInName(name)).toEqual(found));

  test.each(['MD', 'M.D.', 'DO', 'NP', 'FNP-BC', 'PA-C', 'CNM', 'Nurse Practitioner', 'Physician'])(
    '%s bills alone',
    one => expect(billsAlone(one)).toBe(true),
  );
  test.each(['RN', 'LPN', 'CMA', 'PharmD', 'Registered Nurse', 'Resident physician', 'Student nurse practitioner', ''])(
    '%s does not',
    one => expect(billsAlone(one)).toBe(false),
  );
  test('others are known too', () => expect([isCredential('LVN'), isCredential('Esq')]).toEqual([true, false]));
});

describe('words of orders', () => {
  test.each([
    ...['once', 'IM once', 'one-time', 'x1', 'x 3', 'STAT', 'now', 'every 4 weeks', 'q4w', 'q 28 days', 'monthly'],
    ...['weekly x 4', 'PRN nausea', 'as needed', 'daily', 'twice a week', 'qMonth', 'BID', '1000 mcg each visit'],
  ])('%s says how often', text => expect(saysHowOften(text)).toBe(true));
  test.each(['1000 mcg IM', 'left deltoid', 'give at clinic', 'nowhere', 'xylocaine'])('%s does not', text =>
    expect(saysHowOften(text)).toBe(false),
  );
  test.each(['1,000 mcg IM', '0.5 mL', '1 vial', '2.4 million units'])('%s names an amount', text =>
    expect(namesAmount(text)).toBe(true),
  );
  test.each(['IM once', 'per protocol', 'q4w'])('%s names none', text => expect(namesAmount(text)).toBe(false));
});

describe('signs of a place', () => {
  test.each([
    ['Telephone', 'virtual'],
    ['telehealth follow-up', 'virtual'],
    ['Tele-visit', 'virtual'],
    ['E-visit', 'virtual'],
    ['Home visit', 'home'],
    ['Home Health', 'home'],
    ['House call', 'home'],
    ['Emergency', 'emergency'],
    ['EMERGENCY', 'emergency'],
    ['emergency room visit', 'emergency'],
    ['ER visit', 'emergency'],
    ['observation stay', 'observation'],
    ['Observation visit', 'observation'],
    ['OBS unit', 'observation'],
    ['OBS encounter', 'observation'],
    ['OBS visit', null],
    ['Hospital admission', 'inpatient'],
    ['Inpatient', 'inpatient'],
    ['Injection visit', null],
    ['Emergency contraception', null],
    ['Hospital follow-up', null],
    ['Nursing home follow-up', null],
    ['Hospice visit', 'own-rate'],
    ['SNF visit', 'own-rate'],
    ['Skilled nursing', 'own-rate'],
    ['Hemodialysis', 'own-rate'],
    ['Opioid treatment visit', 'own-rate'],
    ['OTP intake', 'own-rate'],
    ['RHC visit', 'own-rate'],
    ['FQHC encounter', 'own-rate'],
    ['Rural health visit', 'own-rate'],
    ['Nurse visit, opioid use disorder', null],
    ['Edward', null],
    ['observation of wound', null],
  ] as const)('a visit "%s" says %s', (text, says) => expect(settingOfVisitWords(text)).toBe(says));

  test.each([
    ['99283', 'emergency'],
    ['99222', 'inpatient'],
    ['99238', 'inpatient'],
    ['99347', 'home'],
    ['99441', 'virtual'],
    ['185317003', 'virtual'],
    ['439708006', 'home'],
    ['99213', null],
    ['96372', null],
    ['99281X', null],
  ] as const)('a visit of code %s says %s', (code, says) => expect(settingOfVisitCode(code)).toBe(says));

  test.each([
    ['Mercy ED', 'emergency'],
    ['Emergency Department', 'emergency'],
    ['Ward 3', 'inpatient'],
    ['Ward B', 'inpatient'],
    ['Surgical ward', 'inpatient'],
    ['4 West Med/Surg', 'inpatient'],
    ['NICU', 'inpatient'],
    ['PACU', 'inpatient'],
    ['Skilled Nursing', 'own-rate'],
    ['Sunrise SNF', 'own-rate'],
    ['Valley Rural Health Clinic', 'own-rate'],
    ['RHC exam 2', 'own-rate'],
    ['Valley FQHC', 'own-rate'],
    ['Federally Qualified Health Center', 'own-rate'],
    ['Hope Hospice', 'own-rate'],
    ['Kidney Dialysis Center', 'own-rate'],
    ['Opioid Treatment Program', 'own-rate'],
    ['Methadone clinic', 'own-rate'],
    ['OTP dosing', 'own-rate'],
    ['Rural Family Medicine', null],
    ['otp', null],
    ['Hospital Nursing Station Drive', null],
    ['Operating Room 2', 'other'],
    ['OR 3', 'other'],
    ['Main Or 3', 'other'],
    ['Injection Room 1 or 2', null],
    ['County jail', 'other'],
    ["Patient's home", 'home'],
    ['Home', 'home'],
    ['Virtual', 'virtual'],
    ['Observation Unit', 'observation'],
    ['Ward Family Clinic', null],
    ['Portland, OR clinic', null],
    ['Hospital Drive Office', null],
    ['Ed Miller MD', null],
    ['Homewood Clinic', null],
    ['Internal Medicine', null],
  ] as const)('a location "%s" says %s', (name, says) => expect(settingOfLocationName(name)).toBe(says));

  test('a location by its codes', () => {
    const physical = 'http://terminology.hl7.org/CodeSystem/location-physical-type';
    const role = 'http://terminology.hl7.org/CodeSystem/v3-RoleCode';
    expect(['wa', 'ho', 've', 'ro'].map(code => settingOfLocationCode(physical, code))).toEqual([
      'inpatient',
      'home',
      'other',
      null,
    ]);
    expect([settingOfLocationCode(role, 'HU'), settingOfLocationCode(role, 'PROFF')]).toEqual(['inpatient', null]);
    expect(settingOfLocationCode('http://clinic.example', 'wa')).toBe(null);
  });
});

test.each([
  ['im', 'deltoid', 2],
  ['im', 'thigh', 5],
  ['im', null, 5],
  ['sc', 'abdomen', 2],
  ['iv-push', null, null],
] as const)('the usual volume of %s at %s is %s', (route, site, most) => expect(usualVolume(route, site)).toBe(most));
