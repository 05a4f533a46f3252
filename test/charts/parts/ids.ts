import type { Draw } from './draw.ts';

const hex = '0123456789abcdef';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const lower = 'abcdefghijklmnopqrstuvwxyz0123456789';

function text(draw: Draw, alphabet: string, length: number): string {
  let found = '';
  for (let i = 0; i < length; i += 1) found += alphabet[draw.below(alphabet.length)];
  return found;
}

/** Ids as one server makes them. */
export type Ids = (draw: Draw, type: string) => string;

export const uuids: Ids = draw =>
  `${text(draw, hex, 8)}-${text(draw, hex, 4)}-4${text(draw, hex, 3)}-a${text(draw, hex, 3)}-${text(draw, hex, 12)}`;

/** Epic: `e`, then letters of base64 with `.` and `-`; longer for what belongs to an encounter. */
export const epicIds: Ids = (draw, type) => {
  const [first, second] = type === 'Patient' ? [22, 0] : [21, 20];
  return `e${text(draw, letters, first)}${draw.chance(0.5) ? '.' : '-'}${text(draw, letters, second)}${draw.chance(0.8) ? '3' : ''}`;
};

/** Oracle Health: numbers, those of conditions with a letter before them. */
export const oracleIds: Ids = (draw, type) =>
  `${type === 'Condition' ? 'p' : ''}${draw.between(1, 9)}${text(draw, '0123456789', 7)}`;

/** eClinicalWorks: the practice's code, then base64 of what only the server knows. */
export const eclinicalIds: Ids = draw => `IJHBDH.${text(draw, letters, draw.between(24, 36))}`;

export const plainIds: Ids = (draw, type) =>
  `${type.slice(0, 3).toLowerCase()}-${text(draw, lower, draw.between(3, 10))}`;

/** Test cases have speaking ids. */
export const spokenIds: Ids = (draw, type) =>
  `${draw.one(['numer', 'denom', 'ipp', 'denexcep'])}-${draw.one(['pass', 'fail'])}-${type.toLowerCase()}-${text(draw, hex, 4)}`;
