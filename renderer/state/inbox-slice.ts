import type { Inbox, Watch } from '../../content/class/inbox.ts';
import type { StudentId } from '../../content/class/student.ts';
import type { Failure } from '../../content/base/failure.ts';
import type { ClassId } from '../../content/journal/event.ts';
import type { Result } from '../../content/base/result.ts';
import type { ScreenCommand } from '../../content/machine/views.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, type Waiting } from './waiting.ts';

export interface InboxSlice {
  /** The items of the current class that wait for the teacher. */
  readonly inbox: Waiting<Inbox>;
  /** The folder that this class watches; null until it is known. */
  readonly watch: Watch | null;
  /** The number of hand-ins from the watched folder since the page was opened. */
  readonly arrived: number;
  readonly readInbox: (id: ClassId) => Promise<void>;
  /** Marks an item of the inbox as settled, or puts it back. */
  readonly settleInboxItem: (id: ClassId, item: string, isSettled: boolean) => Promise<void>;
  /** Brings back an erased student with the work of this item. Returns whether it succeeded. */
  readonly bringBack: (id: ClassId, item: string) => Promise<boolean>;
  /** “This is …”: identifies the author of work as a student; null undoes this. Returns whether it was saved. */
  readonly nameStudent: (id: ClassId, author: StudentId, student: StudentId | null) => Promise<boolean>;
  /** Starts watching the folder of a class when its page is opened. */
  readonly startWatch: (id: ClassId) => Promise<void>;
  readonly chooseWatch: (id: ClassId) => Promise<void>;
  readonly endWatch: (id: ClassId) => Promise<void>;
  /** Stops watching when the page is left. */
  readonly leaveWatch: (id: ClassId) => Promise<void>;
  readonly takeInboxChange: (change: Extract<ScreenCommand, { readonly kind: 'inbox-changed' }>) => Promise<void>;
}

export const createInboxSlice: SliceOf<InboxSlice> = (platform, set, get, loader) => {
  const isShown = (id: ClassId): boolean => {
    const { screen } = get();
    return screen.kind === 'class' && screen.class === id;
  };

  /** Shows the inbox after a change, or reports the refusal. */
  const take = (id: ClassId, changed: Result<Inbox, Failure>): boolean => {
    if (!changed.ok) get().notify({ kind: 'failure', failure: changed.error });
    else if (isShown(id)) loader.take('inbox', { class: id }, changed.value);
    return changed.ok;
  };

  const watchFolder = async (id: ClassId, what: 'start' | 'choose' | 'end'): Promise<void> => {
    const watch = await loader.latest('watch', () => platform.machine.watchFolder({ class: id, what }));
    if (watch === null || !isShown(id)) return;
    if (watch.ok) set({ watch: watch.value });
    else get().notify({ kind: 'failure', failure: watch.error });
  };

  const readInbox = async (id: ClassId): Promise<void> => {
    await loader.load('inbox', { class: id }, () => platform.desk.readInbox({ class: id }));
  };

  return {
    inbox: IDLE,
    watch: null,
    arrived: 0,
    readInbox,
    settleInboxItem: async (id, item, isSettled) => {
      take(id, await platform.desk.settleInboxItem({ class: id, item, isSettled }));
    },
    bringBack: async (id, item) => {
      const isDone = take(id, await platform.desk.bringBack({ class: id, item }));
      if (isDone) await get().readClasses();
      return isDone;
    },
    nameStudent: async (id, author, student) => {
      const isDone = take(id, await platform.desk.nameStudent({ class: id, author, student }));
      if (isDone) await get().readClasses();
      return isDone;
    },
    startWatch: async (id) => {
      set({ watch: null, arrived: 0 });
      if (platform.can('watchFolder')) await watchFolder(id, 'start');
    },
    chooseWatch: (id) => watchFolder(id, 'choose'),
    endWatch: (id) => watchFolder(id, 'end'),
    leaveWatch: async (id) => {
      if (platform.can('watchFolder')) await platform.machine.watchFolder({ class: id, what: 'leave' });
    },
    takeInboxChange: async ({ class: id, watch, taken }) => {
      if (!isShown(id)) return;
      set({ watch, arrived: get().arrived + taken });
      await readInbox(id);
      if (taken > 0) await get().readClasses();
    },
  };
};
