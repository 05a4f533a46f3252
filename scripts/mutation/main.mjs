// Changes the code piece by piece, sees which tests notice, and sums it up. See ../mutation.mjs for its arguments.
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { root, tool } from '../setup.mjs';
import { areas, guards, inPages } from './areas.mjs';
import { countByFile, score, sum, told } from './count.mjs';
import { page } from './page.mjs';

process.chdir(root);
const least = 90;

function filesOf(globs) {
  const left = new Set(globs.filter(glob => glob.startsWith('!')).flatMap(glob => globSync(glob.slice(1))));
  return globs.filter(glob => !glob.startsWith('!')).flatMap(glob => globSync(glob).filter(file => !left.has(file)));
}

/** Runs Stryker over some files and returns its report; null when there are none. */
function changed(name, files, options) {
  if (files.length === 0) return null;
  const config = `scripts/mutation/${name}.config.json`;
  const { jsonReporter } = JSON.parse(readFileSync(config, 'utf8'));
  rmSync(jsonReporter.fileName, { force: true });
  const stryker = [tool('@stryker-mutator/core', 'stryker'), 'run', config, '--mutate', files.join(',')];
  const { status } = spawnSync(process.execPath, [...stryker, ...options], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  return JSON.parse(readFileSync(jsonReporter.fileName, 'utf8'));
}

const paths = process.argv.slice(2).filter(one => one.startsWith('src/'));
const options = process.argv.slice(2).filter(one => !one.startsWith('src/'));
const isWanted = file => paths.length === 0 || paths.some(path => file === path || file.startsWith(join(path, '/')));

const wanted = Object.values(areas).flatMap(filesOf).filter(isWanted);
if (wanted.length === 0) {
  process.stderr.write(
    `None of these is a file that is changed: ${paths.join(' ')}\nFiles and folders stand apart, by blanks.\n`,
  );
  process.exit(64);
}
const pages = new Set(filesOf(inPages));
const reports = [
  changed(
    'engine',
    wanted.filter(file => !pages.has(file)),
    options,
  ),
  changed(
    'pages',
    wanted.filter(file => pages.has(file)),
    options,
  ),
];
const counts = countByFile(reports.filter(report => report !== null));

/** Name to counts by path, for what was looked at. */
const grouped = groups =>
  Object.fromEntries(
    Object.entries(groups).map(([name, globs]) => [
      name,
      new Map(filesOf(globs).flatMap(file => (counts.has(file) ? [[file, counts.get(file)]] : []))),
    ]),
  );
const [byArea, byGuard] = [grouped(areas), grouped(guards)];

rmSync('reports/survivors', { recursive: true, force: true });
for (const [area, files] of Object.entries(byArea)) {
  for (const [path, { missed, lines }] of files) {
    if (missed.length === 0) continue;
    const text = missed.map(mutant => told(path, mutant, lines)).join('\n');
    const file = `reports/survivors/${area}/${path.replace(/^src\//, '').replaceAll('/', '-')}.txt`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    process.stdout.write(`\n${text}`);
  }
}

const line = (name, counted) =>
  `${name.padEnd(14)} ${score(counted).padStart(5)} % of ${String(counted.total).padStart(5)}, ${counted.missed.length} not noticed\n`;
const groups = [...Object.entries(byArea), ...Object.entries(byGuard).map(([name, files]) => [`guard ${name}`, files])]
  .map(([name, files]) => [name, sum(files.values())])
  .filter(([, counted]) => counted.total > 0);
process.stdout.write(`\n${groups.map(([name, counted]) => line(name, counted)).join('')}`);
process.stdout.write('What was not noticed stands in reports/survivors, file by file.\n');

if (paths.length === 0) {
  const { catalogueVersion } = await import('../../src/rules/index.ts');
  writeFileSync('docs/mutation.md', page(catalogueVersion, byArea, byGuard));
  const poor = groups.filter(([name, counted]) =>
    name.startsWith('guard ') ? counted.missed.length > 0 : counted.noticed * 100 < least * counted.total,
  );
  process.exitCode = poor.length > 0 ? 1 : 0;
}
