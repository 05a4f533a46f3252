import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
/** These set the product beside an oracle, or write the charts for both. Nothing that judges may import them. */
const beside = /^(compare|compare-cql|changes|changes-[a-z]+)\.ts$|\.test\.ts$/;
/** What compiles and runs CQL. */
const cqlPackages = /^(@cqframework\/cql\/|cql-exec)/;

const importsOf = (name: string) =>
  [...readFileSync(new URL(name, folder), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    ([, path = '']) => path,
  );

test.each(files)('%s takes nothing from the product', name => {
  expect(importsOf(name).filter(path => /(^|\/)(src|scripts|needlepoint)\//.test(path))).toEqual([]);
});

test.each(files.filter(name => !beside.test(name)))('%s stands on this folder alone', name => {
  const outside = importsOf(name).filter(path => !path.startsWith('node:') && !/^\.\.?\/[a-z./-]+\.ts$/.test(path));
  expect(outside.filter(path => !(name.startsWith('cql/') && cqlPackages.test(path)))).toEqual([]);
  expect(importsOf(name).filter(path => path.startsWith('../') && !name.includes('/'))).toEqual([]);
  expect(importsOf(name).filter(path => path.startsWith('../../') || beside.test(path.replace(/^.*\//, '')))).toEqual(
    [],
  );
});
