import { parseDate } from '../../src/domain/time.ts';
import { immunization } from './beside.ts';
import { pa, type RuleCase } from './case.ts';

const vaccine = immunization().drug;
/** A name that no table holds, on both records. */
const named = (text: string, certainty = 'unknown') => ({
  administrations: {
    administration: {
      drug: { text, ingredient: null, ingredients: [], class: null, certainty, codes: [] },
    },
  },
});
const both = [pa('medication'), 'Immunization/i#vaccineCode'];
const beside = (...sameDay: readonly unknown[]) => ({ immunizations: { sameDay } });
const globulin = { text: 'HyperRAB', ingredient: 'rabies immune globulin', ingredients: ['rabies immune globulin'] };

export const cases: readonly RuleCase[] = [
  {
    name: 'no immunization',
    when: {},
    expect: { outcome: 'pass', message: 'immunization-twin.none', evidence: [pa('medication'), pa('effective')] },
  },
  {
    name: 'the same product, known as a vaccine there',
    when: { ...named('Fluzone'), ...beside(immunization()) },
    expect: {
      outcome: 'another-service',
      family: 'vaccine',
      codes: ['90471'],
      message: 'immunization-twin.vaccine',
      values: { vaccine: 'Fluzone' },
      evidence: both,
    },
  },
  {
    name: 'a flu shot beside a vitamin',
    when: beside(immunization()),
    expect: {
      outcome: 'pass',
      message: 'immunization-twin.other-product',
      values: { vaccine: 'Fluzone' },
      evidence: ['Immunization/i#vaccineCode'],
    },
  },
  {
    name: 'a vaccine known by its CVX code alone, beside a vitamin',
    when: beside(immunization({ drug: { ...vaccine, text: null, class: null, certainty: 'unknown' } })),
    expect: {
      outcome: 'pass',
      message: 'immunization-twin.other-product',
      values: { vaccine: '140' },
      evidence: ['Immunization/i#vaccineCode'],
    },
  },
  {
    name: 'a product that nobody knows, beside a vitamin',
    when: beside(immunization({ cvx: [], drug: { ...vaccine, text: 'Shot', class: null, certainty: 'unknown' } })),
    expect: {
      outcome: 'review',
      message: 'immunization-twin.unclear',
      values: { vaccine: 'Shot' },
      evidence: both,
    },
  },
  {
    name: 'a drug that nobody knows, beside a vaccine of another name',
    when: { ...named('Flu shot'), ...beside(immunization()) },
    expect: {
      outcome: 'review',
      message: 'immunization-twin.unclear',
      values: { vaccine: 'Fluzone' },
      evidence: both,
    },
  },
  {
    name: 'the same name, known as a vaccine nowhere',
    when: {
      ...named('Shot'),
      ...beside(immunization({ cvx: [], drug: { ...vaccine, text: 'Shot', class: null, certainty: 'unknown' } })),
    },
    expect: {
      outcome: 'review',
      message: 'immunization-twin.unclear',
      values: { vaccine: 'Shot' },
      evidence: both,
    },
  },
  {
    name: 'a drug that contradicts itself is never set aside',
    when: { ...named('Fluzone', 'conflict'), ...beside(immunization()) },
    expect: {
      outcome: 'review',
      message: 'immunization-twin.unclear',
      values: { vaccine: 'Fluzone' },
      evidence: both,
    },
  },
  {
    name: 'the same vaccine without a day',
    when: { ...named('Fluzone'), ...beside(immunization({ given: null })) },
    expect: {
      outcome: 'review',
      message: 'immunization-twin.day-unknown',
      values: { vaccine: 'Fluzone' },
      evidence: both,
    },
  },
  {
    name: 'the same vaccine, of some day of the month',
    when: { ...named('Fluzone'), ...beside(immunization({ given: parseDate('2026-03') })) },
    expect: {
      outcome: 'review',
      message: 'immunization-twin.day-unknown',
      values: { vaccine: 'Fluzone' },
      evidence: both,
    },
  },
  {
    name: 'the same vaccine on that day, without a clock time',
    when: { ...named('Fluzone'), ...beside(immunization({ given: parseDate('2026-03-12') })) },
    expect: {
      outcome: 'another-service',
      family: 'vaccine',
      codes: ['90471'],
      message: 'immunization-twin.vaccine',
      values: { vaccine: 'Fluzone' },
      evidence: both,
    },
  },
  {
    name: 'the same vaccine at a clock time that may be anywhere in the world',
    when: { ...named('Fluzone'), ...beside(immunization({ given: parseDate('2026-03-12T10:15:00') })) },
    expect: {
      outcome: 'review',
      message: 'immunization-twin.day-unknown',
      values: { vaccine: 'Fluzone' },
      evidence: both,
    },
  },
  {
    name: 'a vitamin by its name, beside a vaccine known by its CVX code alone',
    when: {
      administrations: { administration: { drug: { certainty: 'text' } } },
      ...beside(immunization({ drug: { ...vaccine, text: null, class: null, certainty: 'unknown' } })),
    },
    expect: {
      outcome: 'pass',
      message: 'immunization-twin.other-product',
      values: { vaccine: '140' },
      evidence: ['Immunization/i#vaccineCode'],
    },
  },
  {
    name: 'a drug that contradicts itself, beside a vaccine of another name',
    when: { administrations: { administration: { drug: { certainty: 'conflict' } } }, ...beside(immunization()) },
    expect: {
      outcome: 'review',
      message: 'immunization-twin.unclear',
      values: { vaccine: 'Fluzone' },
      evidence: both,
    },
  },
  {
    name: 'an immune globulin that contradicts itself, beside a vaccine',
    when: {
      administrations: { administration: { drug: { ...globulin, class: 'immune-globulin', certainty: 'conflict' } } },
      ...beside(immunization()),
    },
    expect: {
      outcome: 'review',
      message: 'immunization-twin.unclear',
      values: { vaccine: 'Fluzone' },
      evidence: both,
    },
  },
  {
    name: 'a code that says nothing of what kind of drug it is, beside a vaccine of another name',
    when: { ...named('Drug X', 'coded'), ...beside(immunization()) },
    expect: {
      outcome: 'review',
      message: 'immunization-twin.unclear',
      values: { vaccine: 'Fluzone' },
      evidence: both,
    },
  },
  {
    name: 'an immune globulin, beside a product that nobody knows',
    when: {
      administrations: { administration: { drug: { ...globulin, class: 'immune-globulin' } } },
      ...beside(immunization({ cvx: [], drug: { ...vaccine, text: 'Shot', class: null, certainty: 'unknown' } })),
    },
    expect: {
      outcome: 'pass',
      message: 'immunization-twin.other-product',
      values: { vaccine: 'Shot' },
      evidence: ['Immunization/i#vaccineCode'],
    },
  },
  {
    name: 'a product that nobody knows, and one that cannot be relied on',
    when: beside(
      immunization({ cvx: [], drug: { ...vaccine, text: 'Shot', class: null, certainty: 'unknown' } }),
      immunization({ reference: 'Immunization/j', unread: { code: 'malformed' } }),
    ),
    expect: {
      outcome: 'unchecked',
      why: 'malformed',
      message: 'immunization-twin.unread',
      values: { vaccine: 'Shot; Fluzone' },
      evidence: [...both, 'Immunization/j#vaccineCode'],
    },
  },
  {
    name: 'another vaccine without a day',
    when: beside(immunization({ given: null })),
    expect: {
      outcome: 'pass',
      message: 'immunization-twin.other-product',
      values: { vaccine: 'Fluzone' },
      evidence: ['Immunization/i#vaccineCode'],
    },
  },
  {
    name: 'an immune globulin filed as an immunization too',
    when: {
      administrations: { administration: { drug: { ...globulin, class: 'immune-globulin' } } },
      ...beside(
        immunization({ cvx: ['34'], drug: { ...vaccine, ...globulin, class: 'immune-globulin', certainty: 'coded' } }),
        immunization({ reference: 'Immunization/j' }),
      ),
    },
    expect: {
      outcome: 'pass',
      message: 'immunization-twin.other-product',
      values: { vaccine: 'HyperRAB; Fluzone' },
      evidence: ['Immunization/i#vaccineCode', 'Immunization/j#vaccineCode'],
    },
  },
  {
    name: 'a vitamin filed as an immunization too: one of the two is wrong',
    when: beside(
      immunization({
        cvx: [],
        drug: { ...vaccine, text: 'B12', ingredients: ['cyanocobalamin'], class: 'therapeutic', certainty: 'text' },
      }),
    ),
    expect: {
      outcome: 'review',
      message: 'immunization-twin.unclear',
      values: { vaccine: 'B12' },
      evidence: both,
    },
  },
  {
    name: 'an immunization that cannot be relied on',
    when: beside(immunization({ unread: { code: 'modifier-extension' } })),
    expect: {
      outcome: 'unchecked',
      why: 'modifier-extension',
      message: 'immunization-twin.unread',
      values: { vaccine: 'Fluzone' },
      evidence: both,
    },
  },
  {
    name: 'a twin that can be relied on decides',
    when: {
      ...named('Fluzone'),
      ...beside(immunization({ reference: 'Immunization/j', unread: { code: 'malformed' } }), immunization()),
    },
    expect: {
      outcome: 'another-service',
      family: 'vaccine',
      codes: ['90471'],
      message: 'immunization-twin.vaccine',
      values: { vaccine: 'Fluzone' },
      evidence: both,
    },
  },
  {
    name: 'a vaccine by its own record needs no twin',
    when: { administrations: { administration: { drug: { class: 'vaccine' } } }, ...beside(immunization()) },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'no day of its own',
    when: { administrations: { day: null }, ...beside(immunization({ given: null })) },
    expect: { outcome: 'not-applicable' },
  },
];
