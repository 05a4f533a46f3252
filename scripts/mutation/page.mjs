import { score, sum } from './count.mjs';

/** docs/mutation.md. `groups` are areas or guards: name to counts by path. */
export function page(catalogue, areas, guards) {
  const row = (name, counted) =>
    `| ${name} | ${counted.total} | ${counted.noticed} | ${counted.total - counted.noticed} | ${score(counted)} |`;
  const table = (first, rows) => [
    `| ${first} | changes | noticed | not noticed | % |`,
    '|---|---|---|---|---|',
    ...rows,
  ];
  const byGroup = groups => Object.entries(groups).map(([name, counts]) => row(name, sum(counts.values())));
  const byFile = counts => [...counts].sort().map(([path, counted]) => row(`\`${path}\``, counted));
  return [
    '# Mutation testing',
    '',
    `Catalogue ${catalogue}. Written by \`npm run mutation\`, which changes the code piece by piece (Stryker) and runs the tests`,
    'that reach each change. A change that fails no test, or that no test reaches, was not noticed. Changes to what runs only',
    'while a file is loaded (tables, patterns) are left out.',
    '',
    ...table('area', [
      ...byGroup(areas),
      row('all', sum(Object.values(areas).flatMap(counts => [...counts.values()]))),
    ]),
    '',
    '## Guards',
    '',
    'They keep another patient, what was not given and what was not read to the end from being called ready. No change in',
    'these files may go unnoticed.',
    '',
    ...table('guard', byGroup(guards)),
    '',
    ...Object.entries(guards).flatMap(([name, counts]) => [
      `- ${name}: ${[...counts.keys()].map(path => `\`${path}\``).join(', ')}`,
    ]),
    ...Object.entries(areas).flatMap(([name, counts]) => ['', `## ${name}`, '', ...table('file', byFile(counts))]),
    '',
  ].join('\n');
}
