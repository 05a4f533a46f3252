import { expect, test } from 'vitest';
import { missingForUnlisted } from '../../../src/rules/parts/unlisted-drug.ts';
import { readyAdministration } from '../../engine/chart.ts';

const { drug, route, dose } = readyAdministration();
const ndc = (ndc: string | null) => ({
  ...drug.product,
  ndcs: [{ written: '0409-1234-01', ndc, fault: null, evidence: { pointer: 'x', value: 'x' } }],
});
const whole = { ...drug, product: ndc('00409123401') };
const absent = { state: 'absent', evidence: [] } as const;

test.each<[string, readonly string[], Partial<Parameters<typeof missingForUnlisted>[0]>, Partial<typeof drug>]>([
  ['nothing', [], {}, {}],
  ['the name', ['name'], {}, { text: null }],
  ['the dose', ['dose'], { dose: absent }, {}],
  ['the route', ['route'], { route: { ...route, class: null } }, {}],
  ['a route that says how', ['route'], { route: { ...route, class: 'unspecified' } }, {}],
  ['the NDC', ['NDC'], {}, { product: drug.product }],
  ['an NDC that can be read', ['NDC'], {}, { product: ndc(null) }],
  [
    'all of it',
    ['name', 'dose', 'route', 'NDC'],
    { dose: absent, route: { ...route, class: null } },
    { text: null, product: ndc(null) },
  ],
])('the note lacks %s', (_, missing, entry, change) => {
  expect(missingForUnlisted({ route, dose, ...entry }, { ...whole, ...change })).toEqual(missing);
});
