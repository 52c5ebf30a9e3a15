import type { ClassId } from '../../content/journal/event.ts';
import type { DeskCommand } from '../../content/desk/commands.ts';
import type { Answers } from '../ipc/answer-calls.ts';
import type { FolderWatching } from './folder-watching.ts';
import type { WatchedFolders } from './watched-folders.ts';

type DeskAnswers = Pick<Answers, DeskCommand>;

/** Answers as before; with a class that is removed, or a person who is erased, goes the note of what they watched. */
export function forgetWatched(
  answers: DeskAnswers,
  { folders, watching }: { readonly folders: WatchedFolders; readonly watching: FolderWatching },
): DeskAnswers {
  const forget = (classes: readonly ClassId[]): void => {
    for (const of of classes) {
      if (folders.find(of) !== null) {
        watching.leave();
        folders.put(of, null);
      }
    }
  };
  return {
    ...answers,
    async removeClass(request) {
      const removed = await answers.removeClass(request);
      if (removed.ok) {
        forget([request.class]);
      }
      return removed;
    },
    async eraseProfile(request) {
      // Afterwards nobody knows any more which classes were theirs.
      const classes = await answers.listClasses(request);
      if (classes.ok) {
        forget(classes.value.map((one) => one.class));
      }
      return answers.eraseProfile(request);
    },
  };
}
