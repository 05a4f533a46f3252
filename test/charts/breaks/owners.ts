import type { RecordedChart } from '../chart.ts';
import { type Break, drawResource, type Fields, fieldBreak, resourcesOf, withEntry, withFields } from './break.ts';

const owned = ['MedicationAdministration', 'Encounter', 'Condition', 'MedicationRequest', 'Procedure', 'ChargeItem'];
const stranger = { reference: 'Patient/somebody-else' };

/** The same resource under another id, of another patient. */
function copyFor(chart: RecordedChart, at: number, subject: Fields, id: string): Fields {
  return { ...(chart.resources[at] as Fields), id, subject };
}

/** Whose a record is: another's, nobody's, a group's, several people's. */
export const owners: readonly Break[] = [
  fieldBreak('subject of another patient', owned, () => ({ subject: stranger })),
  fieldBreak('subject missing', owned, () => ({ subject: undefined })),
  fieldBreak('subject of a group', owned, () => ({ subject: { reference: 'Group/all' } })),
  fieldBreak('subject by identifier or name only', owned, (_, __, draw) => ({
    subject: draw.one<Fields>([{ identifier: { value: '123' } }, { display: 'Okapi, Ada' }, { type: 'Patient' }, {}]),
  })),
  fieldBreak('subject written in another way', owned, (_, { patient }, draw) => ({
    subject: draw.one<unknown>([
      { reference: `https://other.example/fhir/${patient}` },
      { reference: `${patient}/_history/1` },
      { reference: patient.toLowerCase() },
      { reference: ` ${patient}` },
      { reference: `${patient}/` },
      { reference: patient.replace('Patient/', '') },
      { reference: [patient] },
      [{ reference: patient }],
      patient,
    ]),
  })),
  {
    name: 'resource of another patient',
    strike(chart, draw) {
      const all = resourcesOf(chart, ...owned);
      return all.length === 0 ? null : withEntry(chart, copyFor(chart, draw.one(all), stranger, 'foreign-1'));
    },
  },
  {
    name: 'another patient, with an injection of their own',
    strike(chart, draw) {
      const all = resourcesOf(chart, 'MedicationAdministration');
      if (all.length === 0) return null;
      const both = withEntry(chart, { resourceType: 'Patient', id: 'somebody-else', birthDate: '1970-01-01' });
      return withEntry(both, copyFor(chart, draw.one(all), stranger, 'foreign-2'));
    },
  },
  {
    name: 'a second record of the patient',
    strike: chart => withEntry(chart, { resourceType: 'Patient', id: 'twin', deceasedBoolean: true }),
  },
  fieldBreak('contained resource of another patient', ['MedicationAdministration', 'MedicationRequest'], () => ({
    contained: [{ resourceType: 'Condition', id: 'c', subject: stranger, code: { text: 'x' } }],
  })),
  fieldBreak('given by another patient', ['MedicationAdministration'], () => ({ performer: [{ actor: stranger }] })),
  {
    name: 'owner named in another element',
    strike(chart, draw) {
      const at = drawResource(chart, draw);
      return at === null
        ? null
        : withFields(chart, at, { [draw.one(['patient', 'beneficiary', 'subject'])]: stranger });
    },
  },
  fieldBreak('patient of another kind', ['Patient'], (_, __, draw) =>
    draw.one<Fields>([
      { deceasedBoolean: true },
      { deceasedDateTime: '2019-01-01' },
      { active: false },
      { birthDate: '2030-01-01' },
      { link: [{ other: stranger, type: 'replaced-by' }] },
    ]),
  ),
];
