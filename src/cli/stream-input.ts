import { isFhirResource } from '../domain/fhir.ts';
import { parseJson } from './ndjson.ts';

/** What is read of a stream before it is settled how to go on. */
const enough = 64 * 1024 * 1024;

/** A stream of which a beginning was read: all of it, or more than one wants to hold. */
export interface Begun {
  /** From the beginning. */
  chunks(): AsyncIterable<Buffer>;
  /** All of it was read. */
  ended: boolean;
  /** It has lines that are resources by themselves. */
  ofLines: boolean;
}

/** Reads a stream up to a limit, to tell a large export from everything that is read as a whole. */
export async function beginStream(stream: AsyncIterable<Buffer>, limit: number = enough): Promise<Begun> {
  const chunks = stream[Symbol.asyncIterator]();
  const held: Buffer[] = [];
  let length = 0;
  let fault: unknown = null;
  let ended = false;
  while (length <= limit && !ended) {
    try {
      const next = await chunks.next();
      if (next.done) ended = true;
      else {
        held.push(Buffer.from(next.value));
        length += next.value.length;
      }
    } catch (error) {
      [fault, ended] = [error, true];
    }
  }
  return {
    async *chunks() {
      for (let chunk = held.shift(); chunk; chunk = held.shift()) yield chunk;
      if (fault !== null) throw fault;
      if (!ended) yield* { [Symbol.asyncIterator]: () => chunks };
    },
    ended,
    ofLines: hasResourceLine(held),
  };
}

/** One of the first lines is a resource by itself: what goes on and on like that is NDJSON. */
function hasResourceLine(held: readonly Buffer[]): boolean {
  const beginning = Buffer.concat(held.slice(0, 64)).subarray(0, 4 * 1024 * 1024);
  const lines = beginning.toString('latin1', 0, beginning.lastIndexOf(0x0a) + 1).split('\n');
  return lines.some(line => {
    const value = parseJson(line)?.value;
    return isFhirResource(value) && value.resourceType !== 'Bundle';
  });
}
