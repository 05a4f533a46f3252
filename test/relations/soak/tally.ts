import type { Count, Failure } from '../run.ts';

/** What a worker has done since it last said so. */
export interface Progress {
  counts: Record<string, Count>;
  failures: Failure[];
}

/** All that was done, by relation. */
export class Tally {
  readonly counts = new Map<string, Count>();
  readonly failures: Failure[] = [];
  readonly #start = performance.now();

  add({ counts, failures }: Progress): void {
    for (const [id, { trials, charts }] of Object.entries(counts)) {
      const before = this.counts.get(id) ?? { trials: 0, charts: 0 };
      this.counts.set(id, { trials: before.trials + trials, charts: before.charts + charts });
    }
    this.failures.push(...failures);
  }

  get charts(): number {
    return [...this.counts.values()].reduce((sum, { charts }) => sum + charts, 0);
  }

  /** One line: records, records a second, failures. */
  headline(): string {
    const seconds = (performance.now() - this.#start) / 1000;
    const rate = Math.round(this.charts / seconds);
    const failed = this.failures.length === 0 ? 'no failures' : `${this.failures.length} FAILURES`;
    return `${thousands(this.charts)} charts in ${Math.round(seconds)} s, ${thousands(rate)} a second, ${failed}`;
  }

  /** `MR1 1,234 (5 trials)`... of the relations, in this order. */
  byRelation(ids: readonly string[]): string[] {
    return ids.map(id => {
      const { trials, charts } = this.counts.get(id) ?? { trials: 0, charts: 0 };
      return `${id} ${thousands(charts)} charts, ${thousands(trials)} trials`;
    });
  }
}

function thousands(n: number): string {
  return n.toLocaleString('en-US');
}
