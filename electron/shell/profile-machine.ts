import { dialog, type BrowserWindow } from 'electron';
import type { ProfileExchange } from '../../content/desk/profile-exchange.ts';
import { failure, type Failure } from '../../content/failure.ts';
import { err, type Result } from '../../content/result.ts';
import { fileText } from '../../renderer/text/files.ts';
import type { MachineCall } from '../contract/channel-names.ts';
import { readProfileFile } from '../files/read-profile-file.ts';
import type { Answers } from '../ipc/register-channels.ts';

interface Tools {
  readonly desk: () => Promise<Result<ProfileExchange, Failure>>;
  /** The window that a dialog belongs to; never "the focused one", which may be nobody's. */
  readonly window: () => BrowserWindow | null;
}

/** The calls about profiles that come in from files. */
export type ProfileCall = Extract<MachineCall, 'chooseProfileFile' | 'takeProfileFile'>;

/**
 * What answers the calls about profiles that come in from files. A profile file holds answer keys, so its text stays on
 * this side: the page is told what taking it in would do, and says whether to go on.
 */
export function profileMachine({ desk, window }: Tools): Pick<Answers, ProfileCall> {
  let chosen: string | null = null;
  return {
    async chooseProfileFile() {
      chosen = null;
      const text = await readChosenFile(window());
      const opened = await desk();
      if (text?.ok !== true || !opened.ok) {
        return text?.ok === true ? (opened.ok ? null : opened) : text;
      }
      const preview = opened.value.previewImport({ text: text.value });
      chosen = preview.ok ? text.value : null;
      return preview;
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
}

async function readChosenFile(parent: BrowserWindow | null): Promise<Result<string, Failure> | null> {
  if (parent === null) {
    return null;
  }
  const { filePaths } = await dialog.showOpenDialog(parent, {
    title: fileText.chooseProfile,
    properties: ['openFile'],
    filters: [
      { name: fileText.profiles, extensions: ['json'] },
      { name: fileText.allFiles, extensions: ['*'] },
    ],
  });
  const [file] = filePaths;
  return file === undefined ? null : readProfileFile(file);
}
