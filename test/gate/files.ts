import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** From the top of the repository, with forward slashes. */
  path: string;
  text: string;
}

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
});
const paths = listed.split('\n').filter(path => path !== '' && existsSync(root + path));
const binary = /\.(png|ico|woff2?|gz)$/;

/** Every text file of the repository, committed or about to be, without what git ignores. */
export const repository: readonly SourceFile[] = paths
  .filter(path => !binary.test(path))
  .map(path => ({ path, text: readFileSync(root + path, 'utf8') }));

/** The TypeScript files below `src/`. */
export const sources: readonly SourceFile[] = repository.filter(({ path }) => /^src\/.*\.tsx?$/.test(path));

/** The text of one file; empty when it is not there, so that a gate can say so in its own words. */
export function read(path: string): string {
  return repository.find(file => file.path === path)?.text ?? '';
}
