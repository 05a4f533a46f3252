import type { Evidence } from '../../domain/evidence.ts';
import type { MessageKey } from '../../domain/messages.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import { type CheckResult, gap, pass, review, unchecked } from '../define.ts';
import type { VisitRuleFacts } from '../visit-facts.ts';
import { type Beside, evidenceOf, namesOf } from './services.ts';

/**
 * What the NCCI edits make of a code beside 96372. `never`: 96372 is column 2 and no modifier lifts it; `separate`: one
 * may; `other-never`, `other-separate`: the same with the other code in column 2; `none`: no edit; `unknown`: no official
 * table is loaded and the built-in rows do not hold the code.
 */
export type Standing = 'never' | 'separate' | 'other-never' | 'other-separate' | 'unknown' | 'none';

type Liftable = Exclude<Standing, 'never'>;

/** Worst first. */
const liftable: readonly Liftable[] = ['separate', 'other-never', 'other-separate', 'unknown', 'none'];
const order: readonly Standing[] = ['never', ...liftable];

interface Edit {
  standing: Standing;
  /** Which list answered: `2026Q4`, or `built-in 2024Q3`. */
  list: string;
}

/** The edit between 96372 and the code on that day (ISO): by the official table, else by the built-in rows. */
export function editOf(code: string, day: string | null, knowledge: Knowledge): Edit {
  const { policy, tables, builtIn } = knowledge;
  const official = tables.edits(policy.claimSide, code, day);
  const known = builtIn.edit(policy.claimSide, code);
  const row = known === 'none' ? null : known;
  // CMS keeps ended edits in its tables: one that was read there and is now nowhere in them points to rows that are lost.
  const lost = official?.length === 0 && row?.confidence === 'sourced';
  if (official && !lost) {
    const kind = policy.claimSide === 'facility' ? 'ncci-ptp-hospital' : 'ncci-ptp-practitioner';
    const standings = official.map(({ column, modifier }) => standingOf(column, modifier));
    const period = official[0]?.period ?? tables.edition(kind, day)?.period ?? '';
    return { standing: order.find(standing => standings.includes(standing)) ?? 'none', list: period };
  }
  const list = `built-in ${builtIn.period}`;
  if (row === null) return { standing: known === null ? 'unknown' : 'none', list };
  return { standing: standingOf(row.column, row.modifier), list };
}

function standingOf(column: 1 | 2, modifier: 0 | 1 | 9): Standing {
  if (modifier === 9) return 'none';
  if (column === 2) return modifier === 0 ? 'never' : 'separate';
  return modifier === 0 ? 'other-never' : 'other-separate';
}

/** `ncci-never` answers where no modifier lifts the edit. */
type Answers = Readonly<Record<Liftable, MessageKey>>;

/** What is said of any code, where a rule has no sentence of its own. */
const anyCode: Answers = {
  separate: 'ncci-edit.separate',
  'other-never': 'ncci-edit.other-never',
  'other-separate': 'ncci-edit.other-separate',
  unknown: 'ncci-edit.not-in-list',
  none: 'ncci-edit.no-edit',
};

function isLiftable<Found extends { standing: Standing }>(edit: Found): edit is Found & { standing: Liftable } {
  return edit.standing !== 'never';
}

/** Modifiers by which 96372 is said to be separate from what it is column 2 to (CMS MLN1783722). */
const lifting = ['59', 'XE', 'XP', 'XS', 'XU'];

/** Where every charge of 96372 is marked as separate: that it is. Null: nothing is charged, or one has no such mark. */
function separated({ services }: Pick<VisitRuleFacts, 'services'>): CheckResult | null {
  const charges = services.filter(({ from, codes }) => from === 'charge' && codes.includes('96372'));
  const marks = charges.map(({ modifiers }) => modifiers.filter(one => lifting.includes(one)));
  if (charges.length === 0 || marks.some(({ length }) => length === 0)) return null;
  const modifiers = [...new Set(marks.flat())].toSorted().join(', ');
  return pass(
    'ncci-edit.separated',
    charges.flatMap(({ evidence }) => evidence),
    { modifiers },
  );
}

/** The answer where another service was given in the visit and no code of it says more. */
export function answerGiven(
  facts: Pick<VisitRuleFacts, 'services'>,
  message: MessageKey,
  { families, evidence }: { families: string; evidence: readonly Evidence[] },
): CheckResult {
  return separated(facts) ?? review(message, evidence, { families });
}

/**
 * The answer over the codes found, by the one that stands worst: a question where a modifier lifts the edit and 96372 does
 * not carry it yet, a conflict where none lets the other code stand, `unchecked` where no list holds the code. Those that
 * hold 96372 whatever the modifier are left to `ncci-never`.
 */
export function answerByEdits(
  found: readonly Beside[],
  facts: Pick<VisitRuleFacts, 'day' | 'services'>,
  knowledge: Knowledge,
  own: Partial<Answers> = {},
): CheckResult {
  const answers = { ...anyCode, ...own };
  const every = found.map(one => ({ ...one, ...editOf(one.code, facts.day, knowledge) }));
  const all = every.filter(isLiftable);
  if (all.length === 0 && every.length > 0) return pass('ncci-edit.held', evidenceOf(every), namesOf(every));
  const marked = all.some(edit => edit.standing === 'separate') ? separated(facts) : null;
  const edits = marked ? all.filter(edit => edit.standing !== 'separate') : all;
  const standing = liftable.find(each => edits.some(edit => edit.standing === each)) ?? 'none';
  const those = edits.filter(edit => edit.standing === standing);
  const values = { ...namesOf(those), list: [...new Set(those.map(({ list }) => list))].join(', ') };
  const evidence = evidenceOf(those);
  const message = answers[standing];
  if (standing === 'none') return marked ?? pass(message, evidence, values);
  if (standing === 'unknown') return unchecked({ code: 'other' }, message, evidence, values);
  return standing === 'other-never' ? gap('conflict', message, evidence, values) : review(message, evidence, values);
}
