import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { deniedInNote, isOtherKind } from '../../src/knowledge/diagnosis-notes.ts';

const names = ['Vitamin B12 deficiency', 'Deficiency of other specified B group vitamins'];

describe('a note takes the diagnosis back', () => {
  it.each([
    'Ruled out',
    'ruled out by hematology 3/1',
    'Condition was ruled out',
    'B12 deficiency ruled out',
    'Patient does not have B12 deficiency',
    "Pt doesn't have this condition",
    'No evidence of B12 deficiency on repeat labs',
    'Diagnosis retracted',
    'dx was withdrawn',
    'Entered in error',
    'r/o negative',
    'Rule-out negative',
  ])('%s', note => expect(deniedInNote(note, names)).toBe(note));

  it('with a curly apostrophe too', () => {
    expect(deniedInNote('Pt doesn\u2019t have this', names)).toBe("Pt doesn't have this");
  });

  it('by the clause that says so', () => {
    expect(deniedInNote('Seen today. B12 deficiency ruled out; follow-up in a year.', names)).toBe(
      'B12 deficiency ruled out',
    );
  });
});

test.each([
  'B12 low, started injections',
  'Probable, likely due to diet',
  'r/o celiac disease',
  'Other causes ruled out',
  'Ruled out other causes',
  'B12 deficiency confirmed, malabsorption ruled out',
  'Pernicious anemia ruled out',
  'folate deficiency ruled out as a cause of B12 deficiency',
  'Not ruled out',
  'has not yet been ruled out',
  'cannot be completely ruled out',
  'to be ruled out',
  'No evidence of bleeding',
  'No evidence of malignancy',
  'Patient does not have insurance',
  'Does not have neuropathy',
  'not entered in error',
  'History of gastric bypass',
])('%s leaves it standing', note => expect(deniedInNote(note, names)).toBeNull());

test.each([
  ['Family History', true],
  ['family-history', true],
  ['FAM HX', true],
  ['Ruled Out', true],
  ['rule_out', true],
  ['R/O', true],
  ['Differential Diagnosis', true],
  ['encounter-diagnosis', false],
  ['Problem List Item', false],
  ['Medical History', false],
  ['', false],
])('the category %j is of another kind: %s', (category, other) => expect(isOtherKind(category)).toBe(other));

test('of any note, what is found is a part', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (note, called) => {
      const found = deniedInNote(note, called);
      expect(found === null || note.replaceAll('\u2019', "'").includes(found)).toBe(true);
    }),
  );
});
