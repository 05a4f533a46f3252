import { remembering } from '../domain/memo.ts';
import type { Provenance } from './index.ts';
import { recalled, sourced } from './provenance.ts';
import { split } from './words.ts';

/** Whose claim it is: CMS publishes the edits of physicians and of outpatient hospitals apart. */
export type ClaimSide = 'professional' | 'facility';

/** What a code beside an injection is, as far as the answer depends on it. Numbers of products are no service. */
export type ServiceKind =
  | 'injection'
  | 'nurse-visit'
  | 'office-visit'
  | 'preventive-visit'
  | 'hospital-visit'
  | 'maternity-care'
  | 'newborn-care'
  | 'administration'
  | 'allergy-or-skin-test'
  | 'vascular-access'
  | 'product'
  | 'other';

/** Rows of the NCCI procedure-to-procedure edits between 96372 and other codes. */
export interface EditRow extends Provenance {
  side: ClaimSide;
  /** The column in which 96372 stands; column 2 is the one that is not paid. Null: looked for, and there is no edit. */
  column: 1 | 2 | null;
  /** 0: no modifier lifts it; 1: one may. */
  modifier: 0 | 1;
  /** Codes and ranges of codes (`64400-64450`). */
  codes: readonly string[];
}

export interface BuiltInEdit {
  column: 1 | 2;
  modifier: 0 | 1;
  confidence: Provenance['confidence'];
}

/** The quarter of the CMS tables that the rows were taken from. */
export const editsPeriod = '2024Q3';

const ptp = sourced('CMS NCCI PTP practitioner and hospital edits, 2024-07-01, active rows with 96372');
/** Read for physicians; that hospitals have the same is an assumption. */
const asPhysicians = recalled('CMS NCCI PTP practitioner edits, 2024-07-01; the hospital table was not read for these');

function row(source: Provenance, side: ClaimSide, column: 1 | 2 | null, modifier: 0 | 1, codes: string): EditRow {
  return Object.freeze({ ...source, side, column, modifier, codes: Object.freeze(split(codes, ' ')) });
}

const officeVisits = '99202-99205 99212-99215 99455 99456 99483 99497 G0463 99358 99359';
const administrations =
  '96360 96365 96369 96374 96401 96402 96405 96406 96409 96413 96416 96420 96422 96425 96440 96450 96542 G0498 M0223 M0244 M0246';
const procedures =
  '0394T 0395T 0540T 11976 11980 27096 90460 74420 20526 86580 95115 95117 11102 99152 59400-59430 20550-20611 ' +
  '11900 11901 11981-11983 64400-64616 67028 95144 95165 29125 69210';
const devices = '0543T 0544T 0567T-0574T 0580T 0581T 0655T 66987 66988';
const withoutEdit =
  '90471-90473 90480 G0008-G0010 96361 96366-96368 96370 96371 96373 96375-96377 96380 96381 95004 95024 ' +
  '99381-99397 99406 99495 G0438 G0439 G0402 G2211 58300 36415 94640 93000 97110 98941';

/** Read once; each code stands in one row of its side. */
export const edits: readonly EditRow[] = [
  row(ptp, 'professional', 1, 0, '99211 36591 36592 96523'),
  row(ptp, 'professional', 1, 1, `${officeVisits} ${devices}`),
  row(ptp, 'professional', 2, 0, '00100-01999 99155 99156 99231-99233 99307-99310 99460-99463 99465'),
  row(ptp, 'professional', 2, 1, `${administrations} ${procedures} 99281-99285 99221-99223 99291`),
  row(ptp, 'professional', null, 0, withoutEdit),
  row(ptp, 'facility', 1, 0, '96523'),
  row(
    ptp,
    'facility',
    1,
    1,
    `99211 ${officeVisits} 99221-99223 99231-99239 99304-99310 99315 99316 99341-99350 99466-99480 99485 99486`,
  ),
  row(ptp, 'facility', null, 0, '99281-99285 99291'),
  row(ptp, 'facility', 2, 1, '00100-01999'),
  row(asPhysicians, 'facility', 2, 1, `${administrations} ${procedures}`),
  row(asPhysicians, 'facility', null, 0, withoutEdit),
];

const kinds: readonly (readonly [ServiceKind, readonly string[]])[] = (
  [
    ['injection', '96372'],
    ['nurse-visit', '99211'],
    ['office-visit', officeVisits],
    ['preventive-visit', '99381-99397'],
    [
      'hospital-visit',
      '99221-99223 99231-99239 99281-99285 99291 99304-99310 99315 99316 99341-99350 99466-99480 99485 99486',
    ],
    ['maternity-care', '59400-59430'],
    ['newborn-care', '99460-99463 99465'],
    ['administration', '96360-96371 96373-96379 96401-96450 96542 G0498 M0220-M0249'],
    ['allergy-or-skin-test', '86580 90460 95004 95024 95115 95117 95144 95165'],
    ['vascular-access', '36591 36592 96523'],
    // Drugs, supplies, vaccine products, and codes that only measure.
    ['product', 'A0000-A9999 J0000-J9999 Q0000-Q9999 90281-90399 90476-90479 90481-90759 91300-91325 0001F-9999F'],
  ] as const
).map(([kind, codes]) => [kind, split(codes, ' ')]);

/** Units of 96372 on one day from which CMS takes a claim for unlikely: the sum of all lines of the day (MAI 3). */
export const unlikelyUnits: Readonly<Record<ClaimSide, Provenance & { units: number }>> = Object.freeze({
  professional: { ...sourced('CMS NCCI MUE practitioner, 2024-07-01: 96372, MAI 3'), units: 4 },
  facility: { ...sourced('CMS NCCI MUE outpatient hospital, 2024-07-01: 96372, MAI 3'), units: 5 },
});

/** Ways of giving something other than 96372, each with a code of its own. They raise a question, no more. */
const otherAdministrations = split(
  '90460-90474 90480 0001A-0174A M0201-M0249 G0008-G0012 95115-95199 95004-95079 86580 96360-96371 96373-96379 ' +
    '96380 96381 96401-96549 G0498 20526-20553 20600-20611 11900 11901 11980-11983 27096 62320-62327 64400-64530 ' +
    '64612-64617 64640-64647 67028 36591 36592 96523',
  ' ',
);

/** True for the code of a service that gives something another way than 96372 does. */
export function isOtherAdministration(code: string): boolean {
  return holds(otherAdministrations, code);
}

/** What kind of service a code is. The code is a number as recorded, without modifier. */
export const serviceKind: (code: string) => ServiceKind = remembering(
  code => kinds.find(([, codes]) => holds(codes, code))?.[0] ?? 'other',
);

/** The built-in edit between 96372 and a code; `none`: there is none; null: the built-in rows do not hold the code. */
export function builtInEdit(side: ClaimSide, code: string): BuiltInEdit | 'none' | null {
  return editsOn[side](code);
}

const editsOn = { professional: remembering(editOn('professional')), facility: remembering(editOn('facility')) };

function editOn(side: ClaimSide): (code: string) => BuiltInEdit | 'none' | null {
  return code => {
    const found = edits.find(one => one.side === side && holds(one.codes, code));
    if (!found) return null;
    const { column, modifier, confidence } = found;
    return column === null ? 'none' : Object.freeze({ column, modifier, confidence });
  };
}

/** Codes of a range have the form of its ends: `0567T-0574T` holds no `05705`. */
function holds(codes: readonly string[], code: string): boolean {
  return codes.some(entry => {
    const [from = '', to = from] = entry.split('-');
    return form(code) === form(from) && from <= code && code <= to;
  });
}

function form(code: string): string {
  return code.replaceAll(/\d/g, '0');
}
