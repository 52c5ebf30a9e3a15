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

/** The one folder that is watched at a time: that of the class whose page is open. */
export interface FolderWatching {
  /** Watches the folder of a class, if one is noted, in place of what was watched before. */
  start(of: ClassId, tools: Tools): Watch;
  /** Notes another folder of a class, or with null none, and watches that. The failures are those of the disk. */
  choose(of: ClassId, folder: string | null, tools: Tools): Result<Watch, Failure>;
  /** Watches nothing; the folder stays noted. */
  leave(): void;
}

/** Makes it over the folders that are noted. */
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
      // A process that was stopped may have said something before it ended.
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

/** Takes what was read, and tells the page that something came or that the folder is doing otherwise. */
function take(of: ClassId, watch: Watch, news: WatchNews, { desk, send }: Omit<Tools, 'startTask'>): Watch {
  if (news.kind === 'state') {
    const now: Watch = { ...watch, state: news.state };
    send({ kind: 'inbox-changed', class: of, watch: now, taken: 0 });
    return now;
  }
  const outcomes = desk.collectFiles({ class: of, files: news.files });
  // What could not be taken is still in the folder, and is read again the next time that the page is opened.
  if (!outcomes.ok) return watch;
  const report = desk.finishCollecting({
    ...{ class: of, outcomes: outcomes.value, passedOver: [news.passedOver], isCancelled: false },
  });
  send({ kind: 'inbox-changed', class: of, watch, taken: report.ok ? report.value.taken : 0 });
  return watch;
}
