import { act } from '@testing-library/react';
import { expect, vi } from 'vitest';
import { type Desk, start } from './desk.tsx';
import { refuse } from './ehr.ts';
import { complete, reopen } from './expected.ts';
import { afterFirst } from './pages.ts';
import type { Row, Sees } from './row.ts';
import { indexScreen, launchScreen } from './screens.tsx';
import { all, some } from './sources.ts';
import { refresh } from './steps.ts';

const old = (clock: string): Sees => ({
  heading: 'Complete',
  says: [
    `Your EHR session for this panel ended at ${clock}. What you see was read at 00:00 and may be old. Open the panel again from the chart.`,
  ],
  next: reopen,
});
const used: Sees = {
  heading: 'This launch cannot be used again',
  says: [
    'The page was loaded again, or its launch was finished elsewhere. To be sure never to show another patient, the panel starts only from a new launch.',
  ],
  next: reopen,
};
const faulty = (...faults: string[]): Sees => ({
  heading: 'The panel is not set up correctly',
  says: [
    'Its configuration file, smart-config.json, cannot be used. Each fault is named by its place in the file:',
    ...faults,
  ],
  next: 'Copy the details and send them to whoever set the panel up.',
});

/** F31 to F34: launch and session. */
export const session: readonly Row[] = [
  {
    id: 'F31',
    wrong: 'There are two launches (two tabs, two frames, Back, a page out of the browser’s cache, a copied tab)',
    user: 'Each shows its own patient, or a stop screen; never the other’s.',
    readings: [
      {
        name: 'the page is left and comes back out of the browser’s cache',
        sources: ['patient'],
        steps: async desk => {
          await desk.settled();
          await happens('pagehide');
          await happens('pageshow');
          noWayOn(desk);
        },
        sees: () => used,
      },
    ],
    others: [
      { name: 'the page is loaded again', sees: used, run: indexScreen('', { needlepoint: 'state' }) },
      { name: 'an answer to another window’s launch', sees: used, run: indexScreen('?code=c&state=other') },
      { name: 'an answer with two states', sees: used, run: indexScreen('?code=c&state=a&state=b') },
    ],
    browser: [
      [
        'session.spec.ts',
        'two launches in one tab, then back and reload: the first patient or a stop screen, never the second',
      ],
      ['session.spec.ts', 'two frames in one page, then reload of the first: never the second patient'],
    ],
  },
  {
    id: 'F32',
    wrong: 'The token ends early or is revoked, or a clock is wrong',
    user: 'The end is said, a minute ahead where it is known. The EHR’s word counts, not the clock’s.',
    readings: [
      {
        name: 'it ends while the panel is open',
        sources: all,
        context: { expiresAt: start + 90_000 },
        steps: async desk => {
          await desk.settled();
          await desk.pass(31_000);
          expect(desk.words()).toContain(
            "This panel's session ends at 00:01. After that, open it again from the chart.",
          );
          await desk.pass(60_000);
          noWayOn(desk);
        },
        sees: () => old('00:01'),
      },
      {
        name: 'it ended before anything was read',
        sources: ['patient'],
        context: { expiresAt: start - 1 },
        sees: () => ({
          heading: 'Your EHR session for this panel has ended',
          says: ['Nothing was read before it ended.'],
          next: reopen,
        }),
      },
      {
        name: 'the clock goes ten minutes ahead',
        sources: ['patient'],
        steps: async desk => {
          await desk.settled();
          vi.setSystemTime(start + 600_000);
          await happens('visibilitychange');
          noWayOn(desk);
        },
        sees: () => old('00:10'),
      },
      {
        name: 'the clock goes ten minutes back: the EHR says when it is over',
        sources: some,
        fault: afterFirst(() => refuse(401)),
        steps: async desk => {
          await desk.settled();
          vi.setSystemTime(start - 600_000);
          await refresh(desk);
          noWayOn(desk);
        },
        sees: () => ({ ...old('23:50'), says: [] }),
      },
      {
        name: 'the EHR does not say when it ends',
        sources: ['patient'],
        context: { expiresAt: null },
        sees: () => complete,
      },
    ],
    browser: [['session.spec.ts', 'the session ends: results stay, are called old, and lead nowhere any more']],
  },
  {
    id: 'F33',
    wrong: 'The browser blocks storage, or has no cryptography',
    user: 'It is said why; a window of its own is offered where it helps.',
    others: [
      {
        name: 'storage is blocked',
        sees: {
          heading: 'The browser does not let the panel work inside this window',
          says: ['It blocks storage for pages inside other pages. In a window of its own the panel can open.'],
          next: 'Open in a new window',
        },
        run: launchScreen({ storage: false }),
      },
      {
        name: 'no cryptography',
        sees: {
          heading: 'The panel needs a secure connection',
          says: [
            'This page was opened without https, or in a browser that is too old: the cryptography that a launch needs is not there. Nothing was read.',
          ],
          next: 'Open the panel again in an up-to-date browser.',
        },
        run: launchScreen({ crypto: false }),
      },
    ],
    browser: [['session.spec.ts', 'storage blocked in a frame: a readable screen that offers a window of its own']],
  },
  {
    id: 'F34',
    wrong: 'The configuration is missing, wrong, or does not know the EHR',
    user: 'A setup page names each fault by its place in the file. There is no client id by default.',
    others: [
      {
        name: 'missing',
        sees: faulty('smart-config.json: cannot be read (HTTP 404)'),
        run: launchScreen({ config: () => new Response(null, { status: 404 }) }),
      },
      {
        name: 'no connection',
        sees: faulty('smart-config.json: cannot be read'),
        run: launchScreen({ config: () => Promise.reject(new TypeError('Failed to fetch')) }),
      },
      { name: 'not JSON', sees: faulty(': is not JSON'), run: launchScreen({ config: () => new Response('{') }) },
      {
        name: 'wrong',
        sees: faulty('ehrs[0].clientId: is missing', 'ehrs[0].extra: is not a known key'),
        run: launchScreen({ spoil: ({ clientId: _, ...ehr }) => ({ ...ehr, extra: true }) }),
      },
      {
        name: 'an EHR that is not in it',
        sees: {
          heading: 'This EHR address is not set up for the panel',
          says: [
            'The panel was opened by an address that it does not know. Nothing was read.',
            'https://unknown.example/fhir',
          ],
          next: 'Copy the details and send them to your support.',
        },
        run: launchScreen({ iss: 'https://unknown.example/fhir' }),
      },
    ],
    browser: [
      ['session.spec.ts', 'a configuration with faults: each is named'],
      ['launch-faults.spec.ts', 'the configuration is not there: the file is named, and what to do'],
    ],
  },
];

async function happens(event: string): Promise<void> {
  await act(async () => {
    (event === 'visibilitychange' ? document : window).dispatchEvent(new Event(event));
  });
}

function noWayOn(desk: Desk): void {
  expect(desk.buttons()).not.toContain('Refresh');
  expect(desk.buttons()).not.toContain('Try again');
}
