// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://app.example/app/launch.html"}
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { configJson, discoveryJson, iss, tokenEndpoint } from './ehr.ts';
import { hostileEndpoints } from './hostile.ts';
import { answering, launched, launchPage, network } from './page.ts';

beforeEach(() => {
  sessionStorage.clear();
  document.head.replaceChildren();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const { capabilities: _none, ...known } = discoveryJson();

function configWith(discovery: object): object {
  const json = configJson();
  Object.assign(json.ehrs[0] ?? {}, { discovery });
  return json;
}

const file = (json: object) => answering('smart-config.json', () => Response.json(json));
const preconnects = () =>
  [...document.head.querySelectorAll<HTMLLinkElement>('link[rel=preconnect]')].map(
    ({ href, crossOrigin }) => `${href} ${crossOrigin}`,
  );

describe('an EHR that is asked', () => {
  test('has the connections made that come next, to hosts that the configuration lists', async () => {
    network();
    await launched();
    expect(preconnects()).toEqual(['https://login.example/ anonymous', 'https://ehr.example/ anonymous']);
  });

  test.each<[string, string, number]>([
    ['a launch of an EHR that is set up', iss, 1],
    ['a launch of a stranger', 'https://evil.example/fhir', 0],
  ])('%s (%s) lets the page go on %i times', async (_what, from, times) => {
    network();
    const { prepareLaunch } = await launchPage(`?iss=${encodeURIComponent(from)}&launch=x`);
    const told = vi.fn();
    await prepareLaunch(told).catch(() => undefined);
    expect(told).toHaveBeenCalledTimes(times);
    expect(preconnects()).toHaveLength(2 * times);
  });
});

describe('an EHR whose discovery document is known', () => {
  test('is not asked for it; the connection that comes next is made meanwhile', async () => {
    const sent = network(file(configWith(known)));
    const url = await launched();
    expect(sent.map(one => one.url)).toEqual(['smart-config.json']);
    expect(preconnects()).toEqual(['https://login.example/ anonymous', 'https://ehr.example/ anonymous']);
    const kept = JSON.parse(sessionStorage.getItem(`needlepoint.${url.searchParams.get('state')}`) ?? '{}');
    expect(kept).toMatchObject({ token: tokenEndpoint, issuer: null, namesIssuer: false });
  });

  test('is launched as one that was asked', async () => {
    network();
    const asked = await launched();
    network(file(configWith(known)));
    const beforehand = await launched();
    for (const one of [asked, beforehand])
      for (const name of ['state', 'code_challenge']) one.searchParams.delete(name);
    expect(beforehand.href).toBe(asked.href);
  });

  test('and another EHR of the same configuration is asked as ever', async () => {
    const sent = network(file(configWith(known)));
    const { prepareLaunch } = await launchPage(`?iss=${encodeURIComponent('https://other.example/fhir')}&launch=x`);
    await expect(prepareLaunch()).rejects.toMatchObject({ code: 'discovery-failed' });
    expect(sent).toHaveLength(2);
    expect(preconnects()).toEqual([]);
  });

  test.each(hostileEndpoints('https://login.example'))('cannot be set up with the endpoint %j', async endpoint => {
    const sent = network(file(configWith({ ...known, token_endpoint: endpoint })));
    const { prepareLaunch } = await launchPage(`?iss=${encodeURIComponent(iss)}&launch=x`);
    await expect(prepareLaunch()).rejects.toMatchObject({ code: 'config-invalid' });
    expect(sent).toHaveLength(1);
    expect(preconnects()).toEqual([]);
  });
});

describe('a configuration that stands in the page', () => {
  const inPage = (text: string) => {
    document.head.append(Object.assign(document.createElement('meta'), { name: 'smart-config', content: text }));
  };

  test('is the one that counts: no file is asked for', async () => {
    inPage(JSON.stringify(configWith(known)));
    const sent = network(file({ version: 2 }));
    await launched();
    expect(sent).toEqual([]);
  });

  test.each(['', '{', '{"version":1,"ehrs":[]}'])('and cannot be used is said to be so: %j', async text => {
    inPage(text);
    const sent = network();
    const { prepareLaunch } = await launchPage(`?iss=${encodeURIComponent(iss)}&launch=x`);
    await expect(prepareLaunch()).rejects.toMatchObject({ code: 'config-invalid' });
    expect(sent).toEqual([]);
  });
});
