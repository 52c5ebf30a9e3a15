import { failure, type Failure } from '../../content/failure.ts';
import { err } from '../../content/result.ts';
import type { Bridge } from '../../electron/contract/bridge.ts';
import type { ChannelName, RequestOf, ResponseOf } from '../../electron/contract/channel-names.ts';
import type { Platform } from './platform.ts';
import { createRemoteDesk } from './remote-desk.ts';

/**
 * The platform over the bridge that Electron's preload script lays into the page. Where the main process cannot be
 * reached, the answer is `storage-failed`: nothing was kept, and asking again is safe.
 */
export function createElectronPlatform(bridge: Bridge): Platform {
  const lost = (reason: unknown): { readonly ok: false; readonly error: Failure } =>
    err(failure('storage-failed', null, String(reason)));

  // Every answer is a Result (or null for a person who thought better of it), so a refusal fits each channel.
  const carry = <C extends ChannelName>(channel: C, request: RequestOf<C>): Promise<ResponseOf<C>> =>
    bridge.invoke(channel, request).catch((reason: unknown) => lost(reason) as ResponseOf<C>);

  return {
    desk: createRemoteDesk(carry),
    machine: {
      chooseFiles: () => carry('chooseFiles', {}),
      openDropped: (files) => bridge.openDropped(files),
      print: () => carry('print', {}),
      copyText: (text) => carry('copyText', { text }),
      saveExport: (request) => carry('saveExport', { export: request }),
      savePdf: (fileName) => carry('savePdf', { fileName }),
      writeHandIn: (request) => carry('writeHandIn', request),
      chooseHandIns: (request) => carry('chooseHandIns', request),
      cancelImport: () => carry('cancelImport', {}),
      stopReport: () => carry('stopReport', {}),
      watchFolder: (request) => carry('watchFolder', request),
      chooseRoster: () => carry('chooseRoster', {}),
      chooseFolder: () => carry('chooseFolder', {}),
      chooseProfileFile: () => carry('chooseProfileFile', {}),
      takeProfileFile: (confirmed) => carry('takeProfileFile', { confirmed }),
      readDataFolder: () => carry('readDataFolder', {}),
      chooseDataFolder: (how) => carry('chooseDataFolder', { how }),
      restart: () => carry('restart', {}),
      readAbout: () => carry('readAbout', {}),
      readNotices: () => carry('readNotices', {}),
      onCommand: (listener) => bridge.onCommand(listener),
      newId: () => crypto.randomUUID(),
    },
  };
}
