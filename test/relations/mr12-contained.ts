import type { FhirResource } from '../../src/domain/fhir.ts';
import { type RecordedChart, readyChart } from '../charts/index.ts';
import { administrationsOf, judge } from '../charts/judge.ts';
import { keyOf } from './at.ts';
import { expectSame, saidIn } from './law.ts';
import { relation } from './relation.ts';

type Reference = { reference?: string } | undefined;

/** Medications that administrations and orders refer to move into them, contained ones out, and codes into Medications. */
export const contained = relation({
  id: 'MR12',
  name: 'A Medication that is contained says the same as one that is referred to.',
  trial: readyChart,
  holds(chart) {
    const out = takenOut(chart);
    const inside = takenIn(out);
    const before = saidIn(judge(chart));
    expectSame(before, { name: 'taking contained Medications out', chart: out });
    expectSame(before, { name: 'containing Medications', chart: inside });
    expectSame(before, { name: 'taking them out again', chart: takenOut(inside) });
    const nameless = administrationsOf(judge(chart)).some(({ facts }) => facts.drug.certainty === 'absent');
    // A reference says that there was a drug, even where a code that says nothing would not.
    const medications = nameless ? chart : referred(chart);
    expectSame(before, { name: 'making codes Medications', chart: medications });
    expectSame(before, { name: 'making codes contained Medications', chart: takenIn(medications) });
  },
});

const hasMedication = (one: FhirResource) => /^Medication(?:Administration|Request)$/.test(one.resourceType);

function takenIn(chart: RecordedChart): RecordedChart {
  const medications = new Map(chart.resources.map(one => [keyOf(one), one]));
  const resources = chart.resources.map(one => {
    const text = (one.medicationReference as Reference)?.reference;
    const medication = text === undefined ? undefined : medications.get(text);
    if (!hasMedication(one) || !medication || 'contained' in one) return one;
    const link = { ...(one.medicationReference as object), reference: '#med' };
    return { ...one, contained: [{ ...medication, id: 'med' }], medicationReference: link };
  });
  return { ...chart, resources };
}

function takenOut(chart: RecordedChart): RecordedChart {
  const medications: FhirResource[] = [];
  const resources = chart.resources.map(one => {
    const text = (one.medicationReference as Reference)?.reference;
    const list = (one.contained ?? []) as FhirResource[];
    const inner = list.find(({ id, resourceType }) => resourceType === 'Medication' && `#${id}` === text);
    if (!hasMedication(one) || !inner || list.length > 1) return one;
    const id = `${one.id}-m`;
    medications.push({ ...inner, id });
    const { contained: _, ...rest } = one;
    const link = { ...(one.medicationReference as object), reference: `Medication/${id}` };
    return { ...rest, resourceType: one.resourceType, medicationReference: link };
  });
  return { ...chart, resources: [...resources, ...medications] };
}

/** Each code of a drug becomes a Medication with that code. */
function referred(chart: RecordedChart): RecordedChart {
  const medications: FhirResource[] = [];
  const resources = chart.resources.map(one => {
    if (!hasMedication(one) || !one.medicationCodeableConcept || one.medicationReference) return one;
    const { medicationCodeableConcept: code, ...rest } = one;
    const id = `${one.id}-m`;
    medications.push({ resourceType: 'Medication', id, code });
    return { ...rest, resourceType: one.resourceType, medicationReference: { reference: `Medication/${id}` } };
  });
  return { ...chart, resources: [...resources, ...medications] };
}
