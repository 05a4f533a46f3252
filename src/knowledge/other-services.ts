import type { DrugClass } from '../domain/drug.ts';
import type { RouteClass } from '../domain/route.ts';
import type { OtherServiceFamily } from '../domain/service.ts';
import type { OtherServiceRow, Provenance } from './index.ts';
import { between, holdsOn, recalled, sourced } from './provenance.ts';
import { split } from './words.ts';

const ptp = sourced('CMS NCCI PTP and MUE tables, 2024-07');
const label = recalled('Code families as used in US practice');

function service(provenance: Provenance, family: OtherServiceFamily, codes: string): OtherServiceRow {
  return Object.freeze({ ...provenance, family, codes: Object.freeze(split(codes, ' ')) });
}

function onRoutes(routes: readonly RouteClass[], row: OtherServiceRow): OtherServiceRow {
  return Object.freeze({ ...row, routes: Object.freeze(routes) });
}

/** The service of a route that is neither IM nor SC. Routes that name no service have no row. */
export const routeServices: Readonly<Partial<Record<RouteClass, OtherServiceRow>>> = {
  'sc-infusion': service(ptp, 'sc-infusion', '96369 96370 96371'),
  // A skin test is known by its product; what else goes into the skin has no one code.
  intradermal: service(ptp, 'intradermal', ''),
  'iv-push': service(ptp, 'iv-push', '96374 96375 96376'),
  'iv-infusion': service(ptp, 'iv-infusion', '96365 96366 96367 96368'),
  // Into a vein, but not said how: by push or by infusion.
  iv: service(ptp, 'iv-push', '96374 96375 96365 96366'),
  'intra-arterial': service(ptp, 'intra-arterial', '96373'),
  intraosseous: service(label, 'other-injection', '96379'),
  'intra-articular': service(ptp, 'joint-injection', '20600 20604 20605 20606 20610 20611'),
  intralesional: service(ptp, 'intralesional', '11900 11901'),
  perineural: service(ptp, 'nerve-block', '64400 64405 64415 64417 64445 64447 64450'),
  // Which of many procedures it was, the route alone does not say.
  neuraxial: service(ptp, 'neuraxial', ''),
  'ophthalmic-injection': service(ptp, 'ophthalmic-injection', ''),
  infiltration: service(ptp, 'anesthesia-or-infiltration', ''),
  implant: service(ptp, 'implant', '11980 11981 11982 11983'),
  'other-injection': service(label, 'other-injection', '96379'),
  oral: service(sourced('Scope of 96372: subcutaneous or intramuscular injection'), 'not-an-injection', ''),
  'other-non-injection': service(
    sourced('Scope of 96372: subcutaneous or intramuscular injection'),
    'not-an-injection',
    '',
  ),
};

const rsvSource = sourced(
  'AAP coding guidance on RSV antibodies, announced 2023-10-06; CMS OPPS Addendum B 2025-10 (96380, 96381, 90380 to 90382)',
);
/** From this day the administration of RSV antibodies has codes of its own; before, it was 96372. */
const rsv = service(between('2023-10-06', null, rsvSource), 'rsv-antibody', '96380 96381');

/** The service of a product class. Several rows: the one in force on the day. */
export const drugServices: Readonly<Partial<Record<DrugClass, readonly OtherServiceRow[]>>> = {
  vaccine: [
    service(
      sourced('CMS add-on code file 2024-06; HCPCS Level II 2024-07'),
      'vaccine',
      '90460 90461 90471 90472 90473 90474 90480 G0008 G0009 G0010',
    ),
  ],
  'rsv-antibody': [rsv],
  'covid-antibody': [
    service(
      sourced('HCPCS Level II 2024-07'),
      'covid-antibody',
      'M0220 M0221 M0222 M0223 M0224 M0240 M0241 M0243 M0244 M0245 M0246 M0247 M0248',
    ),
  ],
  allergen: [onRoutes(['sc', 'im'], service(ptp, 'allergen-immunotherapy', '95115 95117'))],
  'skin-test': [service(ptp, 'skin-test', '86580')],
  // Into a vein or the spine it has other codes.
  antineoplastic: [
    onRoutes(['im', 'sc'], service(sourced('CMS A58527; The Rheumatologist'), 'antineoplastic', '96401')),
  ],
  // 96402 is for cancer. The same products are given for other illnesses: so this only raises a question.
  'hormonal-antineoplastic': [service(recalled('NGS A58620'), 'hormonal-antineoplastic', '96402')],
  'botulinum-toxin': [service(ptp, 'chemodenervation', '64612 64615 64616')],
  'contrast-or-radiopharmaceutical': [service(label, 'contrast-or-radiopharmaceutical', '')],
  'flush-or-lock': [service(label, 'flush-or-lock', '')],
  fluid: [service(sourced('CMS NCCI PTP 2024-07, hydration'), 'hydration', '96360 96361')],
  'local-anesthetic': [service(ptp, 'anesthesia-or-infiltration', '')],
  implant: [service(ptp, 'implant', '11980 11981 11982 11983')],
};

/** Single products that leave their class. */
export const ingredientServices: ReadonlyMap<string, OtherServiceRow> = new Map([
  ['pegfilgrastim on-body injector', service(ptp, 'on-body-injector', '96377')],
]);

/** The service of a route; null for IM, SC and routes that name none. */
export function serviceForRoute(route: RouteClass, day: string | null): OtherServiceRow | null {
  const row = routeServices[route];
  return row && holdsOn(row, day) ? row : null;
}

/** The service of an ingredient or of its class on that day; null when 96372 stays possible. */
export function serviceForDrug(
  drugClass: DrugClass | null,
  ingredient: string | null,
  day: string | null,
): OtherServiceRow | null {
  const own = ingredient === null ? undefined : ingredientServices.get(ingredient);
  if (own && holdsOn(own, day)) return own;
  const rows = drugClass === null ? undefined : drugServices[drugClass];
  return rows?.find(row => holdsOn(row, day)) ?? null;
}
