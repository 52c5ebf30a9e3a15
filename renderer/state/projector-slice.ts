import type { ProjectorView, VoteCounts } from '../../content/classroom/classroom.ts';
import type { Failure } from '../../content/failure.ts';
import type { ClassId } from '../../content/journal/event.ts';
import type { ClaimId, ContentHash } from '../../content/lesson/format.ts';
import type { Result } from '../../content/result.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, type Waiting } from './waiting.ts';

export interface ProjectorSlice {
  readonly projector: Waiting<ProjectorView>;
  /** The place of the claim on the projector in the lesson, from 0. */
  readonly projectedAt: number;
  /**
   * Puts a lesson on the projector; votes are kept with a class. Without one it is the first there is, or a new one of
   * the given name, so that nothing has to be set up before.
   */
  readonly openProjector: (lesson: ContentHash, of: ClassId | null, nameOfNew: string) => Promise<void>;
  readonly projectClaim: (at: number) => void;
  readonly takeVote: (claim: ClaimId, round: 1 | 2, counts: VoteCounts) => Promise<void>;
  readonly revealClaim: (claim: ClaimId) => Promise<void>;
  readonly clearVotes: () => Promise<void>;
  readonly leaveProjector: () => void;
}

export const createProjectorSlice: SliceOf<ProjectorSlice> = (platform, set, get, loader) => {
  /** Takes what a change answers with, while the lesson that was changed is still on the screen. */
  const take = (
    of: { readonly class: ClassId; readonly lesson: ContentHash },
    view: Result<ProjectorView, Failure>,
  ) => {
    if (!loader.isAsked('projector', of)) return;
    if (view.ok) set({ projector: { kind: 'done', value: view.value } });
    else if (get().projector.kind === 'done') get().notify({ kind: 'failure', failure: view.error });
    else set({ projector: { kind: 'failed', failure: view.error } });
  };

  const findClass = async (nameOfNew: string): Promise<ClassId | null> => {
    await get().readClasses();
    const { classes, session } = get();
    const [first] = classes.kind === 'done' ? classes.value : [];
    if (first !== undefined) return first.class;
    const profile = session.kind === 'done' ? session.value.profile : null;
    if (profile === null) return null;
    const id = platform.newId() as ClassId; // The port makes random UUIDs; the brand says of what.
    const made = await platform.desk.createClass({ profile, class: id, name: nameOfNew });
    await get().readClasses();
    if (!made.ok) get().notify({ kind: 'failure', failure: made.error });
    return made.ok ? id : null;
  };

  const where = () => {
    const { screen } = get();
    return screen.kind === 'projector' ? { class: screen.class, lesson: screen.lesson } : null;
  };

  return {
    projector: IDLE,
    projectedAt: 0,
    openProjector: async (lesson, of, nameOfNew) => {
      const { screen } = get();
      const id = of ?? (await findClass(nameOfNew));
      if (id === null) return;
      if (get().screen !== screen) return;
      set({ projectedAt: 0 });
      get().show({ kind: 'projector', class: id, lesson, isFromClass: of !== null });
      const where = { class: id, lesson };
      const view = await loader.load('projector', where, () => platform.desk.readProjector(where));
      if (view?.ok !== true) return;
      // A lesson that was begun goes on at the first claim that was not yet revealed.
      const next = view.value.votes.findIndex(({ isRevealed }) => !isRevealed);
      set({ projectedAt: Math.max(next, 0) });
    },
    projectClaim: (at) => {
      const { projector } = get();
      if (projector.kind !== 'done') return;
      set({ projectedAt: Math.min(Math.max(at, 0), projector.value.lesson.claims.length - 1) });
    },
    takeVote: async (claim, round, counts) => {
      const here = where();
      if (here !== null) take(here, await platform.desk.takeVote({ ...here, claim, round, counts }));
    },
    revealClaim: async (claim) => {
      const here = where();
      if (here !== null) take(here, await platform.desk.revealClaim({ ...here, claim }));
    },
    clearVotes: async () => {
      const here = where();
      if (here === null) return;
      take(here, await platform.desk.clearVotes(here));
      set({ projectedAt: 0 });
    },
    leaveProjector: () => {
      const { screen } = get();
      set({ projector: IDLE });
      if (screen.kind === 'projector' && screen.isFromClass) void get().openClass(screen.class);
      else void get().showLibrary();
    },
  };
};
