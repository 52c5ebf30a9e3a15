import { VisuallyHidden } from './visually-hidden.tsx';

/**
 * A hidden comma between two items that are separated only by space: a screen reader would otherwise join them
 * ("Starter7 claims"). The space is non-breaking, because a normal one would be dropped at the end of a line.
 */
export function Pause() {
  return <VisuallyHidden>{',\u00a0'}</VisuallyHidden>;
}
