import fc from 'fast-check';
import { expect, test } from 'vitest';
import { here, placed } from '../../src/normalise/placed.ts';

const reference = fc.constantFrom('MedicationAdministration/a', 'MedicationRequest/b');
const { value } = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(`${here}#dosage.route`, here, 'words', '#1 deltoid', '', null, true, 5),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('pointer', 'value', 'evidence', 'code'), tie('value'), { maxKeys: 4 }),
  ),
}));

/** The same by way of text. */
function written(from: unknown, to: string): unknown {
  return JSON.parse(JSON.stringify(from).replaceAll('\\u0000', to));
}

test('a copy names the record that it is for, and is like what was read in all else', () => {
  fc.assert(
    fc.property(value, fc.array(reference, { minLength: 1, maxLength: 3 }), (read, references) => {
      const place = placed(read);
      for (const one of references) expect(place(one)).toEqual(written(read, one));
    }),
  );
});

test('what names no place is shared, and nobody can change it', () => {
  const codes = [{ system: 's', code: 'c' }];
  const place = placed({ codes, evidence: { pointer: `${here}#code`, value: 'c' } });
  expect(place('Condition/a').codes).toBe(place('Condition/b').codes);
  expect(() => codes.push({ system: 's', code: 'd' })).toThrow(TypeError);
  expect(() => Object.assign(codes[0] ?? {}, { code: 'd' })).toThrow(TypeError);
});
