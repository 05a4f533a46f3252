import type { ClaimField, ClaimLeftOut, ClaimLine } from '../../domain/claim.ts';
import { drugName } from '../../rules/parts/drug-line.ts';
import { signsOfSupply } from '../../rules/parts/supplied.ts';
import type { Injection } from '../count-injections.ts';
import type { VisitReport } from '../report.ts';
import type { Drafting, Given } from './drafting.ts';
import { empty, full, wordsOf } from './field.ts';
import type { Shared } from './shared.ts';

/** One injection, the units that the policy leaves of it, and what its line is made from. */
interface Billed {
  injection: Injection;
  units: number;
  given: readonly Given[];
  shared: Shared;
}

/** Lines of 96372, and the injections for which the policy leaves none. */
export function administrationLines(
  drafting: Drafting,
  sharedOf: (given: readonly Given[]) => Shared,
): { lines: readonly ClaimLine[]; leftOut: readonly ClaimLeftOut[] } {
  const left = new Map(drafting.billed);
  const all = drafting.count.injections.map((injection): Billed => {
    const room = left.get(injection.day) ?? 0;
    const units = Math.min(injection.count, room);
    left.set(injection.day, room - units);
    const given = [injection.administration, ...injection.sharing].map(drafting.given);
    return { injection, units, given, shared: sharedOf(given) };
  });
  const { furtherInjections } = drafting.knowledge.policy;
  const groups = [...Map.groupBy(all, ({ injection, shared }) => keyOf(injection, shared)).values()];
  const lines =
    furtherInjections === 'units'
      ? groups.filter(group => group.some(({ units }) => units > 0)).map(group => lineOf(group, drafting, sharedOf))
      : oneEach(all, drafting);
  // A line with units stands for the whole of its group; one of its own for each injection stands for that alone.
  const without = furtherInjections === 'units' ? groups.filter(group => group.every(isOut)).flat() : all.filter(isOut);
  return { lines, leftOut: without.flatMap(one => overLimit(one, drafting.report)) };
}

function isOut({ units }: Billed): boolean {
  return units === 0;
}

/**
 * One line for a day, whatever its injections were for: the same code twice, without a modifier, is refused as a duplicate.
 * An injection that no diagnosis supports stands by itself, so that it does not hide behind the others' diagnoses.
 */
function keyOf({ day, administration }: Injection, { date, pointers }: Shared): string {
  return JSON.stringify([
    day ?? administration.reference,
    date.value,
    date.why,
    pointers.value === null ? pointers.why : null,
  ]);
}

function lineOf(
  group: readonly Billed[],
  drafting: Drafting,
  sharedOf: (given: readonly Given[]) => Shared,
): ClaimLine {
  const billed = sum(group.map(({ units }) => units));
  const count = sum(group.map(({ injection }) => injection.count));
  const values = { count: String(count), billed: String(billed), policy: drafting.report.units.policy };
  const evidence = group.flatMap(({ given }) => given.flatMap(evidenceOf));
  const given = group.flatMap(one => one.given);
  const shared = group.length === 1 ? group[0]?.shared : undefined;
  return {
    ...blank(shared ?? sharedOf(given), given, drafting),
    modifiers: modifiersOf(drafting.report, null),
    units: full(billed, billed < count ? 'units.limited' : 'units.injections', evidence, values),
  };
}

/** A line for each unit; those after the first of their day carry the modifier. */
function oneEach(all: readonly Billed[], drafting: Drafting): readonly ClaimLine[] {
  const { furtherInjections } = drafting.knowledge.policy;
  const begun = new Set<string | null>();
  return all.flatMap(({ injection: { day }, units, given, shared }) =>
    Array.from({ length: units }, () => {
      const further = begun.has(day) && furtherInjections !== 'units' ? furtherInjections : null;
      begun.add(day);
      const unknown = day === null && all.length > 1;
      return {
        ...blank(shared, given, drafting),
        modifiers: unknown ? empty('modifiers.further-open') : modifiersOf(drafting.report, further),
        units: full(1, 'units.further', given.flatMap(evidenceOf)),
      };
    }),
  );
}

function blank(shared: Shared, given: readonly Given[], drafting: Drafting): Omit<ClaimLine, 'modifiers' | 'units'> {
  return {
    ...shared,
    kind: 'administration',
    code: full(
      '96372',
      'code.administration',
      given.flatMap(({ administration }) => administration.route.evidence),
    ),
    ndc: null,
    text: null,
    note: noteOf(given, drafting),
    charge: null,
    administrations: given.map(({ administration }) => administration.reference),
  };
}

/** Reviews that ask whether 96372 takes a modifier beside another service. */
const edits = [
  'other-administration.same-day',
  'other-administration.given',
  'allergy-or-skin-test.same-day',
  'allergy-or-skin-test.given',
  'ncci-edit.held',
  'ncci-edit.separate',
  'ncci-edit.given',
  'em-hospital.contains',
];

const editRules = ['other-administration', 'allergy-or-skin-test', 'ncci-edit', 'em-hospital'];

function modifiersOf({ findings }: VisitReport, further: string | null): ClaimField<readonly string[]> {
  const asked = findings.filter(({ outcome, message }) => outcome === 'review' && edits.includes(message));
  if (asked.length > 0)
    return empty(
      'modifiers.edit-open',
      asked.flatMap(({ evidence }) => evidence),
      { rule: asked.map(({ rule }) => rule).join(', ') },
    );
  const unread = findings.find(({ rule, outcome }) => outcome === 'unchecked' && editRules.includes(rule));
  if (unread && unread.why?.code !== 'not-offered')
    return empty('modifiers.edit-unread', unread.evidence, { why: unread.why?.code ?? '' });
  if (unread && further === null) return full([], 'modifiers.not-shared');
  return further === null
    ? full([], 'modifiers.none')
    : full([further], 'modifiers.further', [], { modifier: further });
}

/** Where the payer wants no line for a drug that the practice did not buy, its name stands here. */
function noteOf(given: readonly Given[], { knowledge }: Drafting): ClaimField<string> | null {
  const unread = given.find(({ administration }) => administration.unread)?.administration.unread;
  if (unread) return empty('note.entry-unread', [], { why: unread.code });
  if (knowledge.policy.patientSupplied !== 'no-drug-line') return null;
  const supplied = given.filter(({ facts }) => signsOfSupply(facts).length > 0);
  if (supplied.length === 0) return null;
  const names = [...new Set(supplied.map(({ administration }) => drugName(administration.drug)))];
  const signs = supplied.flatMap(({ facts }) => signsOfSupply(facts));
  return full(names.join('; '), 'note.drug-name', signs, { words: wordsOf(signs) });
}

function overLimit({ given }: Billed, { units }: VisitReport): readonly ClaimLeftOut[] {
  return given.map(({ administration: { reference, drug } }) => ({
    administration: reference,
    text: drug.text,
    why: 'left-out.over-limit',
    values: { policy: units.policy },
  }));
}

function evidenceOf({ administration: { drug, given } }: Given) {
  return [...drug.evidence, ...given.evidence];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
