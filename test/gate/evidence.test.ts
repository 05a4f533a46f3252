import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { repository } from './files.ts';

/** Pages that name a test or a file as evidence. What is gone shows nothing. */
const pages = repository.filter(({ path }) => /^(docs\/.*|[A-Z]+)\.md$/.test(path));
const named = /`((?:test|src|scripts|docs)\/[\w./-]*[\w-])`/g;

describe('files and folders that the documentation names', () => {
  it('exist', () => {
    const gone = pages.flatMap(({ path, text }) =>
      [...text.matchAll(named)].map(([, file = '']) => ({ path, file })).filter(({ file }) => !existsSync(file)),
    );
    expect(gone).toEqual([]);
  });

  it('are many', () => {
    expect(pages.flatMap(({ text }) => [...text.matchAll(named)]).length).toBeGreaterThan(20);
  });
});
