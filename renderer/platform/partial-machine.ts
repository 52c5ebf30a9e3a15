import { failure } from '../../content/base/failure.ts';
import { err } from '../../content/base/result.ts';
import type { MachineCall, RemoteMachine } from '../../content/machine/calls.ts';
import type { Platform } from './platform.ts';

/** What every machine can do. */
type Always = 'readAbout' | 'readNotices' | 'saveExport';

/** Implementations of some of the calls to a machine. */
export type SomeAnswers = Pick<RemoteMachine, Always> & {
  readonly [Call in Exclude<MachineCall, Always>]?: RemoteMachine[Call] | undefined;
};

/**
 * A machine that supports only the calls in `answers`. Every other call returns `not-allowed`, and `can` says so in
 * advance, so that no screen offers it.
 */
export function createPartialMachine(answers: SomeAnswers): Pick<Platform, 'machine' | 'can'> {
  return {
    machine: new Proxy({ ...answers } as RemoteMachine, {
      get: (machine, name, receiver) => {
        const answer: unknown = Reflect.get(machine, name, receiver);
        // `await` reads `then` of any object; it is not a call.
        if (answer !== undefined || typeof name !== 'string' || name === 'then') return answer;
        return () => Promise.resolve(err(failure('not-allowed', null, name)));
      },
    }),
    can: (call) => answers[call] !== undefined,
  };
}
