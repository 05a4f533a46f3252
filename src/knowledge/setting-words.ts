import type { PlaceSign } from '../domain/visit.ts';
import { recalled } from './provenance.ts';

type Says = PlaceSign['says'];

/** Where the words and codes of this file come from: they raise a question and decide nothing. */
export const settingSource = recalled(
  'Names of visit types and units in US EHRs; SNOMED CT encounters; HL7 v3 RoleCode',
);

/** Stays, clinics and programs that are often paid as a whole, so that an injection may not be paid beside them. */
const paidAsWhole: readonly (readonly [RegExp, Says])[] = [
  [
    /\bhospice\b|\bskilled nursing\b|\bSNF\b|\b(?:hemo|peritoneal )?dialysis\b|\brural health\b|\bRHC\b|\bFQHC\b|\bfederally qualified\b|\b(?:opioid|methadone) (?:treatment|maintenance|clinic|program)/i,
    'own-rate',
  ],
  [/\bOTP\b/, 'own-rate'],
];

/** What a type or service of a visit says about where it was. */
const visits: readonly (readonly [RegExp, Says])[] = [
  ...paidAsWhole,
  [/\b(?:in-?patient|inpt|hospital (?:admission|stay|encounter)|admission)\b/i, 'inpatient'],
  [/(?<!\bnon[- ]?)\bemergency\b(?! (?:contra|contact|refill|prescription))/i, 'emergency'],
  [/\bE[DR]\b(?! ?[-/])|\b[Ee]mergencias\b|\b[Uu]rgencias\b/, 'emergency'],
  [
    /\bobs(?:ervation)? (?:stay|status|unit|encounter)|\bobservation visit|\bhospital observation\b|^observation$/i,
    'observation',
  ],
  [
    /\btele-?(?:health|medicin[ae]|phone|visit)|\b(?:video|virtual|phone|online|e-?visit)\b|\baudio[- ]only\b/i,
    'virtual',
  ],
  [/\bhome (?:visit|health|care|infusion|nursing)|\bhomecare\b|\bhouse ?call|\bdomiciliar|\bat home\b/i, 'home'],
  [/\bhospitali[sz]a[ct]i[oó]n\b|\bLTACH?\b|\blong[- ]term acute\b|\bswing ?bed\b|\bdirect admit\b/i, 'inpatient'],
  [
    /\b(?:my ?chart|portal|patient) message\b|\btelemed\b|\borders? only\b|\b(?:documentation|lab) only\b|^(?:refill|documentation|abstract)$/i,
    'virtual',
  ],
  [
    /\b(?:day|ambulatory|same[- ]day|outpatient) surg|\bnursing (?:home|facility) (?:visit|encounter)|\bassisted living\b|\bgroup home\b|\bambulance\b|\b(?:jail|prison|correctional)\b|\bmobile unit\b|\bbirthing\b|\bHOPD\b|\bsurgical cent|\bhospital[- ](?:based|outpatient)\b|\boutpatient hospital\b|\b(?:bedded outpatient|outpatient in a bed)\b|\bPACU\b|\brecovery room\b|\bcath(?:eteri[sz]ation)? lab\b|\banesthesia event\b|\brespite\b/i,
    'other',
  ],
  [/^(?:ASC|SDS|OBS)$/, 'other'],
  // It was somewhere else, and only written down here.
  [/\bhistorical\b|\b(?:outside|external) (?:record|visit|encounter|document)|^external$|\bscanned document/i, 'other'],
  [/\bzoom\b/i, 'virtual'],
  // Then nothing was done at all.
  [/\bno[- ]?show\b|\berroneous\b|\bleft without being seen\b|\bLWBS\b|^(?:cancell?ed|rescheduled|error)$/i, 'other'],
];

/** Local names of classes, in whole: "Surgery" is a class of stay, while a visit to Surgery is one to its clinic. */
const classes: readonly (readonly [RegExp, Says])[] = [
  [/^(?:surgery|OPS|LTC|DS|SS|short stay|FLD|field|PRENC|pre-?admission)$/i, 'other'],
  [/^(?:newborn|NEWB|labor|L&D)$|\bhosp[- ]admission\b/i, 'inpatient'],
  [/^(?:tele)?phone$/i, 'virtual'],
  [/^home$/i, 'home'],
];

/** What the name of a location says. */
const locations: readonly (readonly [RegExp, Says])[] = [
  ...paidAsWhole,
  [/\bemergency\b/i, 'emergency'],
  [/\b(?:ED|ER|EMERG)\b|\b[Tt]rauma bay\b|\b[Uu]rgencias\b/, 'emergency'],
  [/\bobservation unit\b|\bobs unit\b/i, 'observation'],
  [
    /\binpatient\b|\b(?:N|P|M|S|C)?ICU\b|\bCCU\b|\bPACU\b|\bintensive care\b|\bstep[- ]?down\b|\btelemetry\b|\bmed[-/ ]?surg\b|\blabor (?:and|&) delivery\b|\bnursing unit\b/i,
    'inpatient',
  ],
  [
    /\bward\s*(?:\d+|[A-Z])?\s*(?:$|[,(-])|\b(?:medical|surgical|hospital|maternity|pediatric|nursing) ward\b/i,
    'inpatient',
  ],
  [
    /\boperating (?:room|theat)|\bO\.R\.|^preop$|\bsurg(?:ery|ical) cent|\b(?:nursing home|ambulance|jail|prison|correctional)\b/i,
    'other',
  ],
  [
    /\b(?:day|ambulatory|same[- ]day) surg|\bASC\b|\bhospital outpatient|\boutpatient hospital\b|\bHOPD\b|\bhospital[- ]based\b|\bbirthing cent|\bassisted living\b|\bgroup home\b|\brehab\w* (?:hospital|unit)\b/i,
    'other',
  ],
  [/\bO[Rr] \d\b/, 'other'],
  [/^observation$/i, 'observation'],
  [/\btele-?(?:health|medicine)|\btelemed\b|^(?:tele)?phone\b|\bvirtual\b|\bvideo\b|\bmy ?chart\b/i, 'virtual'],
  [/\b(?:patient'?s?|private) (?:home|residence)\b|^home$|\bhome (?:visit|health|infusion)\b/i, 'home'],
];

const snomed = new Map<string, Says>([
  ['185317003', 'virtual'],
  ['448337001', 'virtual'],
  ['439708006', 'home'],
  ['439952009', 'home'],
  ['4525004', 'emergency'],
  ['50849002', 'emergency'],
  ['183452005', 'inpatient'],
  ['32485007', 'inpatient'],
  ['8715000', 'inpatient'],
]);
/** Visit codes by their first four digits: emergency, hospital, home. */
const visitCodes: readonly (readonly [RegExp, Says])[] = [
  [/^9928[1-5]$/, 'emergency'],
  [/^992(?:2[1-3]|3[1-9])$/, 'inpatient'],
  [/^993(?:4[1-9]|50)$/, 'home'],
  [/^9944[1-3]$|^9942[1-3]$/, 'virtual'],
];
/** HL7 v3 RoleCode of places that are no office and have no place of service of their own. */
const roles = new Map<string, Says>([
  ['HOSP', 'other'],
  ['RH', 'other'],
  ['MHSP', 'other'],
  ['PSYCHF', 'other'],
  ['HD', 'other'],
  ['ACC', 'other'],
  ['DADDR', 'other'],
  ['UPC', 'other'],
  ['PHU', 'inpatient'],
  ['GACH', 'other'],
  ['HU', 'inpatient'],
  ['BMTU', 'inpatient'],
  ['CCU', 'inpatient'],
  ['CHEST', 'inpatient'],
  ['EPIL', 'inpatient'],
  ['PEDU', 'inpatient'],
  ['PEDICU', 'inpatient'],
  ['PEDNICU', 'inpatient'],
  ['INLAB', 'inpatient'],
  ['RHU', 'inpatient'],
  ['SU', 'inpatient'],
  ['NCCF', 'other'],
  ['NCCS', 'other'],
  ['AMB', 'other'],
  ['MOBL', 'other'],
  ['WORK', 'other'],
  ['COMM', 'other'],
]);
/** FHIR location-physical-type. */
const physical = new Map<string, Says>([
  ['wa', 'inpatient'],
  ['ho', 'home'],
  ['ve', 'other'],
  ['vi', 'virtual'],
]);

/** What the words of a visit's type or service say about where it was; null for all others. */
export function settingOfVisitWords(text: string): Says | null {
  return visits.find(([words]) => words.test(text))?.[1] ?? null;
}

/** What a local class of a visit says, by its name or code. */
export function settingOfClassWords(text: string): Says | null {
  return classes.find(([words]) => words.test(text))?.[1] ?? settingOfVisitWords(text);
}

/** The same for a code of a visit's type, whatever system it was filed under: SNOMED CT and visit codes never look alike. */
export function settingOfVisitCode(code: string): Says | null {
  return snomed.get(code) ?? visitCodes.find(([codes]) => codes.test(code))?.[1] ?? null;
}

/** What the name of a location says; null for all others. */
export function settingOfLocationName(name: string): Says | null {
  return locations.find(([words]) => words.test(name))?.[1] ?? null;
}

/** What a code of Location.type or physicalType says; null for all others. */
export function settingOfLocationCode(system: string, code: string): Says | null {
  if (/\blocation-physical-type$/.test(system)) return physical.get(code) ?? null;
  return /\bRoleCode$|2\.16\.840\.1\.113883\.5\.111$/.test(system) ? (roles.get(code) ?? null) : null;
}
