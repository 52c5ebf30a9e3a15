import type { ClassSharing } from '../../content/desk/class/sharing.ts';
import type { ClassFile } from '../../content/files/class-file.ts';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, type Result } from '../../content/base/result.ts';
import type { MachineCall } from '../../content/machine/calls.ts';
import type { Answers } from '../ipc/answer-calls.ts';

/** The calls about a class that comes from a co-teacher. */
export type ClassFileCall = Extract<MachineCall, 'previewClassFile' | 'takeClassFile'>;

/** The calls, and the way in for a file of a class that was opened from outside. */
export interface ClassFileMachine {
  readonly answers: Pick<Answers, ClassFileCall>;
  /** Lays a file ready, in place of one that waits. */
  readonly keep: (file: ClassFile) => void;
}

/**
 * What answers the calls about a class that comes from a co-teacher. Its file holds answer keys, so it stays on this side:
 * the page is told what taking it in would do and what has to be asked, and sends the answers.
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
        // A file that could not be taken for want of room may be taken once there is some.
        waiting = taken.ok ? null : waiting;
        return taken;
      },
    },
  };
}
