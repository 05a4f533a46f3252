import type { Administration } from '../../domain/administration.ts';
import type { Dose } from '../../domain/dose.ts';
import type { Drug } from '../../domain/drug.ts';
import type { DrugFacts, HcpcsRow } from '../../knowledge/drug-facts.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import { remembering } from '../../knowledge/words.ts';
import { convert } from './amount.ts';

/** The record names a drug of the table, and no vaccine: those have product codes of their own. */
export function hasDrugLine(drug: Drug): boolean {
  return (drug.certainty === 'coded' || drug.certainty === 'text') && drug.class !== 'vaccine';
}

/** What is known of the drug on that day; null when the record leaves open which it is, or nothing is known. */
export function drugFacts(drug: Drug, day: string | null, knowledge: Knowledge): DrugFacts | null {
  const open = !hasDrugLine(drug) || drug.unread !== null || drug.dangling;
  return open || drug.ingredient === null ? null : knowledge.drug(drug.ingredient, day);
}

/**
 * The codes that may stand for the drug: in force on the day, for its route and dose, and, where the record says so, of
 * its brand or form, of its NDC, or the recorded one. Where more than one is left, the record does not tell.
 */
export function codesOf(
  drug: Drug,
  administration: Pick<Administration, 'route' | 'dose'>,
  facts: DrugFacts,
  day: string | null,
  knowledge: Knowledge,
): readonly HcpcsRow[] {
  const before = lastAnswers.get(drug);
  if (
    before?.administration === administration &&
    before.facts === facts &&
    before.day === day &&
    before.knowledge === knowledge
  )
    return before.rows;
  const rows = findCodes(drug, administration, facts, day, knowledge);
  lastAnswers.set(drug, { administration, facts, day, knowledge, rows });
  return rows;
}

/** The last answer about a drug: many rules ask the same in turn. It goes with the record that the drug is of. */
const lastAnswers = new WeakMap<
  Drug,
  {
    administration: Pick<Administration, 'route' | 'dose'>;
    facts: DrugFacts;
    day: string | null;
    knowledge: Knowledge;
    rows: readonly HcpcsRow[];
  }
>();

function findCodes(
  drug: Drug,
  { route, dose }: Pick<Administration, 'route' | 'dose'>,
  facts: DrugFacts,
  day: string | null,
  knowledge: Knowledge,
): readonly HcpcsRow[] {
  const { product } = drug;
  const onRoute = facts.hcpcs
    .filter(row => isInForce(row.code, day, knowledge) !== false)
    .filter(({ routes }) => route.class === null || routes.length === 0 || routes.includes(route.class))
    .filter(({ wholeDose }) => !wholeDose || holdsDose(wholeDose, dose) !== false);
  const said = formsSaid(drug, onRoute);
  const branded = onRoute.filter(({ forms }) => forms.some(form => said.has(form)));
  const plain = onRoute.filter(({ forms }) => forms.length === 0);
  const fit = [branded, plain, onRoute].find(rows => rows.length > 0) ?? [];
  const byNdc = product.ndcs.flatMap(({ ndc }) => (ndc && knowledge.tables.codesOfNdc(ndc, day)?.codes) || []);
  return narrowed(
    narrowed(notCounted(fit, dose), byNdc),
    product.hcpcs.map(({ code }) => code),
  );
}

/** The brands and forms of the rows that the record says. A longer name holds no shorter one: `aristada initio`. */
function formsSaid({ product }: Drug, rows: readonly HcpcsRow[]): ReadonlySet<string> {
  const forms = rows.flatMap(row => row.forms).toSorted((a, b) => b.length - a.length);
  const said = new Set<string>();
  if (forms.length === 0) return said;
  for (const { value } of product.words) {
    let text = spaced(value);
    for (const form of forms) {
      if (!text.includes(spaced(form))) continue;
      said.add(form);
      text = text.replaceAll(spaced(form), '  ');
    }
  }
  return said;
}

/** Without the rows that count a dose out in units, where another of the same brand is for the whole of it. */
function notCounted(rows: readonly HcpcsRow[], dose: Dose): readonly HcpcsRow[] {
  const whole = rows.filter(({ wholeDose }) => wholeDose && holdsDose(wholeDose, dose) === true);
  return rows.filter(row => row.wholeDose || !whole.some(({ forms }) => forms.join() === row.forms.join()));
}

/** Whether a dose lies within the bounds of a code for whole doses; null where the two cannot be compared. */
function holdsDose({ over, to, unit }: NonNullable<HcpcsRow['wholeDose']>, dose: Dose): boolean | null {
  const amount = dose.state === 'recorded' ? convert(dose.value, dose.unit, unit) : null;
  return amount === null ? null : (over === null || amount > over) && (to === null || amount <= to);
}

/** The rows that the codes point at, or all where they point at none. */
function narrowed(rows: readonly HcpcsRow[], codes: readonly string[]): readonly HcpcsRow[] {
  const named = rows.filter(({ code }) => codes.includes(code));
  return named.length > 0 ? named : rows;
}

/**
 * Whether the code is in force on the day by the loaded HCPCS table; null when none is loaded, or it does not have the
 * code: then an older edition may stand in for one that does.
 */
export function isInForce(code: string, day: string | null, { tables }: Knowledge): boolean | null {
  const found = tables.hcpcs(code, day);
  return found === null || found.is === 'unknown' ? null : found.is === 'valid';
}

/** By what an answer about these codes goes, in words: the loaded HCPCS table where it has one of them. */
export function tableWords(codes: readonly string[], day: string | null, knowledge: Knowledge): string {
  const edition = knowledge.tables.edition('hcpcs', day);
  const asked = edition !== null && codes.some(code => isInForce(code, day, knowledge) !== null);
  return asked ? `the CMS table of ${edition.period}` : 'the built-in rows';
}

/** True when a name or form of the drug holds the word or words. */
export function saysForm({ product }: Drug, form: string): boolean {
  const phrase = spaced(form);
  return product.words.some(({ value }) => spaced(value).includes(phrase));
}

/** Words of drugs and products with one space around each. */
const spaced = remembering(
  (text: string) =>
    ` ${text
      .toLowerCase()
      .replaceAll(/(?:[^\p{L}\p{N}.]|\.(?!\p{N}))+/gu, ' ')
      .trim()} `,
);

/** The codes of rows, for a sentence. */
export function codeList(rows: readonly HcpcsRow[]): string {
  return [...new Set(rows.map(({ code }) => code))].join(', ');
}

/** How the drug is called in a sentence. */
export function drugName({ text, ingredient }: Drug): string {
  return text ?? ingredient ?? '';
}
