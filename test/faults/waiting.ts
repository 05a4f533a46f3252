import { expect } from 'vitest';
import { answer, never, on } from './ehr.ts';
import { complete, inPart, unread } from './expected.ts';
import { afterFirst, asPages, secondPage } from './pages.ts';
import type { ReadingCheck, Row } from './row.ts';
import { openingScreen } from './screens.tsx';
import { all, searched, some, sources } from './sources.ts';
import { asked, breaking, busy, connection, countsDown, endless, refresh, slowly } from './steps.ts';

const lost = () => Promise.reject(new TypeError('Failed to fetch'));

const oldOffline =
  'No connection. What you see was read at 00:00 and may be old. The record is read again when the connection is back.';

/** F04, F06 and F07: what is waited for. */
export const waiting: readonly Row[] = [
  {
    id: 'F04',
    wrong: 'The EHR is asked too much (429)',
    user: 'The wait is counted down, at most ten seconds, and the EHR is asked once more; then the source is unread and the user may try again. It is never hammered.',
    readings: [
      ...[
        ['seconds', '5', 5],
        ['a date', 'Fri, 13 Mar 2026 00:00:05 GMT', 5],
        ['the longest that is waited for', '10', 10],
        ['nothing said', null, 1],
        ['nonsense', 'soon', 1],
        ['a negative number', '-5', 1],
      ].map(
        ([name, wait, seconds]): ReadingCheck => ({
          name: `once, ${name}`,
          sources: name === 'seconds' ? all : some,
          fault: on(({ before }) => (before === 0 ? busy(wait as string | null) : null)),
          steps: async desk => {
            await countsDown(desk, Number(seconds));
            await desk.settled();
          },
          sees: () => complete,
        }),
      ),
      ...[
        ['an hour', '3600'],
        ['11 seconds', '11'],
        ['more than a number holds', '999999999'],
        ['an absurd date', 'Fri, 31 Dec 9999 23:59:59 GMT'],
      ].map(
        ([name, wait]): ReadingCheck => ({
          name: `for ${name}`,
          sources: name === 'an hour' ? all : some,
          fault: on(() => busy(wait ?? null)),
          steps: async (desk, source) => {
            expect(await desk.settled(), 'nothing is waited for').toBe(0);
            expect(asked(desk, source), 'asked once').toBe(1);
          },
          sees: unread('the EHR is too busy'),
        }),
      ),
      {
        name: 'again and again',
        sources: some,
        fault: on(() => busy('2')),
        steps: async (desk, source) => {
          await desk.settled();
          expect(asked(desk, source), 'asked twice').toBe(2);
        },
        sees: unread('the EHR is too busy'),
      },
      {
        name: 'a refresh: counted down, and it can be stopped; what was read stays',
        sources: some,
        fault: afterFirst(() => busy('9')),
        steps: async desk => {
          await desk.settled();
          await desk.press('Refresh');
          await countsDown(desk, 9, 6);
          await desk.press('Stop');
          await desk.settled();
        },
        sees: () => complete,
      },
    ],
  },
  {
    id: 'F06',
    wrong: 'There is no connection (drop, DNS, CORS, offline)',
    user: 'It says so; an old verdict is greyed and called old at once, and goes with the next reading. When the connection is back, the record is read by itself.',
    readings: [
      { name: 'no request gets through', sources: all, fault: on(lost), sees: unread('no connection') },
      {
        name: 'a second page',
        sources: searched,
        fault: secondPage(lost),
        sees: inPart('no connection'),
      },
      {
        name: 'a body that breaks off',
        sources: some,
        fault: on(() => answer(breaking())),
        sees: unread('no connection'),
      },
      {
        name: 'a refresh takes the old verdict away',
        sources: some,
        fault: afterFirst(lost),
        steps: refresh,
        sees: unread('no connection'),
      },
      {
        name: 'the browser goes offline: what stands there is called old',
        sources: ['patient'],
        steps: async desk => {
          await desk.settled();
          await connection(false);
          expect(document.querySelector('main')?.dataset.old, 'greyed').toBe('true');
          expect(document.body.textContent, 'in print').toContain('Old. ');
        },
        sees: () => ({ heading: 'Complete', says: [oldOffline], next: 'Refresh' }),
      },
      {
        name: 'and back: it is read again by itself',
        sources: ['patient'],
        steps: async desk => {
          await desk.settled();
          await connection(false);
          const before = desk.log.length;
          await connection(true);
          await desk.settled();
          expect(desk.log.length, 'read again').toBe(2 * before);
          expect(document.querySelector('main')?.dataset.old, 'greyed').toBeUndefined();
        },
        sees: () => complete,
      },
      {
        name: 'offline while it is read, and back',
        sources: some,
        fault: on(({ before }) => (before === 0 ? never() : null)),
        steps: async desk => {
          await connection(false);
          await desk.pass(1000);
          expect(desk.words()).toContain('No connection. The record is read again when the connection is back.');
          await connection(true);
          await desk.settled();
        },
        sees: () => complete,
      },
    ],
    browser: [
      ['faults.spec.ts', 'offline: the old verdict goes, and comes back with the connection'],
      ['return.spec.ts', 'back in the window without a connection: the old verdict goes, nothing hangs'],
    ],
  },
  {
    id: 'F07',
    wrong: 'The EHR does not answer, or slowly',
    user: 'What is waited for is named, and Stop is always there. A request ends after 15 s, the whole after 60 s.',
    readings: [
      {
        name: 'never',
        sources: all,
        fault: on(never),
        steps: async (desk, source) => {
          await desk.pass(4000);
          expect(desk.words()).toContain(`Still waiting for: ${sources[source].noun}.`);
          await desk.settled();
        },
        sees: unread('no answer in time'),
      },
      {
        name: 'it begins to answer and does not end',
        sources: some,
        fault: on(() => answer(endless())),
        sees: unread('no answer in time'),
      },
      {
        name: 'after ten seconds',
        sources: some,
        fault: on(slowly(10_000)),
        sees: () => complete,
      },
      {
        name: 'Stop',
        sources: some,
        fault: on(never),
        steps: async desk => {
          await desk.pass(4000);
          await desk.press('Stop');
          expect(await desk.settled()).toBe(0);
        },
        sees: unread('stopped by you'),
      },
      {
        name: 'whoever keeps waiting is asked again',
        sources: ['conditions'],
        fault: on(({ search }) => slowly(search ? 14_000 : 14_500)({ usual: () => ({}) } as never)),
        steps: async desk => {
          await desk.pass(20_500);
          expect(desk.words()).toContain('Still waiting for: Conditions. The EHR is taking long to answer.');
          await desk.press('Keep waiting');
          await desk.settled();
        },
        sees: unread('the answer could not be understood'),
      },
      {
        name: 'page after page, each slow: the whole has an end',
        sources: searched,
        fault: asPages(page => slowly(14_000)(page)),
        steps: async desk => {
          expect(await desk.settled()).toBe(60_000);
        },
        // What the first wave refers to was not asked for any more.
        sees: source => ({ ...inPart('no answer in time')(source), heading: 'Could not check' }),
      },
      {
        name: 'a refresh that hangs: Stop, and what was read stays',
        sources: some,
        fault: afterFirst(never),
        steps: async desk => {
          await desk.settled();
          await desk.press('Refresh');
          await desk.pass(5000);
          await desk.press('Stop');
          expect(await desk.settled()).toBe(0);
        },
        sees: () => complete,
      },
      {
        name: 'a refresh that hangs: it ends by itself, and the old verdict goes',
        sources: some,
        fault: afterFirst(never),
        steps: refresh,
        sees: unread('no answer in time'),
      },
    ],
    others: [
      {
        name: 'the token does not come',
        sees: {
          heading: 'Reading the record...',
          says: ['The EHR is taking long to answer. You can also close the panel and open it again from the chart.'],
          next: 'open it again from the chart',
        },
        run: openingScreen,
      },
    ],
    browser: [
      ['faults.spec.ts', 'a page that does not answer: the source is named, and reading can be stopped'],
      ['session.spec.ts', 'while it reads, every source is named and there is a way to stop'],
    ],
  },
];
