import { answers } from './answers.ts';
import { bulk } from './bulk.ts';
import { command } from './command.ts';
import { contents } from './contents.ts';
import { dosages } from './dosages.ts';
import { lastResort } from './last-resort.ts';
import { lists } from './lists.ts';
import { records } from './records.ts';
import type { Row } from './row.ts';
import { session } from './session.ts';
import { ties } from './ties.ts';
import { transport } from './transport.ts';
import { versions } from './versions.ts';
import { waiting } from './waiting.ts';

/** The fault matrix. */
export const tables: readonly Row[] = [
  transport,
  waiting,
  answers,
  lists,
  records,
  ties,
  bulk,
  contents,
  dosages,
  session,
  versions,
  command,
  lastResort,
]
  .flat()
  .toSorted((a, b) => (a.id < b.id ? -1 : 1));
