import { expect, test } from 'vitest';
import type { GivenWaiver } from '../../../src/domain/waiver.ts';
import { draftClaim } from '../../../src/engine/claim/draft.ts';
import { run } from '../../../src/engine/index.ts';
import { readyAdministration, readyChart } from '../chart.ts';
import { testKnowledge } from '../knowledge.ts';

const knowledge = testKnowledge();
const chart = readyChart({ administrations: [readyAdministration({ site: null })] });
const waiver: GivenWaiver = {
  rule: 'site-documented',
  reference: null,
  message: null,
  reason: 'On paper, seen',
  expires: '2026-12-31',
  by: null,
  from: 'session',
};

test.each([
  [[], { complete: false, waived: 0 }],
  [[waiver], { complete: true, waived: 1 }],
])('a draft says how many checks are waived', (waivers, said) => {
  const { visits } = run(chart, { knowledge, waivers, identify: false, app: 'test' });
  expect(visits.map(visit => draftClaim(chart, visit, knowledge))).toEqual([expect.objectContaining(said)]);
});
