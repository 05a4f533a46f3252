import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { denialIn, isWordOfCode, uncertainWord } from '../../src/knowledge/diagnosis-words.ts';

const doubts =
  'probable|probably|prob|poss|working dx|working diagnosis|concerning for|concern for|appears to be|evaluate for|suggestive of|suspicious for|suspicion for|may be|might be|could be|suspected|suspect|questionable|likely|possible|possibly|rule out|ruling out|r/o|compatible with|consistent with|versus|vs|presumed|presumptive|differential|cannot exclude|indicative of|tentative|provisional|unconfirmed|query';

describe('doubt', () => {
  test.each(doubts.split('|'))('%s', word => {
    expect([
      uncertainWord(`${word} pernicious anemia`),
      uncertainWord(`Anemia, ${word.toUpperCase()} pernicious`),
    ]).toEqual([word, word]);
  });

  it.each([
    ['?B12 deficiency', '?'],
    ['B12 deficiency?', '?'],
    ['Anemia ? pernicious', '?'],
    ['Chronic graft-versus-host disease', null],
    ['Graft vs. host disease', null],
    ['Unlikely', null],
    ['Vitamin B12 deficiency anemia, unspecified', null],
    ['Problem with absorption', null],
    ['Impossible to swallow', null],
  ])('%s: %s', (text, word) => expect(uncertainWord(text)).toBe(word));
});

const denials =
  'no evidence of|no sign of|no signs of|negative for|ruled out|denies|denied|does not have|not present|never had|no longer has|no longer present|no history of|unlikely|not confirmed|excluded';
const pasts =
  'history of|history|hx of|hx|h/o|family history of|family history|family hx|fhx|personal history of|personal history|past history|past medical history|past medical history of|medical history|pmh|pmhx|previous history of|resolved|previously had';

describe('denial and history', () => {
  test.each(denials.split('|'))('%s denies', word => {
    expect(denialIn(`${word} B12 deficiency`)?.sign).toBe('denied');
    expect(denialIn(`B12 deficiency ${word}`)).toEqual({ sign: 'denied', word });
  });

  test.each(pasts.split('|'))('%s is history', word => {
    expect(denialIn(`${word} B12 deficiency`)).toEqual({ sign: 'history', word });
    expect(denialIn(`B12 deficiency (${word})`)).toEqual({ sign: 'history', word });
    expect(denialIn(`Patient with ${word} B12 deficiency`)?.sign).toBe('history');
  });

  it.each([
    ['No B12 deficiency', 'denied'],
    ['Not anemic', 'denied'],
    ['history of B12 deficiency', 'history'],
    ['B12 deficiency, resolved', 'history'],
    ['Pernicious anemia, history of gastric bypass', 'perhaps-history'],
    ['B12 deficiency resolved after treatment', 'perhaps-history'],
    ['Anemia, not elsewhere classified', null],
    ['Atrophic gastritis without bleeding', null],
    ['Partially resolved traumatic cataract', null],
    ['Unresolved pneumonia', null],
    ['Migraine, not intractable', null],
    ['Nodule', null],
    ['', null],
  ])('%s: %s', (text, sign) => expect(denialIn(text)?.sign ?? null).toBe(sign));

  it('does not depend on case, punctuation and white space', () => {
    const dress = fc.tuple(fc.constantFrom(' ', '  ', ' - ', ', '), fc.boolean());
    fc.assert(
      fc.property(fc.constantFrom(...denials.split('|'), ...pasts.split('|')), dress, (word, [space, upper]) => {
        const text = `${word.replaceAll(' ', space)}${space}anemia`;
        expect(denialIn(upper ? text.toUpperCase() : text)).toEqual(denialIn(`${word} anemia`));
      }),
    );
  });
});

it.each([
  ['history of', 'Z86.39', true],
  ['family history of', 'Z83.2', true],
  ['history of', 'O09.291', true],
  ['history of', 'E53.8', false],
  ['history', 'H40.009', false],
  ['suspected', 'Z20.3', true],
  ['ruled out', 'Z03.71', true],
  ['suspected', 'T76.11XA', true],
  ['suspect', 'H40.009', true],
  ['suspected', 'E53.8', false],
  ['may be', 'P00.89', true],
  ['probable', 'Z20.3', false],
  ['denies', 'Z20.3', false],
])('"%s" belongs to the name of %s: %s', (word, code, own) => expect(isWordOfCode(word, code)).toBe(own));
