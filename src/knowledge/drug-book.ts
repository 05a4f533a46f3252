import type { RouteClass } from '../domain/route.ts';
import type { DrugFacts, HcpcsRow, HintName } from './drug-facts.ts';
import { acuteFacts } from './drug-facts-acute.ts';
import { antiInfectiveFacts } from './drug-facts-anti-infective.ts';
import { biologicFacts } from './drug-facts-biologic.ts';
import { hormoneFacts } from './drug-facts-hormones.ts';
import { oncologyFacts } from './drug-facts-oncology.ts';
import { otherServiceFacts } from './drug-facts-other-services.ts';
import { psychiatricFacts } from './drug-facts-psychiatric.ts';
import { steroidAndPainFacts } from './drug-facts-steroid-pain.ts';
import { vitaminFacts } from './drug-facts-vitamins.ts';
import { type FactsRow, facts } from './drug-hints.ts';
import type { DrugRow } from './drug-row.ts';
import { drugRow } from './drugs.ts';
import { holdsOn, sourced } from './provenance.ts';

/** Every drug of which more is known than its names. */
export const drugBook: readonly FactsRow[] = [
  ...vitaminFacts,
  ...hormoneFacts,
  ...antiInfectiveFacts,
  ...steroidAndPainFacts,
  ...acuteFacts,
  ...psychiatricFacts,
  ...biologicFacts,
  ...oncologyFacts,
  ...otherServiceFacts,
];

/** What holds for any vaccine: its codes are product codes of its own, by CVX. */
const vaccine = facts(sourced('ICD-10-CM FY2024; CMS add-on code file 2024-06'), 'vaccine');
const byIngredient = new Map(drugBook.map(row => [row.ingredient, row]));

/** Drugs by a code that only one of them is billed under. */
const byCode = new Map<string, string | null>();
for (const { ingredient, codes } of drugBook) {
  for (const { code, kind } of codes) {
    const other = byCode.get(code);
    const clear = kind !== 'not-otherwise-classified' && (other === undefined || other === ingredient);
    byCode.set(code, clear ? ingredient : null);
  }
}

/** The drug that a HCPCS or CPT product code stands for (`J1885`), in force or ended; null when it names none or several. */
export function drugOfProductCode(code: string): DrugRow | null {
  const ingredient = byCode.get(code.toUpperCase());
  return ingredient ? drugRow(ingredient) : null;
}

/** The last days of codes of which nothing but ended rows is known, each read in a source. */
const lastDays = new Map<string, string | null>();
for (const { code, to, confidence } of drugBook.flatMap(({ codes }) => codes)) {
  const known = lastDays.get(code);
  const ended = to !== null && confidence === 'sourced' && known !== null;
  lastDays.set(code, ended ? (known === undefined || known < to ? to : known) : null);
}

/** The last day (ISO) on which a drug's HCPCS code might be used; null: it may still be, or nothing is known. */
export function lastDayOfCode(code: string): string | null {
  return lastDays.get(code.toUpperCase()) ?? null;
}

/** What is known of an ingredient on that day (ISO; null: what still holds); null when nothing is. Frozen. */
export function drugFacts(ingredient: string, day: string | null): DrugFacts | null {
  const times = timesOf.get(ingredient) ?? startTimes(ingredient);
  if (!times) return null;
  const { drug, known, begins, ends, answers } = times;
  // How many of its codes have begun and have ended tells which ones: no two days between do.
  const at = day === null ? 'open' : countIf(begins, from => from <= day) + countIf(ends, to => to < day);
  const before = answers.get(at);
  if (before) return before;
  const answer = asOf(known, drug, day);
  answers.set(at, answer);
  return answer;
}

/** A drug, the days on which codes of it begin and the last days of others, and what is known in between. */
interface Times {
  drug: DrugRow;
  known: FactsRow;
  begins: readonly string[];
  ends: readonly string[];
  answers: Map<number | 'open', DrugFacts>;
}

/** Of the drugs of the table that were asked for. */
const timesOf = new Map<string, Times>();

function startTimes(ingredient: string): Times | null {
  const drug = drugRow(ingredient);
  const known = byIngredient.get(ingredient) ?? (drug && ofClass(drug));
  if (!drug || !known) return null;
  const times = {
    drug,
    known,
    begins: known.codes.flatMap(({ from }) => from ?? []),
    ends: known.codes.flatMap(({ to }) => to ?? []),
    answers: new Map(),
  };
  timesOf.set(ingredient, times);
  return times;
}

function countIf(days: readonly string[], isPast: (day: string) => boolean): number {
  let count = 0;
  for (const day of days) if (isPast(day)) count += 1;
  return count;
}

function ofClass(drug: DrugRow): FactsRow | null {
  return drug.class === 'vaccine' ? vaccine(drug.ingredient, [], 'Z23', { caveats: 'other-service-always' }) : null;
}

function asOf(known: FactsRow, { ingredient, routes, confidence }: DrugRow, day: string | null): DrugFacts {
  const { category, codes, diagnoses, selfAdministered, caveats, provenance } = known;
  const hint = (name: HintName) => Object.freeze(provenance(name));
  return Object.freeze({
    ingredient,
    category,
    routes: Object.freeze<RouteClass[]>([...routes]),
    hcpcs: frozen(codes.filter(row => holdsOn(row, day))),
    ended: frozen(codes.filter(row => !holdsOn(row, day))),
    diagnoses: Object.freeze([...diagnoses]),
    selfAdministered,
    caveats: Object.freeze([...caveats]),
    hints: Object.freeze({
      routes: hint('routes'),
      diagnoses: hint('diagnoses'),
      selfAdministered: hint('selfAdministered'),
      caveats: hint('caveats'),
    }),
    confidence,
  });
}

function frozen(rows: readonly HcpcsRow[]): readonly HcpcsRow[] {
  return Object.freeze(
    rows.map(row =>
      Object.freeze({
        ...row,
        per: row.per && Object.freeze({ ...row.per }),
        wholeDose: row.wholeDose && Object.freeze({ ...row.wholeDose }),
        routes: Object.freeze([...row.routes]),
        forms: Object.freeze([...row.forms]),
        mue: Object.freeze({ ...row.mue }),
      }),
    ),
  );
}
