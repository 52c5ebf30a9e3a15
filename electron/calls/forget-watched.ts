import type { ClassId } from '../../content/journal/event.ts';
import type { DeskCommand } from '../../content/desk/commands.ts';
import type { Answers } from '../ipc/answer-calls.ts';
import type { FolderWatching } from './folder-watching.ts';
import type { WatchedFolders } from './watched-folders.ts';

type DeskAnswers = Pick<Answers, DeskCommand>;

/** The same answers, but removing a class or erasing a person also removes the watched folders of these classes. */
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
      // Read beforehand, because afterwards it is no longer known which classes belonged to the person.
      const classes = await answers.listClasses(request);
      if (classes.ok) {
        forget(classes.value.map((one) => one.class));
      }
      return answers.eraseProfile(request);
    },
  };
}
