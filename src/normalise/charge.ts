import type { ServiceRecord } from '../domain/service-record.ts';
import type { Node } from './elements.ts';
import { readService } from './procedure.ts';

const statuses = new Set(['planned', 'billable', 'not-billable', 'aborted', 'billed', 'entered-in-error', 'unknown']);

/** Reads a ChargeItem. One that is not billable took place all the same. */
export function readCharge(node: Node): ServiceRecord {
  return readService(node, {
    from: 'charge',
    visit: 'context',
    moment: ['occurrenceDateTime', 'occurrencePeriod'],
    statuses,
    voids: ['aborted', 'entered-in-error'],
  });
}
