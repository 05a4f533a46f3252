/**
 * `npm run bench:launch`: how many round trips a launch takes until the verdict is painted, in the built panel and in
 * Chromium, over a line with 20, 100 and 300 ms. docs/performance.md says what the figures mean.
 */

import process from 'node:process';
import { parseArgs } from 'node:util';
import { scenariosAt } from '../../../src/sandbox/scenarios/index.ts';
import { contestants, peerContestant } from './contestants.ts';
import { measure, type Row } from './measure.ts';
import { readPeer } from './peer.ts';
import { openStage } from './stage.ts';
import { writeTable } from './table.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    lines: { type: 'string' },
    peer: { type: 'string' },
    requests: { type: 'boolean', default: false },
  },
});
const roundTrips = values.lines?.split(',').map(Number) ?? (values.quick ? [20, 300] : [20, 100, 300]);
const rounds = Number(values.rounds ?? (values.quick ? 1 : 3));
const charts = scenariosAt(Date.now()).filter(({ id }) => ['b12-ready', 'depo-subcutaneous'].includes(id));
const peer = values.peer === undefined ? null : readPeer(values.peer);
const stage = await openStage(charts, peer);
const all = peer ? [...contestants, peerContestant(peer)] : contestants;
try {
  const rows: Row[] = await measure(stage, all, { roundTrips, rounds, showRequests: values.requests });
  process.stdout.write(`${writeTable(rows, roundTrips)}\n`);
} finally {
  await stage.close();
}
