// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://app.example/app/launch.html"}
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tokenEndpoint, tokenJson } from './ehr.ts';
import { type Answer, abroad, answering, indexPage, network, pendingState } from './page.ts';

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Opens the page of a launch whose code is redeemed like this; `pending` changes what the library kept meanwhile. */
async function redeemed(answer: Answer, pending: (kept: Record<string, unknown>) => unknown = kept => kept) {
  const sent = network(answer);
  const state = await pendingState();
  sent.length = 0;
  sessionStorage.setItem(state, JSON.stringify(pending(JSON.parse(sessionStorage.getItem(state) ?? '{}'))));
  const { openSession } = await indexPage(`?code=c&state=${state}`);
  const outcome = await openSession().then(
    ({ context }) => context.patient,
    ({ name, code, detail }) => ({ name, code, detail }),
  );
  return { outcome, sent, openSession };
}

const answered = async (body: unknown, status = 200) =>
  (await redeemed(answering(tokenEndpoint, () => Response.json(body, { status })))).outcome;
const fault = (detail: string | null, code = 'token-error') => ({ name: 'StartFault', code, detail });

describe('a token', () => {
  test.each<[string, Record<string, unknown>]>([
    ['of every visible character', { access_token: '!"#$%&\'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~' }],
    ['of one character', { access_token: '!' }],
    ['whose type is written in any case', { token_type: 'bEaReR' }],
  ])('%s is taken', async (_, changes) => {
    expect(await answered({ ...tokenJson(), ...changes })).toBe('pat-1');
  });

  test.each<[string, unknown, string]>([
    ['that is empty', { access_token: '' }, 'access_token'],
    ['with a space', { access_token: 'a b' }, 'access_token'],
    ['with a space before it', { access_token: ' a' }, 'access_token'],
    ['with a line end', { access_token: 'a\n' }, 'access_token'],
    ['with a control character', { access_token: 'a\u007f' }, 'access_token'],
    ['with a letter of no header', { access_token: 'é' }, 'access_token'],
    ['that is a number', { access_token: 1 }, 'access_token'],
    ['whose type is a list', { token_type: ['Bearer'] }, 'token_type'],
    ['whose type only begins so', { token_type: 'Bearer x' }, 'token_type'],
  ])('%s is refused', async (_, changes, detail) => {
    expect(await answered({ ...tokenJson(), ...(changes as object) })).toEqual(fault(detail));
  });

  test.each([[null], ['token'], [1], [[tokenJson()]]])('%j is no token', async body => {
    expect(await answered(body)).toEqual(fault('no JSON object'));
  });
});

describe('an answer with an error', () => {
  test.each<[unknown, string]>([
    [{ error: 'invalid_client' }, 'invalid_client'],
    [{ error: 'invalid_scope' }, 'invalid_scope'],
    [{ error: 'MRN0012345' }, 'HTTP 400'],
    [{ error: ['invalid_grant'] }, 'HTTP 400'],
    [{ error: 'Ana Rivera' }, 'HTTP 400'],
    [{ error: ' invalid_grant' }, 'HTTP 400'],
    [{ error: '' }, 'HTTP 400'],
    [{ error: 7 }, 'HTTP 400'],
    [{ error_description: 'Ana' }, 'HTTP 400'],
    [null, 'HTTP 400'],
    [tokenJson(), 'HTTP 400'],
  ])('%j is told as %s', async (body, detail) => {
    expect(await answered(body, 400)).toEqual(fault(detail));
  });
});

describe('the request', () => {
  const rest = JSON.stringify(tokenJson()).length;
  const padded = (length: number) => JSON.stringify(tokenJson()) + ' '.repeat(length - rest);

  test.each<[number, unknown]>([
    [256 * 1024, 'pat-1'],
    [256 * 1024 + 1, fault('too-large')],
  ])('reads an answer of %i bytes, or stops', async (length, expected) => {
    const { outcome } = await redeemed(answering(tokenEndpoint, () => new Response(padded(length))));
    expect(outcome).toEqual(expected);
  });

  test('waits for a quarter of a minute', async () => {
    const wait = vi.spyOn(AbortSignal, 'timeout');
    const over = new DOMException('over', 'TimeoutError');
    const { outcome, sent } = await redeemed(url => {
      if (url === tokenEndpoint) throw over;
      return undefined;
    });
    expect(outcome).toEqual(fault('timeout'));
    expect(wait).toHaveBeenLastCalledWith(15_000);
    expect(sent.at(-1)?.init.signal).toBe(wait.mock.results.at(-1)?.value);
    expect(sessionStorage.length).toBe(0);
  });

  test('that does not get through is a matter of the network', async () => {
    const { outcome } = await redeemed(url => {
      if (url === tokenEndpoint) throw new TypeError('Failed to fetch');
      return undefined;
    });
    expect(outcome).toEqual(fault('network'));
  });

  test('whose answer is no text is not a matter of the network', async () => {
    const { outcome } = await redeemed(answering(tokenEndpoint, () => new Response(new Uint8Array([0x7b, 0xff]))));
    expect(outcome).toEqual(fault('unreadable'));
  });

  test.each<[string, Record<string, unknown>, object]>([
    [
      'goes to no other address than the one that was checked',
      { tokenUri: 'https://evil.example/t' },
      fault('unexpected request'),
    ],
    ['is needed: without one there is no token', { tokenUri: undefined }, fault(null, 'unknown-state')],
    ['is needed: a token that lay there is not taken', { tokenResponse: tokenJson() }, fault(null, 'unknown-state')],
  ])('%s', async (_, changes, expected) => {
    const { outcome, sent } = await redeemed(
      answering('https://evil.example/t', () => Response.json(tokenJson())),
      kept => ({ ...kept, ...changes }),
    );
    expect(outcome).toEqual(expected);
    expect(abroad(sent)).toEqual([]);
    expect(sessionStorage.length).toBe(0);
  });

  test('is not made for a launch of which the library knows nothing', async () => {
    const { outcome, sent } = await redeemed(
      () => undefined,
      () => null,
    );
    expect(outcome).toEqual(fault(null, 'unknown-state'));
    expect(abroad(sent)).toEqual([]);
    expect(sessionStorage.length).toBe(0);
  });

  test('that failed is not made again', async () => {
    const { openSession, sent } = await redeemed(answering(tokenEndpoint, () => new Response('', { status: 500 })));
    await expect(openSession()).rejects.toMatchObject({ code: 'token-error' });
    expect(abroad(sent)).toEqual([tokenEndpoint]);
  });
});
