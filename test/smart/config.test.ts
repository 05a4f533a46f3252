import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchAbilities } from '../../src/domain/config.ts';
import { loadConfig, readConfig } from '../../src/smart/config.ts';
import { standaloneScopes } from '../../src/smart/scopes.ts';
import { configJson } from './ehr.ts';

type Json = Record<string, unknown>;

/** The configuration with one value of its first EHR replaced, `undefined` removing it. */
function withValue(path: string, value: unknown): unknown {
  const json = configJson() as unknown as Json;
  const keys = path.replace(/\[(\d+)\]/g, '.$1').split('.');
  const last = keys.pop() ?? '';
  let place = json;
  for (const [index, key] of keys.entries()) {
    place[key] ??= /^\d+$/.test(keys[index + 1] ?? last) ? [] : {};
    place = place[key] as Json;
  }
  if (value === undefined) delete place[last];
  else place[last] = value;
  return json;
}

function faultsOf(json: unknown) {
  const result = readConfig(json);
  return 'faults' in result ? result.faults : [];
}

describe('smart-config.json', () => {
  test.each(['smart-config.json', 'docs/configuration.md'])('as it stands in %s has no faults', file => {
    const text = readFileSync(file, 'utf8');
    expect(faultsOf(JSON.parse(/^```json\n([\s\S]*?)^```/m.exec(text)?.[1] ?? text))).toEqual([]);
  });

  test('is filled with careful defaults', () => {
    const result = readConfig(configJson());
    expect(result).toMatchObject({
      config: {
        policy: { id: 'base', weights: {}, byPayer: [] },
        waivers: [],
        tables: null,
        ehrs: [
          {
            redirectUri: null,
            pkce: 'required',
            embeddingOrigins: [],
            search: {
              method: 'GET',
              count: null,
              administrations: 'patient',
              conditions: 'patient',
              visits: 'patient',
              immunizations: 'not-offered',
              procedures: 'not-offered',
              charges: 'not-offered',
              coverages: 'not-offered',
              byId: 'read',
              include: [],
            },
            chart: { timeZone: null, notOffered: [], placeOfService: { default: null, byLocation: {} } },
            links: { activities: {}, embedded: null, embeddedTargets: {}, urls: {}, urlHosts: [] },
          },
          { id: 'other' },
        ],
      },
    });
  });

  const waiver = { rule: 'site-documented', reason: 'By agreement', expires: '2027-12-31' };

  test('takes waivers, of any record and whatever the check says where nothing is said', () => {
    const read = readConfig(withValue('waivers', [waiver, { ...waiver, reference: 'Encounter/v', by: 'KL' }]));
    expect(read).toMatchObject({
      config: {
        waivers: [
          { ...waiver, reference: null, message: null, by: null },
          { ...waiver, reference: 'Encounter/v', message: null, by: 'KL' },
        ],
      },
    });
  });

  test.each<[string, unknown, string]>([
    ['rule', 'Site documented', 'the id of a rule'],
    ['reason', '', 'one line of 1 to 300'],
    ['reason', 'a\nb', 'one line of 1 to 300'],
    ['reason', undefined, 'is missing'],
    ['expires', undefined, 'is missing'],
    ['expires', null, 'must be text'],
    ['expires', '2027-02-29', 'is no day'],
    ['reference', 'Condition/x', 'MedicationAdministration/x or Encounter/x'],
    ['message', 'absent', 'a message key'],
    ['by', '', 'one line of 1 to 80'],
    ['patient', 'x', 'is not a known key'],
  ])('a waiver with %s = %j is refused', (key, value, words) => {
    const faults = faultsOf(withValue('waivers', [waiver, { ...waiver, [key]: value }]));
    expect(faults).toEqual([{ path: `waivers[1].${key}`, problem: expect.stringContaining(words) }]);
  });

  test.each<[unknown, string, string]>([
    [{ names: ['a'] }, '.policy', 'is missing'],
    [{ policy: 'base' }, '', 'names no payer'],
    [{ policy: 'Base', names: ['a'] }, '.policy', 'lower case'],
    [{ policy: 'base', names: ['a'], payer: 'b' }, '.payer', 'is not a known key'],
    [{ policy: 'base', names: 'medicare' }, '.names', 'must be a list'],
    [{ policy: 'base', names: ['*'] }, '.names[0]', 'must be words'],
    [{ policy: 'base', plans: [' '] }, '.plans[0]', 'must be words'],
    [{ policy: 'base', identifiers: [{ system: 'a' }] }, '.identifiers[0].value', 'is missing'],
    [{ policy: 'base', identifiers: [{ value: '' }] }, '.identifiers[0].value', 'characters'],
  ])('the payer %j is refused', (entry, path, problem) => {
    const faults = faultsOf(withValue('policy.byPayer', [entry]));
    expect(faults).toContainEqual({ path: `policy.byPayer[0]${path}`, problem: expect.stringContaining(problem) });
  });

  const endpoints = {
    authorization_endpoint: 'https://login.example/authorize',
    token_endpoint: 'https://login.example/token',
    code_challenge_methods_supported: ['S256'],
  };

  test.each<[object, string, string]>([
    [{ token_endpoint: 'https://evil.example/token' }, '', 'leads to https://evil.example'],
    [{ authorization_endpoint: 'https://evil.example/a' }, '', 'leads to https://evil.example'],
    [{ code_challenge_methods_supported: [] }, '', 'lacks S256'],
    [{ code_challenge_methods_supported: ['S256', 'plain'] }, '', 'has plain'],
    [{ token_endpoint: 'http://login.example/token' }, '.token_endpoint', 'https'],
    [{ token_endpoint: undefined }, '.token_endpoint', 'is missing'],
    [{ capabilities: [] }, '.capabilities', 'is not a known key'],
    [
      { authorization_response_iss_parameter_supported: 'yes' },
      '.authorization_response_iss_parameter_supported',
      'true or false',
    ],
  ])('what is known of the EHR is checked as what it says itself: %j', (change, path, words) => {
    const faults = faultsOf(withValue('ehrs[0].discovery', { ...endpoints, ...change }));
    expect(faults).toEqual([{ path: `ehrs[0].discovery${path}`, problem: expect.stringContaining(words) }]);
  });

  test.each<[object, string, string]>([
    [{ byId: 'search' }, '.byId', 'needs the method POST'],
    [{ byId: 'get' }, '.byId', '"read" or "search"'],
    [{ include: ['Patient:link'] }, '.include[0]', 'must begin with a type that is searched'],
    [{ include: ['Encounter'] }, '.include[0]', 'a type and a search parameter'],
    [{ include: ['Encounter:location&x'] }, '.include[0]', 'a type and a search parameter'],
    [{ include: ['Encounter:*'] }, '.include[0]', 'a type and a search parameter'],
  ])('searching by %j is refused', (search, path, words) => {
    const faults = faultsOf(withValue('ehrs[0].search', search));
    expect(faults).toEqual([{ path: `ehrs[0].search${path}`, problem: expect.stringContaining(words) }]);
  });

  const besides = {
    immunizations: ['Immunization', 'date'],
    procedures: ['Procedure', 'encounter'],
    charges: ['ChargeItem', 'context'],
    coverages: ['Coverage', 'patient'],
  } as const;
  type Beside = keyof typeof besides;

  function searchOf(scopes: string, search: unknown): SearchAbilities | undefined {
    const json = configJson();
    Object.assign(json.ehrs[0] ?? {}, { scopes, search });
    const result = readConfig(json);
    return 'config' in result ? result.config.ehrs[0]?.search : undefined;
  }

  test.each<[scope: (type: string) => string, by: string]>([
    [() => 'patient/Patient.r', 'not-offered'],
    [type => `patient/${type}.rs`, 'patient'],
    [type => `patient/${type}.s`, 'patient'],
    [type => `user/${type}.read`, 'patient'],
    [type => `patient/${type}.rs?status=completed`, 'patient'],
    [type => `patient/${type}.r`, 'not-offered'],
    [type => `patient/${type}Recommendation.rs`, 'not-offered'],
  ])('reads what lies beside the injections as far as its scopes ask for it: %s', (scope, by) => {
    for (const [source, [type, narrower]] of Object.entries(besides)) {
      const scopes = `launch ${scope(type)}`;
      const left = searchOf(scopes, undefined);
      expect(left?.[source as Beside]).toBe(by);
      for (const other of Object.keys(besides).filter(one => one !== source))
        expect(left?.[other as Beside]).toBe('not-offered');
      // The file's own word stands, whatever its scopes.
      expect(searchOf(scopes, { [source]: 'not-offered' })?.[source as Beside]).toBe('not-offered');
      expect(searchOf(scopes, { [source]: narrower })?.[source as Beside]).toBe(narrower);
    }
  });

  test('takes everything that it may hold', () => {
    const json = configJson();
    Object.assign(json.ehrs[0] ?? {}, {
      redirectUri: 'http://127.0.0.1:9401/index.html',
      embeddingOrigins: ['http://localhost:9400'],
      pkce: 'if-supported',
      search: { method: 'POST', count: 200, administrations: 'context', conditions: 'encounter', visits: 'date' },
      chart: {
        timeZone: 'America/Chicago',
        notOffered: ['MedicationAdministration.dosage.site'],
        placeOfService: { default: '11', byLocation: { 'Location/1': '20', 'main clinic': '11' } },
      },
      links: {
        messagingOrigins: [],
        activities: { diagnosis: 'problem-review', administration: 'https://ehr.example/activity/mar' },
        embedded: 'epic',
        embeddedTargets: { order: 'ORDERS' },
        urls: { administration: 'https://ehr.example/chart/{patient}/{encounter}?r={resourceType}/{id}&f={field}' },
        urlHosts: ['ehr.example'],
      },
    });
    const byPayer = [
      { policy: 'medicare-part-b', names: ['medicare*'], plans: ['*part b*'] },
      { policy: 'commercial-example', identifiers: [{ system: 'urn:oid:2.16.840.1.113883.6.300', value: '60054' }] },
      { policy: 'commercial-example', identifiers: [{ value: '60054' }] },
    ];
    const weights = { 'laterality-documented': 'blocks' };
    Object.assign(json, { policy: { id: 'medicare-part-b', weights, byPayer } });
    expect(faultsOf(json)).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ['version', undefined, 'is missing'],
    ['version', '1', 'must be 1'],
    ['extra', 1, 'is not a known key'],
    ['ehrs', undefined, 'is missing'],
    ['ehrs', {}, 'must be a list'],
    ['ehrs', [], 'must not be empty'],
    ['ehrs[0]', null, 'must be an object'],
    ['ehrs[0].clientSecret', 'x', 'is not a known key'],
    ['ehrs[0].id', 'Epic', 'lower case'],
    ['ehrs[0].label', ' ', 'characters'],
    ['ehrs[0].iss', undefined, 'is missing'],
    ['ehrs[0].iss', 'ehr.example/fhir', 'absolute https'],
    ['ehrs[0].iss', 'http://ehr.example/fhir', 'absolute https'],
    ['ehrs[0].iss', 'javascript:alert(1)', 'absolute https'],
    ['ehrs[0].iss', 'https://ehr.example/fhir/', 'end with a slash'],
    ['ehrs[0].iss', 'https://ehr.example/', 'end with a slash'],
    ['ehrs[0].iss', 'https://ehr.example/fhir?', 'query'],
    ['ehrs[0].iss', 'https://me@ehr.example/fhir', 'user name'],
    ['ehrs[0].iss', 'https://EHR.example/fhir', 'https://ehr.example/fhir'],
    ['ehrs[0].iss', 'https://ehr.example/a/../fhir', 'https://ehr.example/fhir'],
    ['ehrs[0].clientId', undefined, 'is missing'],
    ['ehrs[0].clientId', '', 'must not be empty'],
    ['ehrs[0].clientId', 'a b', 'blanks'],
    ['ehrs[0].scopes', ['launch'], 'must be text'],
    ['ehrs[0].redirectUri', 'index.html', 'absolute https'],
    ['ehrs[0].redirectUri', 'https://app.example/#x', 'fragment'],
    ['ehrs[0].authorizationOrigins', undefined, 'is missing'],
    ['ehrs[0].authorizationOrigins', [], 'must not be empty'],
    ['ehrs[0].authorizationOrigins[0]', 'https://login.example/', 'https://login.example'],
    ['ehrs[0].authorizationOrigins[0]', 'https://*.example', 'wildcard'],
    ['ehrs[0].embeddingOrigins[0]', 'https://ehr.example;script-src', 'wildcard'],
    ['ehrs[0].tokenOrigins[0]', 'http://login.example', 'absolute https'],
    ['ehrs[0].embeddingOrigins[0]', '*', 'absolute https'],
    ['ehrs[0].pkce', 'disabled', '"required" or "if-supported"'],
    ['ehrs[0].search.method', 'PUT', '"GET" or "POST"'],
    ['ehrs[0].search.immunizations', 'encounter', '"date" or "patient" or "not-offered"'],
    ['ehrs[0].search.immunizations', null, '"date" or "patient" or "not-offered"'],
    ['ehrs[0].search.procedures', 'context', '"date" or "encounter"'],
    ['ehrs[0].search.charges', 'date', '"occurrence" or "context"'],
    ['ehrs[0].search.coverages', 'beneficiary', '"patient" or "not-offered"'],
    ['ehrs[0].search.count', 0, 'a whole number from 1 to 1000'],
    ['ehrs[0].search.count', 2.5, 'a whole number from 1 to 1000'],
    ['ehrs[0].chart.timeZone', 'Central', 'IANA'],
    ['ehrs[0].chart.notOffered[0]', 'dosage.site', 'FHIR path'],
    ['waivers', {}, 'must be a list'],
    ['waivers[0]', 'site-documented', 'must be an object'],
    ['tables', '/tables/', 'folder beside the pages'],
    ['tables', 'tables', 'folder beside the pages'],
    ['tables', '../tables/', 'folder beside the pages'],
    ['tables', 'https://elsewhere.example/', 'folder beside the pages'],
    ['tables', '//elsewhere.example/', 'folder beside the pages'],
    ['tables', 'a//b/', 'folder beside the pages'],
    ['tables', '', 'folder beside the pages'],
    ['ehrs[0].chart.placeOfService.default', '7', 'two-digit'],
    ['ehrs[0].chart.placeOfService.byLocation.Clinic', '11', 'lower case'],
    ['ehrs[0].links.activities.mar', 'x', 'is not a known key'],
    ['ehrs[0].links.activities.order', 'open-orders', 'absolute URI'],
    ['ehrs[0].links.embedded', 'cerner', '"epic" or "oracle"'],
    ['ehrs[0].links.urls.order', 'http://ehr.example/{id}', 'https'],
    ['ehrs[0].links.urls.order', 'https://ehr.example/{mrn}', '{mrn}'],
    ['ehrs[0].links.urls.order', 'https://{id}.example/', 'host'],
    ['ehrs[0].links.urls.order', 'https://ehr.example/{id', 'brace'],
    ['ehrs[0].links.urls.order', 'https://ehr.example/{id}', 'urlHosts'],
    ['ehrs[0].links.urls.order', 'javascript:alert({id})', 'https'],
    ['ehrs[0].links.urlHosts[0]', 'https://ehr.example', 'host name'],
    ['ehrs[1].id', 'example', 'same as ehrs[0].id'],
    ['ehrs[1].iss', 'https://ehr.example/fhir/r4', 'same as ehrs[0].iss'],
    ['policy.weights.site', 'warns', '"blocks" or "advises"'],
    ['policy.id', 5, 'must be text'],
    ['policy.waivers', [], 'is not a known key'],
    ['policy.byPayer', {}, 'must be a list'],
  ])('with %s = %j names that place and says why', (path, value, words) => {
    const [fault, ...others] = faultsOf(withValue(path, value));
    expect({ path: fault?.path, others }).toEqual({ path, others: [] });
    expect(fault?.problem).toContain(words);
  });

  test('names every fault at once', () => {
    const json = withValue('ehrs[0].iss', 'x') as Json;
    json.version = 2;
    expect(faultsOf(json).map(({ path }) => path)).toEqual(['version', 'ehrs[0].iss']);
  });

  test('with a key named __proto__ changes nothing but its own faults', () => {
    const json: unknown = JSON.parse('{"__proto__": {"version": 1}, "version": 1, "ehrs": []}');
    expect(faultsOf(json).map(({ path }) => path)).toEqual(['__proto__', 'ehrs']);
  });

  test('of any content gives a configuration or faults, never an exception', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.constantFrom('ehrs[0].iss', 'ehrs[0]', 'ehrs[0].links', 'ehrs[0].search', 'policy'),
        (value, path) => {
          expect(faultsOf(value).length).toBeGreaterThan(0);
          readConfig(withValue(path, value));
        },
      ),
    );
  });

  test('is asked for beside the page, and its absence is told from its faults', async () => {
    await expect(loadConfig(async () => Response.json(configJson()))).resolves.toMatchObject({ version: 1 });
    await expect(loadConfig(async () => new Response('', { status: 500 }))).rejects.toMatchObject({
      code: 'config-missing',
    });
    await expect(loadConfig(async () => Promise.reject(new TypeError('x')))).rejects.toMatchObject({
      code: 'config-missing',
    });
    await expect(loadConfig(async () => new Response('{'))).rejects.toMatchObject({
      code: 'config-invalid',
      faults: [{ path: '', problem: 'is not JSON' }],
    });
  });
});

describe('scopes', () => {
  test.each([
    'launch patient/Patient.r',
    'launch openid fhirUser patient/Patient.read user/Practitioner.rs',
    'launch patient/Condition.rs?category=http://terminology.hl7.org/CodeSystem/condition-category|encounter-diagnosis',
    'launch launch/patient messaging/ui.launchActivity',
  ])('%s are taken', scopes => {
    expect(faultsOf(withValue('ehrs[0].scopes', scopes))).toEqual([]);
  });

  test.each([
    ['', 'one blank'],
    ['patient/Patient.r', 'must have the scope launch'],
    ['launch  patient/Patient.r', 'one blank'],
    ['launch patient/Patient.r patient/Patient.r', 'twice'],
    ['launch patient/*.rs', 'wildcard'],
    ['launch patient/Patient.*', 'wildcard'],
    ['launch patient/Patient.sr', 'order cruds'],
    ['launch patient/Patient.cruds', 'only reads'],
    ['launch patient/Patient.write', 'only reads'],
    ['launch system/Patient.rs', 'system scopes'],
    ['launch offline_access', 'refresh token'],
    ['launch patient/patient.r', 'no SMART scope'],
    ['launch patient/Patient', 'no SMART scope'],
    ['launch patient/Condition.read?category=x', 'malformed'],
    ['launch patient/Condition.rs?category', 'malformed'],
    ['launch banana', 'no SMART scope'],
  ])('%j are refused: %s', (scopes, words) => {
    expect(faultsOf(withValue('ehrs[0].scopes', scopes))).toMatchObject([
      { path: 'ehrs[0].scopes', problem: expect.stringContaining(words) },
    ]);
  });

  test('of a standalone launch name each context once', () => {
    expect(standaloneScopes('launch launch/patient patient/Patient.r')).toBe(
      'launch/patient launch/encounter patient/Patient.r',
    );
  });
});
