import type { Administration } from '../../src/domain/administration.ts';
import { parseDate } from '../../src/domain/time.ts';
import { at, readyAdministration } from '../engine/chart.ts';
import type { RuleCase } from './case.ts';

const words = at('MedicationAdministration/a', 'note[0].text', 'mixed in one syringe');
const first = readyAdministration({ mixed: words });
const plain = readyAdministration({ reference: 'MedicationAdministration/b' });
const other: Administration = {
  ...plain,
  drug: { ...plain.drug, ingredient: 'ketorolac', ingredients: ['ketorolac'], text: 'Ketorolac' },
};
const right = other.site && { ...other.site, text: 'Right deltoid', laterality: 'right' as const };
const when = (...candidates: readonly Administration[]) => ({ units: { counted: 2 }, candidates });
const note = ['MedicationAdministration/a#note[0].text'];

export const cases: readonly RuleCase[] = [
  { name: 'nothing is mixed', when: when(plain, other), expect: { outcome: 'not-applicable' } },
  { name: 'one injection', when: { candidates: [first] }, expect: { outcome: 'not-applicable' } },
  {
    name: 'only one of two says so',
    when: when(first, other),
    expect: {
      outcome: 'review',
      message: 'one-syringe.maybe',
      values: { words: 'mixed in one syringe', others: 'MedicationAdministration/b' },
      evidence: [...note, 'MedicationAdministration/b#medication'],
    },
  },
  {
    name: 'both say so: counted once, nothing to ask',
    when: when(first, { ...other, mixed: at('MedicationAdministration/b', 'note[0].text') }),
    expect: {
      outcome: 'pass',
      message: 'one-syringe.separate',
      evidence: [...note, 'MedicationAdministration/b#note[0].text'],
    },
  },
  {
    name: 'at another site',
    when: when(first, { ...other, site: right }),
    expect: { outcome: 'pass', message: 'one-syringe.separate', evidence: note },
  },
  {
    name: 'hours later',
    when: when(first, { ...other, given: { ...other.given, start: parseDate('2026-03-12T14:20:00-05:00') } }),
    expect: { outcome: 'pass', message: 'one-syringe.separate', evidence: note },
  },
  {
    name: 'the same drug is a duplicate or a split, not a mixture',
    when: when(first, plain),
    expect: { outcome: 'pass', message: 'one-syringe.separate', evidence: note },
  },
  {
    name: 'the second of two says so',
    when: when(other, first),
    expect: {
      outcome: 'review',
      message: 'one-syringe.maybe',
      values: { words: 'mixed in one syringe', others: 'MedicationAdministration/b' },
      evidence: [...note, 'MedicationAdministration/b#medication'],
    },
  },
  {
    name: 'one of three says so, twice',
    when: when(
      { ...first, mixed: [...words, ...at('MedicationAdministration/a', 'dosage.text', 'with ketorolac')] },
      other,
      {
        ...other,
        reference: 'MedicationAdministration/c',
      },
    ),
    expect: {
      outcome: 'review',
      message: 'one-syringe.maybe',
      values: {
        words: 'mixed in one syringe; with ketorolac',
        others: 'MedicationAdministration/b, MedicationAdministration/c',
      },
      evidence: [
        ...note,
        'MedicationAdministration/a#dosage.text',
        'MedicationAdministration/b#medication',
        'MedicationAdministration/b#medication',
      ],
    },
  },
];
