import { vi } from 'vitest';
import type { SourceName } from '../../src/domain/reading.ts';
import type { Reader } from '../../src/domain/session.ts';
import { sourceOfType } from '../../src/fhir/source.ts';
import type { Session } from '../../src/smart/session.ts';
import type { Desk } from './desk.tsx';
import type { Row, Sees } from './row.ts';
import { all, some } from './sources.ts';
import { refresh } from './steps.ts';

const failed: Sees = {
  heading: 'The panel has failed',
  says: [
    'A fault in the panel itself. What it showed is hidden, because it can no longer be relied on. The record is untouched.',
    'Open the panel again from the chart.',
  ],
  next: 'Copy details',
};

/** F37: the panel itself fails. */
export const lastResort: readonly Row[] = [
  {
    id: 'F37',
    wrong: 'The panel itself throws',
    user: 'Nothing that was shown stays; a screen says so, without a word of the record.',
    readings: [
      {
        name: 'while it takes in what was read',
        sources: all,
        session: source => session => ({ ...session, reader: throwing(session, source, 0) }),
        steps: desk => expectingNoise(desk.settled()),
        sees: () => failed,
      },
      {
        name: 'on a refresh: the verdict goes',
        sources: some,
        session: source => session => ({ ...session, reader: throwing(session, source, 1) }),
        steps: desk => expectingNoise(refresh(desk)),
        sees: () => failed,
      },
      {
        name: 'while it is drawn',
        sources: ['patient'],
        session: () => session => ({
          ...session,
          onWarn: () => {
            throw new TypeError('Quagga');
          },
        }),
        steps: (desk: Desk) => expectingNoise(desk.settled()),
        sees: () => failed,
      },
    ],
    browser: [['launch-faults.spec.ts', 'the part with the screens does not arrive: the page says that it failed']],
  },
];

/** A reader whose answers for a source cannot be looked at, from the reading after so many on. */
function throwing({ reader }: Session, source: SourceName, after: number): Reader {
  const times = new Map<string, number>();
  const spoil = async (path: string, answer: Promise<unknown>) => {
    const value = (await answer) as object;
    const type = path.split(/[/?]/)[0] ?? '';
    const before = times.get(path) ?? 0;
    times.set(path, before + 1);
    if (sourceOfType[type] !== source || before < after) return value;
    const boom = () => {
      throw new TypeError('Quagga');
    };
    return Object.defineProperties(value, { meta: { get: boom }, entry: { get: boom } });
  };
  return {
    base: reader.base,
    get: (path, options) => spoil(path, reader.get(path, options)),
    post: (path, form, options) => spoil(path, reader.post(path, form, options)),
  };
}

/** React tells the console of what it caught, unless it is told not to, as the page does. */
async function expectingNoise(done: Promise<unknown>): Promise<void> {
  await done;
  vi.mocked(console.error).mockClear();
}
