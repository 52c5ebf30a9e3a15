import type { RemoteDesk } from '../../content/desk/commands.ts';
import type { TrialId } from '../../content/desk/workshop/commands.ts';
import { failure } from '../../content/base/failure.ts';
import { err, ok } from '../../content/base/result.ts';
import { createPartialMachine } from './partial-machine.ts';
import type { Platform } from './platform.ts';
import { createRemoteCalls } from './remote-calls.ts';

/**
 * The platform for trying a draft: its desk is the one opened for the trial, which stores nothing permanently; its
 * machine can print and copy, but not access files.
 *
 * @param platform the platform that opened the trial
 */
export function createTrialPlatform(platform: Platform, trial: TrialId): Platform {
  const { machine, can } = platform;
  const refused = () => Promise.resolve(err(failure('not-allowed')));
  const ask = (command: string, request: unknown) =>
    // Every request of a command is an object.
    platform.desk.askTrial({ trial, command, request: request as Readonly<Record<string, unknown>> });
  return {
    edition: platform.edition,
    // The proxy has every command, which TypeScript cannot infer.
    desk: createRemoteCalls(ask) as unknown as RemoteDesk,
    ...createPartialMachine({
      readAbout: (request) => machine.readAbout(request),
      readNotices: () => Promise.resolve(ok([])),
      saveExport: refused,
      copyText: (request) => machine.copyText(request),
      print: can('print') ? (request) => machine.print(request) : undefined,
      savePdf: can('savePdf') ? (request) => machine.savePdf(request) : undefined,
    }),
    openDropped: () => Promise.resolve([]),
    onCommand: () => () => undefined,
    newId: () => platform.newId(),
  };
}
