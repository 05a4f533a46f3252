import { coding, concept, type Elements, without } from './concept.ts';
import { oddQuantity } from './doses.ts';
import type { Draw } from './draw.ts';
import { otherRoutes } from './routes.ts';
import { typedSites } from './sites.ts';
import type { Injection } from './story.ts';

type Fields = Record<string, unknown>;
type Flaw = (administration: Fields, dosage: Fields, draw: Draw, injection: Injection) => void;

const notes = [
  'Patient tolerated well, no adverse reaction.',
  'Gave half of the dose, patient moved.',
  'patient refused',
  'Given IV push by RN',
  'given by patient at home under supervision',
  'charted in error',
  'divided into two sites, L and R',
];

/** What is found wrong with administrations, one thing each. Any of them may leave the record as good as it was. */
const flaws: readonly Flaw[] = [
  (a, _, draw) => {
    a.status = draw.one(['not-done', 'in-progress', 'on-hold', 'stopped', 'entered-in-error', 'unknown']);
  },
  (a, _, draw) => {
    a.status = 'not-done';
    a.statusReason = [concept([coding('http://snomed.info/sct', draw.one(['183944003', '105480006']), 'Not done')])];
  },
  a => {
    a.statusReason = [concept([], 'not done due to contraindication')];
  },
  (_, dosage, draw) => {
    dosage.route = draw.one(otherRoutes);
  },
  (_, dosage) => {
    delete dosage.route;
  },
  (_, dosage) => {
    delete dosage.site;
  },
  (_, dosage, draw) => {
    dosage.site = concept([], draw.one(typedSites));
  },
  (_, dosage) => {
    delete dosage.dose;
  },
  (_, dosage, draw, { amount }) => {
    dosage.dose = oddQuantity(amount, draw);
  },
  (_, dosage, __, { amount, route }) => {
    dosage.text = `${amount.value} ${amount.unit} ${route.toUpperCase()} once`;
    delete dosage.dose;
  },
  (_, dosage, draw) => {
    dosage.text = draw.one([
      '1 g IV over 30 minutes',
      '0.4ml subcutaneous in abdomen',
      'as per protocol',
      'given IM x1',
    ]);
  },
  (_, dosage, draw) => {
    dosage.rateQuantity = draw.one<Elements>([{ value: 2 }, { value: 100, unit: 'mL/h' }, { value: 30, unit: 'min' }]);
  },
  (_, dosage, draw) => {
    dosage.method = concept(
      [],
      draw.one(['Inject', 'Not Given', 'Hold Dose', 'IV push', 'Partial Administered', 'Apply']),
    );
  },
  a => {
    delete a.performer;
  },
  a => {
    a.performer = [{ actor: a.subject }];
  },
  (a, _, draw) => {
    a.performer = [
      { function: concept([], draw.one(['Verifier', 'Ordering provider', 'witness'])), actor: { display: 'X' } },
    ];
  },
  a => {
    delete a.request;
  },
  a => {
    a.request = { reference: 'MedicationRequest/gone' };
  },
  a => {
    delete a.context;
  },
  a => {
    a.context = { reference: 'EpisodeOfCare/1' };
  },
  a => {
    delete a.effectiveDateTime;
    delete a.effectivePeriod;
  },
  (a, _, draw) => {
    delete a.effectivePeriod;
    a.effectiveDateTime = draw.one(['2024-03', '2024', '2024-05-06', '2024-05-06T10:00:00', '2019-01-01T08:00:00Z']);
  },
  a => {
    const start = a.effectiveDateTime;
    if (typeof start !== 'string') return;
    delete a.effectiveDateTime;
    a.effectivePeriod = { start };
  },
  (a, _, draw) => {
    a.note = [{ text: draw.one(notes) }];
  },
  (a, _, draw) => {
    a.medicationCodeableConcept = draw.one([concept([], 'medication'), concept([]), concept([], 'see order')]);
    delete a.medicationReference;
  },
  (_, dosage, draw) => {
    dosage.extension = [
      {
        url: 'https://fhir-ehr.cerner.com/r4/StructureDefinition/infuse-over-time',
        valueQuantity: { value: draw.between(5, 60), unit: 'min' },
      },
    ];
  },
  a => {
    a.modifierExtension = [{ url: 'http://example.org/not-what-it-seems', valueBoolean: true }];
  },
  a => {
    a.dosage = undefined;
  },
];

/** An administration as it may be filled by people in a hurry: with none to three of these flaws. */
export function flawed(administration: Elements, draw: Draw, injection: Injection): Elements {
  const changed: Fields = { ...administration };
  const dosage: Fields = { ...(administration.dosage as Elements | undefined) };
  changed.dosage = dosage;
  for (const flaw of draw.some(flaws, draw.one([0, 0, 1, 1, 2, 3]))) flaw(changed, dosage, draw, injection);
  if (changed.dosage !== undefined && Object.keys(dosage).length === 0) changed.dosage = undefined;
  return without(changed);
}
