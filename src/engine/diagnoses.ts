import type { Administration } from '../domain/administration.ts';
import type { DatedElement, Diagnosis, DiagnosisLinkKind, Reason } from '../domain/diagnosis.ts';
import type { Evidence } from '../domain/evidence.ts';
import { isBeyondZone, localDay, type PartialDate } from '../domain/time.ts';
import type { Visit } from '../domain/visit.ts';
import { isOtherKind } from '../knowledge/diagnosis-notes.ts';
import type { Knowledge } from '../knowledge/index.ts';
import type { Facts } from '../rules/define.ts';
import { type ChartIndex, isOfPatient } from './chart-index.ts';
import { codeOf, listOf, useOf } from './diagnosis-use.ts';
import { once } from './once.ts';

interface Found {
  diagnosis: Diagnosis;
  link: DiagnosisLinkKind;
  evidence: readonly Evidence[];
}

/**
 * Every diagnosis that bears on one administration, strongest link first and then by rank: its own reasons, its order's, the visit's
 * diagnoses, conditions recorded in the visit; and the problem list, which supports nothing by itself.
 */
export function diagnosesOf(
  administration: Administration,
  visit: Visit | null,
  index: ChartIndex,
  knowledge: Knowledge,
  day: string | null,
  timeZone: string | null,
): Facts['conditions'] {
  const known = inChart.get(index);
  const chart = known?.knowledge === knowledge ? known : diagnosesIn(index, knowledge, timeZone);
  if (chart !== known) inChart.set(index, chart);
  const order =
    administration.order.state === 'read' && !administration.order.order.unread ? administration.order : null;
  const own = administration.reasons;
  const ordered = order?.order.reasons ?? [];
  const unread = unreadOrder(administration);
  if (own.length + ordered.length + unread.length === 0) return chart.ofVisit(visit)(day);
  const found = [...readReasons(own, 'administration-reason'), ...readReasons(ordered, 'order-reason')];
  return chart.joined(found, [...own, ...ordered], unread, visit, day);
}

/** What was found out about the diagnoses of a chart, for as long as somebody looks things up in it. */
const inChart = new WeakMap<ChartIndex, ReturnType<typeof diagnosesIn>>();

/** What a visit says of its diagnoses is found once, and each is judged once a day, however many injections there were. */
function diagnosesIn(index: ChartIndex, knowledge: Knowledge, timeZone: string | null) {
  const foundIn = once((visit: Visit | null) => [...visitDiagnoses(visit, index), ...conditions(visit, index)]);
  const againstOf = once(againstIn);
  const judgedOn = once((day: string | null) => ({
    problem: once((one: Diagnosis) => judged(one, 'problem-list', day)),
    linked: once((one: Diagnosis) => judged(one, 'encounter-diagnosis', day)),
  }));
  /** Of the links, only the problem list bars a diagnosis. */
  const judged = (diagnosis: Diagnosis, link: 'problem-list' | 'encounter-diagnosis', day: string | null) => {
    const code = codeOf(diagnosis, knowledge, day);
    return {
      ...useOf(diagnosis, link, knowledge, day),
      code,
      list: listOf(code, knowledge, day),
      onsetLater: after(diagnosis.onset, day, timeZone),
      recordedLater: after(diagnosis.recorded, day, timeZone),
    };
  };
  const joined = (
    own: readonly Found[],
    reasons: readonly Reason[],
    unread: Facts['conditions']['unread'],
    visit: Visit | null,
    day: string | null,
  ): Facts['conditions'] => {
    const strongest = new Map<string, Found>();
    for (const one of [...own, ...foundIn(visit)])
      if (!strongest.has(one.diagnosis.reference)) strongest.set(one.diagnosis.reference, one);
    const { problem, linked } = judgedOn(day);
    const against = againstOf(visit);
    return {
      linked: [...strongest.values()].map(({ diagnosis, link, evidence }) => {
        const { reached, barred, code, list, onsetLater, recordedLater } = (link === 'problem-list' ? problem : linked)(
          diagnosis,
        );
        const said = doubted(diagnosis, against.get(diagnosis.reference));
        return { diagnosis: said, link, evidence, reached, barred, code, list, onsetLater, recordedLater };
      }),
      dangling: [
        ...reasons.flatMap(reason => (reason.state === 'dangling' ? reason.evidence : [])),
        ...(visit?.diagnoses ?? []).filter(({ dangling }) => dangling).map(({ evidence }) => evidence),
      ],
      unread: [...unread, ...unreadReasons(reasons), ...unreadVisitDiagnoses(visit, index)],
      reasons,
    };
  };
  const ofVisit = once((visit: Visit | null) => once((day: string | null) => joined([], [], [], visit, day)));
  return { knowledge, joined, ofVisit };
}

/** What the visit says against diagnoses, by their references: it may list one as ruled out. */
function againstIn(visit: Visit | null): ReadonlyMap<string, readonly Evidence[]> {
  const against = new Map<string, readonly Evidence[]>();
  for (const { reference, uses, evidence } of visit?.diagnoses ?? []) {
    const use = uses.find(isOtherKind);
    if (use !== undefined) against.set(reference, [...(against.get(reference) ?? []), { ...evidence, value: use }]);
  }
  return against;
}

function doubted(diagnosis: Diagnosis, against: readonly Evidence[] = []): Diagnosis {
  return against.length === 0 ? diagnosis : { ...diagnosis, deniedInNote: [...diagnosis.deniedInNote, ...against] };
}

/** The evidence of a date that lies on a later day, month or year than the injection; nothing where that is not sure. */
function after(dated: DatedElement | null, day: string | null, timeZone: string | null): readonly Evidence[] {
  if (!dated || day === null) return [];
  if (isBeyondZone(dated.on, timeZone)) return mayBeLater(dated.on, day) ? dated.evidence : [];
  const on = localDay(dated.on, timeZone) ?? (dated.on.writtenDay === null ? dated.on.text : null);
  // A month or a year comes before each of its days.
  return on !== null && on > day ? dated.evidence : [];
}

/** On a later day anywhere in the world. A day ends as soon as at ten o'clock in UTC, far in the east. */
function mayBeLater({ instant }: PartialDate, day: string): boolean {
  return instant !== null && instant.from >= Date.parse(day) + 10 * 3_600_000;
}

function readReasons(reasons: readonly Reason[], link: DiagnosisLinkKind): readonly Found[] {
  return reasons.flatMap(reason =>
    reason.state === 'read'
      ? [{ diagnosis: reason.diagnosis, link, evidence: [...reason.evidence, ...reason.diagnosis.evidence] }]
      : [],
  );
}

function visitDiagnoses(visit: Visit | null, index: ChartIndex): readonly Found[] {
  const rankOf = ({ rank }: Visit['diagnoses'][number]) => rank ?? Number.MAX_SAFE_INTEGER;
  const ranked = (visit?.diagnoses ?? []).toSorted((a, b) => rankOf(a) - rankOf(b));
  return ranked.flatMap(({ reference, evidence }) => {
    const diagnosis = index.diagnosis(reference);
    const link = 'encounter-diagnosis' as const;
    return diagnosis ? [{ diagnosis, link, evidence: [evidence, ...diagnosis.evidence] }] : [];
  });
}

/**
 * Conditions recorded in the visit, and then the problem list. Without a rank, the one that was recorded first comes
 * first: in which order an EHR answers says nothing.
 */
function conditions(visit: Visit | null, index: ChartIndex): readonly Found[] {
  const found = index.conditionsAround(visit).flatMap(diagnosis => conditionOf(diagnosis, visit));
  const here = found.filter(({ link }) => link === 'condition-encounter');
  const problems = found.filter(({ link }) => link !== 'condition-encounter');
  return [...here.sort(byRecord), ...problems];
}

function byRecord({ diagnosis: a }: Found, { diagnosis: b }: Found): number {
  const [one, other] = [a, b].map(({ recorded, reference }) => `${recorded?.on.text ?? '~'} ${reference}`);
  return one === other ? 0 : (one ?? '') < (other ?? '') ? -1 : 1;
}

function conditionOf(diagnosis: Diagnosis, visit: Visit | null): readonly Found[] {
  const { categories, encounter, evidence } = diagnosis;
  const here = visit !== null && encounter === visit.reference;
  const ofEncounter = categories.includes('encounter-diagnosis');
  if (here && (ofEncounter || categories.length === 0)) return [{ diagnosis, link: 'condition-encounter', evidence }];
  return isOfPatient(diagnosis) ? [{ diagnosis, link: 'problem-list', evidence }] : [];
}

/** An order that could not be looked at may hold the reason. */
function unreadOrder({ order }: Administration): Facts['conditions']['unread'] {
  if (order.state === 'unread') return [{ why: order.why, evidence: order.evidence }];
  if (order.state === 'read' && order.order.unread) return [{ why: order.order.unread, evidence: order.evidence }];
  return [];
}

function unreadReasons(reasons: readonly Reason[]): Facts['conditions']['unread'] {
  return reasons.flatMap(reason => (reason.state === 'unread' ? [{ why: reason.why, evidence: reason.evidence }] : []));
}

/**
 * Diagnoses the visit names that are neither there nor known to be missing were not read; a visit, or a Condition of no
 * visit, that could not be read may hold one.
 */
function unreadVisitDiagnoses(visit: Visit | null, index: ChartIndex): Facts['conditions']['unread'] {
  const named = (visit?.diagnoses ?? []).flatMap(({ reference, dangling, unread, evidence }) => {
    if (dangling || index.diagnosis(reference)) return [];
    return [{ why: unread ?? ({ code: 'other' } as const), evidence: [evidence] }];
  });
  const perhaps = visit?.unread ? [{ why: visit.unread, evidence: visit.evidence }] : [];
  const unplaced = index.unplaced.flatMap(({ unread, evidence }) => (unread ? [{ why: unread, evidence }] : []));
  return [...named, ...perhaps, ...unplaced];
}
