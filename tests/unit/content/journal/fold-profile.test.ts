import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldProfile } from '../../../../content/journal/fold-profile.ts';
import { DEFAULT_SETTINGS } from '../../../../content/profile/settings.ts';
import { profileId } from '../../../builders/ids.ts';
import { profileJournal, type NewEvent } from '../../../builders/journal.ts';

const fold = (...happened: readonly NewEvent[]) => foldProfile(profileJournal(happened));
const created = (name: string | null): NewEvent => ['profile-created', { name }];

describe('foldProfile', () => {
  it('is null before a profile was created', () => {
    expect(fold()).toBeNull();
    expect(fold(['profile-renamed', { name: 'Ada' }], ['settings-changed', { theme: 'dark' }])).toBeNull();
  });

  it('begins with the usual settings', () => {
    expect(fold(created(null))).toEqual({
      profile: profileId(1),
      name: null,
      settings: DEFAULT_SETTINGS,
      hasSaidWhetherTheyTeach: false,
    });
  });

  it('keeps the last student number, without what cannot be seen in it, until it is taken back', () => {
    const numbered = (studentNumber: string | null): NewEvent => ['settings-changed', { studentNumber }];
    const numberOf = (...happened: readonly NewEvent[]) => fold(created('Ada'), ...happened)?.settings.studentNumber;
    expect(numberOf(numbered('1'), numbered('47\u200b11'), ['settings-changed', { theme: 'dark' }])).toBe('4711');
    expect(numberOf(numbered('4711'), numbered(null))).toBeNull();
  });

  it('keeps the last name and the last choice of each setting', () => {
    const keys = { ...DEFAULT_SETTINGS.keys, skip: 'x' };
    const state = fold(
      created('Ada'),
      ['settings-changed', { theme: 'dark', textScale: 1.5, asksConfidence: false, hasLetterKeys: false, keys }],
      ['profile-renamed', { name: 'Ada L.' }],
      ['settings-changed', { theme: 'light' }],
      created('Ben'),
    );

    expect(state).toEqual({
      profile: profileId(1),
      name: 'Ada L.',
      hasSaidWhetherTheyTeach: false,
      settings: {
        ...DEFAULT_SETTINGS,
        theme: 'light',
        textScale: 1.5,
        asksConfidence: false,
        hasLetterKeys: false,
        keys,
      },
    });
  });

  it('gives the same in pieces as for the whole', () => {
    const tellable = fc.constantFrom<NewEvent>(
      created('Ada'),
      ['profile-renamed', { name: 'Ben' }],
      ['profile-renamed', { name: null }],
      ['settings-changed', { theme: 'dark' }],
      ['settings-changed', { textScale: 1.25, asksConfidence: false }],
      ['handed-in', {}],
    );
    fc.assert(
      fc.property(fc.array(tellable, { maxLength: 8 }), fc.nat(), (happened, cut) => {
        const events = profileJournal(happened);
        const at = cut % (events.length + 1);
        expect(foldProfile(events.slice(at), foldProfile(events.slice(0, at)))).toEqual(foldProfile(events));
      }),
    );
  });

  it('knows whether a person chose to teach, by their latest choice', () => {
    const happened = fold(
      created('Ada'),
      ['settings-changed', { teaches: true }],
      ['settings-changed', { teaches: false }],
    );
    expect(happened).toMatchObject({ hasSaidWhetherTheyTeach: true, settings: { teaches: false } });
  });
});
