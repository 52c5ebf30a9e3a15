import type { ClassSharing } from '../../content/desk/class/sharing.ts';
import type { ClassFile } from '../../content/files/class-file.ts';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, type Result } from '../../content/base/result.ts';
import type { MachineCall } from '../../content/machine/calls.ts';
import type { Answers } from '../ipc/answer-calls.ts';

/** The calls about a class from a co-teacher. */
export type ClassFileCall = Extract<MachineCall, 'previewClassFile' | 'takeClassFile'>;

/** The answers to the calls, and the function for a class file that was opened from outside. */
export interface ClassFileMachine {
  readonly answers: Pick<Answers, ClassFileCall>;
  /** Keeps a file until the next call; it replaces any earlier one. */
  readonly keep: (file: ClassFile) => void;
}

/**
 * Answers the calls about a class from a co-teacher. Its file contains answer keys, so it stays in the main process:
 * the page only receives a preview and the questions to ask, and sends the answers.
 */
export function classFileMachine(
  desk: () => Promise<Result<Pick<ClassSharing, 'previewClass' | 'takeClass'>, Failure>>,
): ClassFileMachine {
  let waiting: ClassFile | null = null;
  return {
    keep: (file) => {
      waiting = file;
    },
    answers: {
      async previewClassFile({ profile }) {
        const opened = await desk();
        if (!opened.ok) {
          return opened;
        }
        return waiting === null
          ? err(failure('not-found', 'file'))
          : opened.value.previewClass({ profile, file: waiting });
      },
      async takeClassFile({ profile, answers }) {
        const opened = await desk();
        if (!opened.ok) {
          return opened;
        }
        if (waiting === null) {
          return err(failure('not-found', 'file'));
        }
        const taken = opened.value.takeClass({ profile, file: waiting, answers });
        // A file that could not be taken over because the disk was full can be tried again.
        waiting = taken.ok ? null : waiting;
        return taken;
      },
    },
  };
}
