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
  /** The window that a dialog belongs to; never "the focused one", which may be nobody's. */
  readonly window: () => BrowserWindow | null;
}

/** The calls, and the way in for a profile file that was opened from outside. */
export interface ProfileMachine {
  readonly answers: Pick<Answers, ProfileCall>;
  /** Lays a file ready for `takeProfileFile`, and says what taking it in would do. */
  readonly preview: (file: string) => Promise<Result<ImportPreview, Failure>>;
}

/** The calls about profiles that come in from files. */
export type ProfileCall = Extract<MachineCall, 'chooseProfileFile' | 'takeProfileFile'>;

/**
 * What answers the calls about profiles that come in from files. A profile file holds answer keys, so its text stays on
 * this side: the page is told what taking it in would do, and says whether to go on.
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
      // A file that could not be taken for want of room may be taken once there is some.
      chosen = taken.ok ? null : chosen;
      return taken;
    },
  };
  return { answers, preview };
}
