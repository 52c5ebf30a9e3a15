import type { ClassroomWork } from '../../content/class/classroom.ts';
import type { Watch } from '../../content/class/inbox.ts';
import type { Failure } from '../../content/base/failure.ts';
import type { ClassId } from '../../content/journal/event.ts';
import { ok, type Result } from '../../content/base/result.ts';
import type { ScreenCommand } from '../../content/machine/views.ts';
import { toStorageFailure } from '../storage/storage-failure.ts';
import type { RunningTask, StartTask } from '../workers/start-worker.ts';
import type { WatchedFolders } from './watched-folders.ts';
import type { WatchNews } from '../workers/watch-folder.ts';

interface Tools {
  readonly desk: Pick<ClassroomWork, 'collectFiles' | 'finishCollecting'>;
  readonly startTask: StartTask;
  readonly send: (command: ScreenCommand) => void;
}

/** Watches one folder at a time: that of the class whose page is open. */
export interface FolderWatching {
  /** Watches the folder of a class, if it has one, and stops watching the previous one. */
  start(of: ClassId, tools: Tools): Watch;
  /** Stores a new folder for a class, or none if null, and watches it. The failures are those of the disk. */
  choose(of: ClassId, folder: string | null, tools: Tools): Result<Watch, Failure>;
  /** Stops watching; the folder stays stored. */
  leave(): void;
}

/** Creates it with the list of stored folders. */
export function createFolderWatching(folders: WatchedFolders): FolderWatching {
  let running: RunningTask | null = null;

  const leave = (): void => {
    running?.stop();
    running = null;
  };

  const start: FolderWatching['start'] = (of, tools) => {
    leave();
    const folder = folders.find(of);
    let watch: Watch = { folder, state: 'watching' };
    if (folder === null) return watch;
    const task = tools.startTask({ kind: 'watch', folder }, (answer) => {
      // A stopped process may have sent a message before it ended.
      if (answer.kind !== 'watched' || running !== task) return;
      watch = take(of, watch, answer.news, tools);
    });
    running = task;
    return watch;
  };

  return {
    start,
    leave,
    choose(of, folder, tools) {
      try {
        folders.put(of, folder);
      } catch (error) {
        return { ok: false, error: toStorageFailure(error) };
      }
      return ok(start(of, tools));
    },
  };
}

/** Takes over the new files, and tells the page about new hand-ins or a changed state of the folder. */
function take(of: ClassId, watch: Watch, news: WatchNews, { desk, send }: Omit<Tools, 'startTask'>): Watch {
  if (news.kind === 'state') {
    const now: Watch = { ...watch, state: news.state };
    send({ kind: 'inbox-changed', class: of, watch: now, taken: 0 });
    return now;
  }
  const outcomes = desk.collectFiles({ class: of, files: news.files });
  // Files that could not be taken over stay in the folder, and are read again the next time the page is opened.
  if (!outcomes.ok) return watch;
  const report = desk.finishCollecting({
    ...{ class: of, outcomes: outcomes.value, passedOver: [news.passedOver], isCancelled: false },
  });
  send({ kind: 'inbox-changed', class: of, watch, taken: report.ok ? report.value.taken : 0 });
  return watch;
}
