import type { PartialDate } from '../domain/time.ts';
import { defineRule, gap, pass } from './define.ts';

export const dateDocumented = defineRule({
  id: 'date-documented',
  since: '0.1.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['administrations'],
  field: 'MedicationAdministration.effective',
  prevents: ['16', 'M52'],
  sources: [
    {
      title: 'X12 remittance advice remark code M52',
      locator: 'CMS remark code list 2024-06',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'FHIR R4 dateTime: a clock time has an offset',
      locator: 'hl7.org/fhir/R4/datatypes.html#dateTime',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: () => true,
  check({ administrations: { administration, readAt } }) {
    const { start, end, invalid, evidence } = administration.given;
    if (invalid) return gap('invalid', 'date-documented.invalid', evidence);
    if (!start) return gap('absent', 'date-documented.absent', evidence);
    const values = { given: start.text };
    if (isAfter(start, readAt)) return gap('invalid', 'date-documented.future', evidence, values);
    switch (start.precision) {
      case 'year':
      case 'month':
        return gap('invalid', 'date-documented.imprecise', evidence, values);
      case 'day':
        return pass('date-documented.day-only', evidence, values);
      default:
        if (!start.instant) return gap('invalid', 'date-documented.no-offset', evidence, values);
        if (end?.instant && end.instant.to < start.instant.from)
          return gap('conflict', 'date-documented.end-before-start', evidence, { ...values, end: end.text });
        return pass('date-documented.recorded', evidence, values);
    }
  },
});

const dayLong = 24 * 60 * 60_000;

/** More than a day after the record was read: whatever the time zone and the clocks, it has not happened. */
function isAfter(start: PartialDate, readAt: string): boolean {
  const earliest = start.instant?.from ?? Date.parse(start.text);
  return earliest > Date.parse(readAt) + dayLong;
}
