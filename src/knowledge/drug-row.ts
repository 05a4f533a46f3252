import type { DrugClass } from '../domain/drug.ts';
import type { RouteClass } from '../domain/route.ts';
import type { Provenance } from './index.ts';
import { split } from './words.ts';

/** One ingredient (or one salt or release form of it, where the choice of the service or the dose depends on that). */
export interface DrugRow extends Provenance {
  ingredient: string;
  class: DrugClass;
  /** The ingredient that this is a form of (`methylprednisolone`), or null. */
  formOf: string | null;
  /** Names, synonyms and US brands, as words. The ingredient's own name is always one of them. */
  names: readonly string[];
  /** Those of its names that nobody read in a source. */
  recalledNames: readonly string[];
  rxnorm: readonly string[];
  /** Usual routes: a hint, never a reading of the record. */
  routes: readonly RouteClass[];
}

export interface DrugExtras {
  names?: string;
  rxnorm?: string;
  formOf?: string;
}

/**
 * Declares rows of one class from one source. `routes` are separated by spaces, names by `|`; a name with a question
 * mark at its end is recalled, whatever the row.
 */
export function drugs(provenance: Provenance, drugClass: DrugClass) {
  return (ingredient: string, routes: string, extras: DrugExtras = {}): DrugRow => {
    const written = [ingredient, ...split(extras.names ?? '')];
    return {
      ...provenance,
      ingredient,
      class: drugClass,
      formOf: extras.formOf ?? null,
      names: written.map(bare),
      recalledNames: written.filter(isRecalled).map(bare),
      rxnorm: split(extras.rxnorm ?? '', ' '),
      routes: split(routes, ' ') as RouteClass[],
    };
  };
}

const isRecalled = (name: string) => name.endsWith('?');
const bare = (name: string) => (isRecalled(name) ? name.slice(0, -1) : name);
