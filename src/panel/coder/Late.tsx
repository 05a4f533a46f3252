import { type ComponentType, useEffect, useState } from 'react';
import { ui } from '../../text/ui.ts';
import controls from '../controls.module.css';

/** A part that is fetched when it is first shown, and kept. */
export interface LatePart<Props> {
  load(): Promise<ComponentType<Props>>;
  here: ComponentType<Props> | null;
}

/** Shows such a part. Until it has come its place is empty; where it does not come, words say so. */
export function Late<Props extends object>({ part, props }: { part: LatePart<Props>; props: Props }) {
  const [state, setState] = useState<'waiting' | 'here' | 'lacking'>('waiting');
  useEffect(() => {
    let wanted = true;
    const tell = (next: 'here' | 'lacking') => wanted && setState(next);
    part.load().then(
      loaded => {
        part.here = loaded;
        tell('here');
      },
      () => tell('lacking'),
    );
    return () => {
      wanted = false;
    };
  }, [part]);
  const Part = part.here;
  if (Part) return <Part {...props} />;
  if (state !== 'lacking') return null;
  return (
    <p role="status" className={controls.note}>
      {ui.notLoaded}
    </p>
  );
}
