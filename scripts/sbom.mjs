// `npm run sbom`: what the product is made of, as CycloneDX JSON. `-- --all` adds what only builds and tests it,
// `-- --out FILE` writes elsewhere than sbom.cdx.json.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureInstalled, fail, root } from './setup.mjs';

const { values } = parseArgs({ options: { all: { type: 'boolean' }, out: { type: 'string' } } });
ensureInstalled();

const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--loglevel', 'error'];
const npm = spawnSync('npm', args, {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});
if (npm.status !== 0) fail(`npm sbom failed: ${npm.stderr}`);

const bom = JSON.parse(npm.stdout);
const { name, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
// npm calls the product after the folder that it happens to stand in.
bom.metadata.component.name = name;
bom.metadata.component.licenses = [{ license: { id: license } }];
if (!values.all) keepProduction(bom);

const out = resolve(values.out ?? join(root, 'sbom.cdx.json'));
writeFileSync(out, `${JSON.stringify(bom, null, 2)}\n`);
process.stdout.write(`${bom.components.length} components: ${out}\n`);

/** Drops what only builds and tests the product. By npm's own mark: its `--omit dev` also loses what both need. */
function keepProduction(whole) {
  const onlyBuilds = ({ properties = [] }) => properties.some(({ name }) => name === 'cdx:npm:package:development');
  whole.components = whole.components.filter(one => !onlyBuilds(one));
  const kept = new Set([whole.metadata.component['bom-ref'], ...whole.components.map(one => one['bom-ref'])]);
  whole.dependencies = whole.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(one => kept.has(one)) }));
}
