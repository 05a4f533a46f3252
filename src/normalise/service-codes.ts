import type { Evidence } from '../domain/evidence.ts';
import { codingsOf, wordsIn } from './concept.ts';
import { list, type Node, object, raw, text } from './elements.ts';

/** Numbers and modifiers of HCPCS level I and II that a concept holds. */
export interface ServiceCodes {
  codes: string[];
  modifiers: string[];
  evidence: Evidence[];
}

const procedureSystems = new Set([
  'http://www.ama-assn.org/go/cpt',
  'urn:oid:2.16.840.1.113883.6.12',
  'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
  'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
  'http://terminology.hl7.org/CodeSystem/HCPCS-all-codes',
  'https://hcpcs.codes',
  'urn:oid:2.16.840.1.113883.6.285',
  'urn:oid:2.16.840.1.113883.6.14',
]);

/**
 * Systems whose codes may look like a procedure's and are something else: RxNorm 11248, ICD-10-CM Z8546, the numbers of
 * an Epic customer's own drug list.
 */
const otherSystems =
  /^urn:oid:1\.2\.840\.114350\.1\.13\.[\d.]+\.7\.2\.698288$|rxnorm|snomed|loinc|\/icd|\bicd-?\d|\/(?:cvx|ndc|mvx)$|^urn:oid:2\.16\.840\.1\.113883\.(?:6\.(?:1|3|4|42|69|88|90|96|103|104|301\.3)|12\.292)$/i;

/** A number of five, and the modifiers written behind it: `99213`, `99213-25`, `J3420:JZ`, `96372-59,XS`. */
const shape = /^(?:(?:CPT|HCPCS)\b\W*)?([0-9A-Z]\d{3}[0-9A-Z])((?:\s*[-:,\s]\s*[0-9A-Z]{2})*)$/;
const modifier = /^[0-9A-Z]{2}$/;

/**
 * The codes of a procedure, a charge or a kind of visit, whatever system they are filed under. A word or a code counts
 * when it is a code and nothing else.
 */
export function serviceCodesOf(concept: Node | null): ServiceCodes {
  const found: ServiceCodes = { codes: [], modifiers: [], evidence: [] };
  for (const { system, code, evidence } of codingsOf(concept)) {
    if (code === null || otherSystems.test(system)) continue;
    if (procedureSystems.has(system) && modifier.test(code.toUpperCase())) add(found.modifiers, code.toUpperCase());
    else addWritten(found, code, evidence);
  }
  for (const { value, evidence } of wordsIn(concept)) addWritten(found, value, evidence);
  for (const value of modifiersIn(concept)) add(found.modifiers, value);
  return found;
}

function addWritten(found: ServiceCodes, written: string, evidence: Evidence): void {
  const [, code, behind = ''] = shape.exec(written.toUpperCase()) ?? [];
  if (code === undefined) return;
  if (!found.codes.includes(code)) found.evidence.push(evidence);
  add(found.codes, code);
  for (const one of behind.split(/[^0-9A-Z]+/)) if (one !== '') add(found.modifiers, one);
}

/** Modifiers that stand in extensions that call themselves so: FHIR has no element for them outside of a Claim. */
export function modifiersIn(holder: Node | null): string[] {
  return list(holder, 'extension').flatMap(extension => {
    if (!/modifier/i.test(text(extension, 'url') ?? '')) return [];
    const concept = object(extension, 'valueCodeableConcept');
    const coding = object(extension, 'valueCoding');
    const written = [
      ...['valueCode', 'valueString'].map(name => (raw(extension, name) ? text(extension, name) : null)),
      ...codingsOf(concept).map(({ code }) => code),
      text(coding, 'code'),
    ];
    return written.flatMap(value => {
      const one = value?.toUpperCase() ?? '';
      return modifier.test(one) ? [one] : [];
    });
  });
}

function add(all: string[], value: string): void {
  if (!all.includes(value)) all.push(value);
}
