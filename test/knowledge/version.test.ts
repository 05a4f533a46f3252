import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { knowledgeVersion } from '../../src/knowledge/index.ts';

const folder = new URL('../../src/knowledge/', import.meta.url);

/** Every file that holds facts or reads by them, without what does not matter: comments, spaces, the version itself. */
function digest(change: (text: string, name: string) => string = text => text): string {
  const hash = createHash('sha256');
  const names = readdirSync(folder).filter(name => name.endsWith('.ts'));
  for (const name of names.sort()) {
    const text = change(readFileSync(new URL(name, folder), 'utf8'), name)
      .replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')
      .replace(/^export const knowledgeVersion = .*$/m, '')
      .replace(/\s+/g, '');
    hash.update(`${name}\n${text}\n`);
  }
  return hash.digest('hex').slice(0, 8);
}

it('the version changes whenever a fact does: set it to today and this digest', () => {
  expect(knowledgeVersion).toMatch(/^\d{4}-\d{2}-\d{2}\.[0-9a-f]{8}$/);
  expect(knowledgeVersion.split('.')[1]).toBe(digest());
});

it.each([
  ['given-words.ts', 'not given', 'not taken'],
  ['diagnosis-words.ts', 'probable', 'likely so'],
  ['diagnosis-words.ts', 'injection|injections', 'injections'],
  ['diagnoses.ts', '[V-Y]', '[V-X]'],
  ['diagnosis-list.ts', 'B03 04', 'B04'],
  ['route-words.ts', "'avoid'", "'shun'"],
  ['policy-base.ts', "'20'", "'22'"],
  ['policy-medicare-part-b.ts', 'jw-jz', 'not-asked'],
  ['units.ts', 'mcgs', 'mcgz'],
])('a change in %s changes the digest: %s', (file, before, after) => {
  const changed = digest((text, name) => (name === file ? text.replace(before, after) : text));
  expect(changed).not.toBe(digest());
});

it('a comment changes nothing', () => {
  expect(digest(text => `// Said in other words.\n${text}`)).toBe(digest());
});
