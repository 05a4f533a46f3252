import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ndcOf } from '../../src/knowledge/ndc.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const parts = fc.tuple(digits(5), digits(4), digits(2)).filter(all => !/^0+$/.test(all.join('')));

describe('ndcOf', () => {
  test.each([
    ['0409-1234-01', '00409123401'],
    ['50242-040-62', '50242004062'],
    ['12345-6789-1', '12345678901'],
    ['00409-1234-01', '00409123401'],
    ['00409123401', '00409123401'],
    [' NDC: 0409-1234-01 ', '00409123401'],
    ['0409–1234–01', '00409123401'],
  ])('%s is %s', (written, ndc) => expect(ndcOf(written)).toEqual({ ndc, fault: null }));

  test.each([
    ['0409123401', 'ambiguous'],
    ['409123401', 'malformed'],
    ['0409-123-01', 'malformed'],
    ['0409-1234-1', 'malformed'],
    ['50242-0040-062', 'malformed'],
    ['000409123401', 'malformed'],
    ['00000-0000-00', 'malformed'],
    ['00000000000', 'malformed'],
    ['0409-1234', 'malformed'],
    ['0409 1234 01', 'malformed'],
    ['unknown', 'malformed'],
    ['', 'malformed'],
  ])('%s is %s', (written, fault) => expect(ndcOf(written)).toEqual({ ndc: null, fault }));

  test('eleven digits come back as they are, with or without hyphens', () => {
    fc.assert(
      fc.property(parts, ([labeler, product, size]) => {
        const ndc = labeler + product + size;
        expect(ndcOf(ndc)).toEqual({ ndc, fault: null });
        expect(ndcOf(`${labeler}-${product}-${size}`)).toEqual({ ndc, fault: null });
      }),
    );
  });

  test('ten digits with hyphens get one zero, before the short part', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 2 }), (all, short) => {
        const written = all.map((part, at) => (at === short ? part.slice(1) : part));
        const filled = all.map((part, at) => (at === short ? `0${part.slice(1)}` : part)).join('');
        fc.pre(!/^0+$/.test(filled));
        expect(ndcOf(written.join('-'))).toEqual({ ndc: filled, fault: null });
      }),
    );
  });

  test('without hyphens ten digits are never filled up', () => {
    fc.assert(fc.property(digits(10), written => void expect(ndcOf(written).ndc).toBe(null)));
  });

  test('whatever is written, the answer is eleven digits of it and zeros, or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d-]{8,14}$/)), written => {
        const { ndc, fault } = ndcOf(written);
        if (ndc === null) return void expect(fault).not.toBe(null);
        expect(ndc).toMatch(/^\d{11}$/);
        const own = written.replace(/\D/g, '');
        expect([own.length, own.length + 1]).toContain(11);
        expect(ndc.replaceAll('0', '')).toBe(own.replaceAll('0', ''));
      }),
    );
  });
});
