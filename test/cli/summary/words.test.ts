import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../src/cli/summary/', import.meta.url);

/** A quoted sentence or the beginning of one; words between tags; words behind or before a value in a template. */
const words = [/'[A-Za-z]+ [a-z]+[^']*'/, />[^<>${}]*[a-z]{2,}[^<>${}]*<\//, /`[^`]*(?:\} [a-z]+ | [a-z]+ \$\{)[^`]*`/];

describe('the words of a summary stand among the texts', () => {
  it.each(readdirSync(folder).filter(name => name !== 'style.ts'))('%s has none of its own', name => {
    const code = readFileSync(new URL(name, folder), 'utf8').split('\n');
    const lines = code.filter(line => !/^\s*(?:\/?\*|\/\/|import\b)/.test(line));
    expect(lines.filter(line => words.some(word => word.test(line)))).toEqual([]);
  });
});
