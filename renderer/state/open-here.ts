import type { InstallOutcome } from '../../content/desk/views.ts';
import { recogniseRoster } from '../../content/files/recognise-roster.ts';
import { recogniseText } from '../../content/files/recognise-text.ts';
import { failure, type Failure, type FailureCode } from '../../content/base/failure.ts';
import type { Result } from '../../content/base/result.ts';
import type { PassagesAdded } from '../../content/study/views.ts';
import { quoteForeign } from '../../content/text/quote-foreign.ts';
import type { OpenedFile } from '../../content/machine/views.ts';
import { readDroppedFile } from './read-dropped-file.ts';

/**
 * Opens a file that has no path on this computer, such as one dragged from a mail. Its content is only read here, and
 * only lessons and passages are accepted; for all others the message says what the file is, or that it must be saved
 * first.
 */
export async function openHere(
  file: File,
  {
    installLesson,
    addPassages,
  }: {
    readonly installLesson: (text: string) => Promise<Result<InstallOutcome, Failure>>;
    readonly addPassages: (text: string) => Promise<Result<PassagesAdded, Failure>>;
  },
): Promise<OpenedFile> {
  const name = quoteForeign(file.name);
  const refuse = (code: FailureCode): OpenedFile => ({ name, kind: 'refused', failure: failure(code) });
  const text = await readDroppedFile(file);
  if (!text.ok) return { name, kind: 'refused', failure: text.error };
  switch (recogniseText(text.value)) {
    case 'lesson':
      return { name, kind: 'lesson', outcome: await installLesson(text.value) };
    case 'passages':
      return { name, kind: 'passages', outcome: await addPassages(text.value) };
    case 'hand-in':
    case 'profile':
    case 'class':
      return refuse('file-without-place');
    case 'newer':
      return refuse('newer-format');
    case 'unopenable':
      return refuse('not-for-opening');
    case 'json':
      return refuse('not-ours');
    case 'other':
      return refuse(recogniseRoster(text.value).ok ? 'file-without-place' : 'not-ours');
  }
}
