// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://app.example/app/index.html"}
import { afterEach, expect, test, vi } from 'vitest';
import type { KnownDiscovery } from '../../src/domain/config.ts';
import { confirmDiscovery } from '../../src/smart/confirm.ts';
import { discoveryJson, ehrConfig, iss } from './ehr.ts';
import { answering, network } from './page.ts';

afterEach(() => void vi.unstubAllGlobals());

const known: KnownDiscovery = {
  authorization_endpoint: 'https://login.example/authorize',
  token_endpoint: 'https://login.example/token',
  revocation_endpoint: null,
  issuer: null,
  code_challenge_methods_supported: ['S256'],
  authorization_response_iss_parameter_supported: false,
};
const json = (change: object) => () => Response.json({ ...discoveryJson(), ...change });

test.each<[string, () => Response, string]>([
  ['the same', json({}), 'same'],
  ['more that no launch needs', json({ registration_endpoint: 'https://login.example/register' }), 'same'],
  ['another token endpoint', json({ token_endpoint: 'https://login.example/token2' }), 'changed'],
  ['another authorization endpoint', json({ authorization_endpoint: 'https://login.example/a2' }), 'changed'],
  ['a name of its own', json({ issuer: 'https://login.example' }), 'changed'],
  ['a way to revoke', json({ revocation_endpoint: 'https://login.example/revoke' }), 'changed'],
  ['an endpoint of a stranger', json({ token_endpoint: 'https://evil.example/token' }), 'refused'],
  ['no endpoint', json({ authorization_endpoint: undefined }), 'refused'],
  ['no PKCE', json({ code_challenge_methods_supported: [] }), 'refused'],
  ['an error', () => new Response('', { status: 503 }), 'unread'],
  ['no JSON', () => new Response('<html>'), 'unread'],
])('what is known beforehand, and the EHR says %s', async (_what, answer, expected) => {
  const sent = network(answering(`${iss}/.well-known/smart-configuration`, answer));
  expect(await confirmDiscovery(ehrConfig({ discovery: known }))).toBe(expected);
  expect(sent).toHaveLength(1);
});

test('what the launch itself asked is not asked again', async () => {
  const sent = network();
  expect(await confirmDiscovery(ehrConfig())).toBeNull();
  expect(sent).toEqual([]);
});
