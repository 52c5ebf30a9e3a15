import type { ProjectorView } from '../../content/class/classroom.ts';
import type { Failure } from '../../content/base/failure.ts';
import type { ClassId } from '../../content/journal/event.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import type { ContentHash } from '../../content/base/content-hash.ts';
import type { Result } from '../../content/base/result.ts';
import type { ProjectorCommands, ProjectorSlice } from './projector-slice.ts';
import type { SliceOf } from './slice.ts';
import { IDLE } from './waiting.ts';

/** Commands of the projector; its screen is rarely the first one, so they are loaded with it. */
export const createProjectorCommands: SliceOf<ProjectorCommands> = (platform, set, get, loader) => {
  /** Uses the answer to a change, if the changed lesson is still on the screen. */
  const take = (
    of: { readonly class: ClassId; readonly lesson: ContentHash },
    view: Result<ProjectorView, Failure>,
  ): void => {
    if (!loader.isAsked('projector', of)) return;
    if (view.ok) set({ projector: { kind: 'done', value: view.value }, areVotesJustDeleted: false });
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
    const id = platform.newId() as ClassId; // The port creates random UUIDs; the brand states their kind.
    const made = await platform.desk.createClass({ profile, class: id, name: nameOfNew });
    await get().readClasses();
    if (!made.ok) get().notify({ kind: 'failure', failure: made.error });
    return made.ok ? id : null;
  };

  const where = () => {
    const { screen } = get();
    return screen.kind === 'projector' ? { class: screen.class, lesson: screen.lesson } : null;
  };

  /** Shows a lesson on the projector; `picked`: the claims to show, null for all of them. */
  const project = async (
    here: { readonly class: ClassId; readonly lesson: ContentHash },
    from: 'library' | 'class' | 'report',
    picked: readonly ClaimId[] | null,
    projectedSentences: ProjectorSlice['projectedSentences'] = {},
  ): Promise<void> => {
    set({ projectedAt: 0, projectedClaims: [], projectedSentences, typedHands: {}, areVotesJustDeleted: false });
    get().show({ kind: 'projector', ...here, from });
    const view = await loader.load('projector', here, () => platform.desk.readProjector(here));
    if (view?.ok !== true) return;
    const all = view.value.lesson.claims.map(({ id }) => id);
    const there = picked?.filter((claim) => all.includes(claim)) ?? [];
    const projectedClaims = there.length === 0 ? all : there;
    // A lesson that was started continues at the first claim that is not revealed.
    const revealed = new Set(view.value.votes.flatMap(({ claim, isRevealed }) => (isRevealed ? [claim] : [])));
    const next = projectedClaims.findIndex((claim) => !revealed.has(claim));
    set({ projectedClaims, projectedAt: Math.max(next, 0) });
  };

  return {
    openProjector: async (lesson, of, nameOfNew) => {
      const { screen } = get();
      const id = of ?? (await findClass(nameOfNew));
      if (id === null) return;
      if (get().screen !== screen) return;
      await project({ class: id, lesson }, of === null ? 'library' : 'class', null);
    },
    projectFromReport: async (claims, sentences) => {
      const { screen, report } = get();
      if (screen.kind !== 'class-report' || report.kind !== 'done') return;
      await project({ class: screen.class, lesson: report.value.lesson }, 'report', claims, sentences);
    },
    projectClaim: (at) => {
      const { projector, projectedClaims } = get();
      if (projector.kind !== 'done') return;
      set({ projectedAt: Math.min(Math.max(at, 0), projectedClaims.length - 1) });
    },
    pickClaim: (claim) => {
      const { projector, projectedClaims } = get();
      if (projector.kind !== 'done') return;
      const at = projectedClaims.indexOf(claim);
      const all = projector.value.lesson.claims.map(({ id }) => id);
      set(at === -1 ? { projectedClaims: all, projectedAt: all.indexOf(claim) } : { projectedAt: at });
    },
    typeHands: (claim, typed) => {
      const others = Object.fromEntries(Object.entries(get().typedHands).filter(([one]) => one !== claim));
      set({ typedHands: typed === null ? others : { ...others, [claim]: typed } });
    },
    takeVote: async (claim, round, counts) => {
      const here = where();
      if (here === null) return false;
      const taken = await platform.desk.takeVote({ ...here, claim, round, counts });
      // Typed counts stay if they could not be saved.
      if (taken.ok && get().typedHands[claim]?.round === round) get().typeHands(claim, null);
      take(here, taken);
      return taken.ok;
    },
    revealClaim: async (claim) => {
      const here = where();
      if (here === null) return;
      const typed = get().typedHands[claim];
      // Typed counts are a vote: revealing the answer must not lose them.
      if (typed !== undefined && !(await get().takeVote(claim, typed.round, typed.counts))) return;
      take(here, await platform.desk.revealClaim({ ...here, claim }));
    },
    undoVote: async (claim, step) => {
      const here = where();
      if (here !== null) take(here, await platform.desk.undoVote({ ...here, claim, step }));
    },
    clearVotes: async () => {
      const here = where();
      if (here === null) return;
      const cleared = await platform.desk.clearVotes(here);
      take(here, cleared);
      if (cleared.ok) set({ projectedAt: 0, typedHands: {}, areVotesJustDeleted: true });
    },
    leaveProjector: () => {
      const { screen } = get();
      set({ projector: IDLE, projectedSentences: {} });
      if (screen.kind !== 'projector' || screen.from === 'library') void get().showLibrary();
      else if (screen.from === 'report') {
        get().show({ kind: 'class-report', class: screen.class, lesson: screen.lesson });
        // By the rule that was chosen before.
        void get().chooseRule(get().reportRule);
      } else void get().openClass(screen.class);
    },
  };
};
