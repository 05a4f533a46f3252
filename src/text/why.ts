import type { SourceName, WhyCode } from '../domain/reading.ts';

/** What each source holds, as the beginning of a sentence. */
export const sourceNouns: Readonly<Record<SourceName, string>> = {
  patient: 'The patient',
  encounters: 'Visits',
  administrations: 'Administrations',
  conditions: 'Conditions',
  immunizations: 'Immunizations',
  procedures: 'Procedures',
  charges: 'Charges',
  coverages: 'Coverage',
  medications: 'Medications',
  orders: 'Orders',
  practitioners: 'Staff',
  locations: 'Locations',
};

/** Why something could not be read, to stand in brackets. */
export const whySentences: Readonly<Record<WhyCode, string>> = {
  expired: 'the session has ended',
  forbidden: 'not permitted',
  'not-found': 'not found',
  'too-many-requests': 'the EHR is too busy',
  'server-error': 'the EHR had an error',
  rejected: 'the EHR did not accept the request',
  network: 'no connection',
  timeout: 'no answer in time',
  stopped: 'stopped by you',
  unreadable: 'the answer could not be understood',
  xml: 'it came as XML, and only JSON is read here',
  outcome: 'the EHR reported an error',
  'too-many-pages': 'more pages than are read',
  'page-loop': 'the pages lead in a circle',
  'unsafe-link': 'a link leads outside this EHR',
  'too-large': 'too large',
  'broken-resource': 'an entry could not be understood',
  'conflicting-versions': 'two versions differ',
  'modifier-extension': 'it holds an addition that may change its meaning',
  'implicit-rules': 'it follows rules that are not known here',
  'unknown-status': 'its status is not known',
  malformed: 'it is not well formed',
  'fhir-version': 'its FHIR version is not read here',
  'not-offered': 'this EHR does not share it',
  'not-granted': 'not permitted: access was not granted',
  'not-asked': 'not asked for',
  other: 'no reason known',
};

/** Words for a code of why; none known is said as well. */
export function whyCodeWords(code: string | null): string {
  const words: Readonly<Record<string, string>> = whySentences;
  if (code === null) return whySentences.other;
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}

interface WhyTold {
  code: string;
  http?: number | string | undefined;
}

/** The same with the HTTP status, where there was one: "not permitted, 403". Empty where no reason is known. */
export function whyWords(why: WhyTold | null): string {
  if (why === null || why.code === '' || why.code === 'other') return '';
  const words = whyCodeWords(why.code);
  return why.http === undefined ? words : `${words}, ${why.http}`;
}

/** The same in brackets, to stand behind what could not be read: " (not permitted, 403)". */
export function inBrackets(why: WhyTold | string | null): string {
  const words = whyWords(typeof why === 'string' ? { code: why } : why);
  return words && ` (${words})`;
}
