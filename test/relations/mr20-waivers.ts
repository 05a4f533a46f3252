import fc from 'fast-check';
import { isRulesWord, type Waiver } from '../../src/domain/waiver.ts';
import { ruleRefusal } from '../../src/engine/index.ts';
import type { Finding, Report } from '../../src/engine/report.ts';
import type { RecordedChart } from '../charts/index.ts';
import { judge } from '../charts/judge.ts';
import { anyChart } from './charts.ts';
import { Broken } from './law.ts';
import { relation } from './relation.ts';

const terms = { reason: 'accepted', expires: '9999-01-01', by: null };

/** One visit or one administration of a report. */
interface Part {
  /** Of which report it is: two patients may have records of the same name. */
  report: number;
  reference: string | null;
  verdict: string;
  findings: readonly Finding[];
}

const partsOf = (reports: readonly Report[]): Part[] =>
  reports.flatMap(({ visits }, report) =>
    visits.flatMap(({ encounter, administrations, ...visit }) => [
      { ...visit, report, reference: encounter?.reference ?? null },
      ...administrations.map(one => ({ ...one, report })),
    ]),
  );

const isOpen = ({ outcome }: Finding) => outcome === 'gap' || outcome === 'review';

/**
 * Waived with everything that can be, an injection is ready only where no foundation was open, nothing unchecked and
 * nothing contested; what was set aside stays so. A waiver made from one finding settles that finding and no other.
 */
export const waivers = relation({
  id: 'MR20',
  name: 'A waiver settles the gaps and questions that it fits, and nothing that could not be checked or that others stand on.',
  trial: fc.tuple(anyChart, fc.nat()),
  holds([chart, pick]) {
    const before = partsOf(judge(chart));
    const rules = new Set(before.flatMap(({ findings }) => findings.filter(isOpen).map(({ rule }) => rule)));
    const any = [...rules].map(rule => ({ rule, reference: null, message: null, ...terms }));
    expectChanged(chart, before, any, ({ message }) => isRulesWord(message));

    const open = before.flatMap(({ findings, ...part }) => findings.filter(isOpen).map(finding => ({ part, finding })));
    const one = open[pick % open.length];
    if (!one || one.part.reference === null) return;
    const { rule, message } = one.finding;
    const pinned = { rule, message, reference: one.part.reference, ...terms };
    expectChanged(chart, before, [pinned], (finding, part) => {
      return (
        isRulesWord(message) &&
        finding.rule === rule &&
        finding.message === message &&
        part.reference === pinned.reference
      );
    });
  },
});

/** Judges with waivers. Throws where another finding than these changes, or one that is never to be waived. */
function expectChanged(
  chart: RecordedChart,
  before: readonly Part[],
  given: readonly Waiver[],
  fits: (finding: Finding, part: Part) => boolean,
): void {
  const after = partsOf(judge(chart, given));
  const broken = (what: string) => new Broken(`${chart.shape}: ${what} by a waiver`, chart);
  for (const [index, part] of before.entries()) {
    const now = after[index];
    if (!now || now.reference !== part.reference) throw broken('another list of records');
    for (const [at, finding] of part.findings.entries()) {
      const { outcome } = now.findings[at] ?? finding;
      const may = isOpen(finding) && ruleRefusal(finding.rule) === null && fits(finding, part);
      if (outcome !== (may ? 'waived' : finding.outcome))
        throw broken(`${finding.rule} (${finding.message}): ${finding.outcome} made ${outcome}`);
    }
    const held = now.findings.some(
      ({ outcome, weight }) => weight === 'blocks' && /gap|review|unchecked/.test(outcome),
    );
    if (now.verdict !== part.verdict && (part.verdict.startsWith('not-9') || part.verdict === 'not-given'))
      throw broken(`${part.verdict} made ${now.verdict}`);
    if (now.verdict === 'ready' && held) throw broken('ready with something open');
  }
}
