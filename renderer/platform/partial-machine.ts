import { failure } from '../../content/base/failure.ts';
import { err } from '../../content/base/result.ts';
import type { MachineCall, machineCalls, RemoteMachine } from '../../content/machine/calls.ts';
import type { Platform } from './platform.ts';
import { createRemoteCalls } from './remote-calls.ts';

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
    machine: createRemoteCalls<typeof machineCalls>((call, request) => {
      // A call and its own request belong together, which TypeScript cannot see in a union of calls.
      const answer = answers[call] as ((request: unknown) => Promise<unknown>) | undefined;
      return answer === undefined ? Promise.resolve(err(failure('not-allowed', null, call))) : answer(request);
    }),
    can: (call) => answers[call] !== undefined,
  };
}
