import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { share } from '../../src/domain/share.ts';
import { coderSentences } from '../../src/text/coder-findings.ts';
import { counted } from '../../src/text/summary.ts';
import { causeSentence, causeTitle } from '../../src/text/summary-causes.ts';

const cause = {
  rule: 'route-documented',
  outcome: 'gap',
  kind: 'absent',
  field: 'Encounter.period',
  why: null,
  source: null,
};

describe('a cause', () => {
  it.each(Object.keys(coderSentences))('%s reads as a sentence without the values of a record', message => {
    const said = causeSentence({ ...cause, message });
    expect(said).not.toMatch(/[{}]|\( *\)|undefined|not stated|\.\.|….\.?…| {2}| [.,;]/);
    expect(said).toMatch(/^[A-Z0-9…“"]/);
    expect(said).toMatch(/[.?…]$/);
  });

  it.each([
    [
      'engine.source-failed',
      { source: 'conditions', why: 'malformed' },
      'Conditions could not be read (it is not well formed), so this check could not run.',
    ],
    ['engine.source-failed', {}, 'Something could not be read, so this check could not run.'],
    ['diagnosis-codable.header', {}, 'Code … is a heading; a more specific code is needed.'],
    ['of.another-version', {}, 'Of.another-version'],
    ['__proto__', {}, '__proto__'],
  ])('%s %j', (message, changes, said) => {
    expect(causeSentence({ ...cause, message, ...changes })).toBe(said);
  });

  it('that was not checked is not called missing', () => {
    expect(causeTitle({ ...cause, message: '', outcome: 'gap' })).toBe('Route not recorded');
    expect(causeTitle({ ...cause, message: '', outcome: 'unchecked', kind: null })).toBe('Route: could not be checked');
  });
});

describe('numbers', () => {
  it('never round to all or nothing', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        const [part, whole] = [Math.min(a, b), Math.max(a, b, 1)];
        expect(share(part, whole) === '0%').toBe(part === 0);
        expect(share(part, whole) === '100%').toBe(part === whole);
        expect(share(part, whole)).not.toMatch(/^(?:0\.0|100\.0)%$/);
      }),
    );
  });

  it('have their noun', () => {
    expect([counted(1, 'patient'), counted(0, 'patient'), counted(1204, 'patient')]).toEqual([
      '1 patient',
      '0 patients',
      '1,204 patients',
    ]);
  });
});
