import { drawDay, later, type Moment, onDay, type Zone, zones } from './clock.ts';
import type { Illness } from './diagnoses.ts';
import { unrelatedIllnesses, unusableIllnesses } from './diagnoses.ts';
import type { Amount } from './doses.ts';
import type { Draw } from './draw.ts';
import { type Medicine, otherProducts, someMedicines } from './drugs.ts';
import type { Route } from './routes.ts';

/** One injection as it happened, whatever the EHR makes of it. */
export interface Injection {
  medicine: Medicine;
  route: Route;
  amount: Amount;
  at: Moment;
  illness: Illness;
  /** Everything about it is to be written down. */
  full: boolean;
}

/** What happened at one facility, before any EHR writes it down. */
export interface Story {
  zone: Zone;
  visit: { start: Moment; end: Moment };
  injections: readonly Injection[];
  /** Of the visit beside the injections, or of the patient. */
  others: readonly Illness[];
}

/** One to three injections in one visit by day. `ready`: at least the first is fully documented. */
export function drawStory(draw: Draw, ready: boolean): Story {
  const zone = draw.one(zones);
  const start: Moment = { day: drawDay(draw), minute: draw.between(7 * 60, 20 * 60), second: draw.below(60) };
  const length = draw.between(15, 90);
  const count = draw.one([1, 1, 1, 2, 2, 3]);
  const usuals = someMedicines(draw, count);
  const injections = usuals.map((usual, i): Injection => {
    const full = ready && (i === 0 || draw.chance(0.6));
    const other = draw.one(otherProducts);
    const apart = usuals.every(({ family }) => family !== other.family);
    const medicine = !full && apart && draw.chance(0.2) ? other : usual;
    return {
      medicine,
      route: draw.one(medicine.routes),
      amount: draw.one(medicine.amounts),
      at: later(start, draw.between(1, length - 1)),
      illness: !full && draw.chance(0.15) ? draw.one(unusableIllnesses) : draw.one(medicine.illnesses),
      full,
    };
  });
  const visit = { start, end: later(start, length) };
  return { zone, visit, injections, others: draw.some(unrelatedIllnesses, draw.below(4)) };
}

/** A visit some time before: never on the same day, nor the day before. */
export function earlierVisit({ visit }: Story, draw: Draw): Story['visit'] {
  const start = onDay({ ...visit.start, minute: draw.between(8 * 60, 17 * 60) }, -draw.between(28, 400));
  return { start, end: later(start, draw.between(10, 60)) };
}
