import { readyAdministration } from '../engine/chart.ts';
import { charge, immunization } from './beside.ts';
import type { RuleCase } from './case.ts';

const asked = {
  outcome: 'review',
  message: 'charge-explained.no-vaccine',
  values: { codes: '90471' },
  evidence: ['ChargeItem/90471#code', 'MedicationAdministration/a#medication'],
} as const;
const aside = (family: string) => [{ administration: readyAdministration(), family }];

export const cases: readonly RuleCase[] = [
  { name: 'nothing is charged', when: {}, expect: { outcome: 'not-applicable' } },
  {
    name: 'a vaccine given by procedure is no charge',
    when: { services: [charge('90471', { from: 'procedure' })] },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'the injection and its drug',
    when: { services: [charge('96372'), charge('J3420')] },
    expect: { outcome: 'pass', message: 'charge-explained.none' },
  },
  { name: 'a vaccine administration beside a B12', when: { services: [charge('90471')] }, expect: asked },
  {
    name: 'beside what is set aside as something else',
    when: { services: [charge('90471')], setAside: aside('iv-push') },
    expect: asked,
  },
  {
    name: 'a vaccine that was set aside',
    when: { services: [charge('90471')], setAside: aside('vaccine') },
    expect: {
      outcome: 'pass',
      message: 'charge-explained.vaccine-recorded',
      values: { codes: '90471' },
      evidence: ['ChargeItem/90471#code', 'MedicationAdministration/a#medication'],
    },
  },
  {
    name: 'an immunization of the day',
    when: { services: [charge('90471'), charge('96372')], immunizations: [immunization()] },
    expect: {
      outcome: 'pass',
      message: 'charge-explained.vaccine-recorded',
      values: { codes: '90471' },
      evidence: ['ChargeItem/90471#code', 'Immunization/i#vaccineCode'],
    },
  },
  {
    name: 'a vaccine given by procedure beside the charge of the injection',
    when: { services: [charge('90471', { from: 'procedure' }), charge('96372')] },
    expect: { outcome: 'pass', message: 'charge-explained.none' },
  },
  {
    name: 'a charge that names the vaccine as well',
    when: { services: [charge('90471 90715')] },
    expect: { ...asked, evidence: ['ChargeItem/90471-90715#code', 'MedicationAdministration/a#medication'] },
  },
];
