import fc from 'fast-check';
import type { FhirResource } from '../../../src/domain/fhir.ts';
import { b12Chart, withoutRoute } from '../charts.ts';
import type { Files } from './both-ways.ts';

type Line = { file: string; bytes: Buffer };
const fileOf = (type: string) => `${type}.ndjson`;
export const lineOf = (one: FhirResource, file = fileOf(one.resourceType)): Line => ({
  file,
  bytes: Buffer.from(JSON.stringify(one)),
});

const people = ['p', 'q', 'r'];
const charts = [...b12Chart('p'), ...withoutRoute('q'), ...b12Chart('r')];
export const base = charts.map(one => lineOf(one));
const whose = (line: Line) => /"Patient\/(\w+)"/.exec(line.bytes.toString())?.[1] ?? 'p';
const text = (change: (text: string, line: Line, other: string) => string) => (line: Line, other: string) => [
  { ...line, bytes: Buffer.from(change(line.bytes.toString(), line, other)) },
];
const again = (change: (text: string, line: Line, other: string) => string) => (line: Line, other: string) => [
  line,
  { ...line, bytes: Buffer.from(change(line.bytes.toString(), line, other)) },
];
const version = (id: number) => (json: string) => json.replace(/^\{/, `{"meta":{"versionId":"${id}"},`);
const under = (json: string, line: Line, other: string) =>
  json.replaceAll(`Patient/${whose(line)}"`, `Patient/${other}"`);

/** What may become of a line, each by name. */
const changes: Readonly<Record<string, (line: Line, other: string) => Line[]>> = {
  'stands twice': line => [line, line],
  'stands in another file too': line => [line, { ...line, file: 'More.ndjson' }],
  'stands in a file of another type': line => [{ ...line, file: 'Condition.ndjson' }],
  'stands in a file of a type nothing rests on': line => [{ ...line, file: 'Observation.ndjson' }],
  'has a newer version': again(json => version(2)(json.replace('"completed"', '"not-done"'))),
  'conflicts with itself': again(json => json.replace(/^\{/, '{"language":"de",')),
  'stands under another patient too': again(under),
  'is newer under another patient': again((json, line, other) => version(7)(under(json, line, other))),
  'was older under another patient': (line, other) => [
    { ...line, bytes: Buffer.from(version(9)(line.bytes.toString())) },
    { ...line, bytes: Buffer.from(version(7)(under(line.bytes.toString(), line, other))) },
  ],
  "refers to another's": text((json, line, other) => json.replaceAll(`/${whose(line)}-`, `/${other}-`)),
  'refers to nothing': text(json =>
    json.replaceAll(/(MedicationRequest|Condition|Location|Encounter)\/\w+-/g, '$1/nobody-'),
  ),
  "is part of another's visit": text((json, _line, other) =>
    json.replace(/\}$/, `,"partOf":{"reference":"Encounter/${other}-visit"}}`),
  ),
  'is part of nothing': text(json => json.replace(/\}$/, ',"partOf":{"reference":"Encounter/nobody-visit"}}')),
  'is cut short': text(json => json.slice(0, Math.floor(json.length * 0.7))),
  'is cut at once': text(json => json.slice(0, 20)),
  'runs into the next': text((json, line, other) => json + under(json, line, other)),
  'has no id': text(json => json.replace(/"id":"[^"]*",?/, '')),
  'has no usable id': text(json => json.replace(/"id":"[^"]*"/, '"id":"a b"')),
  'begins with a mark': text(json => `\uFEFF${json}`),
  'begins with two marks': text(json => `\uFEFF\uFEFF${json}`),
  'begins with three marks': text(json => `\uFEFF\uFEFF\uFEFF${json}`),
  'has two ids': text(json => json.replace(/\}$/, ',"id":"other"}')),
  'has two types': text(json => json.replace(/\}$/, ',"resourceType":"Observation"}')),
  'has another subject at its end': text((json, _line, other) =>
    json.replace(/\}$/, `,"\\u0073ubject":{"reference":"Patient\\/${other}"}}`),
  ),
  'has no subject': text(json => json.replace(/"subject":\{[^}]*\},?/, '')),
  'has a subject within only': text(json => json.replace(/"subject":(\{[^}]*\})/, '"extension":[{"subject":$1}]')),
  'contains one of another': text((json, _line, other) =>
    json.replace(
      /\}$/,
      `,"contained":[{"resourceType":"Condition","id":"c","subject":{"reference":"Patient/${other}"}}]}`,
    ),
  ),
  'begins with what it contains': text(json =>
    json.replace(/^\{/, '{"contained":[{"resourceType":"Practitioner","id":"x"}],'),
  ),
  'is spaced': text(json => JSON.stringify(JSON.parse(json), null, 1).replaceAll('\n', '')),
  'is turned around': text(json => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(json)).toReversed()))),
  'has escaped slashes': text(json => json.replaceAll('/', '\\/')),
  'names its patient with a version': text(json => json.replaceAll(/"(Patient\/\w+)"/g, '"$1/_history/1"')),
  'names a group': text(json => json.replaceAll(/"subject":\{"reference":"Patient/g, '"subject":{"reference":"Group')),
  'is a record of nobody with a subject': (line, other) => [
    line,
    lineOf({ resourceType: 'Practitioner', id: `${other}-nurse`, subject: { reference: `Patient/${other}` } }),
  ],
  'has a profile of R4': text(json =>
    json.replace(/^\{/, '{"meta":{"profile":["http://hl7.org/fhir/4.0/StructureDefinition/X"]},'),
  ),
  'has a hidden profile of R3': text(json =>
    json.replace(/^\{(.*)\}$/s, '{$1,"meta":{"profile":["http://hl7.org/fh\\u0069r/3.0/StructureDefinition/X"]}}'),
  ),
  'has a profile of R9 at its end': text(json =>
    json.replace(/\}$/, ',"meta":{"profile":["http:\\/\\/hl7.org\\/fhir\\/9.0\\/StructureDefinition"]}}'),
  ),
  'ends in a carriage return': text(json => `${json}\r`),
  'has a tab in a text': text(json => json.replace('"id":"', '"language":"a\tb","id":"')),
  'holds letters beyond ASCII': text(json => json.replace(/^\{/, '{"language":"ä漢😀",')),
  'is not UTF-8': line => [{ ...line, bytes: Buffer.concat([line.bytes.subarray(0, -1), Buffer.from([0xff, 0x7d])]) }],
  'is followed by an error': line => [
    line,
    { ...line, bytes: Buffer.from('{"resourceType":"OperationOutcome","issue":[{"severity":"error"}]}') },
  ],
  'is followed by a blank line and a number': line => [
    line,
    { ...line, bytes: Buffer.from(' ') },
    { ...line, bytes: Buffer.from('7') },
  ],
  'is not there': () => [],
};

export function filesOf(lines: readonly Line[]): Files {
  const byFile = Map.groupBy(lines, ({ file }) => file);
  return [...byFile]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, own]) => [file, Buffer.concat(own.flatMap(({ bytes }) => [bytes, Buffer.from('\n')]))] as const);
}

export const names = Object.keys(changes);
export const step = fc.record({
  at: fc.nat(base.length - 1),
  what: fc.constantFrom(...names),
  other: fc.constantFrom(...people),
  to: fc.nat(base.length * 2),
});

export function changed(
  steps: readonly { at: number; what: string; other: string; to: number }[],
  promised: boolean,
): Files {
  const lines = base.map(line => [line]);
  for (const { at, what, other, to } of steps) {
    const own = lines[at] ?? [];
    lines[at] = own.flatMap(line => changes[what]?.(line, other) ?? []);
    lines.splice(to % lines.length, 0, []);
    const [moved = []] = lines.splice(at, 1);
    lines.splice(to % lines.length, 0, moved);
  }
  return filesOf(lines.flat().map(line => (promised ? line : { ...line, file: 'all.ndjson' })));
}
