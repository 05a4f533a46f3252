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
      const died = order(deceased.on, start, day);
      if (died === 'before') return gap('conflict', 'patient-alive.after-death', evidence, values);
      if (died === 'unknown') return review('patient-alive.undated', evidence, values);
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

/** Whether a death lies before the injection: by the moments, else by the days, as far as both are known. */
function order(
  died: NonNullable<PatientFacts['deceased']>['on'],
  given: PartialDate | null,
  day: string | null,
): 'before' | 'not-before' | 'unknown' {
  if (!died || day === null) return 'unknown';
  if (died.instant && given?.instant) return died.instant.to < given.instant.from ? 'before' : 'not-before';
  const known = died.writtenDay ?? died.text;
  const same = day.slice(0, known.length);
  if (known === same) return died.writtenDay === null ? 'unknown' : 'not-before';
  return known < same ? 'before' : 'not-before';
}
