import type { Passage } from '../bank/format.ts';
import type { Classroom } from './class/commands.ts';
import type { ClassSharing } from './class/sharing.ts';
import type { ClassroomWork } from '../class/classroom.ts';
import type { Signer, Verify } from '../class/hand-in.ts';
import type { Failure } from '../base/failure.ts';
import type { ProfileId } from '../journal/event.ts';
import type { BuiltInLesson } from '../lesson/built-in-lesson.ts';
import { DEFAULT_SETTINGS } from '../profile/default-settings.ts';
import { ok, type Result, resultOf, valueOf } from '../base/result.ts';
import { createAttempts } from './attempts/attempts.ts';
import { createAwaitedKeys } from './attempts/awaited-keys.ts';
import { createClassroom } from './class/create-classroom.ts';
import { createCoach } from './study/coaching.ts';
import type { Desk } from './commands.ts';
import { createDeskMemory } from './store/desk-memory.ts';
import { createDigests } from './store/digests.ts';
import { createGivenWork, type GivenWork } from './attempts/given-work.ts';
import { createLessonArchive } from './lessons/lesson-archive.ts';
import { createLessonEnds } from './attempts/lesson-ends.ts';
import { createPracticeJournal } from './study/practice-journal.ts';
import { createProfileExchange, type ProfileExchange } from './people/profile-exchange.ts';
import { createProfiles } from './people/profiles.ts';
import { createResults } from './attempts/results.ts';
import { createShelf, toTask } from './lessons/shelf.ts';
import { createStandings } from './attempts/standing.ts';
import type { DeskStore } from './store/store.ts';
import { createStudies } from './study/studies.ts';
import { createToday } from './study/today.ts';
import type { LessonCard, StartView } from './views.ts';
import { createWorkshop } from './workshop/create-workshop.ts';

/** What a desk is given. */
export interface DeskTools {
  readonly store: DeskStore;
  readonly now: () => Date;
  /** A random UUID (version 4), new at each call. */
  readonly newId: () => string;
  /** The local day of a time as yyyy-mm-dd, so that a day begins at midnight where the person is. */
  readonly dayOf: (time: Date) => string;
  /** The passages of the practice bank; asked for only when somebody practises. */
  readonly bank: () => readonly Passage[];
  /** The lessons that come with the program, in the order in which they are shown. */
  readonly builtIns: readonly BuiltInLesson[];
  /** Signs what is handed in; left out where nothing can be handed in. */
  readonly signer?: Signer;
  /** Looks whether a signature fits; left out where no file of a second reader can be taken. */
  readonly verify?: Verify;
}

/** A desk with what only the machine may ask of it: files hold keys, which no page may see. */
export type WholeDesk = Desk &
  Classroom &
  ClassroomWork &
  Pick<ClassSharing, 'previewClass' | 'takeClass'> &
  ProfileExchange &
  GivenWork;

/**
 * A desk over a store. What it remembers it can read again, so a new desk over the same store goes on where this one was;
 * only one desk may write to a store at a time.
 */
export function createDesk(given: DeskTools): WholeDesk {
  const memory = createDeskMemory();
  const tools = { ...given, memory };
  const archive = createLessonArchive(tools);
  const shelf = createShelf({ ...tools, archive });
  const digests = createDigests({ ...tools, shelf, archive });
  const profiles = createProfiles({ ...tools, digests });
  const attempts = createAttempts({ ...tools, store: digests.watch(tools.store), profiles, shelf, archive });
  const awaitedKeys = createAwaitedKeys({ ...tools, digests, archive, attempts });
  const standings = createStandings({ digests, archive });
  const exchange = createProfileExchange({ ...tools, profiles, attempts, archive });
  const { makeClassExport, ...classroom } = createClassroom({
    ...{ ...tools, profiles, shelf, archive, digests },
    signer: tools.signer ?? null,
  });
  const journal = createPracticeJournal({ ...tools, digests });
  const coach = createCoach({ digests, attempts, archive, journal });
  const today = createToday({ ...tools, digests, archive, shelf, standings, journal, coach });
  const ends = createLessonEnds({ ...tools, digests, attempts, archive, journal, today });
  const results = createResults({ attempts, ends });
  const studies = createStudies({
    ...{ ...tools, profiles, attempts, archive, shelf, digests, standings },
    ...{ journal, coach, today },
  });

  const workshop = createWorkshop({
    ...{ ...tools, profiles, shelf, archive, digests, awaitedKeys },
    readReport: classroom.readReport,
    verify: tools.verify ?? null,
  });

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
    setAside: ({ attempt }) => attempts.setAside(attempt),
    dropRetry: ({ attempt }) => attempts.drop(attempt),

    ...studies,
    ...workshop,
    ...classroom,
    makeExport(request) {
      if (request.kind === 'profile') return exchange.exportProfile(request);
      if (request.kind !== 'blind-edition') return makeClassExport(request);
      const { kind: _, ...write } = request;
      const made = workshop.makeBlindEdition(write);
      return made.ok ? ok({ fileName: made.value.fileName, text: made.value.text, folder: null }) : made;
    },

    ...exchange,
    ...createGivenWork({ attempts, digests, archive }),
    importProfile(request) {
      const imported = exchange.importProfile(request);
      memory.forget();
      // Reading the history now spares the first look at it that wait: a person who brings their work in waits anyway.
      if (imported.ok) studies.readHistory({ profile: imported.value.profile });
      return imported;
    },
    takeClass(request) {
      const taken = classroom.takeClass(request);
      memory.forget();
      return taken;
    },
    eraseProfile: ({ profile }) =>
      resultOf(function* () {
        const erased = tools.store.eraseProfile(profile);
        memory.forget();
        yield* valueOf(erased);
        return yield* valueOf(readStart());
      }),
  };
}
