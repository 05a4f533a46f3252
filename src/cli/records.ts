import { isFhirResource } from '../domain/fhir.ts';
import type { Why } from '../domain/reading.ts';
import { fromBundle } from './bundle.ts';
import { type Input, systemCode } from './inputs.ts';
import { decode, type Line, linesOf } from './lines.ts';
import { gather, type Harvest, parseJson, typeOfFile } from './ndjson.ts';
import type { RecordSet } from './record-set.ts';

/**
 * Reads one input to its end. Whatever cannot be read is a fault of the record set, never an exception. Null for a
 * file that by its nature holds no record.
 */
export async function recordsOf(input: Input, now: string): Promise<RecordSet | null> {
  const harvest: Harvest = { resources: [], faults: [], types: new Set(), fhirVersion: null };
  const { name } = input;
  switch (input.kind) {
    case 'unreadable':
      return failed(name, { code: 'unreadable', detail: input.code }, now);
    case 'bundle':
      return bundleFrom(name, input.bytes, now);
    case 'export':
      for (const file of input.files) await gatherFile(linesOf(file.chunks()), file.name, harvest);
      return { input: name, readAt: now, ...harvest };
    case 'stream':
      return streamFrom(name, linesOf(input.chunks()), harvest, now);
  }
}

async function bundleFrom(name: string, bytes: () => Promise<Buffer>, now: string): Promise<RecordSet | null> {
  try {
    const text = decode(await bytes());
    if (text !== null) return fromText(text, name, now);
    return failed(name, { code: 'unreadable', detail: 'not UTF-8' }, now);
  } catch (error) {
    return failed(name, { code: 'unreadable', detail: systemCode(error) }, now);
  }
}

/** A JSON text that is to be a Bundle. */
function fromText(text: string, name: string, now: string): RecordSet | null {
  const parsed = parseJson(text);
  if (!parsed) return failed(name, { code: 'unreadable', detail: 'not JSON' }, now);
  const { value } = parsed;
  if (isManifest(value)) return null;
  if (!isFhirResource(value)) return failed(name, { code: 'unreadable', detail: 'not FHIR' }, now);
  if (value.resourceType !== 'Bundle') return failed(name, { code: 'unreadable', detail: 'not a Bundle' }, now);
  return fromBundle(value, name, now);
}

/** What a Bulk Data server says about an export; it lies beside the files and holds no record. */
function isManifest(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'transactionTime' in value && 'output' in value;
}

async function gatherFile(lines: AsyncIterable<Line>, name: string, harvest: Harvest): Promise<void> {
  const type = typeOfFile(name);
  try {
    await gather(lines, name, type, harvest);
  } catch (error) {
    const why: Why = { code: 'unreadable', detail: systemCode(error) };
    harvest.faults.push({ where: name, why, type, key: null, patient: null });
  }
}

/** A stream tells what it is by its first line: a resource means NDJSON; else all of it may be one Bundle. */
async function streamFrom(
  name: string,
  lines: AsyncGenerator<Line>,
  harvest: Harvest,
  now: string,
): Promise<RecordSet | null> {
  const held: Line[] = [];
  try {
    const first = await lines.next();
    if (!first.done) held.push(first.value);
    if (!held.some(startsNdjson)) {
      for await (const line of lines) held.push(line);
      const text = held.map(line => ('text' in line ? line.text : '')).join('\n');
      if (held.length === 0 || parseJson(text)) return fromText(text, name, now);
    }
  } catch (error) {
    return failed(name, { code: 'unreadable', detail: systemCode(error) }, now);
  }
  await gatherFile(chain(held, lines), name, harvest);
  return { input: name, readAt: now, ...harvest };
}

function startsNdjson(line: Line): boolean {
  const value = 'text' in line ? parseJson(line.text)?.value : null;
  return isFhirResource(value) && value.resourceType !== 'Bundle';
}

async function* chain(held: readonly Line[], lines: AsyncIterable<Line>): AsyncGenerator<Line> {
  yield* held;
  yield* lines;
}

function failed(input: string, why: Why, now: string): RecordSet {
  const fault = { where: input, why, type: null, key: null, patient: null };
  return { input, readAt: now, fhirVersion: null, resources: [], faults: [fault], types: null };
}
