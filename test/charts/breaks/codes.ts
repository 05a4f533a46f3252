import { type Break, elementBreak, type Fields, fieldBreak, likes } from './break.ts';

const systems = [
  'http://snomed.info/sct',
  'http://loinc.org',
  'http://hl7.org/fhir/sid/icd-10',
  'http://hl7.org/fhir/sid/icd-9-cm',
  'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration',
  'http://terminology.hl7.org/CodeSystem/v2-0162',
  'urn:oid:1.2.3.4',
  'HTTP://SNOMED.INFO/SCT',
  'http: //snomed.info/sct',
  'http://snomed.info/sct/',
  'snomed',
  '',
];
const coding = (change: (coding: Fields) => Fields) => (value: unknown) => change(value as Fields);
const text = (change: (text: string) => string) => (value: unknown) => change(String(value));

/** Codes and their systems: another, none, in another case, with something around them. */
export const codes: readonly Break[] = [
  elementBreak('another code system', likes.coding, (value, draw) => ({
    ...(value as Fields),
    system: draw.one(systems),
  })),
  elementBreak(
    'no code system',
    likes.coding,
    coding(({ system: _, ...others }) => others),
  ),
  elementBreak(
    'no code',
    likes.coding,
    coding(({ code: _, ...others }) => others),
  ),
  elementBreak(
    'version behind the code system',
    likes.coding,
    coding(one => ({ ...one, system: `${String(one.system)}|2.1` })),
  ),
  elementBreak(
    'code in capitals',
    likes.code,
    text(code => code.toUpperCase()),
  ),
  elementBreak(
    'code in small letters',
    likes.code,
    text(code => code.toLowerCase()),
  ),
  elementBreak(
    'code with space around it',
    likes.code,
    text(code => ` ${code}\t`),
  ),
  elementBreak('unknown code', likes.code, (_, draw) => draw.one(['UNK', '0', '999999999', 'nullFlavor', 'ASKU', '-'])),
  elementBreak('code of another', likes.code, (_, draw) =>
    draw.one(['47625008', '26643006', 'IV', 'IMP', 'D63.1', 'Z23', 'mg', 'refuted']),
  ),
  elementBreak('words of another', likes.words, (_, draw) =>
    draw.one(['Intravenous', 'Oral', 'Fluzone', 'inpatient', 'no', 'history of', '?']),
  ),
  elementBreak('unknown status', likes.status, (_, draw) =>
    draw.one(['Completed', 'COMPLETED', 'done', 'final', 'unknown', 'entered-in-error', 'not-done', 'draft']),
  ),
  elementBreak(
    'a second coding',
    likes.coding,
    coding(one => ({ ...one, code: 'IV', display: 'Intravenous' })),
  ),
  elementBreak(
    'codings doubled',
    (value, path) => Array.isArray(value) && path.at(-1) === 'coding',
    value => [...(value as unknown[]), ...(value as unknown[])],
  ),
  fieldBreak('another class of visit', ['Encounter'], (_, __, draw) => ({
    class: draw.one<unknown>([
      { code: 'IMP' },
      { code: 'imp' },
      { display: 'Inpatient' },
      'AMB',
      [{ code: 'AMB' }],
      { code: 7 },
    ]),
  })),
];
