import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { read } from './files.ts';

interface Manifest {
  [field: string]: Record<string, string>;
}

interface Locked {
  version?: string;
  integrity?: string;
  resolved?: string;
  license?: string;
  link?: boolean;
  dev?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = JSON.parse(read('package-lock.json')) as { lockfileVersion: number; packages: Record<string, Locked> };
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
const downloaded = locked.filter(([path, one]) => !isOwnStub(path, one));
const nameOf = (path: string) =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length).replace(/^.*\/stubs\//, '');
const page = read('docs/dependencies.md');

/** The stub that keeps React Native out is a link into this repository: there is nothing to download. */
function isOwnStub(path: string, one: Locked): boolean {
  return path.endsWith('isomorphic-webcrypto') && (one.link === true || path.includes('/stubs/'));
}

/** The first column of the table below a heading of docs/dependencies.md. */
function tableBelow(heading: string): string[] {
  const part = page.split(/^## /m).find(one => one.startsWith(heading)) ?? '';
  return [...part.matchAll(/^\| `([^`]+)` \|/gm)].flatMap(([, name]) => name ?? []);
}

describe('direct dependencies', () => {
  const direct = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap(field =>
    Object.entries(manifest[field] ?? {}),
  );

  it('have exact versions', () => {
    expect(direct.filter(([, version]) => !/^\d+\.\d+\.\d+(-r\.\d+)?$/.test(version))).toEqual([]);
  });

  it('each have their reason in docs/dependencies.md, which names no others', () => {
    const explained = ['In the app', 'To build and test it', 'Optional'].flatMap(tableBelow);
    expect(explained.toSorted()).toEqual(direct.map(([name]) => name).toSorted());
  });
});

describe('the lock file', () => {
  it('holds what package.json asks for, in the version it asks for', () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
    const found = Object.keys(wanted).map(name => [name, lock.packages[`node_modules/${name}`]?.version]);
    expect(Object.fromEntries(found)).toEqual(wanted);
    expect(lock.lockfileVersion).toBe(3);
  });

  it('locks every package with a strong hash', () => {
    const weak = downloaded.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''));
    // Builds for systems other than the locked ones: listed so that `npm ci` accepts the lock everywhere.
    const elsewhere = /@biomejs\/cli-|@duckdb\/node-bindings-/;
    expect(weak.filter(([path, one]) => !(elsewhere.test(path) && one.optional))).toEqual([]);
    expect(downloaded.length).toBeGreaterThan(50);
  });

  it('names no place to download from: neither a host nor a repository', () => {
    expect(downloaded.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('brings no React Native', () => {
    expect(locked.filter(([path]) => /react-native|\/expo/.test(path))).toEqual([]);
  });

  it('is installed without running any script of a package', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
    // What is skipped: a thank-you of its author, and the downloading of a demonstration.
    expect(locked.filter(([, one]) => one.hasInstallScript).map(([path]) => nameOf(path))).toEqual([
      'core-js',
      'fhirpath',
    ]);
  });
});

describe('licences', () => {
  const anywhere = ['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD'];
  const toBuild = ['MIT OR Apache-2.0', '(MIT OR CC0-1.0)', 'BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-4.0', 'MPL-2.0'];

  it('of what is shipped allow it', () => {
    const shipped = downloaded.filter(([, one]) => !one.dev);
    const others = shipped.filter(([, { license = 'none' }]) => !anywhere.includes(license));
    expect(others).toEqual([]);
  });

  it('of what builds and tests it are known ones', () => {
    // Read by hand: BSD with a notice (the two of the National Library of Medicine), Python's, MIT without the field.
    const read = ['fhirpath', '@lhncbc/ucum-lhc', 'argparse', 'emitter-component', 'is-integer'];
    const unread = downloaded.filter(([path]) => !read.includes(nameOf(path)));
    const others = unread.filter(([, { license = 'none' }]) => ![...anywhere, ...toBuild].includes(license));
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });
});

describe('production packages', () => {
  const production = new Set(locked.filter(([, one]) => !one.dev && !one.link).map(([path]) => nameOf(path)));

  it('do not grow by accident: they are those of docs/dependencies.md', () => {
    expect(tableBelow('All production packages')).toEqual([...production].toSorted());
    expect(page).toContain(`${production.size} packages`);
  });

  it('are all in the bill of materials, each with its hash and licence', () => {
    const folder = mkdtempSync(join(tmpdir(), 'needlepoint-sbom-'));
    const file = join(folder, 'sbom.cdx.json');
    execFileSync(process.execPath, ['scripts/sbom.mjs', '--out', file], { stdio: ['ignore', 'ignore', 'inherit'] });
    const bom = JSON.parse(readFileSync(file, 'utf8')) as Bom;
    rmSync(folder, { recursive: true });
    expect(bom.bomFormat).toBe('CycloneDX');
    expect(bom.metadata.component.name).toBe('needlepoint');
    // Builds for other systems are locked and not installed.
    const here = (name: string) => !name.includes('/node-bindings-') || existsSync(join('node_modules', name));
    expect(bom.components.map(({ name }) => name).toSorted()).toEqual([...production].filter(here).toSorted());
    expect(bom.components.filter(({ licenses }) => !licenses?.length)).toEqual([]);
    const unhashed = bom.components.filter(({ hashes }) => !hashes?.length).map(({ name }) => name);
    expect(unhashed).toEqual(['isomorphic-webcrypto']);
  });
});

interface Bom {
  bomFormat: string;
  metadata: { component: { name: string } };
  components: { name: string; licenses?: unknown[]; hashes?: unknown[] }[];
}
