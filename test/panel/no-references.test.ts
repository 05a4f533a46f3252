import { expect, test } from 'vitest';
import { draftClaim } from '../../src/engine/claim/draft.ts';
import { run } from '../../src/engine/index.ts';
import type { AdministrationReport, Finding, Report, VisitReport } from '../../src/engine/report.ts';
import { summary } from '../../src/export/summary.ts';
import { knowledgeAsOf } from '../../src/knowledge/index.ts';
import { policies } from '../../src/knowledge/policies.ts';
import { subjectOf, visitName } from '../../src/panel/coder/query/subjects.ts';
import { scenarios } from '../../src/sandbox/scenarios/index.ts';
import { sayClaim } from '../../src/text/coder/claim.ts';
import { sayToCoder } from '../../src/text/coder-findings.ts';
import { say } from '../../src/text/findings.ts';
import { letters } from '../../src/text/query/compose.ts';
import { findingTitle } from '../../src/text/rules.ts';
import { whyWords } from '../../src/text/why.ts';
import { normalisedOf } from '../sandbox/scenarios/report-of.ts';

/** `Practitioner/123`: how programs name a record. People are told what it is; only evidence names it so. */
const reference = /\b(?:[A-Z][A-Za-z]{3,})\/[A-Za-z0-9.-]+/g;

function ofFinding(finding: Finding): string[] {
  return [findingTitle(finding), say(finding), sayToCoder(finding), whyWords(finding.why) ?? ''];
}

function ofQueries(visit: VisitReport, { timeZone }: Report): string[] {
  const subject = (injection: AdministrationReport | null, findings: readonly Finding[]) =>
    subjectOf(visit, injection, findings, timeZone);
  const subjects = [
    subject(null, visit.findings),
    ...visit.administrations.map(one => subject(one, one.findings)),
  ].filter(({ findings }) => findings.length > 0);
  return letters(visitName(visit, timeZone), subjects).map(({ text }) => text);
}

/** All sentences that the panel makes of a chart by every policy, each once. */
function saidOf(id: string): Set<string> {
  const normalised = normalisedOf(id);
  if (!('chart' in normalised)) return new Set();
  const said = new Set<string>();
  for (const policy of policies) {
    const knowledge = knowledgeAsOf(null, policy);
    const report = run(normalised, { knowledge, weights: {}, identify: false, app: 'test' });
    said.add(summary(report));
    for (const visit of report.visits) {
      const findings = [visit, ...visit.administrations].flatMap(one => one.findings);
      const draft = draftClaim(normalised.chart, visit, knowledge);
      for (const words of [
        ...findings.flatMap(ofFinding),
        ...ofQueries(visit, report),
        ...fieldsIn(draft).map(sayClaim),
      ])
        said.add(words);
    }
  }
  return said;
}

type Field = Parameters<typeof sayClaim>[0];

/** Every field of a draft, wherever it stands. */
function fieldsIn(value: unknown): Field[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'why' in value && 'values' in value ? [value as Field] : [];
  return [...own, ...Object.values(value).flatMap(fieldsIn)];
}

test.each(scenarios.map(({ id }) => id))('no sentence about %s names a record as programs do', id => {
  const found = [...saidOf(id)].flatMap(words => words.match(reference)?.map(one => `${one} in: ${words}`) ?? []);
  expect(found).toEqual([]);
});
