import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { shortClasses } from '../../scripts/build/short-classes.ts';
import { slimFhirclient } from '../../scripts/build/slim-fhirclient.ts';
import { read, repository } from './files.ts';

describe('what of fhirclient a page keeps', () => {
  const library = dirname(createRequire(import.meta.url).resolve('fhirclient/lib/lib.js'));
  /** One file of the library as the page has it. */
  const slim = (page: string, file: string, code = readFileSync(`${library}/${file}`, 'utf8')): string => {
    const { transform } = slimFhirclient(page);
    const { handler } = transform as unknown as {
      handler(this: unknown, code: string, id: string): { code: string } | null;
    };
    return handler.call({ parse: parseAst }, code, `/node_modules/fhirclient/lib/${file}`)?.code ?? code;
  };

  it.each([
    ['src/app/launch.ts', 'async function authorize(', 'async function ready('],
    ['src/app/boot.ts', 'async function ready(', 'async function authorize('],
  ])('%s can do its own part alone', (page, own, other) => {
    const code = slim(page, 'smart.js');
    expect(code).toContain(own);
    expect(code).not.toContain(other);
    expect(() => parseAst(code)).not.toThrow();
  });

  it.each(['src/app/launch.ts', 'src/app/boot.ts'])(
    '%s has no windows, private keys or capability statements',
    page => {
      const code = ['lib.js', 'smart.js', 'security/browser.js'].map(file => slim(page, file)).join('\n');
      for (const gone of ['window.open(', 'importKey(', '"metadata"']) expect(code).not.toContain(gone);
    },
  );

  it('ends the build where the library has changed', () => {
    expect(() => slim('src/app/boot.ts', 'settings.js', 'exports.SMART_KEY = "SMART_KEY";')).toThrow(
      /has no .*any more/,
    );
  });
});

describe('the names of classes in the build', () => {
  const name = shortClasses(new URL('../../', import.meta.url));
  const sheets = repository.filter(({ path }) => path.endsWith('.module.css')).map(({ path }) => path);
  const classes = sheets.flatMap(path =>
    [...new Set([...read(path).matchAll(/\.([A-Za-z][\w-]*)/g)].map(([, own = '']) => own))].map(own => ({
      path,
      own,
    })),
  );

  it('are short, valid, and one for each class', () => {
    const names = classes.map(({ path, own }) => name(own, path));
    expect(names.filter(one => !/^_[A-Za-z0-9]{1,2}$/.test(one))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(100);
  });

  it('rest on names of sheets that are there once', () => {
    const sheetNames = sheets.map(path => path.split('/').at(-1));
    expect(new Set(sheetNames).size).toBe(sheetNames.length);
  });
});
