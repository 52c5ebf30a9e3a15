import type { InstallOutcome, LessonCard, LessonPreview } from '../../content/desk/views.ts';
import type { AttemptId } from '../../content/journal/event.ts';
import type { ContentHash } from '../../content/base/content-hash.ts';
import type { LessonId } from '../../content/lesson/format.ts';
import type { Screen } from './screen-slice.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, type Waiting } from './waiting.ts';

export interface ShelfSlice {
  readonly shelf: Waiting<readonly LessonCard[]>;
  /** The lesson on the opening screen. */
  readonly opening: Waiting<LessonPreview>;
  /** Shows the library with where each lesson stands now. */
  readonly showLibrary: () => Promise<void>;
  /** Reads a lesson's text without showing it. */
  readonly readPreview: (lesson: ContentHash) => Promise<void>;
  readonly openLesson: (lesson: ContentHash) => Promise<void>;
  /** The exam that was opened before anybody said who they are; it is shown once they have. */
  readonly waitingExam: ContentHash | null;
  /** Reads the shelf again after lessons were opened; a single exam among them is opened at once. */
  readonly takeInstalls: (outcomes: readonly InstallOutcome[]) => Promise<void>;
  readonly removeLesson: (lesson: Pick<LessonCard, 'id' | 'title'>) => Promise<void>;
  readonly restoreLesson: (lesson: LessonId) => Promise<void>;
  /** Puts an attempt aside so that its lesson can be started over. */
  readonly startOver: (attempt: AttemptId, lesson: ContentHash) => Promise<void>;
}

/** Screens that nobody is taken away from. */
export const IN_THE_MIDDLE: ReadonlySet<Screen['kind']> = new Set([
  'sorting',
  'practising',
  'projector',
  'paper-answers',
  'codes',
]);

export const createShelfSlice: SliceOf<ShelfSlice> = (platform, set, get, loader) => {
  const profileNow = () => {
    const { session } = get();
    return session.kind === 'done' ? session.value.profile : null;
  };

  const readShelf = async (): Promise<void> => {
    const profile = profileNow();
    if (profile === null) return;
    await Promise.all([loader.load('shelf', {}, () => platform.desk.listLessons({ profile })), get().readToday()]);
  };

  const readOpening = async (lesson: ContentHash): Promise<void> => {
    const profile = profileNow();
    if (profile === null) return;
    await loader.load('opening', { lesson }, () => platform.desk.readLesson({ profile, lesson }));
  };

  /** Who is in the middle of something is told that the exam is there, and goes on. */
  const openExam = async (lesson: ContentHash): Promise<void> => {
    if (profileNow() === null) set({ waitingExam: lesson });
    else if (!IN_THE_MIDDLE.has(get().screen.kind)) await get().openLesson(lesson);
  };

  return {
    shelf: IDLE,
    opening: IDLE,
    waitingExam: null,

    showLibrary: async () => {
      const { screen } = get();
      await readShelf();
      // Somebody who went elsewhere meanwhile stays there.
      if (get().screen === screen) get().show(profileNow() === null ? { kind: 'welcome' } : { kind: 'library' });
    },

    readPreview: readOpening,

    openLesson: async (lesson) => {
      if (get().attempt.kind === 'failed') set({ attempt: IDLE });
      get().show({ kind: 'opening', lesson });
      await readOpening(lesson);
    },

    takeInstalls: async (outcomes) => {
      if (outcomes.length === 0) return;
      await Promise.all([readShelf(), get().askForKey()]);
      // Of several exams the person chooses one.
      const [exam, another] = outcomes.filter(({ kind }) => kind === 'assigned');
      if (exam !== undefined && another === undefined) await openExam(exam.hash);
    },

    removeLesson: async ({ id, title }) => {
      const removed = await platform.desk.removeLesson({ lesson: id });
      if (removed.ok) {
        get().notify({ kind: 'lesson-removed', lesson: id, title });
        await readShelf();
      } else {
        get().notify({ kind: 'failure', failure: removed.error });
      }
    },

    restoreLesson: async (lesson) => {
      const restored = await platform.desk.restoreLesson({ lesson });
      if (restored.ok) get().dismissNotice();
      else get().notify({ kind: 'failure', failure: restored.error });
      await readShelf();
    },

    startOver: async (attempt, lesson) => {
      const aside = await platform.desk.setAside({ attempt });
      if (aside.ok) await readOpening(lesson);
      else get().notify({ kind: 'failure', failure: aside.error });
    },
  };
};
