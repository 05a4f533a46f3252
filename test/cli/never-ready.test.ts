import { describe, expect, test } from 'vitest';
import { audit } from '../../src/cli/audit.ts';
import { fromBundle } from '../../src/cli/bundle.ts';
import { indexRecords } from '../../src/cli/patients.ts';
import { basePolicy, knowledgeAsOf } from '../../src/knowledge/index.ts';
import { bundle, now } from './charts.ts';
import { chartAfter, type Parts, sound, spoiled, spoiledBeside } from './never-ready.cases.ts';

const settings = {
  knowledge: knowledgeAsOf(null, basePolicy),
  chart: { timeZone: null, notOffered: [], placeOfService: { default: null, byLocation: {} } },
  app: 'test',
  encounter: null,
};

function verdictAfter(change: (parts: Parts) => void): string {
  const set = fromBundle(bundle(chartAfter(change)), 'b.json', now);
  const [report] = [...audit(set, indexRecords(set), settings)];
  return report?.visits.map(({ verdict }) => verdict).join() ?? 'none';
}

for (const [what, cases] of Object.entries({ ...spoiled, ...spoiledBeside })) {
  describe(`${what} keeps an injection from being ready`, () => {
    test.each(cases)('%s', (_, change) => expect(verdictAfter(change)).not.toBe('ready'));
  });
}

describe('what is odd and fine stays ready', () => {
  test.each(sound)('%s', (_, change) => expect(verdictAfter(change)).toBe('ready'));
});
