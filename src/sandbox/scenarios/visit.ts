import { administration, type Charted, condition, type Elements, encounter, order, type Stored } from './build.ts';
import type { Clock } from './clock.ts';
import { amount, type Concept, coding, concept, type Quantity, routes, sites, snomed, systems } from './codes.ts';
import { drugs } from './drugs.ts';
import { clinic, doctor, nurse } from './staff-and-places.ts';

/** Diagnoses as a chart codes them, for people, for SNOMED CT and for ICD-10-CM. */
export const diagnoses = {
  perniciousAnemia: concept(
    'Vitamin B12 deficiency anemia due to intrinsic factor deficiency',
    coding(systems.icd10cm, 'D51.0', 'Vitamin B12 deficiency anemia due to intrinsic factor deficiency'),
    snomed('84027009', 'Pernicious anemia'),
  ),
  lowBackPain: concept('Low back pain', coding(systems.icd10cm, 'M54.50', 'Low back pain, unspecified')),
  contraception: concept(
    'Surveillance of injectable contraceptive',
    coding(systems.icd10cm, 'Z30.42', 'Encounter for surveillance of injectable contraceptive'),
  ),
} as const;

/** What a visit with one injection differs in. Left out: the complete record of a B12 injection. */
export interface OneInjection {
  diagnosis?: Concept;
  drug?: Concept;
  dose?: Quantity;
  route?: Concept;
  /** Replaces what was charted when it was given; `undefined` leaves an element out of the record. */
  charted?: Partial<Charted>;
  conditionElements?: Elements;
  visitElements?: Elements;
  orderElements?: Elements;
  administrationElements?: Elements;
  dosageElements?: Elements;
}

/** A nurse visit with a diagnosis, an order and one injection that agree with each other, named in that order. */
export function injectionVisit(patient: Stored, clock: Clock, differs: OneInjection = {}) {
  const { drug = drugs.b12, dose = amount(1000, 'mcg'), route = routes.IM } = differs;
  const diagnosis = condition(
    patient,
    'diagnosis',
    { code: differs.diagnosis ?? diagnoses.perniciousAnemia, visit: 'visit', recorded: clock.day() },
    differs.conditionElements,
  );
  const visit = encounter(
    patient,
    'visit',
    {
      start: clock.at('10:00'),
      end: clock.at('10:40'),
      type: 'Injection visit',
      place: clinic,
      diagnoses: [diagnosis],
      attending: doctor,
    },
    differs.visitElements,
  );
  const ordered = order(
    patient,
    'order',
    { drug, dose, route, at: clock.at('10:05'), by: doctor, visit },
    differs.orderElements,
  );
  const site = sites['Left deltoid'];
  const charted = { drug, dose, route, site, at: clock.at('10:20'), by: nurse, visit, order: ordered };
  const given = administration(
    patient,
    'injection',
    { ...charted, ...differs.charted },
    differs.administrationElements,
    differs.dosageElements,
  );
  return { diagnosis, visit, order: ordered, given, resources: [patient, diagnosis, visit, ordered, given] };
}
