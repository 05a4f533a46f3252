import type { Administration } from '../domain/administration.ts';
import { defineRule, gap, notGiven, pass, review } from './define.ts';

export const given = defineRule({
  id: 'given',
  since: '0.1.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['administrations'],
  field: 'MedicationAdministration.status',
  prevents: ['96'],
  sources: [
    {
      title: 'FHIR R4 MedicationAdministration.status',
      locator: 'hl7.org/fhir/R4/medicationadministration.html',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'MIMIC-IV on FHIR: every administration is mapped to completed, the method says what happened',
      locator: 'github.com/kind-lab/mimic-profiles map-medication-administration.md',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: () => true,
  check({ administrations: { administration } }) {
    const { status, againstGiven, partlyGiven } = administration;
    switch (status.code) {
      case 'not-done':
        return notGiven('given.not-done', status.evidence, { status: status.code });
      case 'entered-in-error':
        return notGiven('given.entered-in-error', status.evidence, { status: status.code });
      case 'in-progress':
      case 'on-hold':
      case 'stopped':
        return review('given.not-finished', status.evidence, { status: status.code });
      case 'unknown':
        return review('given.status-unknown', status.evidence, { status: status.code });
      case null:
        return gap('absent', 'given.no-status', status.evidence);
      case 'completed':
        if (againstGiven.length > 0) return contradicted(administration);
        if (partlyGiven.length > 0) return review('given.partly', [...status.evidence, ...partlyGiven]);
        return pass('given.completed', status.evidence);
    }
  },
});

/** A note, or the text of the entry, may speak of something else that was not given, so it raises a question; the entry's own fields contradict it. */
function contradicted({ status, againstGiven }: Pick<Administration, 'status' | 'againstGiven'>) {
  const evidence = [...status.evidence, ...againstGiven];
  const values = { words: [...new Set(againstGiven.map(({ value }) => value))].join('; ') };
  return againstGiven.every(({ pointer }) => /#(?:note|text)/.test(pointer))
    ? review('given.note-says-not', evidence, values)
    : gap('conflict', 'given.contradicted', evidence, values);
}
