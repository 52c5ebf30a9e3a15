import type { BrowserWindow } from 'electron';
import type { ImportPreview, ProfileExchange } from '../../content/desk/people/profile-exchange.ts';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, type Result } from '../../content/base/result.ts';
import { FILE_ENDING } from '../../content/text/file-name.ts';
import { fileText } from '#text/files.ts';
import type { MachineCall } from '../../content/machine/calls.ts';
import { chooseFile } from '../dialogs/choose.ts';
import { readProfileFile } from '../files/read-profile-file.ts';
import type { Answers } from '../ipc/answer-calls.ts';

interface Tools {
  readonly desk: () => Promise<Result<ProfileExchange, Failure>>;
  /** The window that dialogs belong to. Not the focused window, which may be none. */
  readonly window: () => BrowserWindow | null;
}

/** The answers to the calls, and the function for a profile file that was opened from outside. */
export interface ProfileMachine {
  readonly answers: Pick<Answers, ProfileCall>;
  /** Keeps a profile file for `takeProfileFile`, and returns a preview of the import. */
  readonly preview: (file: string) => Promise<Result<ImportPreview, Failure>>;
}

/** The calls about importing profiles from files. */
export type ProfileCall = Extract<MachineCall, 'chooseProfileFile' | 'takeProfileFile'>;

/**
 * Answers the calls about importing profiles from files. A profile file contains answer keys, so its text stays in the
 * main process: the page receives a preview of the import and decides whether to continue.
 */
export function profileMachine({ desk, window }: Tools): ProfileMachine {
  let chosen: string | null = null;

  const preview = async (file: string): Promise<Result<ImportPreview, Failure>> => {
    chosen = null;
    const text = await readProfileFile(file);
    if (!text.ok) {
      return text;
    }
    const opened = await desk();
    if (!opened.ok) {
      return opened;
    }
    const previewed = opened.value.previewImport({ text: text.value });
    chosen = previewed.ok ? text.value : null;
    return previewed;
  };

  const answers: Pick<Answers, ProfileCall> = {
    async chooseProfileFile() {
      const file = await chooseFile(window(), {
        title: fileText.chooseProfile,
        kind: { name: fileText.profiles, extensions: [FILE_ENDING, 'json', 'txt'] },
      });
      return file === null ? null : preview(file);
    },
    async takeProfileFile({ confirmed }) {
      const opened = await desk();
      if (!opened.ok) {
        return opened;
      }
      if (chosen === null) {
        return err(failure('not-allowed', 'file'));
      }
      const taken = opened.value.importProfile({ text: chosen, confirmed });
      // A file that could not be taken over because the disk was full can be tried again.
      chosen = taken.ok ? null : chosen;
      return taken;
    },
  };
  return { answers, preview };
}
