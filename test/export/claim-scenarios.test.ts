import { describe, expect, test } from 'vitest';
import type { ClaimDraft } from '../../src/domain/claim.ts';
import { draftClaim } from '../../src/engine/claim/draft.ts';
import { run } from '../../src/engine/index.ts';
import { claimCsv } from '../../src/export/claim-csv.ts';
import { claimFhir } from '../../src/export/claim-fhir.ts';
import { knowledgeAsOf } from '../../src/knowledge/index.ts';
import { policies } from '../../src/knowledge/policies.ts';
import { scenarios, sharedResources } from '../../src/sandbox/scenarios/index.ts';
import { normalisedOf } from '../sandbox/scenarios/report-of.ts';
import { csvRows } from './parse-csv.ts';
import { r4Faults } from './r4.ts';

const drafts = new Map<string, ClaimDraft[]>();

/** The drafts of every visit of a chart by every policy, made once. */
function draftsOf(id: string): ClaimDraft[] {
  const known = drafts.get(id) ?? makeDrafts(id);
  drafts.set(id, known);
  return known;
}

function makeDrafts(id: string): ClaimDraft[] {
  const normalised = normalisedOf(id);
  if (!('chart' in normalised)) return [];
  return policies.flatMap(policy => {
    const knowledge = knowledgeAsOf(null, policy);
    const { visits } = run(normalised, { knowledge, weights: {}, identify: false, app: 'test' });
    return visits.map(visit => draftClaim(normalised.chart, visit, knowledge)).filter(draft => draft !== null);
  });
}

/** What a Claim must not hold: names, birth dates and record numbers of all who are in these charts. */
const identifying = [...sharedResources, ...scenarios.flatMap(({ resources }) => resources)]
  .filter(({ resourceType }) => resourceType === 'Patient' || resourceType === 'Practitioner')
  .flatMap(({ name, birthDate, resourceType, identifier }) => [
    ...named(name),
    ...(typeof birthDate === 'string' ? [birthDate] : []),
    ...(resourceType === 'Patient' ? valuesOf(identifier) : []),
  ]);

function named(name: unknown): string[] {
  return [name].flat().flatMap(one => (one as { family?: string } | undefined)?.family ?? []);
}

function valuesOf(identifier: unknown): string[] {
  return [identifier].flat().flatMap(one => (one as { value?: string } | undefined)?.value ?? []);
}

describe.each(scenarios)('the claim drafts of $id', ({ id }) => {
  test('are valid R4 by another reading than ours, and name nobody', () => {
    // Policies that make no difference make the same claim.
    for (const text of new Set(draftsOf(id).map(draft => JSON.stringify(claimFhir(draft))))) {
      expect(r4Faults(JSON.parse(text))).toEqual([]);
      expect(text).not.toMatch(/"display"|:null|\[\]/);
      expect(identifying.filter(secret => text.includes(`"${secret}`) || text.includes(` ${secret}`))).toEqual([]);
    }
  });

  test('have a row for each line, with the same codes', () => {
    for (const draft of draftsOf(id)) {
      const rows = csvRows(claimCsv(draft));
      expect(rows.map(({ code }) => code)).toEqual(draft.lines.map(line => line.code.value ?? ''));
      expect(new Set(rows.map(({ status }) => status)).size).toBeLessThan(2);
    }
  });
});

test('there was something to look at and to look for', () => {
  expect(identifying.length).toBeGreaterThan(50);
  const all = [...drafts.values()].flat();
  expect(all.filter(({ lines }) => lines.length > 1).length).toBeGreaterThan(20);
  expect(all.some(({ complete }) => complete)).toBe(true);
  expect(all.some(({ complete }) => !complete)).toBe(true);
});
