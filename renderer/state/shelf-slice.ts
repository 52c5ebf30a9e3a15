import type { InstallOutcome, LessonCard, LessonPreview } from '../../content/desk/views.ts';
import type { AttemptId, ProfileId } from '../../content/journal/event.ts';
import type { ContentHash } from '../../content/base/content-hash.ts';
import type { LessonId } from '../../content/lesson/format.ts';
import type { Screen } from './screen-slice.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, type Waiting } from './waiting.ts';

export interface ShelfSlice {
  readonly shelf: Waiting<readonly LessonCard[]>;
  /** The lesson on the opening screen. */
  readonly opening: Waiting<LessonPreview>;
  /** Reloads the shelf after something was added. */
  readonly readShelf: () => Promise<void>;
  /** Shows the library with the current state of each lesson. */
  readonly showLibrary: () => Promise<void>;
  /** Loads a lesson's text without showing it. */
  readonly readPreview: (lesson: ContentHash) => Promise<void>;
  readonly openLesson: (lesson: ContentHash) => Promise<void>;
  /** Lessons that were opened before a person was chosen; they are handled afterwards. */
  readonly waitingInstalls: readonly InstallOutcome[];
  /** Newer revisions that were opened and wait for the person’s decision, the first one first. */
  readonly offers: readonly InstallOutcome[];
  /** Reloads the shelf after lessons were opened, and shows what they contain for this person. */
  readonly takeInstalls: (outcomes: readonly InstallOutcome[]) => Promise<void>;
  /**
   * Shows the exam or result that these lessons contain for the current person, if there is exactly one; of several,
   * the person chooses in the list.
   */
  readonly followInstalls: (outcomes: readonly InstallOutcome[]) => Promise<void>;
  readonly removeLesson: (lesson: Pick<LessonCard, 'id' | 'title'>) => Promise<void>;
  readonly restoreLesson: (lesson: LessonId) => Promise<void>;
  /** Sets an attempt aside so that its lesson can be started over. */
  readonly startOver: (attempt: AttemptId, lesson: ContentHash) => Promise<void>;
}

/** Screens that are not replaced by another without the person's action. */
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

  return {
    shelf: IDLE,
    opening: IDLE,
    waitingInstalls: [],
    offers: [],
    readShelf,

    showLibrary: async () => {
      const { screen } = get();
      await readShelf();
      // If the person has gone to another screen, they stay there.
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
      set({ offers: [...get().offers, ...outcomes.filter(({ kind }) => kind === 'offered')] });
      await readShelf();
      if (profileNow() === null) set({ waitingInstalls: [...get().waitingInstalls, ...outcomes] });
      else await get().followInstalls(outcomes);
    },

    followInstalls: async (outcomes) => {
      const { exams, results } = leadingTo(outcomes, profileNow());
      // A result that was left for its article is reloaded, because its key may have changed.
      if (results.length > 0) set({ leftResultBy: null });
      // A person who is in the middle of something gets a notice, and continues.
      if (exams.length + results.length === 0 || IN_THE_MIDDLE.has(get().screen.kind)) return;
      get().closeOverlay();
      const [exam] = exams;
      const [result] = results;
      if (exams.length + results.length > 1) await get().showLibrary();
      else if (exam !== undefined) await get().openLesson(exam);
      else if (result !== undefined) {
        set({ cameFrom: 'lessons' });
        await get().openResult(result);
      }
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

/** The exams that these lessons let a person start, and the newest result of each lesson; each once. */
function leadingTo(
  outcomes: readonly InstallOutcome[],
  profile: ProfileId | null,
): { readonly exams: readonly ContentHash[]; readonly results: readonly AttemptId[] } {
  const exams = outcomes.flatMap(({ kind, hash }) => (kind === 'assigned' ? [hash] : []));
  const results = outcomes.flatMap((outcome) => {
    const own = resultOfOwn(outcome, profile);
    return own === null ? [] : [own];
  });
  return { exams: [...new Set(exams)], results: [...new Set(results)] };
}

/** The newest result of a person that the key in a file opens; null if it opens none of theirs. */
export const resultOfOwn = ({ results }: InstallOutcome, profile: ProfileId | null): AttemptId | null =>
  results.findLast((result) => result.profile === profile)?.attempt ?? null;
