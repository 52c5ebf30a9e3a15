import { describe, expect, it } from 'vitest';
import { createDesk } from '../../../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../../../content/desk/store/memory-store.ts';
import { tellTheme } from '../../../../electron/window/tell-theme.ts';
import { steadyTools } from '../../../contract/desk-under-test.ts';
import { profileId } from '../../../builders/ids.ts';

function scene() {
  const themes: string[] = [];
  const desk = createDesk({ ...steadyTools(), store: createMemoryStore(), builtIns: [] });
  return { themes, desk: tellTheme(desk, (theme) => themes.push(theme)) };
}

describe('tellTheme', () => {
  it('tells the theme of who is in use after each command that can change it', async () => {
    const { themes, desk } = scene();
    const [ada, ben] = [profileId(1), profileId(2)];

    await desk.createProfile({ profile: ada, name: 'Ada' });
    await desk.changeSettings({ profile: ada, changes: { theme: 'dark' } });
    await desk.readStart({});
    await desk.createProfile({ profile: ben, name: 'Ben' });
    await desk.chooseProfile({ profile: ada });
    await desk.eraseProfile({ profile: ada });

    expect(themes).toEqual(['system', 'dark', 'dark', 'system', 'dark', 'system']);
  });

  it('tells nothing after a command that failed', async () => {
    const { themes, desk } = scene();

    await desk.chooseProfile({ profile: profileId(9) });

    expect(themes).toEqual([]);
  });
});
