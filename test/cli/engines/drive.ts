import type { EngineSettings } from '../../../src/cli/engines/settings.ts';
import type { open } from '../../../src/cli/engines/single-file.ts';
import type { GroupedExport } from './grouped.ts';

export type Open = typeof open;

/**
 * The findings of an export by the contract alone: a first pass asks what the lines of each patient refer to and nobody
 * handed in, and what of it another patient has goes with the lines into the second.
 */
export function drive(
  open: Open,
  { head, shared, patients }: GroupedExport,
  more: Partial<EngineSettings> = {},
): string {
  const opened = (output: EngineSettings['output']) => {
    const engine = open(JSON.stringify({ head, output, ...more }));
    for (const line of shared) engine.share(line);
    return engine;
  };
  const [asking, judging] = [opened('missing'), opened('findings')];
  const byKey = new Map<string, string>();
  for (const line of [...patients.values()].flat()) {
    const { resourceType, id } = JSON.parse(line.split('\t').slice(2).join('\t')) as {
      resourceType: string;
      id: string;
    };
    byKey.set(`${resourceType}/${id}`, line);
  }
  return [...patients]
    .map(([patient, own]) => {
      const lines = new Set(own);
      for (let before = 0; before < lines.size; ) {
        before = lines.size;
        const keys = asking.judge(patient, [...lines])?.split('\n') ?? [];
        for (const line of keys.flatMap(key => byKey.get(key) ?? [])) lines.add(line);
      }
      return judging.judge(patient, [...lines]) ?? '';
    })
    .join('');
}
