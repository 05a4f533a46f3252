import { put, seenAt } from './at.ts';
import { loneChart } from './charts.ts';
import { Broken, blockingOf, expectNotReady, reportOf } from './law.ts';
import { type Proof, proofsOf } from './proof.ts';
import { relation } from './relation.ts';

type Quantity = Readonly<Record<string, unknown>> & { value?: unknown };

const ucum = 'http://unitsofmeasure.org';
const noAmounts: readonly unknown[] = [
  ...[0, -0, -1, -1000, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300, 1e10, null, true, false],
  ...['1000', '1e3', '1,000', 'NaN', '', ' ', '0x10', 'one', [], [1000], {}, { value: 1000 }],
];
/** Milligrams or millilitres in one of these. */
const scales: readonly Readonly<Record<string, number>>[] = [
  { g: 1000, mg: 1, ug: 0.001, ng: 1e-6 },
  { L: 1000, mL: 1, uL: 0.001 },
];

/**
 * A dose that is no positive number with a unit is none. The same amount in another unit keeps the verdict, the outcome
 * of every blocking rule, and the amount that is reported: in every unit that the product knows.
 */
export const quantities = relation({
  id: 'MR19',
  name: 'Only a positive number with a unit is a dose, and the same amount in another unit is the same dose.',
  trial: loneChart,
  holds(chart) {
    for (const proof of proofsOf(chart)) {
      const at = `${proof.reference}#dosage.dose`;
      const dose = seenAt(chart, at) as Quantity | undefined;
      if (!dose) continue;
      for (const value of noAmounts) {
        const name = `a dose of ${typeof value} ${JSON.stringify(value)}`;
        expectNotReady({ name, chart: put(chart, at, { ...dose, value }) }, proof.reference);
      }
      const { unit: _, code: __, system: ___, ...bare } = dose;
      expectNotReady({ name: 'a dose without unit', chart: put(chart, at, bare) }, proof.reference);
      for (const comparator of ['<', '<=', '>=', '>', 'ad'])
        expectNotReady(
          { name: `a dose ${comparator}`, chart: put(chart, at, { ...dose, comparator }) },
          proof.reference,
        );
      rescaled(proof, at);
    }
  },
});

function rescaled({ chart, reference, report }: Proof, at: string): void {
  const { dose } = report.facts;
  const scale = scales.find(units => dose && dose.unit in units);
  const own = dose && scale?.[dose.unit];
  if (!dose || !scale || !own) return;
  for (const [unit, size] of Object.entries(scale)) {
    const value = Number(((dose.value * own) / size).toPrecision(12));
    if (value > 1e8 || value < 1e-6) continue;
    for (const quantity of [
      { value, unit, system: ucum, code: unit },
      { value, unit },
      { value, system: ucum, code: unit },
    ]) {
      const changed = put(chart, at, quantity);
      const after = reportOf(changed, reference);
      const amount = after?.facts.dose;
      const same = amount && Math.abs((amount.value * (scale[amount.unit] ?? 0)) / (dose.value * own) - 1) < 1e-9;
      if (!after || !same || blockingOf(after).join() !== blockingOf(report).join())
        throw new Broken(`${chart.shape}: another answer with the dose in ${unit}`, changed);
    }
  }
}
