import type { Chart } from '../domain/chart.ts';
import { type SourceName, sourceNames } from '../domain/reading.ts';
import { blank } from './evaluate.ts';
import { isSoftSource } from './not-offered.ts';
import type { Finding } from './report.ts';

/**
 * The engine's own requirement: nothing is ready unless every source was read to the end. A source that the EHR does not
 * offer is left to the rules that need it, where the policy may let it be.
 */
export function recordRead(chart: Chart): Finding {
  const finding = blank(itself, { weight: 'blocks', policy: null });
  const open = sourceNames.find(name => !isWhole(name, chart));
  if (open === undefined) return { ...finding, outcome: 'pass', message: 'record-read.complete' };
  const { why } = chart.sources[open];
  return {
    ...finding,
    outcome: 'unchecked',
    message: 'record-read.incomplete',
    values: { source: open },
    why: { code: why?.code ?? 'other', ...(why?.http === undefined ? {} : { http: why.http }) },
  };
}

const itself = { id: 'record-read', field: 'MedicationAdministration', sources: [] };

/** What only claim lines rest on: a rule that needs one of these says for itself that it was not read. */
const besideTheRecord: readonly SourceName[] = ['procedures', 'charges', 'coverages'];

function isWhole(name: SourceName, { sources }: Chart): boolean {
  if (besideTheRecord.includes(name)) return true;
  const { status } = sources[name];
  return status === 'complete' || (status === 'not-offered' && isSoftSource(name));
}
