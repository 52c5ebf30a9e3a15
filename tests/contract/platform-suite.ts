import { describe, expect, it } from 'vitest';
import type { DeskTools } from '../../content/desk/create-desk.ts';
import type { Platform } from '../../renderer/platform/platform.ts';
import type { ScreenCommand } from '../../content/machine/views.ts';
import { describeDesk } from './desk-suite.ts';
import { type DeskUnderTest, profileId, steadyTools, valueOf } from './desk-under-test.ts';
import { BUILT_IN } from './scene.ts';

/** A platform over a desk with an empty store, and a way to send a command as the menu would. */
export interface PlatformUnderTest {
  readonly platform: Platform;
  readonly command: (command: ScreenCommand) => void;
  readonly reopen: () => Platform;
}

export type MakePlatform = (tools: Omit<DeskTools, 'store'>) => PlatformUnderTest;

/** What every platform does: all that a desk does, and the machine around it. */
export function describePlatform(name: string, makePlatform: MakePlatform): void {
  describeDesk(`the desk of ${name}`, (tools): DeskUnderTest => {
    const made = makePlatform(tools);
    return { desk: made.platform.desk, reopen: () => made.reopen().desk };
  });

  describe(name, () => {
    const make = () => makePlatform({ ...steadyTools(), builtIns: [BUILT_IN] });

    it('gives copies, so that the screen cannot change what the desk keeps', async () => {
      const { desk } = make().platform;
      const profile = profileId(1);
      await valueOf(desk.createProfile({ profile, name: 'Ada' }));
      const first = await valueOf(desk.readStart({}));
      Object.assign(first.settings.keys, { evidence: 'changed' });
      const second = await valueOf(desk.readStart({}));
      expect(second.settings.keys.evidence).toBe('1');
    });

    it('gives null when nobody chooses a file', async () => {
      expect(await make().platform.machine.chooseFiles({})).toBeNull();
    });

    it('says which program it is', async () => {
      const about = await valueOf(make().platform.machine.readAbout({}));
      expect(about).toMatchObject({ version: '1.2.3', dataFolder: 'a folder' });
    });

    it('gives what is to be told about the store', async () => {
      const notices = await valueOf(make().platform.machine.readNotices({}));
      expect(notices).toEqual([{ what: 'network-folder', backupTime: null }]);
    });

    it('follows commands until it is told to stop', () => {
      const { platform, command } = make();
      const heard: ScreenCommand[] = [];
      const stop = platform.onCommand((said) => heard.push(said));
      command({ kind: 'show-library' });
      stop();
      command({ kind: 'show-about' });
      expect(heard).toEqual([{ kind: 'show-library' }]);
    });

    it('makes a new random UUID at each call', () => {
      const { platform } = make();
      const ids = [platform.newId(), platform.newId()];
      expect(new Set(ids).size).toBe(2);
      for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    });
  });
}
