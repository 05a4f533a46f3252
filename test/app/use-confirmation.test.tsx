// @vitest-environment jsdom
import { renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useConfirmation } from '../../src/app/use-confirmation.ts';
import type { Session } from '../../src/smart/session.ts';
import { discoveryJson, ehrConfig } from '../smart/ehr.ts';

afterEach(() => void vi.unstubAllGlobals());

const known = {
  authorization_endpoint: 'https://login.example/authorize',
  token_endpoint: 'https://login.example/token',
  revocation_endpoint: null,
  issuer: null,
  code_challenge_methods_supported: ['S256'],
  authorization_response_iss_parameter_supported: false,
};

function shown(answer: () => Response, isShown = true) {
  const asked = vi.fn(async () => answer());
  vi.stubGlobal('fetch', asked);
  const end = vi.fn();
  const refused = vi.fn();
  const session = { ehr: ehrConfig({ discovery: known }), end } as unknown as Session;
  const { result, rerender } = renderHook(({ on }) => useConfirmation(session, on, refused), {
    initialProps: { on: isShown },
  });
  return { asked, end, refused, result, show: () => rerender({ on: true }) };
}
const json = (change: object) => () => Response.json({ ...discoveryJson(), ...change });

test('asks only once the first view is there', async () => {
  const { asked, result, show, end } = shown(json({}), false);
  expect(asked).not.toHaveBeenCalled();
  show();
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
  expect([result.current, end.mock.calls]).toEqual([[], []]);
});

test.each([
  ['discovery-changed', json({ token_endpoint: 'https://login.example/new' })],
  ['discovery-unread', () => new Response('', { status: 500 })],
])('says %s, and goes on', async (note, answer) => {
  const { result, end, refused } = shown(answer);
  await waitFor(() => expect(result.current).toEqual([note]));
  expect([end.mock.calls, refused.mock.calls]).toEqual([[], []]);
});

test('ends the session where no launch would have gone on', async () => {
  const { end, refused } = shown(json({ token_endpoint: 'https://evil.example/token' }));
  await waitFor(() => expect(refused).toHaveBeenCalledTimes(1));
  expect(end).toHaveBeenCalledTimes(1);
});
