import type { SourceName } from '../../domain/reading.ts';
import type { Report } from '../../engine/report.ts';

/** Whether all of these sources were read to the end. Where one was not, what is not there is not known, and not absent. */
export function wasRead({ sources }: Pick<Report, 'sources'>, ...names: readonly SourceName[]): boolean {
  return sources.every(({ name, status }) => status === 'complete' || !names.includes(name));
}
