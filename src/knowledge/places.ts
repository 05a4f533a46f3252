import type { PlaceRow } from './index.ts';
import { recalled, sourced } from './provenance.ts';
import { squeeze } from './words.ts';

const cms = sourced('CMS place-of-service code set, 2024 (facility flags); names are ours');
const flagRecalled = recalled('CMS place-of-service facility setting');

/** Our own short names. `facility`: Medicare pays the facility rate there. */
const names: readonly (readonly [pos: string, name: string, facility?: 'facility' | 'facility?'])[] = [
  ['01', 'pharmacy'],
  ['02', 'telehealth, not at home', 'facility?'],
  ['03', 'school'],
  ['04', 'homeless shelter'],
  ['05', 'Indian Health Service, free-standing'],
  ['06', 'Indian Health Service, provider-based'],
  ['07', 'Tribal 638, free-standing'],
  ['08', 'Tribal 638, provider-based'],
  ['09', 'prison'],
  ['10', 'telehealth at home'],
  ['11', 'office'],
  ['12', 'home'],
  ['13', 'assisted living'],
  ['14', 'group home'],
  ['15', 'mobile unit'],
  ['16', 'temporary lodging'],
  ['17', 'walk-in retail clinic'],
  ['18', 'workplace'],
  ['19', 'off-campus outpatient hospital', 'facility'],
  ['20', 'urgent care'],
  ['21', 'inpatient hospital', 'facility'],
  ['22', 'on-campus outpatient hospital', 'facility'],
  ['23', 'emergency room', 'facility'],
  ['24', 'ambulatory surgery', 'facility'],
  ['25', 'birthing center'],
  ['26', 'military treatment facility', 'facility'],
  ['27', 'outreach site'],
  ['31', 'skilled nursing facility', 'facility'],
  ['32', 'nursing facility'],
  ['33', 'custodial care'],
  ['34', 'hospice', 'facility?'],
  ['41', 'ambulance, land', 'facility?'],
  ['42', 'ambulance, air or water', 'facility?'],
  ['49', 'independent clinic'],
  ['50', 'federally qualified health center'],
  ['51', 'inpatient psychiatric', 'facility'],
  ['52', 'psychiatric day program', 'facility'],
  ['53', 'community mental health center', 'facility?'],
  ['54', 'intermediate care facility'],
  ['55', 'residential substance use program'],
  ['56', 'psychiatric residential program', 'facility?'],
  ['57', 'non-residential substance use program'],
  ['58', 'opioid treatment program'],
  ['60', 'mass immunization center'],
  ['61', 'inpatient rehabilitation', 'facility'],
  ['62', 'outpatient rehabilitation'],
  ['65', 'dialysis facility'],
  ['66', 'PACE center'],
  ['71', 'public health clinic'],
  ['72', 'rural health clinic'],
  ['81', 'laboratory'],
  ['99', 'other place'],
];

/** Consolidated billing, encounter rates, hospice benefit and treatment bundles; recalled: they raise a question only. */
const ownRates = new Set(['05', '06', '07', '08', '31', '34', '50', '58', '65', '66', '72']);

export const places: readonly PlaceRow[] = names.map(([pos, name, facility]) =>
  Object.freeze({
    ...(facility === 'facility?' ? flagRecalled : cms),
    pos,
    name,
    facility: facility !== undefined,
    ownRate: ownRates.has(pos),
  }),
);
const byPos = new Map(places.map(row => [row.pos, row]));

/** The row of a two-digit place-of-service code. */
export function place(pos: string): PlaceRow | null {
  return byPos.get(pos) ?? null;
}

const posSystems = new Set([
  'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set',
  'https://www.cms.gov/medicare/coding/place-of-service-codes/place_of_service_code_set',
  'http://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set',
  'http://terminology.hl7.org/CodeSystem/ex-serviceplace',
  'http://terminology.hl7.org/CodeSystem/place-of-service',
  'urn:oid:2.16.840.1.113883.6.50',
]);

/** HL7 v3 RoleCode, where one place is meant and no other. */
const roles = new Map([
  ['PROFF', '11'],
  ['PTRES', '12'],
  ['ER', '23'],
  ['ETU', '23'],
  ['ICU', '21'],
  ['SNF', '31'],
  ['SCHOOL', '03'],
  ['PHARM', '01'],
]);
const roleSystems = new Set([
  'http://terminology.hl7.org/CodeSystem/v3-RoleCode',
  'http://hl7.org/fhir/v3/RoleCode',
  'urn:oid:2.16.840.1.113883.5.111',
]);

/** Exact phrases, whatever their case, punctuation and spacing. "Clinic" alone names no place of service. */
const phrases = new Map(
  (
    [
      [
        '11',
        'office|physician office|physicians office|doctors office|medical office|provider office|providers office',
      ],
      ['12', 'home|patient home|patients home|private residence|patients residence'],
      ['17', 'retail clinic|walk-in retail clinic|walk-in retail health clinic'],
      ['19', 'off campus outpatient hospital'],
      ['20', 'urgent care|urgent care center|urgent care facility|urgent care clinic'],
      ['21', 'inpatient hospital'],
      ['22', 'on campus outpatient hospital|outpatient hospital|hospital outpatient|hospital outpatient department'],
      ['23', 'emergency room|emergency department|emergency room hospital|emergency room - hospital'],
      ['24', 'ambulatory surgical center|ambulatory surgery center'],
      ['31', 'skilled nursing facility'],
      ['50', 'federally qualified health center|fqhc'],
      ['72', 'rural health clinic'],
    ] as const
  ).flatMap(([pos, list]) => list.split('|').map(phrase => [squeeze(phrase), pos] as const)),
);

/** The place that a code names, or null. */
export function placeOfCode(system: string, code: string): string | null {
  if (posSystems.has(system)) return byPos.has(code) ? code : null;
  return roleSystems.has(system) ? (roles.get(code) ?? null) : null;
}

/** True for a system whose codes are place-of-service codes. */
export function isPlaceSystem(system: string): boolean {
  return posSystems.has(system);
}

/** The place that a whole phrase names, or null. */
export function placeOfText(text: string): string | null {
  return phrases.get(squeeze(text)) ?? null;
}
