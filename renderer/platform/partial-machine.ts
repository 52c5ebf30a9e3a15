import { failure } from '../../content/base/failure.ts';
import { err } from '../../content/base/result.ts';
import type { MachineCall, RemoteMachine } from '../../content/machine/calls.ts';
import type { Platform } from './platform.ts';

/** What every machine can do. */
type Always = 'readAbout' | 'readNotices' | 'saveExport';

/** What answers some of the calls to a machine. */
export type SomeAnswers = Pick<RemoteMachine, Always> & {
  readonly [Call in Exclude<MachineCall, Always>]?: RemoteMachine[Call] | undefined;
};

/**
 * A machine that can do only some of what may be asked of it: exactly what `answers` holds. Every other call is answered
 * with `not-allowed`, and `can` says so before, so that no screen offers it.
 */
export function createPartialMachine(answers: SomeAnswers): Pick<Platform, 'machine' | 'can'> {
  return {
    machine: new Proxy({ ...answers } as RemoteMachine, {
      get: (machine, name, receiver) => {
        const answer: unknown = Reflect.get(machine, name, receiver);
        // Whatever is awaited is asked for `then`, which is no call.
        if (answer !== undefined || typeof name !== 'string' || name === 'then') return answer;
        return () => Promise.resolve(err(failure('not-allowed', null, name)));
      },
    }),
    can: (call) => answers[call] !== undefined,
  };
}
