import { expect, test } from 'vitest';
import { givenSigns } from '../../src/knowledge/given-words.ts';

test.each([
  '1.2 MU each in left and right gluteal',
  'two syringes given',
  '2 syringes',
  'half in each hip',
  '250 mg in both thighs',
  'volume divided',
  'divided between both deltoids',
])('"%s" says that the dose was divided', text => {
  expect([...givenSigns(text)]).toContain('split');
});

test.each(['left deltoid', 'given at each visit', 'right arm, tolerated well', 'one syringe'])(
  '"%s" says nothing of the kind',
  text => {
    expect([...givenSigns(text)]).not.toContain('split');
  },
);
