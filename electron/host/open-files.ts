import type { InstallOutcome } from '../../content/desk/views.ts';
import type { ImportPreview } from '../../content/desk/people/profile-exchange.ts';
import type { PassagesAdded } from '../../content/study/views.ts';
import type { Failure } from '../../content/base/failure.ts';
import { ok, type Result } from '../../content/base/result.ts';
import { LONGEST_FILE_NAME } from '../../content/text/file-name.ts';
import { quoteForeign } from '../../content/text/quote-foreign.ts';
import type { OpenedFile } from '../../content/machine/views.ts';
import type { ClassFile } from '../../content/files/class-file.ts';
import { shownName } from '../files/foreign-path.ts';
import { type ReadRoster, recogniseFile } from '../files/recognise-file.ts';

interface Tools {
  readonly installLesson: (file: string) => Promise<Result<InstallOutcome, Failure>>;
  /** Adds a passages file to the practice of the current person. */
  readonly addPassages: (file: string) => Promise<Result<PassagesAdded, Failure>>;
  /** Keeps a profile file, and returns a preview of the import. */
  readonly previewProfile: (file: string) => Promise<Result<ImportPreview, Failure>>;
  readonly readRoster: ReadRoster;
  readonly readClass: (file: string) => Promise<Result<ClassFile, Failure>>;
  /** Keeps a class file until the teacher decides what to do with it. */
  readonly keepClass: (file: ClassFile) => void;
  /** Keeps hand-in files for the class that the teacher will choose. */
  readonly keepHandIns: (files: readonly string[]) => void;
}

/** Opens files from outside one after another, in order, and reports the result for each. */
export async function openFiles(
  files: readonly string[],
  { installLesson, addPassages, previewProfile, readClass, keepClass, readRoster, keepHandIns }: Tools,
): Promise<readonly OpenedFile[]> {
  const opened: OpenedFile[] = [];
  const handIns: string[] = [];
  for (const file of files) {
    const name = quoteForeign(shownName(file), LONGEST_FILE_NAME);
    const kind = await recogniseFile(file, readRoster);
    if (!kind.ok) {
      opened.push({ name, kind: 'refused', failure: kind.error });
    } else if (kind.value === 'lesson') {
      opened.push({ name, kind: 'lesson', outcome: await installLesson(file) });
    } else if (kind.value === 'profile') {
      opened.push({ name, kind: 'profile', preview: await previewProfile(file) });
    } else if (kind.value === 'passages') {
      opened.push({ name, kind: 'passages', outcome: await addPassages(file) });
    } else if (kind.value === 'class') {
      const read = await readClass(file);
      if (read.ok) {
        keepClass(read.value);
      }
      const classFile = read.ok ? ok({ class: read.value.class.name, from: read.value.from }) : read;
      opened.push({ name, kind: 'class', file: classFile });
    } else if (kind.value === 'roster') {
      opened.push({ name, kind: 'roster', roster: await readRoster(file) });
    } else {
      handIns.push(file);
      opened.push({ name, kind: 'hand-in' });
    }
  }
  if (handIns.length > 0) {
    keepHandIns(handIns);
  }
  return opened;
}
