/** What every reader of an export has to do at least: reads the NDJSON files of a folder and parses each line. */

import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [folder = ''] = process.argv.slice(2);
let resources = 0;
for (const name of readdirSync(folder)) {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(join(folder, name), { highWaterMark: 1 << 20 })) {
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    for (let to = bytes.indexOf(10); to >= 0; to = bytes.indexOf(10, from)) {
      if (JSON.parse(bytes.toString('utf8', from, to)).resourceType) resources += 1;
      from = to + 1;
    }
    rest = bytes.subarray(from);
  }
}
process.stdout.write(`${resources}\n`);
