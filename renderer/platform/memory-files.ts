import type { GivenWork } from '../../content/desk/attempts/given-work.ts';
import type { Classroom } from '../../content/desk/class/commands.ts';
import type { ClassroomWork } from '../../content/class/classroom.ts';
import type { ExportFile, TitledFile } from '../../content/desk/export-file.ts';
import type { Verify } from '../../content/class/hand-in.ts';
import type { PassedOver } from '../../content/class/passed-over.ts';
import { readHandIn } from '../../content/class/read-hand-in.ts';
import type { ClassId } from '../../content/journal/event.ts';
import { ok } from '../../content/base/result.ts';
import { plainParagraphs } from '../../content/reading/plain-paragraphs.ts';
import type { ReadDocument } from '../../content/reading/read-document.ts';
import { bareDocument } from '../../content/reading/source-document.ts';
import { toBroughtIn } from '../../content/reading/to-brought-in.ts';
import type { Platform } from './platform.ts';
import type { ScreenCommand } from '../../content/machine/views.ts';

/** The choices of a person in dialogs, which tests and previews cannot open. */
export interface MemoryFiles {
  /** The chosen hand-ins; null if the dialog is cancelled. */
  readonly chosenHandIns?:
    readonly { readonly file: string; readonly text: string; readonly savedAt?: string }[] | null;
  /** The text of the chosen roster. */
  readonly chosenRoster?: string | null;
  readonly chosenFolder?: string | null;
  /** The chosen document. Others are read as plain text. */
  readonly chosenDocument?: ReadDocument | null;
  /** The texts of the chosen files of readers; null if the dialog is cancelled. */
  readonly chosenAnswers?: readonly string[] | null;
  /** The text of the chosen table with claims. */
  readonly chosenClaims?: string | null;
  /** What was passed over beside the chosen files. */
  readonly passedOver?: readonly PassedOver[];
  /** The name of a file with a title; without this, its kind and ending. */
  readonly nameFile?: (file: ExportFile | TitledFile) => string;
  /** Called with everything that is saved. */
  readonly onSave?: (file: Pick<ExportFile, 'fileName' | 'text' | 'bytes'>) => void;
  /** Whether a signature is valid; by default, all are. */
  readonly verify?: Verify;
}

type FileCalls =
  | 'saveExport'
  | 'savePdf'
  | 'writeHandIn'
  | 'chooseHandIns'
  | 'cancelImport'
  | 'watchFolder'
  | 'stopReport'
  | 'chooseRoster'
  | 'chooseDocument'
  | 'chooseAnswers'
  | 'chooseClaims'
  | 'readDocument'
  | 'readPasted'
  | 'chooseFolder';

/** Saves and chooses files without a disk: saved files are passed to `onSave`, and the choices are given in `files`. */
export function createMemoryFiles(
  desk: Classroom & ClassroomWork & GivenWork,
  files: MemoryFiles,
  command: (command: ScreenCommand) => void,
): Pick<Platform['machine'], FileCalls> {
  const { chosenHandIns = null, chosenRoster = null, chosenFolder = null, passedOver = [] } = files;
  const {
    onSave,
    nameFile = nameWithoutWords,
    verify = () => true,
    chosenDocument = null,
    chosenAnswers = null,
    chosenClaims = null,
  } = files;
  const watched = new Map<ClassId, string>();

  const save = (request: Parameters<Classroom['makeExport']>[0], folder: string) => {
    const made = desk.makeExport(request);
    if (!made.ok) return made;
    const fileName = nameFile(made.value);
    onSave?.({ ...made.value, fileName });
    return ok({ path: `${folder}/${fileName}` });
  };

  return {
    saveExport: ({ export: request }) => Promise.resolve(save(request, 'memory')),
    savePdf: ({ fileName }) => {
      onSave?.({ fileName, text: '' });
      return Promise.resolve(ok({ path: `memory/${fileName}` }));
    },
    writeHandIn: ({ ask: _, ...whose }) => {
      const saved = save({ kind: 'hand-in', ...whose }, chosenFolder ?? 'memory');
      if (saved.ok) desk.noteGiven({ attempt: whose.attempt });
      return Promise.resolve(saved);
    },
    chooseHandIns: async (where) => {
      if (chosenHandIns === null) return null;
      command({ kind: 'import-progress', done: 0, of: chosenHandIns.length });
      const read = chosenHandIns.map(({ file, text, savedAt = null }) => ({
        ...{ file, savedAt },
        read: readHandIn(text, verify),
      }));
      const outcomes = await Promise.resolve(desk.collectFiles({ class: where.class, files: read }));
      command({ kind: 'import-progress', done: read.length, of: read.length });
      if (!outcomes.ok) return outcomes;
      return desk.finishCollecting({
        ...{ class: where.class, outcomes: outcomes.value, passedOver },
        isCancelled: false,
      });
    },
    cancelImport: () => Promise.resolve(ok(null)),
    // A report over a store in memory is complete at once.
    stopReport: () => Promise.resolve(ok(null)),
    watchFolder: ({ class: of, what }) => {
      if (what === 'end') watched.delete(of);
      if (what === 'choose') {
        if (chosenFolder === null) return Promise.resolve(null);
        watched.set(of, chosenFolder);
      }
      return Promise.resolve(ok({ folder: watched.get(of) ?? null, state: 'watching' }));
    },
    chooseRoster: () => Promise.resolve(chosenRoster === null ? null : ok({ text: chosenRoster, isGuessed: false })),
    chooseDocument: () => Promise.resolve(chosenDocument === null ? null : ok(structuredClone(chosenDocument))),
    chooseAnswers: () =>
      Promise.resolve(
        chosenAnswers === null
          ? null
          : ok(chosenAnswers.map((text, at) => ({ name: `${String(at + 1)}.claimsort`, text: ok(text) }))),
      ),
    chooseClaims: () =>
      Promise.resolve(
        chosenClaims === null ? null : ok({ name: 'claims.csv', text: ok({ text: chosenClaims, isGuessed: false }) }),
      ),
    // The libraries for other document types run in a worker process, which does not exist here.
    readDocument: ({ name, bytes }) =>
      Promise.resolve(ok({ name, outcome: readPlain(new TextDecoder().decode(bytes)) })),
    readPasted: ({ text }) => Promise.resolve(ok({ name: null, outcome: readPlain(text) })),
    chooseFolder: () => Promise.resolve(chosenFolder === null ? null : ok(chosenFolder)),
  };
}

const readPlain = (text: string): ReadDocument['outcome'] => toBroughtIn(bareDocument(plainParagraphs(text)));

const nameWithoutWords = (file: ExportFile | TitledFile): string =>
  'fileName' in file ? file.fileName : `${file.name.what}.${file.name.ending}`;
