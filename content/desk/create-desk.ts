import { FILE_ENDING } from '../text/file-name.ts';
import type { Classroom } from './class/commands.ts';
import type { ClassSharing } from './class/sharing.ts';
import type { ClassroomWork } from '../class/classroom.ts';
import { LESSON_PAGE_VERSION, makeLessonPage } from '../files/lesson-page.ts';
import type { LessonFile } from '../lesson/format.ts';
import { failure } from '../base/failure.ts';
import { err, ok, resultOf, valueOf } from '../base/result.ts';
import { createClassroom } from './class/create-classroom.ts';
import type { Desk } from './commands.ts';
import type { DeskTools } from './desk-tools.ts';
import { createDeskMemory } from './store/desk-memory.ts';
import type { GivenWork } from './attempts/given-work.ts';
import { createWithoutErased } from './people/without-erased.ts';
import { createResponseTable } from './people/response-table.ts';
import { foldDraft } from '../journal/fold-draft.ts';
import { createProfileExchange, type ProfileExchange } from './people/profile-exchange.ts';
import { createSelfStudyDesk } from './self-study.ts';
import { createSortingParts } from './sorting.ts';
import { createTrials } from './trials.ts';
import { createWorkshop } from './workshop/create-workshop.ts';

export type { DeskTools } from './desk-tools.ts';

/** A desk with calls that only the main process may make: their files contain keys, which no page may see. */
export type WholeDesk = Desk &
  Classroom &
  ClassroomWork &
  Pick<ClassSharing, 'previewClass' | 'takeClass'> &
  ProfileExchange &
  GivenWork;

/**
 * A desk over a store. Its state in memory is only a cache, so a new desk over the same store continues where this one
 * stopped; only one desk may write to a store at a time.
 */
export function createDesk(given: DeskTools): WholeDesk {
  const memory = createDeskMemory();
  const tools = { ...given, memory };
  const parts = createSortingParts(tools);
  const { archive, shelf, digests, profiles, awaitedKeys } = parts;
  const toTable = createResponseTable(parts);
  const teaching = { readDraft: foldDraft, withoutErased: createWithoutErased };
  const exchange = createProfileExchange({ ...tools, ...parts, toTable, teaching });
  const { makeClassExport, ...classroom } = createClassroom({
    ...{ ...tools, profiles, shelf, archive, digests },
    signer: tools.signer ?? null,
    pageTemplate: tools.pageTemplate ?? null,
  });
  const { desk: selfStudy, own, journal } = createSelfStudyDesk(tools, parts);

  const workshop = createWorkshop({
    ...{ ...tools, profiles, shelf, archive, digests, awaitedKeys },
    readReport: classroom.readReport,
    listClasses: classroom.listClasses,
    loadReportInput: (request) => classroom.loadReportInput(request),
    verify: tools.verify ?? null,
    trials: createTrials(given, createDesk),
    readStart: () => selfStudy.readStart({}),
    ...{ own, journal },
  });

  return {
    ...selfStudy,
    ...workshop,
    ...classroom,
    installLesson: ({ text }) =>
      resultOf(function* () {
        const person = yield* valueOf(profiles.readInUse());
        const asksFirst = person !== null && (yield* valueOf(profiles.settingsOf(person))).teaches;
        return yield* valueOf(shelf.install(text, awaitedKeys, asksFirst));
      }),
    takeRevision: ({ lesson }) => shelf.takeRevision(lesson),
    makeExport(request) {
      if (request.kind === 'profile') return exchange.exportProfile(request);
      if (request.kind === 'passages') return own.makeFile(request.profile);
      if (request.kind !== 'blind-edition') return makeClassExport(request);
      const { kind: _, as, ...write } = request;
      const template = as === 'page' ? tools.pageTemplate?.('alone') : null;
      if (template === undefined) return err(failure('not-allowed', 'template'));
      const made = workshop.makeBlindEdition(write);
      if (!made.ok) return made;
      const { title, text } = made.value;
      const what = { what: 'second-reader', title } as const;
      if (template === null) return ok({ name: { ...what, ending: FILE_ENDING }, text, folder: null });
      return ok({ name: { ...what, ending: 'html' }, text: toBlindPage(text, template), folder: null });
    },

    ...exchange,
    importProfile(request) {
      const imported = exchange.importProfile(request);
      memory.forget();
      // Reading the history now saves the wait when it is first shown: the person is waiting for the import anyway.
      if (imported.ok) selfStudy.readHistory({ profile: imported.value.profile });
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
        return yield* valueOf(selfStudy.readStart({}));
      }),
  };
}

/** The same lesson without its key, as a page for any browser. */
function toBlindPage(text: string, template: string): string {
  // Written by this desk.
  const file = JSON.parse(text) as LessonFile;
  const page = { format: 'claimsort-page', version: LESSON_PAGE_VERSION, mode: 'exam', claims: null, file } as const;
  return makeLessonPage(template, page);
}
