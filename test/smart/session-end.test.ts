// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://app.example/app/launch.html"}
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { discoveryJson, iss, tokenEndpoint, tokenJson } from './ehr.ts';
import { answering, indexPage, network, pendingState } from './page.ts';

const revoke = 'https://login.example/revoke';

beforeEach(() => {
  sessionStorage.clear();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A session of 570 seconds, unless `token` says otherwise; what it sends from now on, and what it tells. */
async function opened(token: Record<string, unknown> = {}) {
  const sent = network(
    answering(tokenEndpoint, () => Response.json({ ...tokenJson(), ...token })),
    answering(`${iss}/.well-known/smart-configuration`, () =>
      Response.json({ ...discoveryJson(), revocation_endpoint: revoke }),
    ),
    answering(`${iss}/Patient/gone`, () => Response.json({}, { status: 401 })),
  );
  const state = await pendingState();
  const { openSession } = await indexPage(`?code=c&state=${state}`);
  const session = await openSession();
  sent.length = 0;
  const [ended, warned] = [vi.fn(), vi.fn()];
  session.onExpire(ended);
  session.onWarn(warned);
  return { session, sent, ended, warned };
}

const leave = () => dispatchEvent(new Event('pagehide'));
const addresses = (sent: readonly { url: string }[]) => sent.map(({ url }) => url);

test('to end a session is to leave it: the token is revoked once, though the server cannot be reached', async () => {
  const { session, sent, ended } = await opened();
  expect(vi.getTimerCount()).toBe(1);
  session.end();
  session.end();
  leave();
  expect(ended.mock.calls).toEqual([['left']]);
  expect(addresses(sent)).toEqual([revoke]);
  expect(sent[0]?.init).toMatchObject({
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  });
  expect(Object.fromEntries(sent[0]?.init.body as URLSearchParams)).toEqual({
    token: 'secret.dotted.token',
    token_type_hint: 'access_token',
    client_id: 'needlepoint',
  });
  await expect(session.reader.get('Patient/1')).rejects.toMatchObject({ why: { code: 'expired' } });
});

test('what ended is not watched any more, and warns nobody', async () => {
  const { session, warned, ended } = await opened();
  session.end();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(600_000);
  document.dispatchEvent(new Event('visibilitychange'));
  expect([warned.mock.calls, ended.mock.calls]).toEqual([[], [['left']]]);
});

test('a token that the server refused, or whose time is over, is not sent once more to be revoked', async () => {
  const refused = await opened();
  await expect(refused.session.reader.get('Patient/gone')).rejects.toMatchObject({ why: { code: 'expired' } });
  expect(vi.getTimerCount()).toBe(0);
  leave();
  refused.session.end();
  expect(refused.ended.mock.calls).toEqual([['expired']]);
  expect(addresses(refused.sent)).toEqual([`${iss}/Patient/gone`]);

  const over = await opened();
  vi.advanceTimersByTime(570_000);
  leave();
  expect(over.ended.mock.calls).toEqual([['expired']]);
  expect(over.sent).toEqual([]);
});

test('a page that has no session any more does not listen for its end', async () => {
  const added = vi.spyOn(globalThis, 'addEventListener');
  const removed = vi.spyOn(globalThis, 'removeEventListener');
  const { session } = await opened();
  session.end();
  const of = (calls: readonly (readonly unknown[])[]) =>
    calls.filter(([name]) => name === 'pagehide').map(([, listener]) => listener);
  expect(of(added.mock.calls).length).toBeGreaterThan(0);
  expect(new Set(of(removed.mock.calls))).toEqual(new Set(of(added.mock.calls)));
});

describe('the warning', () => {
  test('comes a minute before the end, not sooner, and at once to those who come late', async () => {
    const { session, warned, ended } = await opened();
    vi.advanceTimersByTime(509_999);
    expect(warned).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(warned).toHaveBeenCalledTimes(1);
    const late = vi.fn();
    session.onWarn(late);
    expect(late).toHaveBeenCalledTimes(1);
    expect(ended).not.toHaveBeenCalled();
  });

  test('is not given to those who took their callback back', async () => {
    const { session, warned } = await opened();
    const other = vi.fn();
    session.onWarn(other)();
    vi.advanceTimersByTime(520_000);
    expect([warned.mock.calls.length, other.mock.calls.length]).toEqual([1, 0]);
  });

  test('comes at once with a token that ends within the minute', async () => {
    const { warned } = await opened({ expires_in: 60 });
    expect(warned).toHaveBeenCalledTimes(1);
  });

  test('never comes where the token names no end', async () => {
    const { session, warned, ended } = await opened({ expires_in: undefined });
    expect(session.context.expiresAt).toBe(null);
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(1e9);
    expect([warned.mock.calls, ended.mock.calls]).toEqual([[], []]);
  });
});

test('those who come after the end are told at once, and need not take their callback back', async () => {
  const { session } = await opened();
  session.end();
  const late = vi.fn();
  session.onExpire(late)();
  expect(late.mock.calls).toEqual([['left']]);
});
