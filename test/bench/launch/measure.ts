import type { Scenario } from '../../../src/sandbox/scenario.ts';
import type { Contestant } from './contestants.ts';
import type { Seen } from './front.ts';
import { type Counts, countRequests } from './requests.ts';
import type { Stage } from './stage.ts';
import { openerIn, type Place } from './trial.ts';

/** The launches of one app in one place, the first of a profile or the second. */
export interface Row {
  contestant: Contestant;
  place: Place;
  /** The first launch of a fresh profile, or the next one in it, for another patient. */
  launch: 'first' | 'second';
  /** Milliseconds by round trip, one for each round. */
  times: Map<number, number[]>;
  /** Over the longest line, where what waits for what is plainest. */
  counts: Counts;
}

export interface Wishes {
  roundTrips: readonly number[];
  rounds: number;
  showRequests: boolean;
}

const none: Counts = { requests: 0, preflights: 0, metadata: 0, depth: 0 };

/** Launches every app in turn, so that what else the machine does meets all alike. */
export async function measure(stage: Stage, contestants: readonly Contestant[], wishes: Wishes): Promise<Row[]> {
  const rows = contestants.flatMap(contestant =>
    (['top', 'frame'] as const).map(place => {
      const empty = { contestant, place, counts: none };
      return [
        { ...empty, launch: 'first' as const, times: new Map() },
        { ...empty, launch: 'second' as const, times: new Map() },
      ] as [Row, Row];
    }),
  );
  // Once without a line: what the servers do once is done by then.
  for (const pair of rows) await launchTwice(stage, pair, 0, false);
  for (const { times } of rows.flat()) times.clear();
  for (let round = 0; round < wishes.rounds; round += 1) {
    for (const roundTrip of wishes.roundTrips) {
      for (const pair of rows) await launchTwice(stage, pair, roundTrip, wishes.showRequests && round === 0);
    }
  }
  return rows.flat();
}

async function launchTwice(stage: Stage, pair: [Row, Row], roundTrip: number, show: boolean): Promise<void> {
  const [{ contestant, place }] = pair;
  stage.setRoundTrip(roundTrip);
  stage.setUp(contestant);
  const context = await stage.openProfile();
  try {
    const opener = await openerIn(context, stage.sandbox.ehr, contestant);
    for (const [at, row] of pair.entries()) {
      const chart = stage.sandbox.scenarios[at] as Scenario;
      stage.seen.length = 0;
      const { from, to } = await opener.open(contestant.launch(stage.sandbox, chart), place);
      const seen = stage.seen.filter(({ came }) => came >= from && came <= to);
      row.times.set(roundTrip, [...(row.times.get(roundTrip) ?? []), to - from]);
      row.counts = countRequests(seen, roundTrip);
      if (show) showRequests(row, seen, from, roundTrip);
    }
  } finally {
    await context.close();
  }
}

function showRequests({ contestant, place, launch }: Row, seen: readonly Seen[], from: number, roundTrip: number) {
  console.log(`\n${contestant.name}, ${place}, ${launch} launch, ${roundTrip} ms; in round trips since its beginning:`);
  const at = (time: number) => ((time - from) / roundTrip).toFixed(2).padStart(6);
  for (const { came, answered, method, host, path } of seen.toSorted((one, other) => one.came - other.came))
    console.log(`${at(came)} ${at(answered)} ${method} ${host}${path.split('?')[0]}`);
}
