import type { DrugClass } from '../domain/drug.ts';
import { drugs } from './drug-row.ts';
import type { Provenance } from './index.ts';
import { sourced } from './provenance.ts';
import { split } from './words.ts';

const cdc = sourced('CDC CVX and CPT code sets and product list, 2025-12');
const vaccine = drugs(cdc, 'vaccine');

/** Vaccines by name. Every other product that calls itself a vaccine or a toxoid is one too. */
export const vaccines = [
  vaccine('influenza vaccine', 'im', {
    names:
      'flu vaccine|flu shot|influenza|fluzone|fluzone high-dose|fluarix|flulaval|flucelvax|fluad|flublok|afluria|flumist|influenza virus vaccine|iiv4|iiv3|fluvirin|agriflu',
  }),
  vaccine('COVID-19 vaccine', 'im', {
    names:
      'covid vaccine|sars-cov-2 vaccine|comirnaty|spikevax|mnexspike|novavax|nuvaxovid|covid-19 mrna|covid-19 shot|covid shot|covid booster',
  }),
  vaccine('tetanus and diphtheria toxoids', 'im', {
    names:
      'td vaccine|decavac|td adult|td (adult)|tenivac|tdvax|tetanus-diphtheria|tetanus diphtheria toxoids|tetanus toxoid|dt pediatric|tetanus shot|tetanus booster',
  }),
  vaccine('Tdap vaccine', 'im', { names: 'tdap|boostrix|adacel|tetanus diphtheria acellular pertussis' }),
  vaccine('DTaP vaccine', 'im', {
    names:
      'dtap|infanrix|daptacel|pediarix|pentacel|kinrix|quadracel|vaxelis|dtap-ipv|dtap-hib-ipv|acel-imune|certiva|tripedia|trihibit|tetramune',
  }),
  vaccine('hepatitis B vaccine', 'im', {
    names:
      'engerix-b|engerix b|recombivax|recombivax hb|heplisav-b|heplisav b|prehevbrio|hepb vaccine|hep b vaccine|hepb-cpg|hep b adult',
  }),
  vaccine('hepatitis A vaccine', 'im', { names: 'havrix|vaqta|hep a vaccine|hepa vaccine|hep a adult' }),
  vaccine('hepatitis A and B vaccine', 'im', { names: 'twinrix|hep a-hep b' }),
  vaccine('pneumococcal vaccine', 'im sc', {
    names:
      'prevnar|prevnar 13|prevnar 20|vaxneuvance|pneumovax|pneumovax 23|capvaxive|pcv13|pcv15|pcv20|pcv21|ppsv23|pneumococcal conjugate|pneumococcal polysaccharide|pneumococcal',
  }),
  vaccine('HPV vaccine', 'im', { names: 'gardasil|gardasil 9|hpv9|hpv|human papillomavirus vaccine|cervarix' }),
  vaccine('MMR vaccine', 'sc im', {
    names: 'attenuvax|meruvax ii|mumpsvax|biavax ii|mmr|m-m-r ii|mmr ii|priorix|measles mumps rubella|proquad|mmrv',
  }),
  vaccine('varicella vaccine', 'sc im', { names: 'varivax|varicella' }),
  vaccine('zoster vaccine', 'im', { names: 'shingrix|zostavax|shingles vaccine|zoster recombinant|rzv' }),
  vaccine('RSV vaccine', 'im', { names: 'arexvy|abrysvo|mresvia|rsvpref|rsv mrna' }),
  vaccine('polio vaccine', 'im sc', { names: 'ipol|orimune|ipv|poliovirus inactivated' }),
  vaccine('Hib vaccine', 'im', { names: 'acthib|hibtiter|omnihib|comvax|pedvaxhib|hiberix|haemophilus b conjugate' }),
  vaccine('meningococcal vaccine', 'im', {
    names:
      'menveo|menhibrix|menomune|menactra|menquadfi|bexsero|trumenba|penbraya|penmenvy|menacwy|menb|meningococcal conjugate|mcv4',
  }),
  vaccine('rabies vaccine', 'im', { names: 'imovax|imovax rabies|rabavert' }),
  vaccine('typhoid vaccine', 'im', { names: 'typhim vi|typhoid-akd|vivotif' }),
  vaccine('Japanese encephalitis vaccine', 'im', { names: 'ixiaro|je-vax' }),
  vaccine('yellow fever vaccine', 'sc', { names: 'yf-vax|stamaril' }),
  vaccine('smallpox and mpox vaccine', 'sc', { names: 'jynneos|acam2000|dryvax' }),
  vaccine('chikungunya vaccine', 'im', { names: 'ixchiq|vimkunya' }),
  vaccine('dengue vaccine', 'sc', { names: 'dengvaxia' }),
  vaccine('tick-borne encephalitis vaccine', 'im', { names: 'ticovac' }),
  vaccine('BCG vaccine', 'intradermal', { names: 'mycobax' }),
  vaccine('anthrax vaccine', 'im sc', { names: 'biothrax|cyfendus' }),
  vaccine('Ebola vaccine', 'im', { names: 'ervebo' }),
  vaccine('rotavirus vaccine', 'oral', { names: 'rotarix|rotateq' }),
  vaccine('cholera vaccine', 'oral', { names: 'vaxchora' }),
];

/** `100-102` as its three codes. */
function spread(codes: string): string[] {
  const [first = '', last = first] = codes.split('-');
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: count }, (_, i) => String(Number(first) + i).padStart(2, '0'));
}

export interface CvxRow extends Provenance {
  class: DrugClass | null;
  ingredient: string | null;
  codes: readonly string[];
}

function cvx(drugClass: DrugClass | null, ingredient: string | null, codes: string): CvxRow {
  return { ...cdc, class: drugClass, ingredient, codes: split(codes, ' ').flatMap(spread) };
}

/** CVX codes that are no vaccine; the last row: an antibody or a vaccine that is not named, an adjuvant, nothing. */
export const cvxExceptions: readonly CvxRow[] = [
  cvx('immune-globulin', 'tetanus immune globulin', '13 180'),
  cvx('immune-globulin', 'hepatitis B immune globulin', '30'),
  cvx('immune-globulin', 'rabies immune globulin', '34'),
  cvx('immune-globulin', 'varicella zoster immune globulin', '36 117'),
  cvx('immune-globulin', 'Rho(D) immune globulin', '156 157 159'),
  cvx('immune-globulin', 'immune globulin', '14 86 87'),
  // Antitoxins among them: given like globulins, and no vaccines.
  cvx('immune-globulin', null, '12 27 29 71 79 154 181'),
  cvx('rsv-antibody', 'nirsevimab', '306 307'),
  cvx('rsv-antibody', 'clesrovimab', '332'),
  cvx('therapeutic', 'palivizumab', '93'),
  cvx('skin-test', 'tuberculin PPD', '95 96 97 98'),
  cvx(null, null, '99 145 304 315 801 998 999'),
];

/**
 * CVX codes of vaccines that are or were given, of the US and those that CDC lists from abroad; `a-b`: all between. A
 * code that is not here was made later and may be an antibody: it says nothing.
 */
export const cvxVaccines: CvxRow = cvx(
  'vaccine',
  null,
  '01-11 15-22 24-26 28 31-33 35 37-56 62 66 69 74-78 80-85 88-92 94 100-116 118-122 125-144 146-153 155 158 160-179 182-198 200-208 210-224 227-231 300-303 305 308-314 316-331 333-334 500-521',
);

const byCode = new Map([...cvxExceptions, cvxVaccines].flatMap(row => row.codes.map(code => [code, row] as const)));

export const cptSystems = new Set(['http://www.ama-assn.org/go/cpt', 'urn:oid:2.16.840.1.113883.6.12']);
const atcSystems = new Set(['http://www.whocc.no/atc', 'urn:oid:2.16.840.1.113883.6.73']);

/** Codes of the CPT range for vaccines: 90476 to 90759 (90586 goes into the bladder) and 91300 to 91323. */
function isVaccineProduct(code: number): boolean {
  return (code >= 90476 && code <= 90759 && code !== 90586) || (code >= 91300 && code <= 91323);
}

/** True for a code that a vaccine has outside CVX: CPT, or ATC group J07. */
export function isVaccineCode(system: string, code: string): boolean {
  if (atcSystems.has(system)) return /^J07/i.test(code);
  return cptSystems.has(system) && /^\d{5}$/.test(code) && isVaccineProduct(Number(code));
}

/** True for a code of ATC group L01, the antineoplastic agents. */
export function isAntineoplasticCode(system: string, code: string): boolean {
  return atcSystems.has(system) && /^L01/i.test(code);
}

/** What a CVX code stands for; null when it is not of the form of one, or not known. `8` and `08` are the same code. */
export function ofCvx(code: string): CvxRow | null {
  if (!/^\d{1,3}$/.test(code)) return null;
  return byCode.get(String(Number(code)).padStart(2, '0')) ?? null;
}
