import type { Administration, AdministrationStatus } from '../domain/administration.ts';
import { administrationStatuses } from '../domain/administration.ts';
import type { Evidence } from '../domain/evidence.ts';
import { remembering } from '../domain/memo.ts';
import { doubtsSentence, isOtherDevice, saysRefused } from '../knowledge/entry-words.ts';
import { type GivenSign, givenSigns, saysOnBody } from '../knowledge/given-words.ts';
import { namesBag } from '../knowledge/product-forms.ts';
import { settingOfVisitWords } from '../knowledge/setting-words.ts';
import { readCategory } from './category.ts';
import { codingsOf, wordsIn } from './concept.ts';
import { readDevices } from './device.ts';
import { readReasons } from './diagnosis.ts';
import { readDosage } from './dosage.ts';
import { doseFitting } from './dose-fit.ts';
import { isOtherWay, longTime, otherAmounts, otherDrugs, otherWays } from './doubts.ts';
import { readDrug } from './drug.ts';
import { absent, list, type Node, pointerOf, raw, seen, text } from './elements.ts';
import { readGiven } from './given.ts';
import { type Lookup, linkAt } from './lookup.ts';
import { readOrderLink } from './order.ts';
import { otherServiceCodes, wordsOfSupport } from './other-codes.ts';
import { readPerformers } from './performer.ts';
import { labelsAgainst } from './record-labels.ts';
import { type Saying, saying, sayingOf, type Words } from './sayings.ts';
import { furtherText, namesSuppliedElsewhere, notesOf, readDiscarded } from './supply.ts';
import { changedMeaning, firstWhy, unknownStatus } from './unread.ts';
import { readVisitLink } from './visit.ts';

const statuses: ReadonlySet<string> = new Set(administrationStatuses);

/** Reads one MedicationAdministration (R4). Never throws: what cannot be understood ends in `unread`. */
export function readAdministration(node: Node, lookup: Lookup): Administration {
  const status = text(node, 'status');
  const dosage = readDosage(node);
  const { method, sentence, route } = dosage;
  const notes = [...notesOf(node), ...furtherText(node)].map(sayingOf);
  const around = [...sentence, ...notes];
  const entry = [...method, ...around];
  const supported = wordsOfSupport(node, lookup);
  const given = readGiven(node);
  const { words: devices, unnamed } = readDevices(node, lookup);
  const onBody = [...dosage.onBody, ...evidenceOf(devices.filter(({ value }) => saysOnBody(value)))];
  // Such an injector is no infusion, and what names it is asked about by itself.
  const others = (all: readonly Evidence[]) =>
    onBody.length === 0 ? all : all.filter(one => !onBody.some(({ pointer }) => pointer === one.pointer));
  const drug = readDrug(node, lookup);
  const dose = doseFitting(dosage.dose, sentence, drug);
  const category = readCategory(node);
  const { words: kind, elsewhere } = category;
  const subPotent = raw(node, 'isSubPotent');
  return {
    reference: node.reference,
    status: { code: isStatus(status) ? status : null, evidence: [statusEvidence(node, status)] },
    againstGiven: [...dosage.against, ...reasonsAgainst(node, status), ...said('not-given', around)],
    loading: saying(around, one => one.loading),
    partlyGiven: [
      ...said('partly', entry),
      // R5: why it was less than a full dose.
      ...list(node, 'subPotentReason').flatMap(reason => evidenceOf(wordsIn(reason))),
    ],
    route,
    routeNotes: dosage.routeNotes,
    infusion: others([
      ...dosage.rates,
      ...infusionIn(devices),
      ...said('infusion', method),
      ...said('infusion', sentence),
    ]),
    doubts: others([
      ...said('perhaps-self', [...entry, ...kind]),
      ...said('self', kind),
      ...said('not-given', kind),
      ...saying(kind, one => one.doubtsEntry),
      ...dosage.odd,
      ...evidenceOf(devices.filter(({ value }) => isOtherDevice(value))),
      ...unnamed,
      ...partsOf(node),
      ...labelsAgainst(node, lookup),
      ...otherServiceCodes(node, { category: category.services, dosage: dosage.services }, lookup),
      ...dosage.unclear,
      ...saying(around, one => one.doubtsEntry),
      ...saying(sentence, ({ value }) => doubtsSentence(value) || namesBag(value)),
      ...list(node, 'reasonCode').flatMap(refusals),
      ...said('infusion', notes),
      ...infusionIn(supported),
      ...otherWays([...notes, ...supported], route.class),
      ...evidenceOf(kind.filter(({ ways }) => route.class !== null && isOtherWay(ways, route.class))),
      ...otherAmounts(notes, dose, drug),
      ...otherDrugs(sentence, drug),
      ...longTime(given),
    ]),
    onBody,
    drug,
    dose,
    volume: dosage.volume,
    site: dosage.site,
    split: [...dosage.several, ...said('split', around)],
    mixed: said('mixed', around),
    discarded: readDiscarded(around),
    suppliedElsewhere: [...saying(around, one => one.suppliedElsewhere), ...namesSuppliedElsewhere(drug.product)],
    given,
    performers: readPerformers(node, lookup),
    selfGiven: said('self', entry),
    order: readOrderLink(node, lookup),
    visit: readVisitLink(node, lookup),
    elsewhere: [...elsewhere, ...dosage.elsewhere, ...visitNamedElsewhere(node)],
    reasons: readReasons(node, lookup),
    // Last of all: reading the rest may come upon faults.
    unread: firstWhy(
      changedMeaning(node),
      unknownStatus(status, statuses, node, 'status'),
      // R5: less than a full dose was given.
      subPotent && subPotent.value !== false ? { code: 'modifier-extension', detail: pointerOf(subPotent) } : null,
      node.faults[0],
    ),
  };
}

function isStatus(status: string | null): status is AdministrationStatus {
  return status !== null && statuses.has(status);
}

function statusEvidence(node: Node, status: string | null): Evidence {
  const found = raw(node, 'status');
  return found && status !== null ? seen(found, status) : absent(node, 'status');
}

/** What it was a part of: an injection inside a procedure is hardly one of its own. */
function partsOf(node: Node): Evidence[] {
  return list(node, 'partOf').flatMap(one => {
    const link = linkAt(one);
    if (!link || link.type === 'MedicationDispense') return [];
    return [{ ...link.evidence, value: `part of ${link.display ?? link.evidence.value}` }];
  });
}

function said(sign: GivenSign, words: readonly Saying[]): Evidence[] {
  return saying(words, one => one.signs.has(sign));
}

/** Words of a reason for giving it that say why it was not, which some systems write there. */
function refusals(reason: Node): Evidence[] {
  return evidenceOf(wordsIn(reason).filter(({ value }) => saysRefused(value)));
}

const placeNamed = remembering(settingOfVisitWords);

/** What the words beside the reference to the visit say about where it was. */
function visitNamedElsewhere(node: Node): Evidence[] {
  const link = linkAt(node, 'context');
  const name = link?.display ?? null;
  return link && name !== null && placeNamed(name) !== null ? [{ ...link.evidence, value: name }] : [];
}

function infusionIn(words: readonly Words[]): Evidence[] {
  return evidenceOf(words.filter(({ value }) => givenSigns(value).has('infusion')));
}

function evidenceOf(words: readonly Words[]): Evidence[] {
  return words.map(({ evidence }) => evidence);
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
