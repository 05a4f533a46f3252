import type { SourceReading } from '../../domain/chart.ts';
import type { ClaimDiagnosis, ClaimDiagnosisLeftOut, ClaimField } from '../../domain/claim.ts';
import type { DiagnosisLeftOutWhy } from '../../domain/claim-why.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import { standingOf } from '../../rules/parts/diagnosis-pointers.ts';
import { type Coded, coded, textOf } from './coded.ts';
import { notStanding } from './diagnoses-left-out.ts';
import type { Given } from './drafting.ts';
import { pointersTo } from './pointers.ts';

/** CMS MLN1500: a claim holds so many. */
const onClaim = 12;
const letters = 'ABCDEFGHIJKL';

/** What one injection brings to the claim: codes with their dot, each once, the main reason first. */
export interface Reasons {
  given: readonly Given[];
  supporting: readonly Coded[];
  /** Manifestations, which stand behind the illness that they follow from. */
  after: readonly Coded[];
}

export interface ClaimDiagnoses {
  list: readonly ClaimDiagnosis[];
  leftOut: readonly ClaimDiagnosisLeftOut[];
  /** Letters for one injection, given as its entries: its own and those of the drugs in its syringe. */
  pointers(given: readonly Given[]): ClaimField<readonly string[]>;
}

/** The diagnoses of the claim for these injections, in order; each injection is one or more entries. */
export function claimDiagnoses(
  injections: readonly (readonly Given[])[],
  knowledge: Knowledge,
  source: SourceReading,
): ClaimDiagnoses {
  const all = injections.map(reasonsOf);
  const out = new Map<string, { one: Coded; why: DiagnosisLeftOutWhy }>();
  const leave = (one: Coded, why: DiagnosisLeftOutWhy) => {
    if (!out.has(one.code)) out.set(one.code, { one, why });
  };
  const onlyFirst = ({ code }: Coded) => knowledge.codeFacts(code).onlyFirst;
  // A code that may only stand first does so on the whole claim, where it is the main reason of an injection.
  const head = all.flatMap(({ supporting }) => supporting.slice(0, 1)).find(onlyFirst);
  const listed = new Map<string, Coded>(head && [[head.code, head]]);
  const add = (one: Coded) => {
    if (listed.has(one.code)) return;
    if (onlyFirst(one)) leave(one, 'diagnosis.only-first');
    else if (listed.size < onClaim) listed.set(one.code, one);
    else leave(one, 'diagnosis.no-room');
  };
  // The main reason of every injection before the others of any.
  for (const { supporting } of all) supporting.slice(0, 1).forEach(add);
  for (const { supporting } of all) supporting.slice(1).forEach(add);
  for (const { supporting, after } of all)
    for (const one of after) {
      if (supporting.some(({ code }) => listed.has(code))) add(one);
      else if (!listed.has(one.code)) leave(one, 'diagnosis.manifestation');
    }
  const list = [...listed.values()].map(({ code, linked }, at) => ({
    letter: letters[at] ?? '',
    code,
    text: textOf(linked),
    reference: linked.diagnosis.reference,
    evidence: linked.evidence,
  }));
  const letterOf = new Map(list.map(({ code, letter }) => [code, letter]));
  const left = [...out.values()].filter(({ one }) => !listed.has(one.code));
  return {
    list,
    leftOut: [
      ...left.map(({ one: { code, linked }, why }) => ({
        code,
        text: textOf(linked),
        reference: linked.diagnosis.reference,
        why,
        values: {},
      })),
      ...notStanding(injections.flat(), new Set([...listed.keys(), ...out.keys()])),
    ],
    pointers(given) {
      const { supporting, ...reasons } = reasonsOf(given);
      // Behind another reason of the same injection it is out of place, wherever it stands on the claim.
      const own = supporting.filter((one, at) => at === 0 || !onlyFirst(one));
      return pointersTo({ ...reasons, supporting: own }, letterOf, source);
    },
  };
}

function reasonsOf(given: readonly Given[]): Reasons {
  const conditions = given.map(({ facts }) => facts.conditions);
  const after = conditions.flatMap(({ linked }) =>
    linked.filter(({ barred }) => barred === 'diagnosis-codable.manifestation'),
  );
  // The main reason of every entry before the others of any: a line has room for four.
  const each = conditions.map(standingOf);
  const supporting = coded([...each.flatMap(own => own.slice(0, 1)), ...each.flatMap(own => own.slice(1))]);
  const known = new Set(supporting.map(({ code }) => code));
  return { given, supporting, after: coded(after).filter(({ code }) => !known.has(code)) };
}
