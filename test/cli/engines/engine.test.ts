import { expect, test } from 'vitest';
import { engineOf } from '../../../src/cli/engines/engine.ts';
import { openSettings } from '../../../src/cli/engines/settings.ts';
import { b12Chart } from '../charts.ts';
import { groupedExport } from './grouped.ts';

test('nothing is shared after the first patient: who was judged without it may have got a wrong answer', () => {
  const { head, shared, patients } = groupedExport(b12Chart('p'), 'x');
  const engine = engineOf(openSettings(JSON.stringify({ head }), 'test'));
  const [first = '', ...others] = shared;
  engine.share(first);
  for (const line of others) engine.share(line);
  for (const [patient, lines] of patients) expect(engine.judge(patient, lines)).toContain('"verdict":"ready"');
  expect(() => engine.share(first)).toThrow('share after the first patient was judged');
});
