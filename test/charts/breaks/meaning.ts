import {
  type Break,
  drawResource,
  elementBreak,
  type Fields,
  fieldBreak,
  isFields,
  likes,
  placesIn,
  withFields,
  withValue,
} from './break.ts';

const modifier = { modifierExtension: [{ url: 'http://example.org/fhir/not-what-it-seems', valueBoolean: true }] };
const deeds = ['MedicationAdministration', 'Encounter', 'Condition', 'MedicationRequest', 'Medication', 'Location'];

/** What changes the meaning of what holds it, whatever else is written there. */
export const meanings: readonly Break[] = [
  {
    name: 'modifier extension of a resource',
    strike(chart, draw) {
      const at = drawResource(chart, draw);
      return at === null ? null : withFields(chart, at, modifier);
    },
  },
  elementBreak('modifier extension of an element', likes.object, value => ({ ...(value as Fields), ...modifier })),
  fieldBreak('modifier extension that is none', deeds, (_, __, draw) => ({
    modifierExtension: draw.one<unknown>([{}, [], '', null, 'x', [null], [[]], [{}]]),
  })),
  fieldBreak('implicit rules', deeds, (_, __, draw) => ({
    implicitRules: draw.one<unknown>(['http://example.org/rules', '', ' ', 7, {}, []]),
  })),
  fieldBreak('extension that nobody knows', deeds, () => ({
    extension: [{ url: 'http://example.org/other', valueString: 'IV push' }, { url: null }, null, 'x'],
  })),
  fieldBreak('extension of a status', deeds, () => ({
    _status: { extension: [{ url: 'http://example.org/x', valueCode: 'not-done' }] },
  })),
  {
    name: 'extension of a value',
    strike(chart, draw) {
      const resource = drawResource(chart, draw);
      if (resource === null) return null;
      const held = placesIn(chart, resource, value => isFields(value));
      if (held.length === 0) return null;
      const place = draw.one(held);
      const name = draw.one(['_code', '_system', '_value', '_reference', '_start', '_text', '_unit']);
      return withValue(
        chart,
        { resource, path: [...place.path, name] },
        draw.one<unknown>([null, 'x', [], { extension: [{ url: 'u', valueString: 'no' }] }]),
      );
    },
  },
  fieldBreak('method of something else', ['MedicationAdministration'], ({ dosage }, _, draw) => ({
    dosage: {
      ...(isFields(dosage) ? dosage : {}),
      method: { text: draw.one(['Not Given', 'IV push', 'Swallow', 'Infuse', '']) },
    },
  })),
  fieldBreak('rate', ['MedicationAdministration'], ({ dosage }, _, draw) => ({
    dosage: {
      ...(isFields(dosage) ? dosage : {}),
      ...draw.one<Fields>([
        { rateQuantity: { value: 100, unit: 'mL/h' } },
        { rateRatio: { numerator: { value: 1 } } },
        { rateQuantity: 'fast' },
      ]),
    },
  })),
];
