import { ma } from '../engine/chart.ts';
import { pa, type RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'a SNOMED CT code under a system of its own making',
    when: { administrations: { administration: { routeNotes: { mislabelled: ma('dosage.route.coding[0]') } } } },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      message: 'route-code-system.not-snomed',
      evidence: [pa('dosage.route.coding[0]')],
    },
  },
  { name: 'code and system belong together', when: {}, expect: { outcome: 'not-applicable' } },
  {
    name: 'a route in words has no system',
    when: { administrations: { administration: { route: { certainty: 'text' } } } },
    expect: { outcome: 'not-applicable' },
  },
];
