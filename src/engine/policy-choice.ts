import type { Chart, SourceReading } from '../domain/chart.ts';
import type { Coverage } from '../domain/coverage.ts';
import { byConfiguration, type PolicyChoice, type PolicyConfig } from '../domain/policy-choice.ts';
import { localDay, type PartialDate } from '../domain/time.ts';
import { paysNoInjection } from '../knowledge/coverage-kinds.ts';
import { policiesOf } from './payer-match.ts';

type Coverages = Pick<SourceReading, 'status'> & { list: readonly Coverage[] };

/**
 * The policy of the patient's primary payer on a day (ISO, null: not known). Whatever is not certain leaves the configured
 * policy in force and says why: coverage that was not read, payers that are not named, payers of one rank that differ.
 */
export function choosePolicy({ status, list }: Coverages, config: PolicyConfig, day: string | null): PolicyChoice {
  const stay = (why: PolicyChoice['why'], from: readonly Coverage[] = []) =>
    byConfiguration(config.id, why, evidenceOf(from));
  if (config.byPayer.length === 0) return stay('default');
  if (status === 'not-offered') return stay('coverage-not-shared');
  const unread = list.filter(coverage => coverage.unread !== null);
  if (status !== 'complete' || unread.length > 0) return stay('coverage-unread', unread);

  const first = firstInLine(list, day);
  const { perhaps, some } = first;
  if (perhaps.length === 0) return stay('no-coverage');
  const found = new Set(perhaps.flatMap(({ coverage }) => policiesOf(coverage, config)));
  const coverages = perhaps.map(({ coverage }) => coverage);
  if (found.has(undefined)) return stay('payer-unknown', coverages);
  const answers = new Set([...found].map(policy => policy ?? config.id));
  // Perhaps none is in force.
  if (!some) answers.add(config.id);
  if (answers.size > 1) {
    const unclear = perhaps.some(({ force }) => force === 'perhaps');
    return stay(unclear ? 'coverage-unclear' : 'several-payers', coverages);
  }
  const [policy] = found;
  if (found.has(null) || policy == null) return stay('no-match', coverages);
  return { policy, by: 'coverage', why: 'coverage', evidence: evidenceOf(coverages) };
}

/** The same for a chart: on the day of its visit, or, where it has several days, only when all of them agree. */
export function choosePolicyFor(chart: Chart, config: PolicyConfig): PolicyChoice {
  const coverages = { status: chart.sources.coverages.status, list: chart.coverages };
  const choices = daysOf(chart).map(day => choosePolicy(coverages, config, day));
  const [first = choosePolicy(coverages, config, null)] = choices;
  if (choices.some(({ policy }) => policy !== first.policy))
    return byConfiguration(config.id, 'visits-differ', evidenceOf(chart.coverages));
  return choices.find(({ by }) => by === 'configuration') ?? first;
}

function daysOf({ encounter, visits, administrations, settings }: Chart): readonly (string | null)[] {
  const visit = visits.find(({ reference }) => reference === encounter);
  const dates = visit ? [visit.start] : administrations.map(({ given }) => given.start);
  return [...new Set(dates.map(date => localDay(date, settings.timeZone)))].sort();
}

interface InLine {
  coverage: Coverage;
  force: 'yes' | 'perhaps';
}

/** The coverages that may be the primary one on the day; `some`: at least one of all is certainly in force. */
export function firstInLine(
  list: readonly Coverage[],
  day: string | null,
): { perhaps: readonly InLine[]; some: boolean } {
  const inLine = list.flatMap((coverage): InLine[] => {
    const force = inForce(coverage, day);
    return force === 'no' ? [] : [{ coverage, force }];
  });
  const certain = inLine.filter(({ force }) => force === 'yes');
  const lowest = Math.min(...certain.map(({ coverage }) => coverage.order ?? Number.POSITIVE_INFINITY));
  // Without an order it may come first or at any other place.
  const perhaps = inLine.filter(({ coverage }) => coverage.order === null || coverage.order <= lowest);
  return { perhaps, some: certain.length > 0 };
}

/**
 * Both ends belong to a period, and an end that is a month or a year holds all of it (FHIR R4, Period). One that was
 * cancelled may have been in force until then: perhaps on a day that lies before its end.
 */
function inForce({ status, kinds, start, end }: Coverage, day: string | null): 'yes' | 'no' | 'perhaps' {
  if (paysNoInjection(kinds)) return 'no';
  if (status === 'draft' || status === 'entered-in-error') return 'no';
  if (status === 'cancelled' && end === null) return 'no';
  const begun = start === null ? 'yes' : day === null ? 'perhaps' : hasBegun(start, day);
  const lasts = end === null ? 'yes' : day === null ? 'perhaps' : day.slice(0, dateOf(end).length) <= dateOf(end);
  if (begun === 'no' || lasts === false) return 'no';
  return status === 'active' && begun === 'yes' && lasts !== 'perhaps' ? 'yes' : 'perhaps';
}

function hasBegun(start: PartialDate, day: string): 'yes' | 'no' | 'perhaps' {
  const date = dateOf(start);
  const written = day.slice(0, date.length);
  if (written === date) return date.length === day.length ? 'yes' : 'perhaps';
  return written > date ? 'yes' : 'no';
}

/** As precise as it was written: `2026`, `2026-03` or `2026-03-12`. */
function dateOf({ writtenDay, text }: PartialDate): string {
  return writtenDay ?? text;
}

function evidenceOf(coverages: readonly Coverage[]): PolicyChoice['evidence'] {
  return coverages.flatMap(({ evidence }) => evidence);
}
