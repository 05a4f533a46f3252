import { describe, expect, test } from 'vitest';
import type { Administration } from '../../../src/domain/administration.ts';
import type { Drug } from '../../../src/domain/drug.ts';
import { parseDate } from '../../../src/domain/time.ts';
import type { AdministrationFacts } from '../../../src/rules/define.ts';
import { amountIn, type CodeWithUnit, doseIn, sameDrugThatDay, unitsOf } from '../../../src/rules/parts/drug-units.ts';
import { readyAdministration } from '../../engine/chart.ts';
import { factsWith } from '../case.ts';
import { j3420, strength } from '../hcpcs.ts';

const ready = readyAdministration();
const holding = (...strengths: Drug['product']['strengths']): Drug => ({
  ...ready.drug,
  product: { ...ready.drug.product, strengths },
});
const said = (...strengths: Drug['product']['strengths']) => strengths.map(one => one.evidence);

describe('an amount in the unit of the code', () => {
  const five = strength(5, 'mg');
  const same = strength(5000, 'ug');
  const uncounted = strength(1, 'meq');

  test.each<[string, ReturnType<typeof amountIn>, ReturnType<typeof amountIn>]>([
    ['converted', amountIn(2, 'mg', 'ug', holding()), { value: 2000, evidence: [] }],
    ['a volume by the strength', amountIn(2, 'mL', 'mg', holding(five)), { value: 10, evidence: said(five) }],
    ['litres by the strength', amountIn(0.002, 'L', 'mg', holding(five)), { value: 10, evidence: said(five) }],
    ['a volume from the amount', amountIn(10, 'mg', 'mL', holding(five)), { value: 2, evidence: said(five) }],
    ['in litres', amountIn(10, 'mg', 'L', holding(five)), { value: 0.002, evidence: said(five) }],
    ['said twice', amountIn(2, 'mL', 'mg', holding(five, same)), { value: 10, evidence: said(five, same) }],
    [
      'beside a strength of another kind',
      amountIn(2, 'mL', 'mg', holding(uncounted, five)),
      { value: 10, evidence: said(uncounted, five) },
    ],
    [
      'by strengths that differ',
      amountIn(2, 'mL', 'mg', holding(five, strength(4, 'mg'))),
      { fault: 'strengths-differ' },
    ],
    ['by no strength', amountIn(2, 'mL', 'mg', holding()), { fault: 'no-strength' }],
    ['by a strength of another kind alone', amountIn(2, 'mL', 'mg', holding(uncounted)), { fault: 'no-strength' }],
    ['in a mixture', amountIn(2, 'mL', 'mg', { ...holding(five), ingredients: ['a', 'b'] }), { fault: 'no-strength' }],
    ['from weight to activity', amountIn(2, 'mg', 'U', holding(five)), { fault: 'other-unit' }],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));
});

describe('doses', () => {
  const absent = { state: 'absent', evidence: [] } as const;
  const facts = (change: Partial<AdministrationFacts<Administration>>): AdministrationFacts<Administration> => ({
    ...factsWith({}).administrations,
    ...change,
  });
  const at = (name: string, time: string, change: Partial<Administration> = {}) => {
    const given = { start: parseDate(`2026-03-12T${time}:00-05:00`), end: null, invalid: false, evidence: [] };
    return readyAdministration({ reference: `MedicationAdministration/${name}`, given, ...change });
  };
  const code: CodeWithUnit = { ...j3420, per: { value: 1000, unit: 'ug' } };

  test('none makes no amount, and no units', () => {
    expect(doseIn({ dose: absent }, 'ug', ready.drug)).toBeNull();
    expect(unitsOf(facts({ administration: { ...ready, dose: absent } }), ready.drug, code)).toBeNull();
  });

  test('of the day are those of the same drug, not void, and of what was charted twice only one', () => {
    const other = at('other', '12:00', { drug: { ...ready.drug, ingredient: 'x', ingredients: ['x'] } });
    const refused = at('refused', '13:00', { status: { code: 'not-done', evidence: [] } });
    const again = at('again', '14:00');
    const twice = at('twice', '14:01');
    const sameVisitAndDay = [at('twin', '10:21'), other, refused, again, twice];
    expect(sameDrugThatDay(facts({ sameVisitAndDay }))).toEqual([again]);
  });

  test('of the day are added, or told not to be', () => {
    const half = at('b', '12:00', { dose: { state: 'recorded', value: 500, unit: 'ug', evidence: [] } });
    const none = at('c', '14:00', { dose: absent });
    const evidence = [...ready.dose.evidence];
    const units = { own: 1, evidence };
    expect(unitsOf(facts({ sameVisitAndDay: [half] }), ready.drug, code)).toEqual({
      ...units,
      day: { units: 2, total: 1500 },
      injections: 2,
    });
    expect(unitsOf(facts({ sameVisitAndDay: [half, none] }), ready.drug, code)).toEqual({
      ...units,
      day: null,
      injections: 3,
    });
  });
});
