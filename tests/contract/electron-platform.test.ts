import { describe, expect, it } from 'vitest';
import { createDesk } from '../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../content/desk/store/memory-store.ts';
import { failure } from '../../content/base/failure.ts';
import { err, ok } from '../../content/base/result.ts';
import { refusal } from '../../content/reading/read-document.ts';
import type { Bridge } from '../../electron/contract/bridge.ts';
import { calls, type ResponseOf, type Services } from '../../electron/contract/calls.ts';
import type { ScreenCommand } from '../../content/machine/views.ts';
import { createElectronPlatform } from '../../renderer/platform/electron-platform.ts';
import { describePlatform } from './platform-suite.ts';

/** A bridge whose other end is in this process; what crosses is parsed and copied as Electron's is. */
function createShortBridge(services: Services): Bridge & { readonly command: (said: ScreenCommand) => void } {
  const listeners = new Set<(said: ScreenCommand) => void>();
  return {
    invoke: (call, request) => {
      const parsed = calls[call].request.safeParse(structuredClone(request));
      if (!parsed.success) return Promise.resolve(err(failure('bad-request')) as ResponseOf<typeof call>); // May be each call's answer.
      // A service and its own request belong together, which TypeScript cannot see in a union of calls.
      const serve = services[call] as (asked: unknown) => ResponseOf<typeof call>;
      return Promise.resolve(structuredClone(serve(parsed.data)));
    },
    openDropped: (files: readonly File[]) => Promise.resolve(files),
    tellDrawn: () => undefined,
    onCommand: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    command: (said) => {
      for (const listener of listeners) listener(said);
    },
  };
}

describePlatform('the Electron platform', (tools) => {
  const store = createMemoryStore();
  const open = () =>
    createShortBridge({
      ...createDesk({ ...tools, store }),
      chooseFiles: () => null,
      print: () => ok(null),
      copyText: () => ok(null),
      saveExport: () => null,
      savePdf: () => null,
      writeHandIn: () => null,
      chooseHandIns: () => null,
      cancelImport: () => ok(null),
      stopReport: () => ok(null),
      watchFolder: () => ok({ folder: null, state: 'watching' }),
      chooseRoster: () => null,
      chooseFolder: () => null,
      chooseDocument: () => null,
      chooseAnswers: () => null,
      chooseClaims: () => null,
      readDocument: ({ name }) => ok({ name, outcome: err(refusal('empty')) }),
      readPasted: () => ok({ name: null, outcome: err(refusal('empty')) }),
      chooseProfileFile: () => null,
      takeProfileFile: () => err(failure('not-allowed')),
      previewClassFile: () => err(failure('not-found')),
      takeClassFile: () => err(failure('not-found')),
      readDataFolder: () => ok({ path: 'a folder', chosenBy: 'program', isNetwork: false, next: null }),
      chooseDataFolder: () => null,
      restart: () => ok(null),
      readAbout: () =>
        ok({ version: '1.2.3', electron: '1', chromium: '1', isTestRuntime: false, dataFolder: 'a folder' }),
      readNotices: () => ok([{ what: 'network-folder', backupTime: null }]),
    });
  const bridge = open();
  return {
    platform: createElectronPlatform(bridge),
    command: bridge.command,
    reopen: () => createElectronPlatform(open()),
  };
});

describe('createElectronPlatform', () => {
  it('answers that nothing was kept when the main process cannot be reached', async () => {
    const platform = createElectronPlatform({
      invoke: () => Promise.reject(new Error('gone')),
      openDropped: () => Promise.resolve([]),
      tellDrawn: () => undefined,
      onCommand: () => () => undefined,
    });
    const start = await platform.desk.readStart({});
    expect(start).toMatchObject({ ok: false, error: { code: 'storage-failed' } });
  });
});
