import { expect, test } from 'vitest';
import type { PlaceSign, Visit } from '../../src/domain/visit.ts';
import { wholeSigns } from '../../src/engine/whole-signs.ts';
import { at, readyAdministration, readyVisit } from './chart.ts';
import { testKnowledge } from './knowledge.ts';

const [typed = { pointer: '', value: '' }] = at('Encounter/w', 'type[0].text', 'Inpatient');
const sign: PlaceSign = { says: 'inpatient', during: null, evidence: typed };
const place = readyVisit().place;
const nowhere = { ...place, pos: null, text: null, from: 'class-only' } as const;

test.each<[string, Partial<Visit>, string[]]>([
  ['nothing', {}, []],
  ['nothing of the place, but its class', { place: nowhere }, []],
  ['a stay by its type', { signs: [sign] }, ['Inpatient']],
  ['a stay by its type, cancelled', { signs: [sign], status: 'cancelled' }, []],
  ['a stay by its type, planned', { signs: [sign], status: 'planned' }, []],
  ['a place that nobody bills', { place: { ...place, pos: '23', text: 'Trauma' } }, ['Trauma']],
  ['a place by its code alone', { place: { ...place, pos: '23', text: null } }, ['23']],
  ['several places', { place: { ...nowhere, text: 'Office; Ward', from: 'several' } }, ['Office; Ward']],
  ['no class that is known', { place: nowhere, setting: 'unknown', classCode: '5' }, ['5']],
  ['no class, but its type', { place: nowhere, setting: 'unknown', classCode: null, type: 'Series' }, ['Series']],
  ['nothing at all', { place: nowhere, setting: 'unknown', classCode: null, type: null }, ['Encounter/w']],
  ['a place that is billed, and no class', { setting: 'unknown' }, []],
])('a whole that says %s', (_, more, words) => {
  const whole = readyVisit({ reference: 'Encounter/w', ...more });
  const found = wholeSigns(readyAdministration(), [whole], testKnowledge());
  expect(found.map(({ evidence }) => evidence.value)).toEqual(words);
});
