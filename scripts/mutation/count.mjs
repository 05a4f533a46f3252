// Figures of a Stryker report (mutation-testing-report-schema), by file.

/** Of `{ files: { path: { mutants } } }`: path to `{ total, noticed, missed }`, where `missed` lists the mutants. */
export function countByFile(reports) {
  const counts = new Map();
  for (const { files } of reports) {
    for (const [path, { mutants, source }] of Object.entries(files)) {
      const missed = mutants.filter(({ status }) => ['Survived', 'NoCoverage'].includes(status));
      const noticed = mutants.filter(({ status }) => ['Killed', 'Timeout'].includes(status)).length;
      counts.set(path, { total: noticed + missed.length, noticed, missed, lines: source.split('\n') });
    }
  }
  return counts;
}

export function sum(counts) {
  const all = [...counts];
  const of = pick => all.reduce((total, one) => total + pick(one), 0);
  return { total: of(one => one.total), noticed: of(one => one.noticed), missed: all.flatMap(({ missed }) => missed) };
}

/** Share that was noticed, per cent, rounded down: 100.0 means every one. */
export function score({ total, noticed }) {
  return total === 0 ? '-' : (Math.floor((noticed / total) * 1000) / 10).toFixed(1);
}

/** What was changed where: `src/rules/given.ts:31:9 Survived ConditionalExpression`, the code, and what stood in its place. */
export function told(path, mutant, lines) {
  const { start, end } = mutant.location;
  const head = `${path}:${start.line}:${start.column} ${mutant.status} ${mutant.mutatorName}`;
  const code = lines.slice(start.line - 1, end.line);
  code[code.length - 1] = code.at(-1).slice(0, end.column - 1);
  code[0] = code[0].slice(start.column - 1);
  const flat = text => text.replace(/\s+/g, ' ').trim();
  return `${head}\n  - ${flat(code.join('\n'))}\n  + ${flat(mutant.replacement)}\n    in: ${lines[start.line - 1].trim()}\n`;
}
