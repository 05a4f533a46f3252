import type { Evidence } from '../domain/evidence.ts';
import type { Product, RecordedNdc, Strength } from '../domain/product.ts';
import { ndcOf } from '../knowledge/ndc.ts';
import { strengthsInText } from '../knowledge/strength-text.ts';
import { containersIn } from '../knowledge/supply-words.ts';
import { unitOf } from '../knowledge/units.ts';
import { type Coding, wordsIn } from './concept.ts';
import { list, type Node, object, raw, seen, text, textNode } from './elements.ts';

const ndcSystems = new Set(['http://hl7.org/fhir/sid/ndc', 'urn:oid:2.16.840.1.113883.6.69']);
export const hcpcsSystem = /hcpcs|^urn:oid:2\.16\.840\.1\.113883\.6\.285$/i;

/** A product while it is read. */
export interface ProductParts extends Product {
  words: Evidence[];
  ndcs: RecordedNdc[];
  hcpcs: { code: string; evidence: Evidence }[];
  strengths: Strength[];
  container: { singleDose: Evidence[]; multipleDose: Evidence[] };
}

/** A product of which nothing is recorded. */
export function emptyProduct(): ProductParts {
  return {
    words: [],
    ndcs: [],
    hcpcs: [],
    strengths: [],
    container: { singleDose: [], multipleDose: [] },
    batch: null,
  };
}

/** Adds what a concept says: codes of the drug line, and words. */
export function addProductConcept(product: ProductParts, concept: Node | null, codings: readonly Coding[]): void {
  for (const { system, code, evidence } of codings) {
    if (code === null) continue;
    const id = code.toUpperCase();
    if (ndcSystems.has(system)) product.ndcs.push({ written: code, ...ndcOf(code), evidence });
    if (hcpcsSystem.test(system) && /^[A-Z]\d{4}$/.test(id)) product.hcpcs.push({ code: id, evidence });
  }
  for (const { value, evidence } of wordsIn(concept, codings)) addProductWords(product, value, evidence);
}

/** Adds a name or a form. */
export function addProductWords(product: ProductParts, value: string, { pointer }: Evidence): void {
  const evidence = { pointer, value };
  product.words.push(evidence);
  for (const strength of strengthsInText(value)) product.strengths.push({ ...strength, evidence });
  const said = containersIn(value);
  if (said.singleDose) product.container.singleDose.push(evidence);
  if (said.multipleDose) product.container.multipleDose.push(evidence);
}

/** Adds what only a Medication resource has: form, strength of its one ingredient, lot. Its code is added as a concept. */
export function addProductMedication(product: ProductParts, medication: Node): void {
  for (const { value, evidence } of wordsIn(object(medication, 'form') ?? object(medication, 'doseForm')))
    addProductWords(product, value, evidence);
  const ingredients = list(medication, 'ingredient').filter(one => raw(one, 'isActive')?.value !== false);
  const [only] = ingredients;
  if (only && ingredients.length === 1) addStrength(product, object(only, 'strength') ?? object(only, 'strengthRatio'));
  const batch = object(medication, 'batch');
  const lot = textNode(batch, 'lotNumber');
  const expires = textNode(batch, 'expirationDate');
  product.batch ??= {
    lot: lot?.value ?? null,
    expires: expires?.value ?? null,
    evidence: [lot, expires].flatMap(one => (one ? [one.evidence] : [])),
  };
}

/** A strength counts only as an amount per volume: what a vial or a tablet holds says nothing about one mL. */
function addStrength(product: ProductParts, ratio: Node | null): void {
  const amount = quantityOf(object(ratio, 'numerator'));
  const volume = quantityOf(object(ratio, 'denominator'));
  if (!ratio || !amount || !volume || amount.unit === 'mL' || !['mL', 'L'].includes(volume.unit)) return;
  const inMl = volume.unit === 'L' ? volume.value * 1000 : volume.value;
  const shown = `${amount.value} ${amount.unit} / ${volume.value} ${volume.unit}`;
  product.strengths.push({ value: amount.value / inMl, unit: amount.unit, evidence: seen(ratio, shown) });
}

/** The amount of a quantity whose unit and code do not contradict each other; null otherwise. */
function quantityOf(quantity: Node | null): { value: number; unit: string } | null {
  const value = raw(quantity, 'value')?.value;
  const meanings = [text(quantity, 'code'), text(quantity, 'unit')].flatMap(word =>
    word === null ? [] : unitOf(word),
  );
  const units = new Set(meanings.map(one => (one.kind === 'amount' ? one.ucum : '')));
  const [unit = ''] = units;
  const plain = typeof value === 'number' && value > 0 && Number.isFinite(value) && !raw(quantity, 'comparator');
  return plain && units.size === 1 && unit !== '' ? { value, unit } : null;
}
