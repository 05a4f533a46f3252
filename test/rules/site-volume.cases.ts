import { pa, type RuleCase } from './case.ts';

const volume = (value: number, more: object = {}) => ({
  administrations: {
    administration: { volume: { value, evidence: [{ pointer: pa('dosage.text'), value: 'x' }] }, ...more },
  },
});
const evidence = [pa('dosage.text'), pa('dosage.route'), pa('dosage.site')];
const usual = (value: string): RuleCase['expect'] => ({
  outcome: 'pass',
  message: 'site-volume.usual',
  values: { volume: value },
  evidence,
});
const large = (value: string, most: string, site: string, route: string): RuleCase['expect'] => ({
  outcome: 'review',
  message: 'site-volume.large',
  values: { volume: value, most, site, route },
  evidence,
});
const thigh = { site: { text: 'Left thigh', name: 'thigh' } };
const sc = { route: { class: 'sc' }, site: { text: 'Abdomen', name: 'abdomen' } };

export const cases: readonly RuleCase[] = [
  { name: '2 mL in the deltoid', when: volume(2), expect: usual('2') },
  { name: '3 mL in the deltoid', when: volume(3), expect: large('3', '2', 'Left deltoid', 'im') },
  { name: '3 mL in the thigh', when: volume(3, thigh), expect: usual('3') },
  { name: '6 mL in the thigh', when: volume(6, thigh), expect: large('6', '5', 'Left thigh', 'im') },
  { name: '2 mL under the skin', when: volume(2, sc), expect: usual('2') },
  { name: '5 mL under the skin', when: volume(5, sc), expect: large('5', '2', 'Abdomen', 'sc') },
  {
    name: '4 mL into a muscle that is not named',
    when: volume(4, { site: null }),
    expect: { ...usual('4'), evidence: evidence.slice(0, 2) },
  },
  {
    name: '6 mL into a muscle that is not named',
    when: volume(6, { site: null }),
    expect: { ...large('6', '5', '', 'im'), evidence: evidence.slice(0, 2) },
  },
  { name: 'no volume is recorded', when: {}, expect: { outcome: 'not-applicable' } },
  { name: 'into a vein', when: volume(50, { route: { class: 'iv-push' } }), expect: { outcome: 'not-applicable' } },
  { name: 'no route', when: volume(50, { route: { class: null } }), expect: { outcome: 'not-applicable' } },
];
