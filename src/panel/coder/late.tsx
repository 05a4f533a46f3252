import { type ComponentType, useEffect, useState } from 'react';
import { ui } from '../../text/ui.ts';
import controls from '../controls.module.css';

/** A part that is fetched when it is first shown. Until then its place is empty; where it does not come, words say so. */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let part: ComponentType<Props> | null = null;
  return function Late(props: Props) {
    const [state, setState] = useState<'waiting' | 'here' | 'lacking'>('waiting');
    useEffect(() => {
      let wanted = true;
      const tell = (next: 'here' | 'lacking') => wanted && setState(next);
      load().then(
        loaded => {
          part = loaded;
          tell('here');
        },
        () => tell('lacking'),
      );
      return () => {
        wanted = false;
      };
    }, []);
    const Part = part;
    if (Part) return <Part {...props} />;
    if (state !== 'lacking') return null;
    return (
      <p role="status" className={controls.note}>
        {ui.notLoaded}
      </p>
    );
  };
}
