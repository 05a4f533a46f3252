import type { RouteClass } from '../domain/route.ts';
import type { OtherServiceFamily } from '../domain/service.ts';

/** Our own names for the services that are not 96372, as they follow "another service:". */
export const familyNames: Readonly<Record<OtherServiceFamily, string>> = {
  vaccine: 'immunization',
  'rsv-antibody': 'RSV antibody',
  'covid-antibody': 'COVID-19 antibody',
  'allergen-immunotherapy': 'allergen immunotherapy',
  'skin-test': 'skin test',
  antineoplastic: 'chemotherapy or complex biologic',
  'hormonal-antineoplastic': 'hormonal cancer treatment',
  'iv-push': 'IV push',
  'iv-infusion': 'IV infusion',
  hydration: 'hydration',
  'sc-infusion': 'subcutaneous infusion',
  'intra-arterial': 'intra-arterial injection',
  intradermal: 'intradermal injection',
  'joint-injection': 'joint injection',
  'tendon-or-trigger-point': 'tendon or trigger point injection',
  intralesional: 'intralesional injection',
  'nerve-block': 'nerve block',
  neuraxial: 'spinal or epidural injection',
  'ophthalmic-injection': 'injection at the eye',
  chemodenervation: 'chemodenervation',
  implant: 'implant',
  'on-body-injector': 'on-body injector',
  'anesthesia-or-infiltration': 'local anesthesia or infiltration',
  'flush-or-lock': 'flush or lock',
  'contrast-or-radiopharmaceutical': 'contrast or radiopharmaceutical',
  'other-injection': 'another kind of injection',
  'not-an-injection': 'not an injection',
  'self-administered': 'self-administered',
  inpatient: 'inpatient stay',
};

/** The same as they follow "Not a 96372 service:". */
export const familyReasons: Readonly<Record<OtherServiceFamily, string>> = {
  ...familyNames,
  vaccine: 'a vaccine',
  'rsv-antibody': 'an RSV antibody',
  'covid-antibody': 'a COVID-19 antibody',
  'skin-test': 'a skin test',
  'iv-push': 'given IV push',
  'iv-infusion': 'given as IV infusion',
  'sc-infusion': 'given as subcutaneous infusion',
  'intra-arterial': 'given into an artery',
  intradermal: 'given into the skin',
  'joint-injection': 'given into a joint',
  intralesional: 'given into a lesion',
  'ophthalmic-injection': 'given at the eye',
  implant: 'an implant',
  'on-body-injector': 'an on-body injector',
  'flush-or-lock': 'a flush or lock',
  inpatient: 'given during an inpatient stay',
};

/** Where a service of the visit was found. */
export const serviceSources: Readonly<Record<string, string>> = {
  procedure: 'among the procedures',
  charge: 'among the charges',
  'encounter-type': 'as type of the visit',
};

/** Which edition of a table answered: `2026Q4`, or `built-in 2024Q3`. */
export function editionWords(list: string): string {
  const builtIn = /^built-in (.+)$/.exec(list)?.[1];
  return builtIn ? `built-in rows of ${builtIn}` : `CMS table ${list}`;
}

export const routeNames: Readonly<Record<RouteClass, string>> = {
  im: 'intramuscular',
  sc: 'subcutaneous',
  'sc-infusion': 'subcutaneous infusion',
  intradermal: 'intradermal',
  'iv-push': 'IV push',
  'iv-infusion': 'IV infusion',
  iv: 'intravenous',
  'intra-arterial': 'intra-arterial',
  intraosseous: 'intraosseous',
  'intra-articular': 'intra-articular',
  intralesional: 'intralesional',
  perineural: 'perineural',
  neuraxial: 'spinal or epidural',
  'ophthalmic-injection': 'injection at the eye',
  infiltration: 'infiltration',
  implant: 'implant',
  'other-injection': 'another kind of injection',
  oral: 'oral',
  'other-non-injection': 'not an injection',
  unspecified: 'unspecified',
};

/** Short names, for headings: `Cyanocobalamin 1000 mcg IM`. */
export const routeShort: Readonly<Partial<Record<RouteClass, string>>> = {
  im: 'IM',
  sc: 'SC',
  iv: 'IV',
  intradermal: 'ID',
};

/** What a class of route is called in a heading; another version's class is said as it is. */
export function routeWords(route: string): string {
  const short: Readonly<Record<string, string>> = { ...routeNames, ...routeShort };
  return Object.hasOwn(short, route) ? (short[route] ?? route) : route;
}

export function familyWords(family: string): string {
  const names: Readonly<Record<string, string>> = familyReasons;
  return Object.hasOwn(names, family) ? (names[family] ?? family) : family;
}

const units: Readonly<Record<string, string>> = {
  ug: 'mcg',
  '[iU]': 'units',
  U: 'units',
  MU: 'million units',
  "[USP'U]": 'USP units',
  meq: 'mEq',
};

/** A dose as clinicians write it: `2,400,000 units`. */
export function doseWords({ value, unit }: { value: number; unit: string }): string {
  return `${numberWords(value)} ${unitWords(unit)}`;
}

/** A number with commas from 1,000 on (ISMP, error-prone dose designations), and all of its decimals. */
export function numberWords(value: number): string {
  plain ??= new Intl.NumberFormat('en-US', { maximumFractionDigits: 20 });
  return plain.format(value);
}

/** Made once: it takes far longer than to write a number with it. */
let plain: Intl.NumberFormat | undefined;

/** A UCUM unit as clinicians write it; `ug` is never written with a Greek letter. */
export function unitWords(unit: string): string {
  return Object.hasOwn(units, unit) ? (units[unit] ?? unit) : unit;
}
