/** Called between steps of long work: lets others do theirs first, where it is time for that. */
export type Breathe = () => Promise<void>;

/** For work that is waited for. */
export const straightOn: Breathe = async () => {};

/** Work in steps, done in one go. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same, making way between the steps. */
export async function inSteps<T>(steps: Generator<void, T>, breathe: Breathe): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await breathe();
  }
}

/** Yields after every few hundred of them. */
export function* eachInSteps<T>(all: readonly T[], take: (one: T) => void): Generator<void, void> {
  for (const [index, one] of all.entries()) {
    if (index % 250 === 249) yield;
    take(one);
  }
}
