import { Fragment } from 'react';
import { visible } from './RecordText.tsx';

/** An element path, which may break after its dots and nowhere else unless it must. */
export function PathText({ path }: { path: string }) {
  const steps = visible(path).split('.');
  return steps.map((step, position) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the position is all that tells equal steps apart
    <Fragment key={position}>
      {position > 0 && '.'}
      {position > 0 && <wbr />}
      {step}
    </Fragment>
  ));
}
