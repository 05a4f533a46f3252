import {
  codingsIn,
  type Draft,
  eachOf,
  fault,
  itemsOf,
  part,
  partList,
  put,
  rename,
  setConcept,
  setList,
  sidesOf,
  take,
} from './draft.ts';

/** R5 writes `occurence`; later builds, and people who know how it is spelt, write `occurrence`. */
const spellings = ['occurence', 'occurrence'] as const;

/** MedicationAdministration. */
export function adaptAdministration(draft: Draft): void {
  part(draft, 'medication', 'medicationCodeableConcept', 'medicationReference');
  partList(draft, 'reason', 'reasonCode', 'reasonReference');
  rename(draft, 'encounter', 'context');
  adaptOccurrence(draft);
  setConcept(draft, 'category', 'category', itemsOf(take(draft, 'category'), draft, 'category'));
  eachOf(draft, 'performer', adaptPerformer);
  adaptDevices(draft);
}

function adaptOccurrence(draft: Draft): void {
  const there = Object.keys(draft.original).filter(name => draft.original[name] != null);
  const used = spellings.filter(word => there.some(name => name.startsWith(word)));
  // Spelt both ways, nobody knows which one was meant.
  if (used.length > 1) fault(draft, spellings[1]);
  const [word = spellings[0]] = used;
  for (const type of ['DateTime', 'Period']) rename(draft, `${word}${type}`, `effective${type}`);
  // A schedule names no moment at which it was given.
  if (take(draft, `${word}Timing`) !== undefined) fault(draft, `${word}Timing`, 'other');
}

/** Who is named by a concept only is somebody, and nobody knows who. */
function adaptPerformer(draft: Draft): void {
  const { concept, reference } = sidesOf(take(draft, 'actor'), draft, 'actor');
  const at = reference ? 'actor.reference' : concept ? 'actor.concept' : 'actor';
  put(draft, 'actor', reference ?? (concept && { identifier: concept }), at);
}

/** Only the words for a device are read. */
function adaptDevices(draft: Draft): void {
  const items = itemsOf(take(draft, 'device'), draft, 'device').flatMap(({ value, at }) => {
    const path = `device${at}`;
    const { concept, reference } = sidesOf(value, draft, path);
    return [
      ...(concept ? codingsIn(concept, `${at}.concept`, draft, `${path}.concept`) : []),
      ...(reference ? [{ value: reference, at: `${at}.reference` }] : []),
    ];
  });
  setList(draft, 'device', 'device', items);
}
