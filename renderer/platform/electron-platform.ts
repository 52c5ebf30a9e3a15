import { failure } from '../../content/base/failure.ts';
import { err } from '../../content/base/result.ts';
import type { deskCommands } from '../../content/desk/commands.ts';
import type { machineCalls } from '../../content/machine/calls.ts';
import type { Bridge } from '../../electron/contract/bridge.ts';
import type { CallName, RequestOf } from '../../electron/contract/calls.ts';
import type { Platform } from './platform.ts';
import { createRemoteCalls } from './remote-calls.ts';

/**
 * The platform that uses the bridge of Electron's preload script. If the main process cannot be reached, calls return
 * `storage-failed`: nothing was stored, and retrying is safe.
 */
export function createElectronPlatform(bridge: Bridge): Platform {
  const carry = (call: CallName, request: unknown): Promise<unknown> =>
    bridge
      // The call and its request come from one method of the port, which TypeScript cannot see here.
      .invoke(call, request as RequestOf<typeof call>)
      .catch((reason: unknown) => err(failure('storage-failed', null, String(reason))));

  return {
    edition: 'program',
    desk: createRemoteCalls<typeof deskCommands>(carry),
    machine: createRemoteCalls<typeof machineCalls>(carry),
    can: () => true,
    openDropped: (files) => bridge.openDropped(files),
    onCommand: (listener) => bridge.onCommand(listener),
    newId: () => crypto.randomUUID(),
  };
}
