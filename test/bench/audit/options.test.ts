import { describe, expect, test } from 'vitest';
import { jobsOf, readBench } from './options.ts';

const disk = ['partition', 'duckdb'];
const all = ['memory', ...disk];

describe('what the benchmark of audits is asked for', () => {
  test.each<[string, unknown]>([
    [
      '',
      [
        [0.05, all],
        [0.5, disk],
        [5, disk],
      ],
    ],
    ['0.5 partition', [[0.5, ['partition']]]],
    [
      'partition',
      [
        [0.05, ['partition']],
        [0.5, ['partition']],
        [5, ['partition']],
      ],
    ],
    ['0.05', [[0.05, all]]],
    ['0.01 memory', [[0.01, ['memory']]]],
    ['memory', [[0.05, ['memory']]]],
    [
      '2 0.1',
      [
        [2, disk],
        [0.1, disk],
      ],
    ],
  ])('%j', (args, sizes) => {
    expect(readBench(args.split(' ').filter(Boolean))).toEqual({ sizes });
  });

  test.each(['partitoin', 'auto', '0', '-1', '1e9', '5GB', '--quick', '0.5 memory'])('%j is nothing it knows', args => {
    expect(readBench(args.split(' '))).toEqual({ wrong: expect.any(String) });
  });

  test.each(['--help', '-h', '0.5 --help'])('%j is a wish for help', args => {
    expect(readBench(args.split(' '))).toEqual({ help: true });
  });

  test('one job alone is tried where it does not take for ever', () => {
    expect([jobsOf('memory', 0.05), jobsOf('partition', 1), jobsOf('duckdb', 5)]).toEqual([[1], [1, 2], [2]]);
  });
});
