import { remembering } from '../domain/memo.ts';
import type { PlaceSign, Span } from '../domain/visit.ts';
import {
  settingOfClassWords,
  settingOfLocationCode,
  settingOfLocationName,
  settingOfVisitCode,
  settingOfVisitWords,
} from '../knowledge/setting-words.ts';
import { codingOf, codingsOf, wordsIn } from './concept.ts';
import { list, type Node, object, raw, seen, text, textNode } from './elements.ts';
import { momentAt } from './given.ts';
import { type Lookup, linkAt } from './lookup.ts';
import { perContent } from './per-content.ts';
import { settingOfClass } from './setting.ts';

/** What an encounter says by its types and earlier classes about the kind of place it was in. */
export function visitSigns(encounter: Node): PlaceSign[] {
  // R5 says of the patient, too, that they left.
  const concepts = [...list(encounter, 'type'), object(encounter, 'serviceType'), object(encounter, 'subjectStatus')];
  return [
    ...classSigns(object(encounter, 'class')),
    ...concepts.flatMap(signsOfType),
    ...list(encounter, 'classHistory').flatMap(signsOfClass),
    ...connectionSigns(encounter),
    ...ownerSigns(encounter, 'serviceProvider', null),
    ...wholeSigns(encounter),
    ...leavingSigns(encounter),
  ];
}

/** What the words beside a reference to the visit that this one is a part of say. */
function wholeSigns(encounter: Node): PlaceSign[] {
  const display = textNode(object(encounter, 'partOf'), 'display');
  return display ? sign(settingOfVisitWords(display.value), display.evidence) : [];
}

/** Where somebody went after a visit says little of it, but for those who were never seen. */
function leavingSigns(encounter: Node): PlaceSign[] {
  const disposition = object(object(encounter, 'hospitalization'), 'dischargeDisposition');
  return signsOfType(disposition).filter(({ says }) => says === 'other');
}

/** Where to call in, which R5 has an element for and R4 an extension of the same name: nobody was there to inject. */
function connectionSigns(encounter: Node): PlaceSign[] {
  const extensions = list(encounter, 'extension').filter(one => /virtual-?service/i.test(text(one, 'url') ?? ''));
  return [...list(encounter, 'virtualService'), ...extensions].flatMap(one =>
    sign('virtual', seen(one, 'virtualService')),
  );
}

/** Names and codes of a class of the EHR's own. Those of the standard are read as the setting. */
function classSigns(node: Node | null): PlaceSign[] {
  const coding = node && codingOf(node);
  const setting = settingOfClass(coding);
  if (!coding || (setting !== 'ambulatory' && setting !== 'unknown')) return [];
  return [coding.display, coding.code].flatMap(words =>
    words === null ? [] : sign(settingOfClassNamed(words), { ...coding.evidence, value: words }),
  );
}

function signsOfType(concept: Node | null): readonly PlaceSign[] {
  return concept === null ? [] : signsOfConcept(concept);
}

const signsOfConcept = perContent((concept): readonly PlaceSign[] => {
  const worded = wordsIn(concept).flatMap(({ value, evidence }) => sign(settingOfVisitWords(value), evidence));
  const coded = codingsOf(concept).flatMap(({ code, evidence }) =>
    sign(code === null ? null : settingOfVisitCode(code), evidence),
  );
  return [...worded, ...coded];
});

function signsOfClass(entry: Node): PlaceSign[] {
  const coded = object(entry, 'class');
  const coding = coded ? codingOf(coded) : null;
  const setting = settingOfClass(coding);
  if (!coding || setting === 'ambulatory' || setting === 'unknown') return [];
  return [{ says: setting, during: spanOf(object(entry, 'period')), evidence: coding.evidence }];
}

/** Names of places and classes come again with every visit. */
const settingNamed = remembering(settingOfLocationName);
const settingOfClassNamed = remembering(settingOfClassWords);

/** Locations above the one that was visited that are looked at: room, unit, department, building. */
const mostAbove = 4;

/** What a location, and those it is a part of, say by their names and types. `during`: when it was used. */
export function locationSigns(location: Node, lookup: Lookup, during: Span | null): PlaceSign[] {
  const found: PlaceSign[] = [];
  let at: Node | null = location;
  for (let above = 0; at && above < mostAbove; above += 1) {
    const here: Node = at;
    for (const words of [textNode(here, 'name'), textNode(here, 'description'), ...aliases(here)])
      if (words) found.push(...sign(settingNamed(words.value), words.evidence, during));
    for (const concept of [...list(here, 'type'), object(here, 'physicalType')])
      found.push(...kindSigns(concept, during));
    found.push(...ownerSigns(here, 'managingOrganization', during));
    const link = linkAt(here, 'partOf');
    const above_ = link?.text == null ? null : lookup.follow(link, here);
    if (link?.display)
      found.push(...sign(settingNamed(link.display), { ...link.evidence, value: link.display }, during));
    at = above_?.state === 'read' ? above_.node : null;
  }
  return found;
}

/** What words and codes for a kind of location say. */
export function kindSigns(concept: Node | null, during: Span | null): PlaceSign[] {
  return [
    ...wordsIn(concept).flatMap(({ value, evidence }) => sign(settingNamed(value), evidence, during)),
    ...codingsOf(concept).flatMap(({ system, code, evidence }) =>
      code === null ? [] : sign(settingOfLocationCode(system, code), evidence, during),
    ),
  ];
}

function aliases(location: Node): { value: string; evidence: PlaceSign['evidence'] }[] {
  const found = raw(location, 'alias');
  const names: unknown[] = Array.isArray(found?.value) ? found.value : [];
  return names.flatMap(name =>
    found && typeof name === 'string' ? [{ value: name, evidence: seen(found, name) }] : [],
  );
}

/** Whose it is says little about where, but for those that are paid as a whole: "Sunny Skilled Nursing Facility". */
function ownerSigns(holder: Node, name: string, during: Span | null): PlaceSign[] {
  const owner = textNode(object(holder, name), 'display');
  if (!owner) return [];
  return sign(settingNamed(owner.value), owner.evidence, during).filter(({ says }) => says === 'own-rate');
}

/** What the words beside a reference to a location say. */
export function nameSigns(name: string, evidence: PlaceSign['evidence'], during: Span | null): PlaceSign[] {
  return sign(settingNamed(name), { ...evidence, value: name }, during);
}

/** A period, where it says anything. */
export function spanOf(period: Node | null): Span | null {
  const start = momentAt(period, 'start').date;
  const end = momentAt(period, 'end').date;
  return start || end ? { start, end } : null;
}

function sign(
  says: PlaceSign['says'] | null,
  evidence: PlaceSign['evidence'],
  during: Span | null = null,
): PlaceSign[] {
  return says === null ? [] : [{ says, during, evidence }];
}
