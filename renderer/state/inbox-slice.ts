import type { Inbox, Watch } from '../../content/class/inbox.ts';
import type { StudentId } from '../../content/class/student.ts';
import type { Failure } from '../../content/base/failure.ts';
import type { ClassId } from '../../content/journal/event.ts';
import type { Result } from '../../content/base/result.ts';
import type { ScreenCommand } from '../../content/machine/views.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, type Waiting } from './waiting.ts';

export interface InboxSlice {
  /** What came into the class on the screen and waits for the teacher. */
  readonly inbox: Waiting<Inbox>;
  /** The folder that this class watches; null before that is known. */
  readonly watch: Watch | null;
  /** How many hand-ins came from the watched folder since the page was opened. */
  readonly arrived: number;
  readonly readInbox: (id: ClassId) => Promise<void>;
  /** Takes an item out of the inbox, or puts it back. */
  readonly settleInboxItem: (id: ClassId, item: string, isSettled: boolean) => Promise<void>;
  /** A student who was erased comes back, with the work that this item is about. Says whether it was done. */
  readonly bringBack: (id: ClassId, item: string) => Promise<boolean>;
  /** “This is …”; null takes it back. Says whether it was saved. */
  readonly nameStudent: (id: ClassId, author: StudentId, student: StudentId | null) => Promise<boolean>;
  /** The page of a class is open: its folder is watched. */
  readonly startWatch: (id: ClassId) => Promise<void>;
  readonly chooseWatch: (id: ClassId) => Promise<void>;
  readonly endWatch: (id: ClassId) => Promise<void>;
  /** The page is left: nothing is watched any more. */
  readonly leaveWatch: (id: ClassId) => Promise<void>;
  readonly takeInboxChange: (change: Extract<ScreenCommand, { readonly kind: 'inbox-changed' }>) => Promise<void>;
}

export const createInboxSlice: SliceOf<InboxSlice> = (platform, set, get, loader) => {
  const isShown = (id: ClassId): boolean => {
    const { screen } = get();
    return screen.kind === 'class' && screen.class === id;
  };

  /** Shows the inbox as it is after a change, or tells of the refusal. */
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
