import type { Evidence } from '../domain/evidence.ts';
import type { PatientFacts } from '../domain/person.ts';
import type { PartialDate } from '../domain/time.ts';
import { defineRule, gap, pass, review, unchecked } from './define.ts';

export const patientAlive = defineRule({
  id: 'patient-alive',
  since: '0.2.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['patient', 'administrations'],
  field: 'MedicationAdministration.effective',
  prevents: ['13', '14'],
  sources: [
    {
      title: 'FHIR R4 Patient.birthDate and Patient.deceased[x]',
      locator: 'hl7.org/fhir/R4/patient.html',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'X12 claim adjustment reason codes 13 and 14: service after death, before birth',
      locator: 'X12 external code list 139',
      read: '2026-11-21',
      confidence: 'recall',
    },
  ],
  // A patient who was not read at all is said by the source; a time that is not known, by date-documented.
  appliesTo: ({ patient: { unread }, administrations: { day } }) => unread?.code !== 'not-found' && day !== null,
  check({ patient, administrations: { administration, day } }) {
    const { start, evidence: at } = administration.given;
    const evidence = [...whereOf(patient), ...at];
    const { birthDate, deceased, unread } = patient;
    // No dates in the words: they are the patient's own.
    const values = { given: start?.text ?? '' };
    if (birthDate && day !== null && day < birthDate.text)
      return gap('conflict', 'patient-alive.before-birth', evidence, values);
    if (deceased) {
      const late = diedBefore(deceased.on, start, day);
      if (late) return gap('conflict', 'patient-alive.after-death', evidence, values);
      if (late === null) return review('patient-alive.undated', evidence, values);
    }
    if (unread) return unchecked(unread, 'patient-alive.unread', evidence);
    return pass('patient-alive.alive', at);
  },
});

/** Where birth and death stand. What stands there is the patient's own and is left out of reports. */
function whereOf({ evidence }: PatientFacts): readonly Evidence[] {
  return evidence
    .filter(({ pointer }) => /#(?:birthDate|deceased)/.test(pointer))
    .map(({ pointer }) => ({ pointer, value: 'recorded' }));
}

/** Whether a death lies before the injection: by the moments, else by the days; null when that cannot be told. */
function diedBefore(
  died: NonNullable<PatientFacts['deceased']>['on'],
  given: PartialDate | null,
  day: string | null,
): boolean | null {
  if (!died || day === null) return null;
  if (died.instant && given?.instant) return died.instant.to < given.instant.from;
  const known = died.writtenDay ?? died.text;
  const same = day.slice(0, known.length);
  // In the month or year of the injection, or before it: nobody can tell.
  if (known === same && died.writtenDay === null) return null;
  return known < same;
}
