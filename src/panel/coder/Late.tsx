import type { ComponentType } from 'react';
import { ScreenOfRoom } from '../in-turn.tsx';
import { NotHere } from '../NotHere.tsx';
import { type LatePart, usePart } from '../use-part.ts';

/** Shows a part that is fetched when it is first shown. Until it has come, and where it does not, words say so. */
export function Late<Props extends object>({ part, props }: { part: LatePart<ComponentType<Props>>; props: Props }) {
  const { part: Part, state, again } = usePart(part);
  if (Part) return <Part {...props} />;
  return (
    <>
      <NotHere state={state} onAgain={again} />
      {state !== 'failed' && <ScreenOfRoom />}
    </>
  );
}
