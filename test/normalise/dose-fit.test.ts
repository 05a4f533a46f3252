import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from './helpers.ts';

/** Whether the words beside a dose of a product do not fit its strength. */
function misfits(value: number, unit: string, words: string, product: string, more: object = {}): boolean {
  const { dose } = read({
    dosage: { dose: { value, unit }, text: words },
    medicationCodeableConcept: { text: product },
    ...more,
  });
  if (dose.state !== 'recorded') throw new Error(dose.state);
  return dose.misfit !== undefined;
}

const b12 = 'cyanocobalamin 1,000 mcg/mL injection';
const ketorolac = 'ketorolac 60 mg/2 mL';

describe('a dose and the words beside it', () => {
  test.each<[number, string, string, string]>([
    [1000, 'mcg', '0.5 mL', b12],
    [1000, 'mcg', '0.5 ml IM left deltoid', b12],
    [1000, 'mcg', '0.5 mL IM using sterile technique', b12],
    [1000, 'mcg', '1000 mcg (0.5 mL) IM', b12],
    [1, 'mg', '2 cc IM', b12],
    [0.5, 'mL', '1000 mcg IM', b12],
    [0.5, 'mL', '1 mg IM', b12],
    [60, 'mg', '1 mL IM', ketorolac],
    [5000, 'units', '0.5 mL SC', 'heparin 5,000 units/mL'],
  ])('%d %s, "%s" of %s: not both', (...said) => expect(misfits(...said)).toBe(true));

  test.each<[number, string, string, string]>([
    [1000, 'mcg', '1 mL', b12],
    [0.5, 'mL', '500 mcg IM', b12],
    [1, 'mL', '0.5 mg/mL', b12],
    [60, 'mg', '2 mL IM', ketorolac],
    [75, 'mg', '0.4 mL IM', 'testosterone cypionate 200 mg/mL'],
    [0.4, 'mL', '75 mg IM', 'testosterone cypionate 200 mg/mL'],
    [1000, 'mcg', '0.5 mL', 'cyanocobalamin injection'],
    [0.5, 'mL', '1000 mcg IM', 'cyanocobalamin injection'],
    [1000, 'mcg', 'IM today', b12],
    [1000, 'mcg', '30 mL vial', b12],
    [1000, 'mcg', 'wasted 0.5 mL', b12],
    [1000, 'mcg', '0.5 mL in each arm', b12],
    [1000, 'mcg', '0.5 mL, both arms', b12],
    [1000, 'mcg', '0.5 mL x 2', b12],
    [1, 'g', '2.1 mL with lidocaine', 'ceftriaxone 350 mg/mL'],
    [1, 'g', 'diluted in 5 mL', 'ceftriaxone 350 mg/mL'],
    [1, 'g', 'Dissolve powder in 3.2 mL SWFI', 'ceftriaxone 350 mg/mL'],
    [1, 'g', 'Add 3.6 mL sterile water', 'ceftriaxone 350 mg/mL'],
    [5, 'meq', '0.5 mL', b12],
    [100, 'mg', '5 mL', 'medroxyprogesterone 150 mg/mL or 400 mg/mL'],
  ])('%d %s, "%s" of %s: no question', (...said) => expect(misfits(...said)).toBe(false));

  test('of which the product alone has two drugs, or names two strengths, are left alone', () => {
    expect(misfits(1000, 'mcg', '0.5 mL', 'cyanocobalamin 1,000 mcg/mL and lidocaine')).toBe(false);
    expect(misfits(1000, 'mcg', '0.5 mL', 'cyanocobalamin 1,000 mcg/mL (1 mg/mL)')).toBe(false);
  });

  test('fit whenever the volume is the amount by the strength, rounded as one reads a syringe', () => {
    const amounts = fc.double({ min: 1, max: 2000, noNaN: true });
    fc.assert(
      fc.property(amounts, amounts, (amount, strength) => {
        const [dose, perMl] = [amount, strength].map(one => Math.round(one));
        const volume = (dose ?? 0) / (perMl ?? 1);
        fc.pre(volume >= 0.1 && volume < 100);
        const name = `ketorolac ${perMl} mg/mL`;
        for (const digits of [1, 2, 3]) {
          const written = Number(volume.toFixed(digits));
          expect(misfits(dose ?? 0, 'mg', `${written} mL IM`, name)).toBe(false);
          expect(misfits(written, 'mL', `${dose} mg IM`, name)).toBe(false);
        }
        expect(misfits(dose ?? 0, 'mg', `${(volume * 2).toFixed(3)} mL IM`, name)).toBe(true);
      }),
    );
  });
});
