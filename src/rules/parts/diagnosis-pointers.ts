import type { Evidence } from '../../domain/evidence.ts';
import type { Facts } from '../define.ts';
import { evidenceOfAll } from './evidence.ts';

type Linked = Facts['conditions']['linked'][number];

/** A diagnosis with the code that it brings to the claim. */
export type Supporting = Linked & { code: string };

/** The diagnoses that support the injection, the main reason first: own reason, order's reason, the visit's by rank. */
export function supportingOf({ linked }: Facts['conditions']): readonly Supporting[] {
  return linked.filter((one): one is Supporting => one.reached === 'codable' && one.code !== null);
}

/** Those among them that nothing takes back and that did not begin later; all of them, where that would leave none. */
export function standingOf(conditions: Facts['conditions']): readonly Supporting[] {
  const supporting = supportingOf(conditions);
  const standing = supporting.filter(
    ({ diagnosis, onsetLater }) => diagnosis.deniedInNote.length === 0 && onsetLater.length === 0,
  );
  return standing.length > 0 ? standing : supporting;
}

/** The codes that a claim line may point to, in order and each once; manifestations come after what they follow from. */
export function pointersOf(conditions: Facts['conditions']): readonly string[] {
  const after = conditions.linked.filter(one => one.barred === 'diagnosis-codable.manifestation');
  return [...new Set([...supportingOf(conditions), ...after].flatMap(({ code }) => code ?? []))];
}

/** `Vitamin B12 deficiency (E53.8)`, for each. */
export function named(diagnoses: readonly Supporting[]): string {
  return diagnoses.map(({ code, diagnosis: { text } }) => (text === null ? code : `${text} (${code})`)).join(', ');
}

export function evidenceFor(diagnoses: readonly Linked[]): readonly Evidence[] {
  return evidenceOfAll(diagnoses);
}
