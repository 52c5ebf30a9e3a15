import { VisuallyHidden } from './visually-hidden.tsx';

/**
 * A comma between two things that stand side by side with nothing but room between them: a screen reader would join their
 * letters ("Starter7 claims"). The space does not break, because one that does would be dropped at the end of a line.
 */
export function Pause() {
  return <VisuallyHidden>{',\u00a0'}</VisuallyHidden>;
}
