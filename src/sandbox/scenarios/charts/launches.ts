import type { Scenario } from '../../scenario.ts';
import { administration, condition, encounter, referTo } from '../build.ts';
import type { Clock } from '../clock.ts';
import { amount, coding, concept, routes, sites, systems } from '../codes.ts';
import { drugs } from '../drugs.ts';
import { patient } from '../people.ts';
import { clinic, nurse } from '../staff-and-places.ts';
import { diagnoses, injectionVisit } from '../visit.ts';

/** The EHR hands over a patient, but no visit. */
export function noEncounter(clock: Clock): Scenario {
  const kofi = patient('no-encounter', {
    given: 'Kofi',
    family: 'Ravensworth',
    gender: 'male',
    birthDate: '1965-07-29',
    number: 'WS-01302',
  });
  const { resources } = injectionVisit(kofi, clock);
  const backPain = condition(kofi, 'back-pain', {
    code: diagnoses.lowBackPain,
    visit: 'earlier-visit',
    recorded: clock.day(10),
  });
  const earlier = encounter(kofi, 'earlier-visit', {
    start: clock.at('14:00', 10),
    end: clock.at('14:30', 10),
    type: 'Same-day visit',
    place: clinic,
    diagnoses: [backPain],
  });
  const ketorolac = administration(kofi, 'earlier-injection', {
    drug: drugs.ketorolac,
    dose: amount(30, 'mg'),
    route: routes.IM,
    site: sites['Right deltoid'],
    at: clock.at('14:18', 10),
    by: nurse,
    visit: earlier,
  });
  const followUp = encounter(kofi, 'follow-up', {
    start: clock.at('11:00', 38),
    end: clock.at('11:20', 38),
    type: 'Follow-up visit',
    place: clinic,
  });
  return {
    id: 'no-encounter',
    title: 'Opened without a visit',
    story: 'The chart was opened from a schedule that names the patient only. There were three visits of late.',
    expect: 'Asks which visit it is, and offers the three with date and type.',
    patient: kofi.id,
    encounter: null,
    launch: {},
    resources: [...resources, backPain, earlier, ketorolac, followUp],
  };
}

/** The EHR names the very administration to look at. */
export function namedAdministration(clock: Clock): Scenario {
  const ida = patient('named-administration', {
    given: 'Ida',
    family: 'Bellweather',
    gender: 'female',
    birthDate: '1988-12-20',
    number: 'WS-01310',
  });
  const { visit, given, resources } = injectionVisit(ida, clock, {
    diagnosis: concept('Chronic migraine', coding(systems.icd10cm, 'G43.909', 'Migraine, unspecified')),
    drug: drugs.ketorolac,
    dose: amount(30, 'mg'),
    charted: { site: undefined },
  });
  const tablet = administration(ida, 'tablet', {
    drug: drugs.acetaminophen,
    dose: amount(1000, 'mg'),
    route: routes.Oral,
    at: clock.at('10:08'),
    by: nurse,
    visit,
  });
  return {
    id: 'named-administration',
    title: 'Opened at one entry',
    story: 'The panel was opened from the ketorolac entry, whose site was not charted.',
    expect: 'Opens at that entry: the site is missing.',
    patient: ida.id,
    encounter: visit.id,
    launch: { fhirContext: [referTo(given).reference], appContext: null },
    resources: [...resources, tablet],
  };
}

/** The EHR lets nobody read diagnoses. */
export function conditionsForbidden(clock: Clock): Scenario {
  const zoe = patient('conditions-forbidden', {
    given: 'Zoe',
    family: 'Hartmann-Diaz',
    gender: 'female',
    birthDate: '1979-11-11',
    number: 'WS-01327',
  });
  const { visit, resources } = injectionVisit(zoe, clock);
  return {
    id: 'conditions-forbidden',
    title: 'Diagnoses that may not be read',
    story: 'The record is complete, but the EHR answers 403 when asked for diagnoses.',
    expect: 'Could not check: diagnoses could not be read. Never complete, never missing.',
    patient: zoe.id,
    encounter: visit.id,
    launch: { fault: 'conditions-forbidden' },
    resources,
  };
}

/** The EHR mixes another patient's diagnosis into the answer. */
export function otherPatientData(clock: Clock): Scenario {
  const wren = patient('other-patient-data', {
    given: 'Wren',
    family: 'Delacroix',
    gender: 'other',
    birthDate: '1998-05-01',
    number: 'WS-01334',
  });
  const { visit, resources } = injectionVisit(wren, clock);
  return {
    id: 'other-patient-data',
    title: 'Answer with data of another patient',
    story: 'Asked for the diagnoses of this patient, the EHR sends one that is not theirs.',
    expect: 'Stops and shows nothing of either patient.',
    patient: wren.id,
    encounter: visit.id,
    launch: { fault: 'other-patient' },
    resources,
  };
}

/** The EHR has no interface for administrations. */
export function notOffered(clock: Clock): Scenario {
  const max = patient('not-offered', {
    given: 'Max',
    family: 'Sommerfield',
    gender: 'male',
    birthDate: '1971-04-04',
    number: 'WS-01341',
  });
  const { visit, resources } = injectionVisit(max, clock);
  return {
    id: 'not-offered',
    title: 'EHR that does not share administrations',
    story: 'The record is complete, but the interface of this EHR has no medication administrations.',
    expect: 'Could not check: this EHR does not share administrations.',
    patient: max.id,
    encounter: visit.id,
    launch: { shape: 'none' },
    resources,
  };
}
