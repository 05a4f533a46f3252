import { type Break, elementBreak, type Fields, likes } from './break.ts';

const values: readonly unknown[] = [
  0,
  -0,
  -1,
  1e-300,
  1e308,
  Number.POSITIVE_INFINITY,
  '1000',
  '1,000',
  '',
  null,
  true,
  [1],
  { value: 1 },
  1e16,
  0.1 + 0.2,
];
const units = [
  '',
  ' ',
  'mg/kg',
  'mg/mL',
  '%',
  'tablet',
  'min',
  'MG',
  'MU',
  'mcG',
  'units/kg',
  'x',
  'dose',
  'mL/h',
  '[iU]',
  'kg',
];
const quantity = (change: (quantity: Fields) => Fields) => (value: unknown) => change(value as Fields);

/** Amounts that are none, or of which nobody knows what they count. */
export const quantities: readonly Break[] = [
  elementBreak('another value', likes.quantity, (value, draw) => ({ ...(value as Fields), value: draw.one(values) })),
  elementBreak('another unit', likes.quantity, (value, draw) => ({ ...(value as Fields), unit: draw.one(units) })),
  elementBreak('another code of a unit', likes.quantity, (value, draw) => ({
    ...(value as Fields),
    code: draw.one(units),
  })),
  elementBreak(
    'no unit',
    likes.quantity,
    quantity(({ value }) => ({ value })),
  ),
  elementBreak(
    'no value',
    likes.quantity,
    quantity(({ value: _, ...others }) => others),
  ),
  elementBreak('comparator', likes.quantity, (value, draw) => ({
    ...(value as Fields),
    comparator: draw.one(['<', '>=', '', 'ad']),
  })),
  elementBreak('ratio for an amount', likes.quantity, value => ({
    numerator: value,
    denominator: { value: 1, unit: 'mL' },
  })),
];
