import type { Failure } from '../base/failure.ts';
import type { ProfileId } from '../journal/event.ts';
import { DEFAULT_SETTINGS } from '../profile/settings.ts';
import { type Result, resultOf, valueOf } from '../base/result.ts';
import { type Attempts, createAttempts } from './attempts/attempts.ts';
import { createAwaitedKeys } from './attempts/awaited-keys.ts';
import type { LessonEnds } from './attempts/lesson-ends.ts';
import { createResults } from './attempts/results.ts';
import { createStandings, type Standings } from './attempts/standing.ts';
import type { DeskTools } from './desk-tools.ts';
import type { Desk } from './commands.ts';
import { createLessonArchive, type LessonArchive } from './lessons/lesson-archive.ts';
import { type AwaitedKeys, createShelf, type Shelf, toTask } from './lessons/shelf.ts';
import { createProfiles, type Profiles } from './people/profiles.ts';
import type { DeskMemory } from './store/desk-memory.ts';
import { createDigests, type Digests } from './store/digests.ts';
import type { LessonCard, StartView } from './views.ts';

/** The parts of every desk: people, lessons and attempts. */
export interface SortingParts {
  readonly archive: LessonArchive;
  readonly shelf: Shelf;
  readonly digests: Digests;
  readonly profiles: Profiles;
  readonly attempts: Attempts;
  readonly awaitedKeys: AwaitedKeys;
  readonly standings: Standings;
}

/** The dependencies of a desk for sorting claims. */
export type SortingTools = Pick<DeskTools, 'store' | 'now' | 'newId' | 'builtIns'> & { readonly memory: DeskMemory };

/** Creates the parts of a desk for people, lessons and attempts. */
export function createSortingParts(tools: SortingTools): SortingParts {
  const archive = createLessonArchive(tools);
  const shelf = createShelf({ ...tools, archive });
  const digests = createDigests({ ...tools, shelf, archive });
  const profiles = createProfiles({ ...tools, digests });
  const attempts = createAttempts({ ...tools, store: digests.watch(tools.store), profiles, shelf, archive });
  const awaitedKeys = createAwaitedKeys({ ...tools, digests, archive, attempts });
  const standings = createStandings({ digests, archive });
  return { archive, shelf, digests, profiles, attempts, awaitedKeys, standings };
}

/** The commands of every desk: profiles, lessons, and sorting a lesson from its start to its result. */
export type SortingDesk = Pick<
  Desk,
  | 'readStart'
  | 'createProfile'
  | 'renameProfile'
  | 'chooseProfile'
  | 'changeSettings'
  | 'listLessons'
  | 'readLesson'
  | 'installLesson'
  | 'removeLesson'
  | 'restoreLesson'
  | 'startAttempt'
  | 'openAttempt'
  | 'respond'
  | 'markCues'
  | 'showReason'
  | 'writeSentence'
  | 'showHint'
  | 'answerBearing'
  | 'flagClaim'
  | 'moveTo'
  | 'handIn'
  | 'readResult'
  | 'readHandInCode'
  | 'setAside'
  | 'dropRetry'
>;

/** Implements these commands; `ends` determines what follows a result. */
export function createSortingDesk(parts: SortingParts, ends: LessonEnds): SortingDesk {
  const { shelf, profiles, attempts, awaitedKeys, standings } = parts;
  const results = createResults({ attempts, ends });

  const listLessons = (profile: ProfileId): Result<readonly LessonCard[], Failure> =>
    resultOf(function* () {
      yield* valueOf(profiles.read(profile));
      const lessons = yield* valueOf(shelf.list());
      const standingOf = yield* valueOf(standings.of(profile));
      const cards: LessonCard[] = [];
      for (const shelved of lessons) {
        const { id, hash, lesson, hasKey, isBuiltIn } = shelved;
        const standing = standingOf(id);
        const { title, summary, level, language, minutes, isFictional } = lesson;
        const shown = { title, summary, level, language, minutes, isFictional, claims: lesson.claims.length };
        cards.push({ hash, id, ...shown, hasKey, isBuiltIn, task: toTask(shelved), standing });
      }
      return cards;
    });

  const readStart = (): Result<StartView, Failure> =>
    resultOf(function* () {
      const people = yield* valueOf(profiles.list());
      const inUse = yield* valueOf(profiles.readInUse());
      if (inUse === null) return { profiles: people, profile: null, settings: DEFAULT_SETTINGS, lessons: [] };
      const { profile } = inUse;
      const settings = yield* valueOf(profiles.settingsOf(inUse));
      const lessons = yield* valueOf(listLessons(profile));
      return { profiles: people, profile, settings, lessons };
    });

  return {
    readStart: () => readStart(),
    createProfile: ({ profile, name }) => profiles.create(profile, name),
    renameProfile: ({ profile, name }) => profiles.rename(profile, name),
    chooseProfile: ({ profile }) =>
      resultOf(function* () {
        if (profile !== null) yield* valueOf(profiles.read(profile));
        yield* valueOf(profiles.takeInUse(profile));
        return yield* valueOf(readStart());
      }),
    changeSettings: ({ profile, changes }) => profiles.changeSettings(profile, changes),

    listLessons: ({ profile }) => listLessons(profile),
    readLesson: ({ profile, lesson: hash }) =>
      resultOf(function* () {
        yield* valueOf(profiles.read(profile));
        const found = yield* valueOf(shelf.find(hash));
        const standingOf = yield* valueOf(standings.of(profile));
        const { id, lesson, hasKey } = found;
        return { hash, lesson, hasKey, task: toTask(found), standing: standingOf(id) };
      }),
    installLesson: ({ text }) => shelf.install(text, awaitedKeys),
    removeLesson: ({ lesson }) => shelf.remove(lesson),
    restoreLesson: ({ lesson }) => shelf.restore(lesson),

    startAttempt: (request) => attempts.start(request),
    openAttempt: ({ attempt }) => attempts.open(attempt),
    respond: (request) => attempts.respond(request),
    markCues: (request) => attempts.markCues(request),
    showReason: (request) => attempts.showReason(request),
    writeSentence: (request) => attempts.writeSentence(request),
    showHint: (request) => attempts.showHint(request),
    answerBearing: (request) => attempts.answerBearing(request),
    flagClaim: (request) => attempts.flagClaim(request),
    moveTo: ({ attempt, claim }) => attempts.moveTo(attempt, claim),
    handIn: ({ attempt }) => results.handIn(attempt),
    readResult: ({ attempt }) => results.read(attempt),
    readHandInCode: ({ attempt }) => results.readCode(attempt),
    setAside: ({ attempt }) => attempts.setAside(attempt),
    dropRetry: ({ attempt }) => attempts.drop(attempt),
  };
}
