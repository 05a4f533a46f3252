import { audit } from '../../../src/cli/audit.ts';
import { indexRecords } from '../../../src/cli/patients.ts';
import type { FhirResource } from '../../../src/domain/fhir.ts';
import type { Finding, Report } from '../../../src/engine/report.ts';
import { basePolicy, knowledgeAsOf } from '../../../src/knowledge/index.ts';
import { noTables } from '../../../src/knowledge/tables/lookup.ts';
import { coreRules } from '../../oracle/cql/library.ts';
import type { Answers, Judged } from './answers.ts';

const settings = {
  knowledge: knowledgeAsOf(null, basePolicy, noTables),
  chart: { timeZone: 'America/New_York', notOffered: [], placeOfService: { default: null, byLocation: {} } },
  app: 'bench',
  encounter: null,
};

/** The whole report by every rule there is, from parsed resources. */
export function reportsOf(resources: readonly FhirResource[]): Report[] {
  const set = { input: '-', readAt: '2027-01-01T00:00:00Z', fhirVersion: null, resources, faults: [], types: null };
  return [...audit(set, indexRecords(set), settings)];
}

/** What the reports say by the core rules. */
export function coreAnswersOf(reports: readonly Report[]): Judged {
  return reports.flatMap(({ visits }) =>
    visits.flatMap(({ administrations }) =>
      administrations.map(({ reference, findings }) => {
        const byRule = new Map(findings.map(one => [one.rule, one]));
        const answers = coreRules.map(rule => [rule, answerOf(byRule.get(rule))]);
        return [reference, Object.fromEntries(answers) as Answers] as const;
      }),
    ),
  );
}

function answerOf(finding: Finding | undefined): string {
  if (finding === undefined) return 'no finding';
  const { outcome, kind, message } = finding;
  if (outcome === 'gap') return `gap ${kind}`;
  return outcome === 'not-applicable' && !message.startsWith('engine.') ? 'aside' : outcome;
}
