import type { Drug, DrugClass, DrugCode } from '../domain/drug.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Why } from '../domain/reading.ts';
import type { RouteClass } from '../domain/route.ts';
import { drugOfProductCode } from '../knowledge/drug-book.ts';
import { anyVaccine, drugOfRxnorm, drugRow, drugsInText, specific } from '../knowledge/drugs.ts';
import { doubtsProduct } from '../knowledge/product-doubts.ts';
import { isNotInjected, isSwallowedForm, waysNamed } from '../knowledge/product-forms.ts';
import { namesSomethingElse } from '../knowledge/strange-names.ts';
import { cptSystems, isAntineoplasticCode, isVaccineCode, ofCvx } from '../knowledge/vaccines.ts';
import { codingsOf, wordsIn } from './concept.ts';
import { type Claim, decideDrug } from './drug-decision.ts';
import { absent, list, type Node, object, pointerOf, raw, seen, text, textNode } from './elements.ts';
import { type Link, type Lookup, linkAt } from './lookup.ts';
import { perContent } from './per-content.ts';
import {
  addProductConcept,
  addProductMedication,
  addProductWords,
  emptyProduct,
  hcpcsSystem,
  type ProductParts,
} from './product.ts';
import { changedMeaning } from './unread.ts';

const rxnormSystems = new Set(['http://www.nlm.nih.gov/research/umls/rxnorm', 'urn:oid:2.16.840.1.113883.6.88']);
const cvxSystems = new Set(['http://hl7.org/fhir/sid/cvx', 'urn:oid:2.16.840.1.113883.12.292']);

/** By the URL of the code system, or its OID. */
export function isCvx(system: string): boolean {
  return cvxSystems.has(system);
}

interface Gathered {
  claims: Claim[];
  codes: DrugCode[];
  texts: string[];
  /** Names, with the place where each stands. */
  named: Evidence[];
  evidence: Evidence[];
  notInjected: Evidence[];
  doubts: Evidence[];
  ways: { classes: readonly RouteClass[]; evidence: Evidence }[];
  /** Classes of codes that name a product class, but no product of the table. */
  classes: DrugClass[];
  unread: Why | null;
  dangling: boolean;
  recorded: boolean;
  /** A mixture of which a part is not in the table: nobody knows what that part makes of it. */
  partly: boolean;
  product: ProductParts;
}

/** Reads the drug of an administration or an order: its concept and the Medication it refers to, compared. */
export function readDrug(holder: Node, lookup: Lookup): Drug {
  return readDrugAt(holder, lookup, { concept: 'medicationCodeableConcept', reference: 'medicationReference' });
}

/** Reads a drug from the elements of these names. */
export function readDrugAt(holder: Node, lookup: Lookup, at: { concept: string; reference: string | null }): Drug {
  const concept = object(holder, at.concept);
  if (concept && (at.reference === null || raw(holder, at.reference) === null)) return drugOfConcept(concept);
  const all = nothingGathered();
  if (concept) addConcept(all, concept);
  const link = at.reference === null ? null : linkAt(holder, at.reference);
  if (link) addReference(all, link, holder, lookup);
  if (all.evidence.length === 0) all.evidence.push(absent(holder, at.concept));
  return drugOf(all);
}

/** Of a concept alone; each one is read once. */
const drugOfConcept = perContent(concept => {
  const all = nothingGathered();
  addConcept(all, concept);
  if (all.evidence.length === 0) all.evidence.push(seen(concept, ''));
  return drugOf(all);
});

function drugOf(all: Gathered): Drug {
  addStrangeNames(all);
  const { codes, evidence, notInjected, doubts, ways, product, unread, dangling } = all;
  return { ...decideDrug(all), codes, evidence, notInjected, doubts, ways, product, unread, dangling };
}

function nothingGathered(): Gathered {
  return {
    claims: [],
    codes: [],
    texts: [],
    named: [],
    evidence: [],
    notInjected: [],
    doubts: [],
    ways: [],
    classes: [],
    unread: null,
    dangling: false,
    recorded: false,
    partly: false,
    product: emptyProduct(),
  };
}

function addConcept(all: Gathered, concept: Node | null): void {
  const codings = codingsOf(concept);
  addProductConcept(all.product, concept, codings);
  const own = textNode(concept, 'text');
  if (own) addText(all, own.value, own.evidence);
  for (const { system, code, display, evidence } of codings) {
    all.recorded = true;
    all.evidence.push(evidence);
    if (code !== null) {
      all.codes.push({ system, code });
      addCode(all, system, code);
    }
    if (display !== null) addText(all, display, null);
  }
}

function addCode(all: Gathered, system: string, code: string): void {
  if (rxnormSystems.has(system)) {
    const row = drugOfRxnorm(code);
    if (row) all.claims.push({ rows: [row], coded: true });
  }
  if (hcpcsSystem.test(system) || cptSystems.has(system)) {
    const row = drugOfProductCode(code);
    if (row) all.claims.push({ rows: [row], coded: true });
  }
  if (isVaccineCode(system, code)) all.claims.push({ rows: [anyVaccine()], coded: true });
  if (isAntineoplasticCode(system, code)) all.classes.push('antineoplastic');
  if (!cvxSystems.has(system)) return;
  const found = ofCvx(code);
  if (!found?.class) return;
  const row = found.ingredient === null ? null : drugRow(found.ingredient);
  if (row) all.claims.push({ rows: [row], coded: true });
  else if (found.class === 'vaccine') all.claims.push({ rows: [anyVaccine()], coded: true });
  else all.classes.push(found.class);
}

function addText(all: Gathered, words: string, evidence: Evidence | null): void {
  all.recorded = true;
  all.texts.push(words);
  if (evidence) all.evidence.push(evidence);
  const at = evidence ?? all.evidence.at(-1);
  if (at) all.named.push({ ...at, value: words });
  addProduct(all, words, at);
  const rows = drugsInText(words);
  if (rows.length > 0) all.claims.push({ rows, coded: false });
}

/** Names that name another thing than what the codes and the other names do. */
function addStrangeNames(all: Gathered): void {
  const rows = all.claims.flatMap(claim => claim.rows);
  if (rows.length === 0 || rows.includes(anyVaccine())) return;
  all.doubts.push(...all.named.filter(({ value }) => namesSomethingElse(value, rows)));
}

/** What a name or a form says about how the product is given. */
function addProduct(all: Gathered, words: string, at: Evidence | undefined): void {
  if (!at) return;
  if (isNotInjected(words)) all.notInjected.push(at);
  else if (doubtsProduct(words)) all.doubts.push({ ...at, value: words });
  const classes = waysNamed(words);
  if (classes.length > 0) all.ways.push({ classes, evidence: at });
}

function addReference(all: Gathered, link: Link, holder: Node, lookup: Lookup): void {
  all.evidence.push(link.evidence);
  all.recorded = true;
  // A name that only the reference has: the Medication's own comes first.
  const own: string[] = all.texts.splice(0);
  if (link.text !== null) {
    const found = lookup.follow(link, holder);
    if (found.state === 'missing') all.dangling = true;
    if (found.state === 'unread') all.unread = found.why;
    if (found.state === 'read') addMedication(all, found.node, lookup, 0);
  }
  all.texts.unshift(...own);
  if (link.display !== null) {
    addText(all, link.display, null);
    addProductWords(all.product, link.display, link.evidence);
  }
}

function addMedication(all: Gathered, medication: Node, lookup: Lookup, depth: number): void {
  all.unread ??= changedMeaning(medication);
  // A Medication that was entered in error says nothing about what was given.
  const wrong = text(medication, 'status') === 'entered-in-error';
  if (wrong) all.unread ??= { code: 'other', detail: pointerOf(medication, 'status') };
  addConcept(all, object(medication, 'code'));
  addProductMedication(all.product, medication);
  for (const { value, evidence } of [...wordsIn(object(medication, 'form')), ...countedIn(medication)])
    addProduct(all, value, evidence);
  for (const { code, evidence } of codingsOf(object(medication, 'form')))
    if (code !== null && isSwallowedForm(code)) all.doubts.push({ ...evidence, value: code });
  const parts: Claim[] = [];
  let strange = false;
  for (const ingredient of list(medication, 'ingredient')) {
    // What is recorded of one part is no product by itself.
    const part = {
      ...all,
      claims: [] as Claim[],
      texts: [] as string[],
      named: [],
      recorded: false,
      product: emptyProduct(),
    };
    addConcept(part, object(ingredient, 'itemCodeableConcept'));
    const link = linkAt(ingredient, 'itemReference');
    if (link && depth < 3) addIngredient(part, link, ingredient, medication, lookup, depth);
    if (all.texts.length === 0 && part.texts[0] !== undefined) all.texts.push(part.texts[0]);
    all.unread ??= part.unread;
    all.recorded ||= part.recorded;
    all.dangling ||= part.dangling;
    all.partly ||= part.partly;
    strange ||= part.recorded && part.claims.length === 0 && raw(ingredient, 'isActive')?.value !== false;
    parts.push(...part.claims);
  }
  all.partly ||= strange && all.claims.length === 0;
  // The ingredients together are one statement: a mixture is no contradiction.
  if (parts.length > 0)
    all.claims.push({ rows: specific(parts.flatMap(part => part.rows)), coded: parts.some(p => p.coded) });
  all.unread ??= medication.faults[0] ?? null;
}

/** What it is counted in: tablets, where a strength is so much in each. */
function countedIn(medication: Node) {
  const amounts = [
    object(object(medication, 'amount'), 'numerator'),
    object(medication, 'totalVolume'),
    ...list(medication, 'ingredient').map(one => object(object(one, 'strength'), 'denominator')),
  ];
  return amounts.flatMap(amount => textNode(amount, 'unit') ?? []);
}

function addIngredient(part: Gathered, link: Link, at: Node, medication: Node, lookup: Lookup, depth: number): void {
  if (link.display !== null) addText(part, link.display, null);
  part.evidence.push(link.evidence);
  if (link.text === null) return;
  const found = lookup.follow(link, { ...at, value: medication.value });
  if (found.state === 'read') addMedication(part, found.node, lookup, depth + 1);
  if (found.state === 'unread') part.unread = found.why;
  if (found.state === 'missing' && link.display === null) part.dangling = true;
}
