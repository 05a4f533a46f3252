import { dayOf, when } from '../dates.ts';
import { codings, has, plainWords, type Thing, text, thing, things, wordsOf } from '../json.ts';
import { list, listed } from '../lists.ts';
import { type Chart, nameOf, ofPatient } from '../record.ts';
import type { Given } from './time.ts';

const tookPlace = new Set(['arrived', 'triaged', 'in-progress', 'onleave', 'finished']);
const tookNoPlace = new Set(['cancelled', 'entered-in-error']);
const known = new Set(['cancelled', 'entered-in-error', 'planned', 'unknown']);
const inpatient = new Set(list('inpatient classes'));
const elsewhere = new Set(list('classes elsewhere'));
const ambulatory = new Set(list('ambulatory classes'));
const inpatientOfMimic = new Set(list('inpatient classes of MIMIC'));
const elsewhereOfMimic = new Set(list('classes elsewhere of MIMIC'));
const codeOf = (encounter: Thing) => text(thing(encounter, 'class'), 'code');

function classOf(encounter: Thing): string {
  const { code = '', system = '' } = codings({ coding: encounter['class'] })[0] ?? {};
  if (!has(encounter, 'class')) return 'none';
  if (code === '') return /^inpatient\b/i.test(text(thing(encounter, 'class'), 'display')) ? 'inpatient' : 'unclear';
  if (code === 'AMB') return 'ambulatory';
  if (system.includes('mimic')) {
    if (inpatientOfMimic.has(code)) return 'inpatient';
    if (elsewhereOfMimic.has(code)) return 'elsewhere';
  }
  const standard = system === '' || system.endsWith('/v3-ActCode');
  return inpatient.has(code) && (code === 'IMP' || standard)
    ? 'inpatient'
    : elsewhere.has(code)
      ? 'elsewhere'
      : 'unclear';
}

/** Whether the time lies inside, and what is known of the visit's own time. */
function insideOf(chart: Chart, encounter: Thing, { start, end, day }: Given): { time: string; inside: string } {
  const period = thing(encounter, 'period');
  const from = when(text(period, 'start'));
  const to = when(text(period, 'end'));
  const zone = chart.settings.timeZone;
  if (text(period, 'start') === '' && text(period, 'end') === '') return { time: 'absent', inside: 'none' };
  if (text(period, 'start') === '') return { time: 'absent', inside: 'none' };
  if (from === null || (to === null && text(period, 'end') !== '')) return { time: 'not precise', inside: 'none' };
  if ([from, to].some(one => one !== null && one.precision !== 'day' && one.precision !== 'time')) {
    return { time: 'not precise', inside: 'none' };
  }
  if (start === null || day === null || day.length < 10) return { time: 'known', inside: 'unclear' };
  const first = dayOf(from, zone);
  const last = to === null ? first : dayOf(to, zone);
  if (last < first || (from.at !== null && to?.at != null && to.at < from.at))
    return { time: 'not precise', inside: 'none' };
  const until = end === null ? day : dayOf(end, zone);
  if (day < first || until > last) return { time: 'known', inside: 'no' };
  const outpatient = /^(outpatient|ambulatory)\b/i.test(text(thing(encounter, 'class'), 'display'));
  if (ambulatory.has(codeOf(encounter)) || (codeOf(encounter) === '' && outpatient))
    return { time: 'known', inside: 'yes' };
  if (start.at === null)
    return { time: from.at === null && (to === null || to.at === null) ? 'known' : 'not precise', inside: 'yes' };
  const early = from.at !== null && start.at < from.at;
  const late = to?.at != null && start.at > to.at;
  return { time: 'known', inside: early || late ? 'no' : 'yes' };
}

export interface Visit {
  seen: Readonly<Record<string, string>>;
  /** The visit that the injection is judged by. */
  encounter: Thing | null;
  /** `Encounter/x`; '' when none is linked. */
  name: string;
}

/** Whether a reference says that it leads to an Encounter, or does not say where it leads. */
const leadsToVisit = (reference: string) =>
  !/(^|\/)[A-Z][A-Za-z]+\/[^/]+/.test(reference) || /(^|\/)Encounter\//.test(reference);

/** The visit that the administration names; where none can be named, the only one that holds the time. */
export function visitOf(chart: Chart, administration: Thing, given: Given): Visit {
  const reference = thing(administration, 'context');
  const found = text(reference, 'reference') === '' ? null : chart.follow(administration, reference);
  const candidates =
    text(reference, 'reference') !== ''
      ? []
      : chart
          .of('Encounter')
          .filter(one => !tookNoPlace.has(text(one, 'status')))
          .filter(one => ofPatient(chart, one) && insideOf(chart, one, given).inside === 'yes');
  const [only = null, ...more] = candidates;
  const visit =
    text(reference, 'reference') === ''
      ? text(reference, 'display') !== '' || has(reference, 'identifier')
        ? 'by words alone'
        : 'absent'
      : !leadsToVisit(text(reference, 'reference'))
        ? 'not a visit'
        : found === null
          ? 'points to nothing'
          : text(found, 'resourceType') !== 'Encounter'
            ? 'not a visit'
            : ofPatient(chart, found)
              ? 'found'
              : 'other patient';
  const byTime = more.length === 0 && !chart.shares('MedicationAdministration.context') ? only : null;
  const meant = visit === 'found' ? found : visit === 'absent' ? byTime : null;
  const status = text(meant ?? {}, 'status');
  const encounter = tookNoPlace.has(status) ? null : meant;
  const { time, inside } = encounter === null ? { time: 'none', inside: 'none' } : insideOf(chart, encounter, given);
  return {
    encounter,
    name: meant === null ? text(reference, 'display') : nameOf(meant),
    seen: {
      visit,
      'only candidate': only !== null && more.length === 0 ? 'yes' : 'no',
      'visit at hand': encounter === null ? 'no' : 'yes',
      'visit status':
        meant === null
          ? 'none'
          : status === ''
            ? 'absent'
            : tookPlace.has(status)
              ? 'took place'
              : known.has(status)
                ? status
                : 'other',
      'time of the visit': time,
      inside,
      class: encounter === null ? 'none' : classOf(encounter),
      ...placeOf(chart, encounter),
    },
  };
}

const placeSystems = new Set(list('place systems'));
const billable = new Set(list('billable places'));
const billableWords = new Set(list('words of billable places').map(plainWords));
const billableRoles = new Set(list('roles of billable places'));
const speaks = listed('place words');

function placeOf(chart: Chart, encounter: Thing | null): { place: string; 'place words': string } {
  if (encounter === null) return { place: 'none', 'place words': 'nothing' };
  const references = things(encounter, 'location').map(one => thing(one, 'location'));
  const locations = references.map(one => chart.follow(encounter, one));
  const concepts = [
    ...locations.flatMap(one => (one === null ? [] : [...things(one, 'type'), ...things(one, 'physicalType')])),
    ...things(encounter, 'type'),
    ...things(encounter, 'serviceType'),
  ];
  const { byLocation, default: standard } = chart.settings.placeOfService;
  const coded = concepts.flatMap(codings).flatMap(({ system, code }) => (placeSystems.has(system) ? [code] : []));
  const names = [...references.map(one => text(one, 'display')), ...locations.map(one => text(one ?? {}, 'name'))];
  const configured = [
    ...references.map(one => text(one, 'reference')),
    ...names.map(name => name.toLowerCase()),
  ].flatMap(name => byLocation[name] ?? []);
  const roles = concepts.flatMap(codings).some(({ code }) => billableRoles.has(code));
  const named = roles || concepts.flatMap(wordsOf).some(words => billableWords.has(plainWords(words))) ? ['11'] : [];
  const against = configured.filter(code => coded.length > 0 && !coded.includes(code));
  if (coded.length === 0) coded.push(...named);
  const codes = new Set(
    coded.length > 0
      ? [...coded, ...against]
      : configured.length > 0
        ? configured
        : standard === null
          ? []
          : [standard],
  );
  const words = [...names, ...concepts.flatMap(wordsOf), text(thing(encounter, 'class'), 'display')];
  const [only = null, ...more] = codes;
  return {
    place:
      only === null
        ? 'none'
        : more.length > 0
          ? 'several'
          : !billable.has(only)
            ? 'elsewhere'
            : coded.length > 0
              ? 'billable'
              : 'billable by configuration',
    'place words': words.some(speaks) ? 'elsewhere' : 'nothing',
  };
}
