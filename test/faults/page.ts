import type { SourceName } from '../../src/domain/reading.ts';
import type { Row, Sees } from './row.ts';
import { all } from './sources.ts';
import { tables } from './tables.ts';

/** Checks that are executed: each of a row's faults with each of its sources. */
export const executed = ({ readings = [], others = [] }: Row): number =>
  others.length + readings.reduce((sum, { sources }) => sum + sources.length, 0);

/** The fault matrix as a page: what goes wrong, for which sources, and what the user then sees. */
export function page(): string {
  const checks = tables.reduce((sum, row) => sum + executed(row), 0);
  return `# Faults

Generated from the tables in \`test/faults/\` by \`npx vitest run test/faults/docs.test.ts -u\`; a test fails when this page
is stale. ${tables.length} rows, ${checks} checks: each fault strikes each of the sources named beside it, and the test
asserts the words on the screen, that nothing is complete that rests on it, that nothing hangs (as long as anything is
waited for there is a Stop, and no reading takes longer than 60 s), and that there is a way on.

Where a fault is struck for several sources, the words are those of the first. "All" are: ${all.join(', ')}.
\`npx vitest run test/faults\` runs them over the panel in jsdom; what only a browser shows is named and runs with \`npm test\`.

${tables.map(section).join('\n\n')}
`;
}

function section(row: Row): string {
  const { id, wrong, user, readings = [], others = [], browser = [] } = row;
  const lines = [
    ...readings.map(({ name, sources, sees }) => line(name, sources, sees(sources[0] ?? 'patient'))),
    ...others.map(({ name, sees }) => line(name, [], sees)),
  ];
  const inBrowser = browser.map(([file, title]) => `- in a browser, \`test/e2e/${file}\`: ${title.trim()}`);
  return `## ${id}: ${wrong}

${user}

| fault | sources | what stands there |
|---|---|---|
${lines.join('\n')}
${inBrowser.length === 0 ? '' : `\n${inBrowser.join('\n')}\n`}`.trimEnd();
}

function line(name: string, sources: readonly SourceName[], { heading, says, next }: Sees): string {
  const whole = sources.length === all.length ? 'all' : sources.join(', ') || '-';
  const words = [`**${heading}**`, ...says, `→ ${next}`];
  return `| ${cell(name)} | ${whole} | ${cell(words.filter(Boolean).join('<br>'))} |`;
}

/** What would end the cell, or be taken for markup, is written out. */
function cell(text: string): string {
  return text
    .replaceAll('|', '\\|')
    .replace(/<(?!br>)/g, '&lt;')
    .replaceAll('\n', ' ');
}
