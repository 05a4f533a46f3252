import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInEdit, type ClaimSide, edits, serviceKind, unlikelyUnits } from '../../src/knowledge/edits.ts';
import { basePolicy, knowledgeAsOf } from '../../src/knowledge/index.ts';

/** CMS NCCI PTP, 2024-07-01, active rows with 96372: column of 96372 and modifier indicator; written out by hand. */
const rows: readonly (readonly [side: ClaimSide, edit: string, codes: string])[] = [
  ['professional', '1/0 sourced', '99211 36591 36592 96523'],
  [
    'professional',
    '1/1 sourced',
    '99202 99203 99204 99205 99212 99213 99214 99215 99455 99456 99483 99497 G0463 99358 99359 0543T 0544T 0567T 0570T 0574T 0580T 0581T 0655T 66987 66988',
  ],
  [
    'professional',
    '2/0 sourced',
    '00100 00400 01999 99155 99156 99231 99232 99233 99307 99308 99309 99310 99460 99461 99462 99463 99465',
  ],
  [
    'professional',
    '2/1 sourced',
    '96360 96365 96369 96374 96401 96402 96405 96406 96409 96413 96416 96420 96422 96425 96440 96450 96542 G0498 M0223 M0244 M0246 0394T 0395T 0540T',
  ],
  [
    'professional',
    '2/1 sourced',
    '11976 11980 27096 90460 74420 20526 86580 95115 95117 11102 99281 99282 99283 99284 99285 99221 99222 99223 99291 99152 59400 59425 59426 59430 20550 20551 20552 20553 20600 20604 20605 20606 20610 20611 11900 11901 11981 11982 11983 64400 64450 64612 64615 64616 67028 95144 95165 29125 69210',
  ],
  [
    'professional',
    'none',
    '90471 90472 90473 90480 G0008 G0009 G0010 96361 96366 96367 96368 96370 96371 96373 96375 96376 96377 96380 96381 95004 95024 99381 99385 99397 99406 99495 G0438 G0439 G0402 G2211 58300 36415 94640 93000 97110 98941',
  ],
  ['professional', 'unknown', '12001 99349 96379 20549 99234 99380 99398 64617 02000 0575T'],
  ['facility', '1/0 sourced', '96523'],
  [
    'facility',
    '1/1 sourced',
    '99211 99202 99205 99212 99213 99215 99455 99483 99497 G0463 99221 99222 99223 99231 99234 99239 99304 99310 99315 99316 99341 99350 99466 99480 99485 99486',
  ],
  ['facility', 'none', '99281 99285 99291'],
  ['facility', '2/1 sourced', '00100 01999'],
  ['facility', '2/1 recall', '96365 96374 96401 20610 64450 86580 95115 59400 67028'],
  ['facility', 'none', '90471 99381 36415 96361'],
  ['facility', 'unknown', '36591 99460 99465 99155 0543T 12001'],
];

const cases = rows.flatMap(([side, edit, codes]) => codes.split(' ').map(code => [side, code, edit] as const));

it.each(cases)('%s %s: %s', (side, code, expected) => {
  const edit = builtInEdit(side, code);
  const words =
    edit === null ? 'unknown' : edit === 'none' ? 'none' : `${edit.column}/${edit.modifier} ${edit.confidence}`;
  expect(words).toBe(expected);
});

describe.each(['professional', 'facility'] as const)('rows of %s', side => {
  const entries = edits.filter(one => one.side === side).flatMap(({ codes }) => codes);

  it('name each end of a range in one row only', () => {
    const ends = entries.flatMap(entry => entry.split('-'));
    for (const code of ends) {
      const holding = entries.filter(entry => {
        const [from = '', to = from] = entry.split('-');
        return from.replaceAll(/\d/g, '0') === code.replaceAll(/\d/g, '0') && from <= code && code <= to;
      });
      expect([code, holding.length]).toEqual([code, 1]);
    }
  });

  it('are written as codes and ranges of one form', () => {
    for (const entry of entries) expect(entry).toMatch(/^[0-9A-Z]\d{3}[0-9A-Z](?:-[0-9A-Z]\d{3}[0-9A-Z])?$/);
  });
});

it.each([
  ['96372', 'injection'],
  ['99211', 'nurse-visit'],
  ['99202', 'office-visit'],
  ['99215', 'office-visit'],
  ['G0463', 'office-visit'],
  ['99210', 'other'],
  ['99391', 'preventive-visit'],
  ['99284', 'hospital-visit'],
  ['99156', 'other'],
  ['99465', 'newborn-care'],
  ['99466', 'hospital-visit'],
  ['99480', 'hospital-visit'],
  ['59426', 'maternity-care'],
  ['99463', 'newborn-care'],
  ['96365', 'administration'],
  ['96402', 'administration'],
  ['M0223', 'administration'],
  ['86580', 'allergy-or-skin-test'],
  ['36592', 'vascular-access'],
  ['J3420', 'product'],
  ['Q5101', 'product'],
  ['90378', 'product'],
  ['90686', 'product'],
  ['91318', 'product'],
  ['3074F', 'product'],
  ['90471', 'other'],
  ['90480', 'other'],
  ['G0008', 'other'],
  ['00400', 'other'],
  ['20610', 'other'],
] as const)('%s is a kind of service: %s', (code, kind) => expect(serviceKind(code)).toBe(kind));

it('any text is some kind of service and has an edit only where a row holds it', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      expect(typeof serviceKind(text)).toBe('string');
      if (!/^[0-9A-Z]\d{3}[0-9A-Z]$/.test(text)) expect(builtInEdit('professional', text)).toBe(null);
    }),
  );
});

it('an injection is no edit to itself', () => {
  for (const side of ['professional', 'facility'] as const) expect(builtInEdit(side, '96372')).toBe(null);
});

it('CMS takes more than four for a practitioner, and more than five in an outpatient hospital, for unlikely', () => {
  expect([unlikelyUnits.professional.units, unlikelyUnits.facility.units]).toEqual([4, 5]);
  const { builtIn } = knowledgeAsOf(null, basePolicy);
  expect([builtIn.period, builtIn.unlikelyUnits('facility')]).toEqual(['2024Q3', 5]);
});
