import type { Administration } from '../../domain/administration.ts';
import type { Drug } from '../../domain/drug.ts';

/** Codes for drugs that have none of their own (HCPCS Level II 2024-07). */
const unlisted = ['J3490', 'J3590', 'J7999', 'J8499', 'J8999', 'J9999', 'C9399'];

export function isUnlistedCode(code: string): boolean {
  return unlisted.includes(code);
}

/** What the note of an unlisted drug's line has to say and the record does not (AAO, injectable drugs). */
export function missingForUnlisted(
  { route, dose }: Pick<Administration, 'route' | 'dose'>,
  drug: Drug,
): readonly string[] {
  const missing: string[] = [];
  if (drug.text === null) missing.push('name');
  if (dose.state !== 'recorded') missing.push('dose');
  if (route.class === null || route.class === 'unspecified') missing.push('route');
  if (!drug.product.ndcs.some(({ ndc }) => ndc !== null)) missing.push('NDC');
  return missing;
}
