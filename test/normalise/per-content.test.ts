import { beforeEach, describe, expect, test } from 'vitest';
import { forgetTexts } from '../../src/domain/memo.ts';
import { type Node, raw, rootOf, seen, text } from '../../src/normalise/elements.ts';
import { perContent } from '../../src/normalise/per-content.ts';
import { view } from '../../src/normalise/view.ts';

beforeEach(forgetTexts);

const asked: unknown[] = [];
const codeOf = perContent((node: Node) => {
  asked.push(node.value);
  const code = text(node, 'code');
  return { code, evidence: [seen(node, code ?? '')] };
});
const nodeOf = (id: string, fields: object) => rootOf({ resourceType: 'Basic', id, ...fields });
const concept = (id: string, value: object): Node => ({ ...nodeOf(id, {}), path: 'code', value });
const times = (work: () => void) => {
  asked.length = 0;
  work();
  return asked.length;
};

describe('each content is read once', () => {
  test('and each record gets its own pointers', () => {
    const asks = times(() => {
      for (const id of ['a', 'b', 'a'])
        expect(codeOf(concept(id, { code: 'x' }))).toEqual({
          code: 'x',
          evidence: [{ pointer: `Basic/${id}#code`, value: 'x' }],
        });
    });
    expect(asks).toBe(1);
  });

  test('at each place by itself', () => {
    codeOf(concept('a', { code: 'x' }));
    const other = codeOf({ ...concept('a', { code: 'x' }), path: 'category' });
    expect(other.evidence).toEqual([{ pointer: 'Basic/a#category', value: 'x' }]);
  });

  test('until the record is closed', () => {
    codeOf(concept('a', { code: 'x' }));
    forgetTexts();
    expect(times(() => codeOf(concept('a', { code: 'x' })))).toBe(1);
  });
});

describe('is read anew each time', () => {
  test.each([
    ['what has a wrong form', { code: 7 }],
    ['what has the mark for a record in it', { code: '\u0000#x' }],
    ['what is longer than a list offers', { code: 'x'.repeat(3000) }],
  ])('%s', (_, value) => {
    const first = codeOf(concept('a', value));
    expect(codeOf(concept('a', value))).toEqual(first);
    expect(times(() => codeOf(concept('a', value)))).toBeGreaterThan(0);
  });

  test('a number beyond all numbers, which is no null', () => {
    const amountOf = perContent((node: Node) => ({ amount: raw(node, 'value')?.value ?? 'none' }));
    const amounts = ['{"value":null}', '{"value":1e999}', '{"value":-1e999}', '{"value":null}'];
    expect(amounts.map(json => amountOf(concept('a', JSON.parse(json))).amount)).toEqual([
      'none',
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      'none',
    ]);
  });

  test('and its faults are noted in its own record', () => {
    const node = concept('b', { code: 7 });
    codeOf(concept('a', { code: 7 }));
    codeOf(node);
    expect(node.faults).toEqual([{ code: 'malformed', detail: 'Basic/b#code.code' }]);
  });

  test('what is read through a view', () => {
    const resource = view({ resourceType: 'Basic', id: 'a', code: 'x' }, {}, { code: 'concept' });
    expect(times(() => [codeOf(rootOf(resource)), codeOf(rootOf(resource))])).toBe(2);
  });

  test('what is nested too deeply to be written', () => {
    let deep: object = { code: 'x' };
    for (let i = 0; i < 50_000; i += 1) deep = { deep };
    expect(codeOf(concept('a', { code: 'x', deep })).code).toBe('x');
  });
});
