import { expect } from 'vitest';
import { on, refuse } from './ehr.ts';
import { complete, couldNot, ended, inPart, reopen, unread } from './expected.ts';
import { afterFirst, secondPage } from './pages.ts';
import type { ReadingCheck, Row } from './row.ts';
import { all, paged, referred, searched, some, sources } from './sources.ts';
import { asked, refresh } from './steps.ts';

const oldBySession =
  'Your EHR session for this panel ended at 00:00. What you see was read at 00:00 and may be old. Open the panel again from the chart.';
const lackingNouns: Readonly<Record<string, string>> = {
  medications: 'medication',
  orders: 'order',
  practitioners: 'staff member',
};

/** F01 to F05 but F04: how the EHR refuses. */
export const transport: readonly Row[] = [
  {
    id: 'F01',
    wrong: 'The EHR refuses the token (401)',
    user: 'The session has ended and only a new launch leads on. What was read is called old; no verdict rests on the rest.',
    readings: [
      {
        name: 'every request',
        sources: ['patient'],
        fault: () => () => refuse(401),
        sees: () => ({
          heading: 'Your EHR session for this panel has ended',
          says: ['Nothing was read before it ended.'],
          next: reopen,
        }),
      },
      { name: 'the requests for one source', sources: all, fault: on(() => refuse(401)), sees: ended() },
      {
        name: 'a second page',
        sources: paged,
        fault: secondPage(() => refuse(401)),
        sees: ended(inPart('the session has ended')),
      },
      {
        name: 'a refresh: what was read stays, and is called old',
        sources: some,
        fault: afterFirst(() => refuse(401)),
        steps: refresh,
        sees: () => ({ heading: 'Complete', says: [oldBySession], next: reopen }),
      },
    ],
  },
  {
    id: 'F02',
    wrong: 'The EHR does not permit one type (403)',
    user: 'The source is named as not permitted; the others are still shown.',
    readings: [
      { name: '403', sources: all, fault: on(() => refuse(403)), sees: unread('not permitted') },
      {
        name: 'a second page',
        sources: paged,
        fault: secondPage(() => refuse(403)),
        sees: inPart('not permitted'),
      },
      {
        name: '403 to the search for other visits',
        sources: ['encounters'],
        fault: on(({ search }) => (search ? refuse(403) : null)),
        sees: inPart('not permitted'),
      },
      {
        name: 'no scope was granted',
        sources: ['patient'],
        context: { scopes: [] },
        sees: () => ({
          heading: couldNot,
          says: all
            .filter(one => !referred.includes(one))
            .map(one => `${sources[one].noun} could not be read (not permitted: access was not granted).`),
          next: 'Try again',
        }),
      },
    ],
  },
  {
    id: 'F03',
    wrong: 'A record is not there or was deleted (404, 410)',
    user: 'It is called not found, by its kind only. What an entry refers to and nobody has is a gap; a whole type that is not found is unread.',
    readings: [404, 410].flatMap((status): ReadingCheck[] => [
      {
        name: `${status} to a search or to what the launch names`,
        sources: ['patient', 'encounters', ...searched],
        fault: on(() => refuse(status)),
        sees: unread('not found'),
      },
      {
        name: `${status} to what an entry refers to`,
        sources: ['medications', 'orders', 'practitioners'],
        fault: on(() => refuse(status)),
        sees: source => ({
          heading: '1 item missing',
          says: [`The ${lackingNouns[source]} that the entry refers to cannot be found.`],
          next: 'Refresh',
        }),
      },
      {
        name: `${status} to the place of the visit`,
        sources: ['locations'],
        fault: on(() => refuse(status)),
        sees: () => ({ heading: 'Please confirm 1 item', says: ['Please confirm 1 item'], next: 'Refresh' }),
      },
    ]),
  },
  {
    id: 'F05',
    wrong: 'The EHR has an error (500, 502, 503, 504)',
    user: 'Nothing, when it passes within two silent repeats; else the source is named, with a way to try again.',
    readings: [
      ...[500, 502, 503, 504].flatMap((status): ReadingCheck[] => [
        {
          name: `${status} twice`,
          sources: status === 503 ? all : some,
          fault: on(({ before }) => (before < 2 ? refuse(status) : null)),
          sees: () => complete,
        },
        {
          name: `${status} always`,
          sources: status === 500 ? all : some,
          fault: on(() => refuse(status)),
          steps: async (desk, source) => {
            await desk.settled();
            expect(asked(desk, source), 'asked three times').toBe(3);
          },
          sees: unread('the EHR had an error'),
        },
      ]),
      {
        name: '501, which does not pass',
        sources: some,
        fault: on(() => refuse(501)),
        steps: async (desk, source) => {
          await desk.settled();
          expect(asked(desk, source), 'asked once').toBe(1);
        },
        sees: unread('the EHR had an error'),
      },
      {
        name: 'a second page',
        sources: paged,
        fault: secondPage(() => refuse(500)),
        sees: inPart('the EHR had an error'),
      },
      {
        name: 'mended after Try again',
        sources: some,
        fault: on(({ before }) => (before < 3 ? refuse(500) : null)),
        steps: async desk => {
          await desk.settled();
          await desk.press('Try again');
          await desk.settled();
        },
        sees: () => complete,
      },
    ],
  },
];
