import type { Drug, DrugClass } from '../domain/drug.ts';
import type { DrugRow } from '../knowledge/drug-row.ts';
import { anyVaccine, moreSpecific, specific, withoutCarriers } from '../knowledge/drugs.ts';

/** What one code or one text says about which drug it is. */
export interface Claim {
  rows: readonly DrugRow[];
  coded: boolean;
}

/** What was said about one drug. */
interface Gathered {
  claims: readonly Claim[];
  texts: readonly string[];
  /** Classes of codes that name a product class, but no product of the table. */
  classes: readonly DrugClass[];
  recorded: boolean;
  /** A mixture of which a part is not in the table: nobody knows what that part makes of it. */
  partly: boolean;
}

type Decided = Pick<Drug, 'text' | 'ingredient' | 'ingredients' | 'class' | 'certainty' | 'confidence'>;

/** What all statements together say about which drug it is: agreed, in conflict, unknown or absent. */
export function decideDrug(all: Gathered): Decided {
  const name = all.texts[0] ?? null;
  const nothing = { text: name, ingredient: null, ingredients: [], class: null, confidence: 'sourced' } as const;
  const sets = all.claims.map(claim => withoutCarriers(claim.rows));
  const rows = specific(sets.flat());
  const active = withoutCarriers(rows);
  const named = specific(all.claims.flatMap(claim => claim.rows)).filter(row => row !== anyVaccine());
  const ingredients = named.map(row => row.ingredient);
  const classes = new Set([...active.map(row => row.class), ...all.classes]);
  if (classes.size === 0) return { ...nothing, certainty: all.recorded ? 'unknown' : 'absent' };
  if (all.partly) return { ...nothing, ingredients, certainty: 'unknown' };
  if (!agree(sets) || classes.size > 1) return { ...nothing, ingredients, certainty: 'conflict' };
  const [drugClass = null] = classes;
  const [only] = active;
  const one = active.length === 1 && only && only !== anyVaccine() ? only.ingredient : null;
  const coded = all.classes.length > 0 || all.claims.some(claim => claim.coded);
  const confidence = active.every(row => row.confidence === 'sourced') ? 'sourced' : 'recall';
  return {
    text: name,
    ingredient: one,
    ingredients,
    class: drugClass,
    certainty: coded ? 'coded' : 'text',
    confidence,
  };
}

/** True when of any two statements one names nothing that the other leaves out. */
function agree(sets: readonly (readonly DrugRow[])[]): boolean {
  const unique = [...new Map(sets.map(set => [set.map(row => row.ingredient).join('|'), set])).values()];
  return unique.every((a, i) => unique.slice(i + 1).every(b => covers(a, b) || covers(b, a)));
}

function covers(larger: readonly DrugRow[], smaller: readonly DrugRow[]): boolean {
  return smaller.every(row => larger.some(other => moreSpecific(row, other) !== null));
}
