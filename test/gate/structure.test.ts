import { describe, expect, it } from 'vitest';
import { deadExports } from './exports.ts';
import { repository, sources } from './files.ts';
import { importFaults, importsOf } from './imports.ts';

describe('direction of imports', () => {
  it('follows the table of layers', () => {
    expect(sources.flatMap(importFaults)).toEqual([]);
  });

  it('has files to look at', () => {
    expect(sources.length).toBeGreaterThan(20);
  });

  const faults: readonly [path: string, line: string, said: RegExp][] = [
    ['src/domain/a.ts', "import { b } from '../knowledge/b.ts';", /rests on nothing/],
    ['src/rules/a.ts', "import { b } from '../knowledge/index.ts';", /only types/],
    ['src/rules/a.ts', "import { b } from '../engine/run.ts';", /facts/],
    ['src/panel/A.tsx', "import { run } from '../engine/run.ts';", /only types/],
    ['src/panel/A.tsx', "import type { Run } from '../engine/run.ts';", /nothing else/],
    ['src/panel/A.tsx', "import { x } from '../normalise/index.ts';", /from a file/],
    ['src/app/a.ts', "import '../sandbox/main.ts';", /embedded EHR/],
    ['src/app/a.ts', "const x = await import('../cli/main.ts');", /command/],
    ['src/app/a.ts', "import { oauth2 } from 'fhirclient';", /behind src\/smart/],
    ['src/fhir/a.ts', "import { readFileSync } from 'node:fs';", /browser/],
    ['src/text/a.ts', "export * from 'zod';", /package zod/],
    ['src/cli/a.ts', "import {\n  a,\n  b,\n} from '../smart/index.ts';", /no launch/],
    ['src/domain/a.ts', "import { b } from './b';", /extension/],
    ['src/domain/a.ts', "import { b } from '../../test/b.ts';", /part of the product/],
    ['src/elsewhere/a.ts', '', /table of layers/],
  ];
  it.each(faults)('%s with %j is refused', (path, text, said) => {
    expect(importFaults({ path, text })).toEqual([expect.stringMatching(said)]);
  });

  const fine: readonly [path: string, line: string][] = [
    ['src/rules/a.ts', "import type { Knowledge } from '../knowledge/index.ts';"],
    ['src/panel/A.tsx', "import type { Report } from '../engine/report.ts';\nimport { useState } from 'react';"],
    ['src/smart/a.ts', "import { oauth2 } from 'fhirclient';\nimport * as z from 'zod/mini';"],
    ['src/cli/a.ts', "import { readFile } from 'node:fs/promises';\nimport { run } from '../engine/run.ts';"],
  ];
  it.each(fine)('%s with %j is allowed', (path, text) => {
    expect(importFaults({ path, text })).toEqual([]);
  });

  it('sees every form of import', () => {
    const text = `import a from 'a';\nimport 'b';\nexport { c } from 'c';\nimport type { D } from 'd';\nvoid import('e');\n`;
    expect(importsOf(text).map(one => one.specifier)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(importsOf(text).filter(one => one.typeOnly)).toHaveLength(1);
  });
});

describe('every source file', () => {
  /** Longest file in lines, by kind: a rule is a page, a component not much more. */
  function longest(path: string): number {
    if (/^src\/rules\/(?!define\.ts|index\.ts)/.test(path)) return 120;
    if (/^src\/panel\/.*\.tsx$/.test(path)) return 150;
    return 250;
  }

  it('is short', () => {
    const long = sources
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ path, lines }) => lines > longest(path))
      .map(({ path, lines }) => `${path}: ${lines} lines, at most ${longest(path)}: split it by purpose`);
    expect(long).toEqual([]);
  });

  const banned: readonly [what: string, pattern: RegExp, except: RegExp | null][] = [
    ['writes to the console, where patient data would stay', /\bconsole\s*\.\s*\w/, /^src\/(cli|sandbox)\//],
    [
      'sets HTML from a string, which lets a record run code',
      /\b(innerHTML|outerHTML|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write)\b/,
      null,
    ],
    ['evaluates a string', /\beval\(|\bnew Function\(/, null],
    ['asks for metadata before data', /client\.patient\.request/, null],
    ['uses localStorage, which outlives the session', /\blocalStorage\b/, null],
    ['silences the type checker', /@ts-(ignore|nocheck|expect-error)|\bas any\b/, null],
    ['leaves something open', /\b(TODO|FIXME|XXX)\b/, null],
  ];
  it.each(banned)('never %s', (_what, pattern, except) => {
    const found = sources.filter(({ path, text }) => !except?.test(path) && pattern.test(text)).map(({ path }) => path);
    expect(found).toEqual([]);
  });
});

describe('exports', () => {
  // Case tables are found by the name of their file; a declaration file describes what stands elsewhere.
  const code = repository.filter(({ path }) => /\.tsx?$/.test(path) && !/\.(cases|d)\.ts$/.test(path));

  it('are used', () => {
    const tables = repository.filter(({ path }) => /\.cases\.ts$/.test(path));
    expect(deadExports([...code, ...tables]).filter(one => !/\.cases\.ts: cases$/.test(one))).toEqual([]);
  });

  it('are found when nobody uses them, also where another file has the same name', () => {
    const files = [
      { path: 'src/domain/a.ts', text: 'export const one = 1;\nexport function two() {}\nexport type Three = 3;\n' },
      { path: 'src/domain/b.ts', text: "import { one } from './a.ts';\nexport const four = one;\n" },
      { path: 'src/domain/c.ts', text: 'const two = 2;\nexport const five = two;\nvoid five;\n' },
    ];
    expect(deadExports(files)).toEqual(['src/domain/a.ts: two', 'src/domain/a.ts: Three', 'src/domain/b.ts: four']);
  });
});

describe('the repository', () => {
  /** Written in halves, so that this file does not find itself. */
  const words: readonly (readonly [why: string, word: RegExp])[] = [
    [
      'a path of one machine',
      new RegExp(`(^|[\\s'"\`(=:])/(${['work', 'tmp', 'root', 'home/[a-z]+', 'Users/[a-z]+'].join('|')})/`, 'i'),
    ],
    ['a folder outside the repository', new RegExp(['\\.\\./sha', 'red/'].join(''))],
    [
      'the host of a package registry',
      new RegExp(['registry\\.np', 'mjs|registry\\.ya', 'rnpkg|"resol', 'ved": "http'].join('')),
    ],
    ['a working paper nobody else has', new RegExp(`\\b${['dos', 'sier'].join('')}\\b`, 'i')],
    ['a test that does not run', new RegExp(`\\b(it|test|describe)\\.(${['on', 'ly'].join('')}|skip|todo)\\(`)],
  ];
  it.each(words)('never holds %s', (_why, word) => {
    expect(repository.filter(({ text }) => word.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('records each decision with context, choice and cost', () => {
    const records = repository.filter(({ path }) => /^docs\/decisions\/.*\.md$/.test(path));
    const headings = ['## Context', '## Choice', '## Cost'];
    const bad = records.filter(({ text }) => !headings.every(heading => text.includes(`\n${heading}\n`)));
    expect(records.length).toBeGreaterThan(5);
    expect(bad.map(({ path }) => path)).toEqual([]);
  });
});
