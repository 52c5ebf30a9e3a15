import { type NamedClass, toNamedClass } from '../../content/class/namesakes.ts';
import type { ClassId } from '../../content/journal/event.ts';
import type { AppState } from './app-state.ts';

/** The name of a class, in the words of `say`; null without a class, and while the classes are loading. */
export const classNameOf =
  (of: ClassId | null, say: (of: NamedClass) => string) =>
  ({ classes }: Pick<AppState, 'classes'>): string | null => {
    const all = classes.kind === 'done' ? classes.value : [];
    const found = all.find((one) => one.class === of);
    return found === undefined ? null : say(toNamedClass(found, all));
  };
