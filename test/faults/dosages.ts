import { cases } from './cases.ts';
import { only } from './chart.ts';
import type { Row } from './row.ts';

const given = 'MedicationAdministration';

/** The administration with its dosage changed. */
const dosage = (change: object) => ({ dosage: { ...(only(given).dosage as object), ...change } });
const snomed = (code: string) => ({ coding: [{ system: 'http://snomed.info/sct', code }] });

/** F28 and F29: dose and route. */
export const dosages: readonly Row[] = [
  {
    id: 'F28',
    wrong: 'A dose is zero, negative, without a unit, a text, or in conflict with itself',
    user: 'The dose is called missing or in conflict.',
    readings: cases(given, [
      [
        'zero',
        dosage({ dose: { value: 0, unit: 'mcg', system: 'http://unitsofmeasure.org', code: 'ug' } }),
        '1 item missing',
        'The recorded dose (0 mcg) is not an amount that can be given.',
      ],
      [
        'negative',
        dosage({ dose: { value: -1000, unit: 'mcg', system: 'http://unitsofmeasure.org', code: 'ug' } }),
        '1 item missing',
        'The recorded dose (-1000 mcg) is not an amount that can be given.',
      ],
      [
        'a number in quotes',
        dosage({ dose: { value: '1000', unit: 'mcg', system: 'http://unitsofmeasure.org', code: 'ug' } }),
        '1 item missing',
        'The amount of the dose (1000 mcg) is not recorded as a plain number.',
      ],
      ['no unit', dosage({ dose: { value: 1000 } }), '1 item missing', 'The dose has an amount (1000), but no unit.'],
      [
        'no value',
        dosage({ dose: { unit: 'mcg', system: 'http://unitsofmeasure.org', code: 'ug' } }),
        '1 item missing',
        'The dose has a unit, but no amount.',
      ],
      [
        'unit and code in conflict',
        dosage({ dose: { value: 1000, unit: 'mg', system: 'http://unitsofmeasure.org', code: 'ug' } }),
        '1 conflict',
        'The dose names two different units (1000 mg).',
      ],
      ['none', dosage({ dose: undefined }), '1 item missing', 'The dose is not recorded on the administration record.'],
    ]),
  },
  {
    id: 'F29',
    wrong: 'The route contradicts itself, or the record speaks of an infusion',
    user: 'The conflict is shown with both sides; it is neither complete nor set aside.',
    readings: cases(given, [
      [
        'two codings, IM and IV',
        dosage({ route: { coding: [...snomed('78421000').coding, ...snomed('47625008').coding] } }),
        '1 conflict',
        'The parts of the route entry name different routes. Record the one that was used.',
      ],
      [
        'coded IM, in words IV',
        dosage({ route: { ...snomed('78421000'), text: 'Intravenous' } }),
        '1 conflict',
        'The parts of the route entry name different routes. Record the one that was used.',
      ],
      [
        'coded IM, with a rate',
        dosage({ rateQuantity: { value: 100, unit: 'mL/h', system: 'http://unitsofmeasure.org', code: 'mL/h' } }),
        '1 conflict',
        'The route is intramuscular, but the entry also speaks of an infusion: 100 mL/h. Correct whichever is wrong.',
      ],
      [
        'coded IM, the method an infusion',
        dosage({ method: { text: 'IV infusion' } }),
        '1 conflict',
        'The parts of the route entry name different routes. Record the one that was used.',
      ],
    ]),
  },
];
