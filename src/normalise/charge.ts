import type { ServiceRecord } from '../domain/service-record.ts';
import type { Node } from './elements.ts';
import { readService } from './procedure.ts';

const statuses = new Set(['planned', 'billable', 'not-billable', 'aborted', 'billed', 'entered-in-error', 'unknown']);

/** Reads a ChargeItem. One that is not to be billed stands on no claim, whatever took place: edits are over claim lines. */
export function readCharge(node: Node): ServiceRecord {
  return readService(node, {
    from: 'charge',
    visit: 'context',
    moment: ['occurrenceDateTime', 'occurrencePeriod'],
    statuses,
    voids: ['not-billable', 'aborted', 'entered-in-error'],
  });
}
