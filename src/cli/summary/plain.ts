/** Longer names are cut: a summary stays small whatever a record says. */
const longest = 120;

/**
 * Words of a record as one short line: without line ends, control characters and marks that turn the direction of the text
 * around them.
 */
export function plain(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  // One UTF-16 unit too many is enough to see that it is too long.
  const line = text
    .slice(0, 4 * longest)
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\s]+/gu, ' ')
    .trim();
  const letters = [...line];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : line || null;
}
