import type { ClassId } from '../../content/journal/event.ts';
import type { AppState } from './app-state.ts';

/** What a class is called; null without a class, and while the classes are being read. */
export const classNameOf =
  (of: ClassId | null) =>
  ({ classes }: Pick<AppState, 'classes'>): string | null =>
    classes.kind === 'done' ? (classes.value.find((one) => one.class === of)?.name ?? null) : null;
