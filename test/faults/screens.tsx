import { act, render } from '@testing-library/react';
import { expect, vi } from 'vitest';
import { App } from '../../src/app/App.tsx';
import { startRun } from '../../src/app/run.ts';
import { screenOf } from '../../src/app/screen-of.ts';
import { StartScreen } from '../../src/panel/screens/StartScreen.tsx';
import { configJson, iss, tokenEndpoint } from '../smart/ehr.ts';
import { abroad, answering, indexPage, launchPage, network, pendingState } from '../smart/page.ts';
import type { Sees } from './row.ts';

const href = 'https://app.example/launch.html?iss=x&launch=y';

/** The screen of a page that could not open, and that nothing more was asked of any EHR. */
async function fails(
  opening: Promise<unknown>,
  sent: Parameters<typeof abroad>[0],
  { heading, says, next }: Sees,
  asked: readonly string[] = [],
) {
  const fault = await opening.then(
    () => null,
    (error: unknown) => error,
  );
  expect(fault).not.toBeNull();
  render(<StartScreen screen={screenOf(fault, href)} />);
  const words = [...document.body.querySelectorAll('*')].map(one => (one.textContent ?? '').trim());
  expect(words).toContain(heading);
  for (const sentence of says) expect(words).toContain(sentence);
  expect(
    words.some(one => one.includes(next)),
    next,
  ).toBe(true);
  expect(document.body.textContent).not.toContain('Complete');
  expect(abroad(sent)).toEqual(asked);
}

/** The session's token does not come for some seconds; its own end is that of the request for it. */
export const openingScreen = async ({ heading, says, next }: Sees) => {
  vi.useFakeTimers();
  render(<App boot={{ opening: new Promise(() => {}), startRun }} />);
  await act(() => vi.advanceTimersByTimeAsync(3000));
  vi.useRealTimers();
  expect(document.querySelector('h1')?.textContent).toBe(heading);
  expect([...document.querySelectorAll('p')].map(one => one.textContent)).toEqual(expect.arrayContaining([...says]));
  expect(document.body.textContent).toContain(next);
};

interface Launch {
  iss?: string;
  storage?: false;
  crypto?: false;
  config?: () => Response | Promise<Response>;
  /** Changes the first EHR of the configuration. */
  spoil?: (ehr: Record<string, unknown>) => object;
}

/** Opens launch.html in a browser and beside a configuration that are so. */
export const launchScreen = (how: Launch) => async (sees: Sees) => {
  const { config, spoil } = how;
  const spoilt = () => {
    const { ehrs, ...rest } = configJson();
    return Response.json({ ...rest, ehrs: ehrs.map((ehr, at) => (at === 0 && spoil ? spoil(ehr) : ehr)) });
  };
  const sent = network(url => (url === 'smart-config.json' ? (config ?? spoilt)() : undefined));
  const { prepareLaunch } = await launchPage(`?iss=${encodeURIComponent(how.iss ?? iss)}&launch=x`);
  if (how.crypto === false) vi.stubGlobal('crypto', {});
  if (how.storage === false) vi.stubGlobal('sessionStorage', new Proxy({}, { get: blocked }));
  await fails(prepareLaunch(), sent, sees);
};

/** Opens index.html with that answer in its address. */
export const indexScreen =
  (search: string, state: unknown = null) =>
  async (sees: Sees) => {
    const sent = network();
    const { openSession } = await indexPage(search, state);
    await fails(openSession(), sent, sees);
  };

/** Opens index.html after a launch whose token is answered like this. */
export const tokenScreen = (response: () => Response) => async (sees: Sees) => {
  const sent = network(answering(tokenEndpoint, response));
  const state = await pendingState();
  sent.length = 0;
  const { openSession } = await indexPage(`?code=c&state=${state}`);
  await fails(openSession(), sent, sees, [tokenEndpoint]);
};

/** Opens launch.html where the EHR's SMART configuration is answered like this. */
export const discoveryScreen = (response: () => Response) => async (sees: Sees) => {
  const address = `${iss}/.well-known/smart-configuration`;
  const sent = network(answering(address, response));
  const { prepareLaunch } = await launchPage(`?iss=${encodeURIComponent(iss)}&launch=x`);
  await fails(prepareLaunch(), sent, sees, [address]);
};

function blocked(): never {
  throw new DOMException('denied', 'SecurityError');
}
