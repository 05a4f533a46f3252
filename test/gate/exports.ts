import { posix } from 'node:path';
import type { SourceFile } from './files.ts';
import { importsOf } from './imports.ts';

const declared = /^export (?:async )?(?:const|let|function\*?|class|interface|type) (\w+)/gm;

/** What a file exports and neither itself nor any file that imports it ever names again, as `path: name`. */
export function deadExports(files: readonly SourceFile[]): string[] {
  const importers = importersOf(files);
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(declared)]
      .map(([, name = '']) => name)
      .filter(name => {
        const word = new RegExp(`\\b${name}\\b`, 'g');
        const usedHere = (text.match(word) ?? []).length > 1;
        return !usedHere && !importers.get(path)?.some(other => other.search(word) >= 0);
      })
      .map(name => `${path}: ${name}`),
  );
}

/** By path: the texts of the files that import it. */
function importersOf(files: readonly SourceFile[]): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { path, text } of files) {
    for (const { specifier } of importsOf(text)) {
      if (!specifier.startsWith('.')) continue;
      const target = posix.join(posix.dirname(path), specifier);
      const texts = found.get(target);
      if (texts) texts.push(text);
      else found.set(target, [text]);
    }
  }
  return found;
}
