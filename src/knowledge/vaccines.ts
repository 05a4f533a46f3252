import type { DrugClass } from '../domain/drug.ts';
import { drugs } from './drug-row.ts';
import type { Provenance } from './index.ts';
import { recalled, sourced } from './provenance.ts';
import { split } from './words.ts';

const vaccine = drugs(recalled('US vaccine names; CVX short names'), 'vaccine');

/** Vaccines by name. Every other product that calls itself a vaccine or a toxoid is one too. */
export const vaccines = [
  vaccine('influenza vaccine', 'im', {
    names:
      'flu vaccine|flu shot|influenza|fluzone|fluzone high-dose|fluarix|flulaval|flucelvax|fluad|flublok|afluria|flumist|influenza virus vaccine|iiv4|iiv3|fluvirin',
  }),
  vaccine('COVID-19 vaccine', 'im', {
    names:
      'covid vaccine|sars-cov-2 vaccine|comirnaty|spikevax|mnexspike|novavax|nuvaxovid|covid-19 mrna|covid-19 shot|covid shot|covid booster',
  }),
  vaccine('tetanus and diphtheria toxoids', 'im', {
    names:
      'td vaccine|td adult|td (adult)|tenivac|tdvax|tetanus-diphtheria|tetanus diphtheria toxoids|tetanus toxoid|dt pediatric|tetanus shot|tetanus booster',
  }),
  vaccine('Tdap vaccine', 'im', { names: 'tdap|boostrix|adacel|tetanus diphtheria acellular pertussis' }),
  vaccine('DTaP vaccine', 'im', {
    names: 'dtap|infanrix|daptacel|pediarix|pentacel|kinrix|quadracel|vaxelis|dtap-ipv|dtap-hib-ipv',
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
  vaccine('MMR vaccine', 'sc im', { names: 'mmr|m-m-r ii|mmr ii|priorix|measles mumps rubella|proquad|mmrv' }),
  vaccine('varicella vaccine', 'sc im', { names: 'varivax|varicella' }),
  vaccine('zoster vaccine', 'im', { names: 'shingrix|zostavax|shingles vaccine|zoster recombinant|rzv' }),
  vaccine('RSV vaccine', 'im', { names: 'arexvy|abrysvo|mresvia|rsvpref|rsv mrna' }),
  vaccine('polio vaccine', 'im sc', { names: 'ipol|ipv|poliovirus inactivated' }),
  vaccine('Hib vaccine', 'im', { names: 'acthib|pedvaxhib|hiberix|haemophilus b conjugate' }),
  vaccine('meningococcal vaccine', 'im', {
    names: 'menveo|menactra|menquadfi|bexsero|trumenba|penbraya|penmenvy|menacwy|menb|meningococcal conjugate|mcv4',
  }),
  vaccine('rabies vaccine', 'im', { names: 'imovax|imovax rabies|rabavert' }),
  vaccine('typhoid vaccine', 'im', { names: 'typhim vi' }),
  vaccine('Japanese encephalitis vaccine', 'im', { names: 'ixiaro' }),
  vaccine('yellow fever vaccine', 'sc', { names: 'yf-vax' }),
  vaccine('smallpox and mpox vaccine', 'sc', { names: 'jynneos|acam2000' }),
  vaccine('chikungunya vaccine', 'im', { names: 'ixchiq|vimkunya' }),
  vaccine('dengue vaccine', 'sc', { names: 'dengvaxia' }),
  vaccine('tick-borne encephalitis vaccine', 'im', { names: 'ticovac' }),
  vaccine('BCG vaccine', 'intradermal', { names: 'bcg vaccine' }),
];

export interface CvxRow extends Provenance {
  class: DrugClass | null;
  ingredient: string | null;
  codes: readonly string[];
}

const cdc = sourced('CDC CVX code set, 2024');
function cvx(drugClass: DrugClass | null, ingredient: string | null, codes: string): CvxRow {
  return { ...cdc, class: drugClass, ingredient, codes: split(codes, ' ') };
}

/** CVX codes that are no vaccine. Every other code of the system is one. */
export const cvxExceptions: readonly CvxRow[] = [
  cvx('immune-globulin', 'tetanus immune globulin', '13 180'),
  cvx('immune-globulin', 'hepatitis B immune globulin', '30'),
  cvx('immune-globulin', 'rabies immune globulin', '34'),
  cvx('immune-globulin', 'varicella zoster immune globulin', '36 117'),
  cvx('immune-globulin', 'Rho(D) immune globulin', '156 157 159'),
  cvx('immune-globulin', 'immune globulin', '14 86 87'),
  cvx('immune-globulin', null, '12 27 29 71 79 154 181'),
  cvx('rsv-antibody', 'nirsevimab', '306 307'),
  cvx('therapeutic', 'palivizumab', '93'),
  cvx('skin-test', 'tuberculin PPD', '95 96 97 98'),
  // An antibody or a vaccine against RSV that is not named, an adjuvant, or nothing at all.
  cvx(null, null, '99 145 304 315 801 998 999'),
];

const exceptionByCode = new Map(cvxExceptions.flatMap(row => row.codes.map(code => [code, row] as const)));
const vaccineRow: CvxRow = { ...cdc, class: 'vaccine', ingredient: null, codes: [] };

const cptSystems = new Set(['http://www.ama-assn.org/go/cpt', 'urn:oid:2.16.840.1.113883.6.12']);
const atcSystems = new Set(['http://www.whocc.no/atc', 'urn:oid:2.16.840.1.113883.6.73']);

/** True for a code that a vaccine has outside CVX: CPT 90476-90759 and 91300-91322, ATC group J07. */
export function isVaccineCode(system: string, code: string): boolean {
  if (atcSystems.has(system)) return /^J07/i.test(code);
  if (!cptSystems.has(system) || !/^\d{5}$/.test(code)) return false;
  const number = Number(code);
  return (number >= 90476 && number <= 90759) || (number >= 91300 && number <= 91322);
}

/** What a CVX code stands for; null when it is not of the form of one. `8` and `08` are the same code. */
export function ofCvx(code: string): CvxRow | null {
  if (!/^\d{1,3}$/.test(code)) return null;
  return exceptionByCode.get(String(Number(code)).padStart(2, '0')) ?? vaccineRow;
}
