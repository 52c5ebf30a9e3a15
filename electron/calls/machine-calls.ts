import { clipboard, type BrowserWindow } from 'electron';
import type { Desk } from '../../content/desk/commands.ts';
import type { InstallOutcome } from '../../content/desk/views.ts';
import { MAX_PASSAGE_FILE_BYTES } from '../../content/bank/parse-passage-file.ts';
import type { PassagesAdded } from '../../content/study/views.ts';
import { failure, type Failure } from '../../content/base/failure.ts';
import { MAX_LESSON_BYTES } from '../../content/lesson/limits.ts';
import { err, ok, type Result } from '../../content/base/result.ts';
import { FILE_ENDING } from '../../content/text/file-name.ts';
import { menuText } from '#text/menu.ts';
import type { ClassCall } from './class-calls.ts';
import type { ClassFileCall } from './class-file-calls.ts';
import type { ReportCall } from './report-calls.ts';
import type { MachineCall } from '../../content/machine/calls.ts';
import type { About, OpenedFiles } from '../../content/machine/views.ts';
import { chooseFiles } from '../dialogs/choose.ts';
import type { Answers } from '../ipc/answer-calls.ts';
import type { DeskHost } from '../host/desk-host.ts';
import type { FolderCall } from './data-folder-calls.ts';
import type { DocumentCall } from './document-calls.ts';
import { readTextFile } from '../files/read-text-file.ts';
import { printWindow } from '../window/print-window.ts';
import type { ProfileCall } from './profile-calls.ts';

interface Tools {
  readonly host: DeskHost;
  /** The window that dialogs belong to. Not the focused window, which may be none. */
  readonly window: () => BrowserWindow | null;
  readonly about: About;
  /** Opens files of any kind, and reports the result for each. */
  readonly openFiles: (files: readonly string[]) => Promise<OpenedFiles>;
}

/** Answers the calls to the operating system. */
export function machineAnswers({
  host,
  window,
  about,
  openFiles,
}: Tools): Pick<
  Answers,
  Exclude<MachineCall, ClassCall | ClassFileCall | ReportCall | FolderCall | ProfileCall | DocumentCall>
> {
  return {
    async chooseFiles() {
      const files = await chooseFiles(window(), {
        title: menuText.chooseFiles,
        kind: { name: menuText.ourFiles, extensions: [FILE_ENDING, 'json', 'csv', 'txt'] },
      });
      return files === null ? null : ok(await openFiles(files));
    },
    print: () => {
      const printed = window();
      return printed === null ? err(failure('not-found')) : printWindow(printed);
    },
    copyText: async ({ text }) => {
      await clipboard.writeText(text);
      return ok(null);
    },
    readAbout: () => ok(about),
    readNotices: async () => ok(await host.notices()),
  };
}

/** Reads a lesson file and installs the lesson. */
export async function installLessonFile(
  desk: Promise<Result<Desk, Failure>>,
  file: string,
): Promise<Result<InstallOutcome, Failure>> {
  const text = await readTextFile(file, MAX_LESSON_BYTES);
  if (!text.ok) {
    return text;
  }
  const opened = await desk;
  return opened.ok ? opened.value.installLesson({ text: text.value }) : opened;
}

/** Reads a passages file and adds the passages to the practice of the current person. */
export async function addPassageFile(
  desk: Promise<Result<Desk, Failure>>,
  file: string,
): Promise<Result<PassagesAdded, Failure>> {
  const text = await readTextFile(file, MAX_PASSAGE_FILE_BYTES);
  if (!text.ok) {
    return text;
  }
  const opened = await desk;
  return opened.ok ? opened.value.addPassageFile({ text: text.value }) : opened;
}
