import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const digits = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/**
 * Class names of the built panel, as short as can be: they stand in the script and in the style sheet, and do not pack.
 * Counted through the modules in the order of their names, so that the same sources give the same names.
 */
export function shortClasses(root: URL): (name: string, file: string) => string {
  const sheets = globSync('src/**/*.module.css', { cwd: root }).toSorted();
  const names = new Map<string, string>();
  for (const sheet of sheets) {
    const css = readFileSync(new URL(sheet, root), 'utf8');
    for (const [, name = ''] of css.matchAll(/\.([A-Za-z][\w-]*)/g)) {
      const key = `${basename(sheet)} ${name}`;
      if (!names.has(key)) names.set(key, short(names.size));
    }
  }
  return (name, file) => {
    const given = names.get(`${basename(file.split('?')[0] ?? file)} ${name}`);
    if (given === undefined) throw new Error(`The class ${name} of ${file} has not been counted.`);
    return given;
  };
}

/** Behind a `_`: a bare `ad` is what blockers of advertisements look for. */
function short(index: number): string {
  const last = digits[index % digits.length] as string;
  return index < digits.length ? `_${last}` : short(Math.floor(index / digits.length) - 1) + last;
}
