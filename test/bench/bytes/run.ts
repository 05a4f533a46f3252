import { bare, brotli, stages } from './stages.ts';

/** Prints what a launch brings, by when it comes, and each file of what comes later. */
const cell = (text: string | number) => String(text).padStart(10);
const row = (name: string, files: readonly string[]) =>
  console.log(name.padEnd(24) + cell(bare(files)) + cell(brotli(files)));

console.log(''.padEnd(24) + cell('bytes') + cell('brotli'));
const all = stages();
for (const { name, files } of all) row(name, files);
const first = all.filter(({ name }) => name === 'frame' || name === 'rule book').flatMap(({ files }) => files);
row('frame and rule book', first);
row('the same, index.html', ['index.html', ...first]);
console.log('\nLater, one by one:');
for (const file of all.find(({ name }) => name === 'later')?.files ?? [])
  row(file.replace(/^assets\/|-[\w-]{8}\.js$/g, ''), [file]);
