import { systems } from '../../scenarios/codes.ts';
import { type Element, element, list, put, target, text } from '../elements.ts';
import { asRecorded, BadValue, type EditableField } from './field.ts';
import { codeField, referenceField, timeField } from './plain.ts';

const classes: Readonly<Record<string, string>> = {
  AMB: 'Ambulatory',
  EMER: 'Emergency',
  OBSENC: 'Observation',
  IMP: 'Inpatient',
  HH: 'Home',
  VR: 'Virtual',
};

const setting: EditableField = {
  path: 'Encounter.class',
  also: [],
  label: 'Class',
  input: { kind: 'choice', choices: Object.entries(classes).map(([value, label]) => ({ value, label })) },
  required: true,
  read({ class: recorded }) {
    if (recorded === undefined) return '';
    const { code } = element(recorded);
    return Object.hasOwn(classes, text(code)) ? text(code) : asRecorded;
  },
  recorded: ({ class: recorded }) => text(element(recorded).display) || text(element(recorded).code),
  write(resource, value) {
    const display = Object.hasOwn(classes, value) ? classes[value] : undefined;
    if (display === undefined) throw new BadValue('This class is not in the list.');
    return put(resource, 'class', { system: systems.actCode, code: value, display: display.toLowerCase() });
  },
};

const bound = (end: 'start' | 'end', label: string) =>
  timeField(`Encounter.period.${end}`, label, {
    get: ({ period }) => element(period)[end],
    set: (resource, instant) => put(resource, 'period', put(element(resource.period), end, instant)),
  });

const place = referenceField('Encounter.location', 'Place', 'Location', {
  get: ({ location }) => list(location)[0]?.location,
  set: (resource, location) => put(resource, 'location', location && [{ location }]),
});

/** The diagnoses of the visit, as references parted by spaces. Those that stay keep their role; ranks are counted anew. */
const diagnoses: EditableField = {
  path: 'Encounter.diagnosis',
  also: ['Encounter.diagnosis.condition'],
  label: 'Diagnoses of this visit',
  input: { kind: 'references', to: 'Condition' },
  read: ({ diagnosis }) =>
    list(diagnosis)
      .map(({ condition }) => target(condition))
      .join(' '),
  recorded: () => '',
  write(resource, value) {
    const before = new Map(list(resource.diagnosis).map(entry => [target(entry.condition), entry]));
    const entries = value
      .split(' ')
      .filter(Boolean)
      .map((reference, index): Element => {
        const role = { coding: [{ system: systems.diagnosisRole, code: 'billing' }] };
        const entry = before.get(reference) ?? { condition: { reference }, use: role };
        return { ...entry, rank: index + 1 };
      });
    return put(resource, 'diagnosis', entries);
  },
};

/** What can be changed in a visit. */
export const encounterFields: readonly EditableField[] = [
  codeField('Encounter.status', 'status', 'Status', [
    'planned',
    'arrived',
    'triaged',
    'in-progress',
    'onleave',
    'finished',
    'cancelled',
    'entered-in-error',
    'unknown',
  ]),
  setting,
  { ...bound('start', 'From'), also: ['Encounter.period'] },
  bound('end', 'To'),
  { ...place, also: ['Encounter.location.location', 'Location.type', 'Location'] },
  diagnoses,
];
