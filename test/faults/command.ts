import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { b12Chart, bundle, ndjson } from '../cli/charts.ts';
import { runCommand } from '../cli/run.ts';
import type { OtherCheck, Row, Sees } from './row.ts';

const lines = ndjson(b12Chart('p'));
const [first = '', ...rest] = lines.split('\n');

async function judged(path: string, input: string | Buffer, sees: Sees): Promise<void> {
  const { code, told, reports } = await runCommand([path], [input]);
  const verdicts = reports.flatMap(({ patient, visits }) =>
    visits.map(({ verdict }) => `${patient.reference} ${verdict}`),
  );
  const says = told.map(line => line.replace(path, path === '-' ? '-' : 'FILE'));
  expect({ heading: `exit code ${code}`, says, next: verdicts.join(', ') || 'no report' }).toEqual(sees);
}

type Given = readonly [name: string, input: string | Buffer, heading: string, says: readonly string[], next: string];

/** Runs the command over standard input: `heading` is how it ends, `says` what it tells, `next` the verdicts. */
const over = (...[name, input, heading, says, next]: Given): OtherCheck => ({
  name,
  sees: { heading, says, next },
  run: sees => judged('-', input, sees),
});

/** The same over a compressed file. */
const fromFile = (...[name, input, heading, says, next]: Given): OtherCheck => ({
  name,
  sees: { heading, says, next },
  run: async sees => {
    const folder = await mkdtemp(join(tmpdir(), 'faults-'));
    const path = join(folder, 'chart.ndjson.gz');
    await writeFile(path, input);
    await judged(path, '', sees).finally(() => rm(folder, { recursive: true }));
  },
});

/** F36: the command. */
export const command: readonly Row[] = [
  {
    id: 'F36',
    wrong: 'The command reads a broken line, several patients, a byte order mark, CRLF, a compressed or a broken file',
    user: 'The line is named, the others are judged, and the exit code is not 0; what is only written another way is read.',
    others: [
      over(
        'a broken line',
        [first, '{"resourceType":', ...rest].join('\n'),
        'exit code 2',
        ['- line 2: unreadable, not JSON'],
        'Patient/p cannot-tell',
      ),
      over(
        'a line that is no resource',
        [first, '42', ...rest].join('\n'),
        'exit code 2',
        ['- line 2: broken-resource, no FHIR resource'],
        'Patient/p cannot-tell',
      ),
      over(
        'not UTF-8',
        Buffer.concat([Buffer.from(lines), Buffer.from([0x7b, 0xff, 0x7d, 0x0a])]),
        'exit code 2',
        ['- line 8: unreadable, not UTF-8'],
        'Patient/p cannot-tell',
      ),
      over('two patients', lines + ndjson(b12Chart('q')), 'exit code 0', [], 'Patient/p ready, Patient/q ready'),
      over(
        'a byte order mark and CRLF',
        `\ufeff${lines.replaceAll('\n', '\r\n')}`,
        'exit code 0',
        [],
        'Patient/p ready',
      ),
      fromFile('a compressed file', gzipSync(lines), 'exit code 0', [], 'Patient/p ready'),
      fromFile(
        'a compressed file that ends too early',
        gzipSync(lines).subarray(0, -20),
        'exit code 2',
        ['FILE: chart.ndjson.gz: unreadable, Z_BUF_ERROR'],
        'Patient/p cannot-tell',
      ),
      over(
        'broken JSON',
        JSON.stringify(bundle(b12Chart('p'))).slice(0, -5),
        'exit code 2',
        ['- line 1: unreadable, not JSON'],
        'no report',
      ),
      over('nothing', '', 'exit code 2', ['-: unreadable, not JSON'], 'no report'),
    ],
  },
];
