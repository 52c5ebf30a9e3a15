import { type NamedClass, toNamedClass } from '../../content/class/namesakes.ts';
import type { ClassId } from '../../content/journal/event.ts';
import type { AppState } from './app-state.ts';

/** What a class is called, in the words of `say`; null without a class, and while the classes are being read. */
export const classNameOf =
  (of: ClassId | null, say: (of: NamedClass) => string) =>
  ({ classes }: Pick<AppState, 'classes'>): string | null => {
    const all = classes.kind === 'done' ? classes.value : [];
    const found = all.find((one) => one.class === of);
    return found === undefined ? null : say(toNamedClass(found, all));
  };
