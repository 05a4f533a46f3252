import { posix } from 'node:path';
import type { SourceFile } from './files.ts';
import { type Layer, layers, reportFile } from './layers.ts';

export interface Import {
  specifier: string;
  typeOnly: boolean;
}

const statement =
  /(?:^|\n)\s*(import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

/** The imports and re-exports of a TypeScript file, dynamic ones included. */
export function importsOf(text: string): Import[] {
  return [...text.matchAll(statement)].map(([, , typeWord, fixed, dynamic]) => ({
    specifier: fixed ?? dynamic ?? '',
    typeOnly: typeWord !== undefined,
  }));
}

/** What is wrong with the imports of a file below `src/`, each with the reason of the law it breaks. */
export function importFaults({ path, text }: SourceFile): string[] {
  const folder = path.split('/')[1] ?? '';
  const layer = layers[folder];
  if (!layer) return [`${path}: the folder src/${folder} is not in the table of layers (test/gate/layers.ts)`];
  return importsOf(text).flatMap(one => {
    const fault = one.specifier.startsWith('.')
      ? folderFault(path, folder, layer, one)
      : packageFault(folder, layer, one.specifier);
    return fault === null ? [] : [`${path}: imports ${one.specifier}: ${fault}`];
  });
}

function folderFault(path: string, folder: string, layer: Layer, { specifier, typeOnly }: Import): string | null {
  const target = posix.join(posix.dirname(path), specifier);
  const [top, other = ''] = target.split('/');
  if (top !== 'src') return 'only what stands in src/ is part of the product';
  if (other === folder) return /\.(tsx?|css|json|md)(\?\w+)?$/.test(specifier) ? null : 'write the file extension';
  const allowed = layer.folders[other];
  if (allowed === undefined) return `src/${folder} may not import src/${other}, because ${layer.why}`;
  if (allowed === 'types' && !typeOnly)
    return `src/${folder} may take only types from src/${other}, because ${layer.why}`;
  if (other === 'engine' && allowed === 'types' && target !== reportFile)
    return `src/${folder} may see the report of src/engine (${reportFile}) and nothing else`;
  return null;
}

function packageFault(folder: string, layer: Layer, specifier: string): string | null {
  if (specifier === 'fhirclient' || specifier.startsWith('fhirclient/')) {
    return folder === 'smart' ? null : 'fhirclient stays behind src/smart, which closes its open doors';
  }
  if (specifier.startsWith('node:')) {
    return layer.packages.includes('node:') ? null : `src/${folder} runs in a browser, which has no ${specifier}`;
  }
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  return layer.packages.includes(name)
    ? null
    : `src/${folder} may not import the package ${name}, because ${layer.why}`;
}
