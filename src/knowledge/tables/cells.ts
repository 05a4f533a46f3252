import { parseDate } from '../../domain/time.ts';

/** Says whether a value may stand in a column. */
export type CellCheck = (cell: unknown) => boolean;

const matches =
  (shape: RegExp): CellCheck =>
  cell =>
    typeof cell === 'string' && shape.test(cell);

/** HCPCS Level I or II: a number only, never a descriptor. */
export const procedureCode = matches(/^[0-9A-Z]{5}$/);

/** HCPCS Level II, or a modifier. */
export const levelTwoOrModifier = matches(/^(?:[A-Z]\d{4}|[0-9A-Z]{2})$/);

/** ICD-10-CM as the official files write it: without the point. */
export const diagnosisCode = matches(/^[A-Z]\d[0-9A-Z]{1,5}$/);

/** An 11-digit NDC, 5-4-2 with hyphens. */
export const ndc = matches(/^\d{5}-\d{4}-\d{2}$/);

/** Words, trimmed, in one line. */
export const words = matches(/^(?! )[^\n\r\t]+(?<! )$/);

/** ISO day of the calendar. */
export const day: CellCheck = cell => parseDate(cell)?.precision === 'day';

export const dayOrNone: CellCheck = cell => cell === null || day(cell);

export const flag: CellCheck = cell => cell === 0 || cell === 1;

export const oneOf =
  (...values: readonly number[]): CellCheck =>
  cell =>
    typeof cell === 'number' && values.includes(cell);

export const count: CellCheck = cell => Number.isSafeInteger(cell) && Number(cell) >= 0;

export const amount: CellCheck = cell => typeof cell === 'number' && Number.isFinite(cell) && cell > 0;
