import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLaunch, encodeLaunch, launchBook } from '../../src/sandbox/launch-code.ts';
import { faults, type LaunchOptions, shapes } from '../../src/sandbox/scenario.ts';
import { allows, grantedScopes, supportedScopes } from '../../src/sandbox/scopes.ts';

const text = fc.string({ unit: 'binary', maxLength: 20 });
const options: fc.Arbitrary<LaunchOptions> = fc.record({
  shape: fc.constantFrom(...shapes),
  patient: text,
  encounter: fc.option(text),
  fhirContext: fc.array(text, { maxLength: 3 }),
  intent: fc.option(text),
  appContext: fc.option(text),
  needPatientBanner: fc.boolean(),
  messaging: fc.boolean(),
  style: fc.boolean(),
  fault: fc.option(fc.constantFrom(...faults)),
});

describe('a launch value', () => {
  it('carries everything there and back, in characters that a URL takes', () => {
    fc.assert(
      fc.property(options, fc.uuid(), (launch, nonce) => {
        const code = encodeLaunch({ nonce, options: launch });
        expect(code).toMatch(/^[\w-]+$/);
        expect(decodeLaunch(code)).toEqual({ nonce, options: launch });
      }),
    );
  });

  it('is nothing when it is not well made', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.base64String(), fc.json()), made => {
        expect(decodeLaunch(made)).toBeNull();
        expect(decodeLaunch(Buffer.from(made).toString('base64url'))).toBeNull();
      }),
    );
  });

  it('misses no part', () => {
    fc.assert(
      fc.property(options, fc.nat(), (launch, which) => {
        const names = Object.keys(launch);
        const { [names[which % names.length] as 'shape']: _gone, ...rest } = launch;
        const code = Buffer.from(JSON.stringify({ ...rest, nonce: 'n' })).toString('base64url');
        expect(decodeLaunch(code)).toBeNull();
      }),
    );
  });

  it('is good once, and only where it was made', () => {
    const [here, there] = [launchBook(), launchBook()];
    const { launch, nonce } = here.newLaunch({ patient: 'ann', encounter: 'visit' });
    expect(there.take(launch)).toBeNull();
    expect(here.look(launch)).toEqual(here.look(launch));
    expect(here.take(launch)).toMatchObject({ nonce, options: { patient: 'ann', encounter: 'visit', shape: 'plain' } });
    expect([here.look(launch), here.take(launch)]).toEqual([null, null]);
  });

  it('never repeats', () => {
    const book = launchBook();
    const made = Array.from({ length: 200 }, () => book.newLaunch({ patient: 'ann' }).launch);
    expect(new Set(made).size).toBe(200);
  });
});

describe('scopes', () => {
  it('grants only what was asked for and is known', () => {
    const asked = fc.array(fc.oneof(fc.constantFrom(...supportedScopes), fc.string()), { maxLength: 10 });
    fc.assert(
      fc.property(asked, fc.constantFrom(...shapes), fc.constantFrom('ehr', 'standalone'), (scopes, shape, kind) => {
        const requested = scopes.join(' ');
        const granted = grantedScopes(requested, shape, kind);
        for (const scope of granted) {
          expect(requested.split(' ')).toContain(scope);
          expect(supportedScopes).toContain(scope);
        }
        expect(new Set(granted).size).toBe(granted.length);
      }),
    );
  });

  it.each([
    ['patient/Condition.read', 'Condition', true, true],
    ['patient/Condition.rs', 'Condition', true, true],
    ['patient/Condition.r', 'Condition', true, false],
    ['patient/Condition.s', 'Condition', false, true],
    ['patient/Condition.rs', 'Encounter', false, false],
    ['patient/*.read', 'Encounter', true, true],
    ['user/Practitioner.r', 'Practitioner', true, false],
    ['launch', 'Condition', false, false],
  ])('%s for %s', (scope, type, read, search) => {
    expect([allows([scope], type, 'read'), allows([scope], type, 'search')]).toEqual([read, search]);
  });
});
