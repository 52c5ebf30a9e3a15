import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../content/profile/settings.ts';
import { codeOf, profileId, valueOf } from './desk-under-test.ts';
import type { SetScene } from './scene.ts';

/** Persons and how they like the program. */
export function describeProfiles(setScene: SetScene): void {
  describe('profiles', () => {
    it('makes a profile once, however often it is asked', async () => {
      const { desk, me } = await setScene();

      const again = await valueOf(desk.createProfile({ profile: me, name: 'Ada' }));

      expect(again).toEqual({ id: me, name: 'Ada', attempts: 0 });
      expect((await valueOf(desk.readStart({}))).profiles).toEqual([again]);
    });

    it('knows a person without a name', async () => {
      const { desk } = await setScene();

      const nobody = await valueOf(desk.createProfile({ profile: profileId(2), name: null }));

      expect(nobody).toEqual({ id: profileId(2), name: null, attempts: 0 });
      expect((await valueOf(desk.readStart({}))).profile).toBe(profileId(2));
    });

    it('refuses a name of nothing but spaces, and one that no file could hold', async () => {
      const { desk, me } = await setScene();

      expect(await codeOf(desk.createProfile({ profile: profileId(2), name: '   ' }))).toBe('bad-request');
      expect(await codeOf(desk.renameProfile({ profile: me, name: 'Ada \ud83d' }))).toBe('bad-request');
      expect((await valueOf(desk.readStart({}))).profiles.map(({ name }) => name)).toEqual(['Ada']);
    });

    it('keeps a new name', async () => {
      const { desk, me, reopen } = await setScene();

      expect((await valueOf(desk.renameProfile({ profile: me, name: ' Ada L. ' }))).name).toBe('Ada L.');

      expect((await valueOf((await reopen()).readStart({}))).profiles[0]?.name).toBe('Ada L.');
    });

    it('opens with the profile that was chosen last', async () => {
      const { desk, me, reopen } = await setScene();
      await valueOf(desk.createProfile({ profile: profileId(2), name: 'Ben' }));
      await valueOf(desk.chooseProfile({ profile: me }));

      const start = await valueOf((await reopen()).readStart({}));

      expect(start.profile).toBe(me);
      expect(start.profiles.map(({ name }) => name)).toEqual(['Ada', 'Ben']);
    });

    it('asks who is here once somebody has left, and keeps what they did', async () => {
      const { desk, me, reopen } = await setScene();

      const left = await valueOf(desk.chooseProfile({ profile: null }));
      expect(left).toMatchObject({ profile: null, settings: DEFAULT_SETTINGS, lessons: [] });
      const later = await reopen();
      expect((await valueOf(later.readStart({}))).profile).toBeNull();
      expect(await valueOf(later.chooseProfile({ profile: null }))).toEqual(left);
      expect((await valueOf(later.chooseProfile({ profile: me }))).profile).toBe(me);
    });

    it('does not know a profile that was never made', async () => {
      const { desk } = await setScene();
      const unknownProfile = profileId(7);

      expect(await codeOf(desk.chooseProfile({ profile: unknownProfile }))).toBe('not-found');
      expect(await codeOf(desk.renameProfile({ profile: unknownProfile, name: 'X' }))).toBe('not-found');
      expect(await codeOf(desk.listLessons({ profile: unknownProfile }))).toBe('not-found');
      expect(await codeOf(desk.changeSettings({ profile: unknownProfile, changes: {} }))).toBe('not-found');
    });

    it('keeps each profile its own settings, and leaves as they are those that are not named', async () => {
      const { desk, me, reopen } = await setScene();
      const changed = await valueOf(desk.changeSettings({ profile: me, changes: { theme: 'dark', textScale: 1.25 } }));
      await valueOf(desk.createProfile({ profile: profileId(2), name: 'Ben' }));

      const later = await reopen();

      expect(changed).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', textScale: 1.25 });
      expect((await valueOf(later.readStart({}))).settings).toEqual(DEFAULT_SETTINGS);
      expect((await valueOf(later.chooseProfile({ profile: me }))).settings).toEqual(changed);
    });

    it('refuses two actions on one key', async () => {
      const { desk, me } = await setScene();
      const keys = { ...DEFAULT_SETTINGS.keys, skip: DEFAULT_SETTINGS.keys.evidence };

      expect(await codeOf(desk.changeSettings({ profile: me, changes: { keys } }))).toBe('bad-request');
    });
  });
}
