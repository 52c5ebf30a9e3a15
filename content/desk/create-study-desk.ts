import type { ExportFile } from './export-file.ts';
import type { Signer } from '../class/hand-in.ts';
import type { Failure } from '../base/failure.ts';
import { type Result, resultOf, valueOf } from '../base/result.ts';
import type { AttemptId } from '../journal/event.ts';
import { createMakeHandInFile } from './attempts/make-hand-in-file.ts';
import type { Desk } from './commands.ts';
import type { DeskTools } from './desk-tools.ts';
import { createProfileExchange, type ProfileExchange } from './people/profile-exchange.ts';
import { createResponseTable } from './people/response-table.ts';
import { createSelfStudyDesk, type SelfStudyDesk } from './self-study.ts';
import { createSortingParts } from './sorting.ts';
import { createDeskMemory } from './store/desk-memory.ts';

/** The dependencies of the practice edition's desk; see `DeskTools`. */
export type StudyDeskTools = Pick<DeskTools, 'store' | 'now' | 'newId' | 'dayOf' | 'bank' | 'builtIns'> & {
  readonly signer: Signer;
};

/** The desk of the practice edition: lessons, practice, history, handing in, and exporting the work. */
export type StudyDesk = SelfStudyDesk &
  ProfileExchange &
  Pick<Desk, 'eraseProfile'> & {
    /** The file of a finished attempt for the teacher; `not-allowed` before it was handed in. */
    makeHandInFile(request: {
      readonly attempt: AttemptId;
      readonly name: string;
      readonly number?: string | undefined;
    }): Result<ExportFile, Failure>;
  };

/**
 * A desk for self-study, made from parts of the complete desk (`createDesk`), without classes and the workshop: data
 * about these in a profile file is not imported, and nobody is treated as a teacher here, whatever their settings
 * elsewhere.
 */
export function createStudyDesk(given: StudyDeskTools): StudyDesk {
  const memory = createDeskMemory();
  const tools = { ...given, memory };
  const parts = createSortingParts(tools);
  const { desk: selfStudy } = createSelfStudyDesk(tools, parts);
  const toTable = createResponseTable(parts);
  const exchange = createProfileExchange({ ...tools, ...parts, toTable, teaching: null });

  const readStart: StudyDesk['readStart'] = (request) => {
    const start = selfStudy.readStart(request);
    return start.ok ? { ...start, value: { ...start.value, settings: asLearner(start.value.settings) } } : start;
  };
  return {
    ...selfStudy,
    ...exchange,
    makeHandInFile: createMakeHandInFile({ ...tools, ...parts }),
    readStart,
    chooseProfile(request) {
      const chosen = selfStudy.chooseProfile(request);
      return chosen.ok ? readStart({}) : chosen;
    },
    changeSettings(request) {
      const changed = selfStudy.changeSettings(request);
      return changed.ok ? { ...changed, value: asLearner(changed.value) } : changed;
    },
    importProfile(request) {
      const imported = exchange.importProfile(request);
      memory.forget();
      return imported;
    },
    eraseProfile: ({ profile }) =>
      resultOf(function* () {
        const erased = tools.store.eraseProfile(profile);
        memory.forget();
        yield* valueOf(erased);
        return yield* valueOf(readStart({}));
      }),
  };
}

/** The settings of a person who may be a teacher elsewhere, as they apply here. */
const asLearner = <S extends { readonly teaches: boolean }>(settings: S): S => ({ ...settings, teaches: false });
