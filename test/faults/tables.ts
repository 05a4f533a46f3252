import { answers } from './answers.ts';
import { lists } from './lists.ts';
import type { Row } from './row.ts';
import { transport } from './transport.ts';
import { waiting } from './waiting.ts';

/** The fault matrix. */
export const tables: readonly Row[] = [...transport, ...waiting, ...answers, ...lists].toSorted((a, b) =>
  a.id < b.id ? -1 : 1,
);
