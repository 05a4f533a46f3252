import type { Drug } from '../../domain/drug.ts';
import { remembering } from '../../domain/memo.ts';

/** True when a name or form of the drug holds the word or words. */
export function saysForm({ product }: Drug, form: string): boolean {
  const phrase = spaced(form);
  return product.words.some(({ value }) => spaced(value).includes(phrase));
}

/** Words of drugs and products with one space around each. */
export const spaced = remembering(
  (text: string) =>
    ` ${text
      .toLowerCase()
      .replaceAll(/(?:[^\p{L}\p{N}.]|\.(?!\p{N}))+/gu, ' ')
      .trim()} `,
);
