import type { Coding } from '../concept.ts';
import { settingOfClass } from '../setting.ts';
import { view } from '../view.ts';
import {
  codingsIn,
  type Draft,
  draftOf,
  eachOf,
  type Fields,
  fault,
  finish,
  type Item,
  isFields,
  itemsOf,
  put,
  rename,
  setConcept,
  setList,
  sidesOf,
  take,
} from './draft.ts';

/** What the statuses of R5 are in R4. One that was broken off may have taken place or not. */
const statuses = new Map([
  ['planned', 'planned'],
  ['in-progress', 'in-progress'],
  ['on-hold', 'onleave'],
  ['discharged', 'finished'],
  ['completed', 'finished'],
  ['cancelled', 'cancelled'],
  ['discontinued', 'unknown'],
  ['entered-in-error', 'entered-in-error'],
  ['unknown', 'unknown'],
]);

/** Encounter. */
export function adaptEncounter(draft: Draft): void {
  adaptStatus(draft);
  rename(draft, 'actualPeriod', 'period');
  // How it ended: somebody may have left without being seen.
  rename(draft, 'admission', 'hospitalization');
  eachOf(draft, 'location', one => rename(one, 'form', 'physicalType'));
  adaptClass(draft);
  adaptReasons(draft);
  setConcept(draft, 'serviceType', 'serviceType', serviceTypes(draft));
  adaptDiagnoses(draft);
}

function adaptStatus(draft: Draft): void {
  const { status } = draft.original;
  if (typeof status !== 'string' || status.trim() === '') return;
  const word = statuses.get(status.trim());
  if (word === undefined) fault(draft, 'status', 'unknown-status');
  else if (word !== status) {
    draft.fields.status = word;
    draft.said.status = status;
  }
}

/** R4 has one class. Several that mean the same, or nothing that is known here, are one; others contradict each other. */
function adaptClass(draft: Draft): void {
  const items: Item[] = itemsOf(take(draft, 'class'), draft, 'class').flatMap(({ value, at }) =>
    codingsIn(value, at, draft, `class${at}`),
  );
  const settings = items.map(({ value }) => settingOfClass(codeOf(value)));
  const meant = new Set(settings.filter(setting => setting !== 'unknown'));
  if (meant.size > 1) fault(draft, 'class', 'other');
  const chosen = items[settings.findIndex(setting => setting !== 'unknown')] ?? items[0];
  put(draft, 'class', chosen?.value, `class${chosen?.at ?? ''}`);
}

function codeOf(value: unknown): Pick<Coding, 'system' | 'code' | 'display'> {
  const { system, code, display } = isFields(value) ? value : {};
  return {
    system: typeof system === 'string' ? system.trim() : '',
    code: typeof code === 'string' ? code.trim() : null,
    display: typeof display === 'string' ? display : null,
  };
}

/** Only reasons in words and codes are read; they are shown and used for nothing. */
function adaptReasons(draft: Draft): void {
  const items = itemsOf(take(draft, 'reason'), draft, 'reason').flatMap(reason =>
    itemsOf(reason.value.value, draft, `reason${reason.at}.value`).flatMap(({ value, at }) => {
      const place = `${reason.at}.value${at}`;
      const { concept } = sidesOf(value, draft, `reason${place}`);
      return concept ? [{ value: concept, at: `${place}.concept` }] : [];
    }),
  );
  setList(draft, 'reasonCode', 'reason', items);
}

/** Concepts, and the name of a service that is referred to. */
function serviceTypes(draft: Draft): { value: Fields; at: string }[] {
  return itemsOf(take(draft, 'serviceType'), draft, 'serviceType').flatMap(({ value, at }) => {
    const { concept, reference } = sidesOf(value, draft, `serviceType${at}`);
    const named = reference && view({ text: reference.display }, reference, { text: 'display' });
    return [
      ...(concept ? [{ value: concept, at: `${at}.concept` }] : []),
      ...(named ? [{ value: named, at: `${at}.reference` }] : []),
    ];
  });
}

/** Each condition of a diagnosis becomes one diagnosis. R5 has no rank. */
function adaptDiagnoses(draft: Draft): void {
  const items = itemsOf(take(draft, 'diagnosis'), draft, 'diagnosis').flatMap(({ value, at }): Item[] => {
    const path = `diagnosis${at}`;
    if (value.rank !== undefined && value.rank !== null) fault(draft, `${path}.rank`, 'fhir-version');
    const uses = itemsOf(value.use, draft, `${path}.use`);
    return itemsOf(value.condition, draft, `${path}.condition`).flatMap(condition => {
      const { concept, reference } = sidesOf(condition.value, draft, `${path}.condition${condition.at}`);
      const side = reference ? 'reference' : 'concept';
      // A diagnosis in place has no Condition that could be looked at: it is there, and not read.
      const named = reference ?? (concept && { identifier: concept });
      if (!named) return [];
      const one = draftOf(value, `${draft.at}${path}.`, draft.faults);
      put(one, 'condition', named, `condition${condition.at}.${side}`);
      delete one.fields.rank;
      setConcept(one, 'use', 'use', uses);
      return [{ value: finish(one), at }];
    });
  });
  setList(draft, 'diagnosis', 'diagnosis', items);
}
