import { describe, expect, test } from 'vitest';
import { screenOf } from '../../src/app/screen-of.ts';
import { StartFault, type StartFaultCode } from '../../src/domain/fault.ts';

const codeOf = (code: StartFaultCode, detail: string | null) => screenOf(new StartFault(code, detail), 'x');

describe('what support is told of an EHR that did not answer as expected', () => {
  test.each<[StartFaultCode, string | null, string]>([
    ['token-error', 'too-large', 'token-error, too-large'],
    ['token-error', 'HTTP 503', 'token-error, HTTP 503'],
    ['token-error', null, 'token-error'],
    ['discovery-failed', 'timeout', 'discovery-failed, timeout'],
    ['discovery-refused', 'token_endpoint is not https', 'discovery-refused, token_endpoint is not https'],
  ])('%s (%s)', (code, detail, said) => {
    expect(codeOf(code, detail)).toEqual({ name: 'failed', code: said });
  });

  test('is no text that the EHR wrote', () => {
    expect(codeOf('authorization-error', 'server_error: Ana')).toEqual({ name: 'failed', code: 'authorization-error' });
    expect(screenOf(new TypeError('Ana'), 'x')).toEqual({ name: 'failed', code: 'TypeError' });
  });
});
