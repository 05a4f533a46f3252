import type { Policy } from './policy.ts';
import { basePolicy } from './policy-base.ts';
import { commercialExample } from './policy-commercial-example.ts';
import { facilityOutpatient } from './policy-facility-outpatient.ts';
import { medicaidOnePerDayExample } from './policy-medicaid-example.ts';
import { medicarePartB } from './policy-medicare-part-b.ts';
import { oncePerVisitExample } from './policy-once-per-visit-example.ts';

/** Every payer policy of this version, the base first. */
export const policies: readonly Policy[] = Object.freeze([
  basePolicy,
  medicarePartB,
  commercialExample,
  medicaidOnePerDayExample,
  oncePerVisitExample,
  facilityOutpatient,
]);
