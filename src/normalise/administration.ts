import type { Administration, AdministrationStatus } from '../domain/administration.ts';
import { administrationStatuses } from '../domain/administration.ts';
import type { Evidence } from '../domain/evidence.ts';
import { saysLoading } from '../knowledge/diagnosis-b12.ts';
import { doubtsEntry, isOtherDevice, isPlainMethod } from '../knowledge/entry-words.ts';
import {
  actionSaysElsewhere,
  actionSaysFlow,
  actionSaysNotGiven,
  type GivenSign,
  givenSigns,
  saysOnBody,
} from '../knowledge/given-words.ts';
import { isOtherMethod, methodOfCode } from '../knowledge/methods.ts';
import { settingOfVisitWords } from '../knowledge/setting-words.ts';
import { codingsOf, wordsIn } from './concept.ts';
import { readDevices } from './device.ts';
import { readReasons } from './diagnosis.ts';
import { readDose } from './dose.ts';
import { longTime, otherAmounts, otherDrugs, otherWays } from './doubts.ts';
import { readDrug } from './drug.ts';
import { absent, list, type Node, object, pointerOf, raw, seen, text, textNode } from './elements.ts';
import { readGiven } from './given.ts';
import { type Lookup, linkAt } from './lookup.ts';
import { readOrderLink } from './order.ts';
import { otherServiceCodes, wordsOfSupport } from './other-codes.ts';
import { readPerformers } from './performer.ts';
import { ratesIn } from './rate.ts';
import { readRouteAndNotes } from './route.ts';
import { readSite } from './site.ts';
import { notesOf, readDiscarded, suppliedElsewhere } from './supply.ts';
import { changedMeaning, firstWhy, unknownStatus } from './unread.ts';
import { mimicActionGivesNothing } from './vendors/mimic.ts';
import { oracleInfuseOver } from './vendors/oracle.ts';
import { readVisitLink } from './visit.ts';
import { readVolume } from './volume.ts';

const statuses: ReadonlySet<string> = new Set(administrationStatuses);

interface Words {
  value: string;
  evidence: Evidence;
}

/** Reads one MedicationAdministration (R4). Never throws: what cannot be understood ends in `unread`. */
export function readAdministration(node: Node, lookup: Lookup): Administration {
  const status = text(node, 'status');
  const dosage = object(node, 'dosage');
  const method = methodWords(dosage);
  const sentence = textNode(dosage, 'text');
  const around = [...(sentence ? [sentence] : []), ...notesOf(node)];
  const supported = wordsOfSupport(node, lookup);
  const { site, several } = readSite(dosage);
  const said = (sign: GivenSign, words: readonly Words[]) =>
    words.filter(({ value }) => givenSigns(value).has(sign)).map(({ evidence }) => evidence);
  const {
    route,
    notes: routeNotes,
    odd,
  } = readRouteAndNotes(
    dosage,
    node,
    method.map(({ value }) => value),
  );
  const given = readGiven(node);
  const { words: devices, unnamed } = readDevices(node, lookup);
  const onBody = [...wordsIn(object(dosage, 'route')), ...method, ...devices].flatMap(({ value, evidence }) =>
    saysOnBody(value) ? [evidence] : [],
  );
  // Such an injector is no infusion, and what names it is asked about by itself.
  const others = (all: readonly Evidence[]) =>
    all.filter(one => !onBody.some(({ pointer }) => pointer === one.pointer));
  const dose = readDose(dosage, node);
  const drug = readDrug(node, lookup);
  const read: Omit<Administration, 'unread'> = {
    reference: node.reference,
    status: { code: isStatus(status) ? status : null, evidence: [statusEvidence(node, status)] },
    againstGiven: [...actionsAgainst(dosage), ...reasonsAgainst(node, status), ...said('not-given', around)],
    loading: around.flatMap(({ value, evidence }) => (saysLoading(value) ? [evidence] : [])),
    partlyGiven: [
      ...said('partly', [...method, ...around]),
      // R5: why it was less than a full dose.
      ...list(node, 'subPotentReason').flatMap(reason => wordsIn(reason).map(({ evidence }) => evidence)),
    ],
    route,
    routeNotes,
    infusion: others([
      ...ratesIn(dosage),
      ...oracleInfuseOver(dosage),
      ...said('infusion', [...devices, ...method, ...around.slice(0, sentence ? 1 : 0)]),
    ]),
    doubts: others([
      ...said('perhaps-self', [...method, ...around]),
      ...odd,
      ...devices.filter(({ value }) => isOtherDevice(value)).map(({ evidence }) => evidence),
      ...unnamed,
      ...partsOf(node),
      ...otherServiceCodes(node, lookup),
      ...method.filter(({ value }) => actionSaysFlow(value) || isUnclear(value)).map(({ evidence }) => evidence),
      ...around.filter(({ value }) => doubtsEntry(value)).map(({ evidence }) => evidence),
      ...said('infusion', notesOf(node)),
      ...said('infusion', supported),
      ...otherWays([...notesOf(node), ...supported], route.class),
      ...otherAmounts(notesOf(node), dose, drug),
      ...otherDrugs(sentence ? [sentence] : [], drug),
      ...longTime(given),
    ]),
    onBody,
    drug,
    dose,
    volume: readVolume(dosage, dose),
    site,
    split: [...several, ...said('split', around)],
    mixed: said('mixed', around),
    discarded: readDiscarded(around),
    suppliedElsewhere: suppliedElsewhere([
      ...around,
      ...drug.product.words.map(evidence => ({ value: evidence.value, evidence })),
    ]),
    given,
    performers: readPerformers(node, lookup),
    selfGiven: said('self', [...method, ...around]),
    order: readOrderLink(node, lookup),
    visit: readVisitLink(node, lookup),
    elsewhere: [
      ...elsewhere(object(node, 'category')),
      ...method.filter(({ value }) => actionSaysElsewhere(value)).map(({ evidence }) => evidence),
    ],
    reasons: readReasons(node, lookup),
  };
  const subPotent = raw(node, 'isSubPotent');
  return {
    ...read,
    unread: firstWhy(
      changedMeaning(node),
      unknownStatus(status, statuses, node, 'status'),
      // R5: less than a full dose was given.
      subPotent && subPotent.value !== false ? { code: 'modifier-extension', detail: pointerOf(subPotent) } : null,
      node.faults[0],
    ),
  };
}

/** R4 med-admin-category: only `inpatient` and `community` (at home, in a school) say something else than an outpatient visit. */
function elsewhere(category: Node | null): Evidence[] {
  const coded = codingsOf(category).flatMap(({ code, evidence }) =>
    /^(?:inpatient|community)$/i.test(code ?? '') ? [evidence] : [],
  );
  const worded = wordsIn(category).flatMap(({ value, evidence }) =>
    /^community$/i.test(value) || settingOfVisitWords(value) !== null ? [evidence] : [],
  );
  return [...coded, ...worded];
}

function isStatus(status: string | null): status is AdministrationStatus {
  return status !== null && statuses.has(status);
}

function statusEvidence(node: Node, status: string | null): Evidence {
  const found = raw(node, 'status');
  return found && status !== null ? seen(found, status) : absent(node, 'status');
}

/** What the method says in words; where it has a code only, the code. */
function methodWords(dosage: Node | null): Words[] {
  const concept = object(dosage, 'method');
  const bare = codingsOf(concept).flatMap(({ system, code, display, evidence }) =>
    code === null || display !== null ? [] : [{ value: methodOfCode(code, system), evidence }],
  );
  return [...wordsIn(concept), ...bare];
}

/** A method with words that nothing explains. */
function isUnclear(method: string): boolean {
  const known = actionSaysElsewhere(method) || actionSaysNotGiven(method) || isOtherMethod(method);
  const signs = givenSigns(method);
  return !known && !(['partly', 'infusion', 'self'] as const).some(sign => signs.has(sign)) && !isPlainMethod(method);
}

/** What it was a part of: an injection inside a procedure is hardly one of its own. */
function partsOf(node: Node): Evidence[] {
  return list(node, 'partOf').flatMap(one => {
    const link = linkAt(one);
    if (!link || link.type === 'MedicationDispense') return [];
    return [{ ...link.evidence, value: `part of ${link.display ?? link.evidence.value}` }];
  });
}

/** Names of MAR actions, kept in the method, that say that nothing was given. */
function actionsAgainst(dosage: Node | null): Evidence[] {
  const concept = object(dosage, 'method');
  const systems = codingsOf(concept).map(coding => coding.system);
  return methodWords(dosage)
    .filter(({ value }) => actionSaysNotGiven(value) || systems.some(system => mimicActionGivesNothing(system, value)))
    .map(({ evidence }) => evidence);
}

/** A reason for not giving it speaks against a record that says it was given. */
function reasonsAgainst(node: Node, status: string | null): Evidence[] {
  if (status === 'not-done') return [];
  return list(node, 'statusReason').flatMap(concept => {
    const words = wordsIn(concept).map(({ evidence }) => evidence);
    return words.length > 0
      ? words.slice(0, 1)
      : codingsOf(concept)
          .slice(0, 1)
          .map(({ evidence }) => evidence);
  });
}
