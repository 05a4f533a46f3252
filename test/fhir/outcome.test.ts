import { describe, expect, test } from 'vitest';
import type { Why } from '../../src/domain/reading.ts';
import { complaint, outcomeInstead } from '../../src/fhir/outcome.ts';

const outcome = (...issue: unknown[]) => ({ resourceType: 'OperationOutcome', issue });
const epic = 'urn:oid:1.2.840.114350.1.13.0.1.7.2.657369';
const warning = (...coding: unknown[]) => ({ severity: 'warning', code: 'processing', details: { coding } });

describe('what an outcome among results says against them', () => {
  const said: Why = { code: 'outcome', detail: 'processing' };
  const left = (detail: string): Why => ({ code: 'outcome', detail });
  const cases: [name: string, issue: unknown, why: Why | null][] = [
    ['information', { severity: 'information', code: 'processing' }, null],
    ['success', { severity: 'success', code: 'processing' }, null],
    ['information that results are incomplete', { severity: 'information', code: 'incomplete' }, left('incomplete')],
    ['information that some are kept back', { severity: 'information', code: 'suppressed' }, left('suppressed')],
    [
      'Epic: what this user may see, as information',
      { ...warning({ system: epic, code: '4119' }), severity: 'information', code: 'suppressed' },
      null,
    ],
    ['a warning', warning(), said],
    ['an error', { severity: 'error', code: 'processing' }, said],
    ['something worse than it says', { severity: 'Information', code: 'processing' }, said],
    ['Epic: nothing matched', warning({ system: epic, code: '4101' }), null],
    ['Epic: what this user may see', warning({ system: epic, code: '4119' }), null],
    ['Epic: routine beside others', warning(null, { system: 'x', code: '1' }, { system: epic, code: '4101' }), null],
    ['Epic: another code', warning({ system: epic, code: '4100' }), said],
    ['Epic: no code', warning({ system: epic }), said],
    ['Epic: a number', warning({ system: epic, code: 4101 }), said],
    ['the code of somebody else', warning({ system: 'urn:oid:1.2.840.1143501', code: '4101' }), said],
    ['a list of systems', warning({ system: [epic], code: '4101' }), said],
    ['Epic: an error with a routine code', { ...warning({ system: epic, code: '4101' }), severity: 'error' }, said],
    ['codings that are no list', { ...warning(), details: { coding: { system: epic, code: '4101' } } }, said],
    ['nothing', null, { code: 'outcome' }],
  ];
  test.each(cases)('%s', (_, issue, why) => expect(complaint(outcome(issue))).toStrictEqual(why));

  test('one grave issue among harmless ones counts', () => {
    expect(complaint(outcome({ severity: 'information' }, warning()))).toEqual(said);
  });

  test.each([undefined, [], 'error', {}])('issues that are %j are a complaint', issue => {
    expect(complaint({ resourceType: 'OperationOutcome', issue })).toEqual({ code: 'outcome' });
  });
});

describe('the reason when an outcome came instead of the data', () => {
  const cases: [code: unknown, detail: string | null][] = [
    ['not-found', 'not-found'],
    ['a'.repeat(40), 'a'.repeat(40)],
    ['a'.repeat(41), null],
    ['Jane-doe', null],
    ['not-found: Doe', null],
    [['exception'], null],
    [undefined, null],
    ['', null],
  ];
  test.each(cases)('%j', (code, detail) => {
    const why = outcomeInstead(outcome({ severity: 'error', code }));
    expect(why).toStrictEqual(detail === null ? { code: 'outcome' } : { code: 'outcome', detail });
  });

  test('only the first issue speaks, and there may be none', () => {
    expect(outcomeInstead(outcome({ code: 'login' }, { code: 'expired' }))).toEqual({
      code: 'outcome',
      detail: 'login',
    });
    expect(outcomeInstead({ resourceType: 'OperationOutcome' })).toEqual({ code: 'outcome' });
  });
});
