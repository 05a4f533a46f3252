import { describe, expect, test } from 'vitest';
import { issueCodes, retryAfter } from '../../src/smart/refusal.ts';

describe('codes of a refusal', () => {
  const cases: [body: string, codes: string[]][] = [
    ['{"issue":[{"code":"login"}]}', ['login']],
    ['{"issue":[null,{"code":"login"},{"code":"not-found"}]}', ['login', 'not-found']],
    ['{"issue":[{"code":"Jane Doe"},{"code":"x Doe"},{"code":"login!"},{"code":7},{}]}', []],
    [`{"issue":[{"code":"${'a'.repeat(40)}"},{"code":"${'a'.repeat(41)}"}]}`, ['a'.repeat(40)]],
    ['{"issue":"login"}', []],
    ['{"issue":{"code":"login"}}', []],
    ['{}', []],
    ['null', []],
    ['<html>', []],
    ['', []],
  ];
  test.each(cases)('%s', async (body, codes) => expect(await issueCodes(new Response(body))).toEqual(codes));
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-21T10:00:00Z');
  const cases: [header: string | null, ms: number | null][] = [
    ['0', 0],
    ['120', 120_000],
    ['999999999', 999_999_999_000],
    ['1000000000', null],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['', null],
    [null, null],
    ['Sat, 21 Nov 2026 10:00:30 GMT', 30_000],
    ['Sat, 21 Nov 2026 09:00:00 GMT', 0],
    ['Sat, 21 Nov 2026 10:00:30 GMT+0100', null],
    ['2026-11-21T10:00:30Z', null],
    ['never GMT', null],
  ];
  test.each(cases)('%s', (header, ms) => expect(retryAfter(header, now)).toBe(ms));
});
