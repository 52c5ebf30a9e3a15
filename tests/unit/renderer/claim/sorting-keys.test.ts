import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../content/profile/settings.ts';
import { printedKey, UNKNOWN_KEYBOARD } from '../../../../renderer/ui/key-press.ts';
import { press } from '../../../builders/press.ts';
import { flagKey, glossaryKey, noWordsKey, readKey } from '../../../../renderer/claim/sorting-keys.ts';

const read = (key: string, besides: Partial<KeyboardEvent> = {}) =>
  readKey(press(key, besides), DEFAULT_SETTINGS, false, UNKNOWN_KEYBOARD);

describe('readKey', () => {
  it('knows the keys of the settings, with Caps Lock too', () => {
    expect(read('3')).toEqual({ kind: 'select', label: 'rhetoric' });
    expect(read('W')).toEqual({ kind: 'commit', confidence: 'fairly' });
    expect(read('s')).toEqual({ kind: 'skip' });
    expect(read('o')).toEqual({ kind: 'overview' });
    expect(read('?', { shiftKey: true })).toEqual({ kind: 'shortcuts' });
  });

  it('follows keys that a person changed, and gives 0 to the action that took it', () => {
    const settings = { ...DEFAULT_SETTINGS, keys: { ...DEFAULT_SETTINGS.keys, skip: '0', evidence: 'j' } };
    expect(readKey(press('j'), settings, false, UNKNOWN_KEYBOARD)).toEqual({ kind: 'select', label: 'evidence' });
    expect(readKey(press('1'), settings, false, UNKNOWN_KEYBOARD)).toBeNull();
    expect(readKey(press('0'), settings, false, UNKNOWN_KEYBOARD)).toEqual({ kind: 'skip' });
    expect(read('0')).toEqual({ kind: 'no-words' });
    expect(noWordsKey(settings, UNKNOWN_KEYBOARD)).toBeNull();
    expect(noWordsKey(DEFAULT_SETTINGS, UNKNOWN_KEYBOARD)).toBe('0');
  });

  it('flags with F, unless a person gave that key to something else', () => {
    const settings = { ...DEFAULT_SETTINGS, keys: { ...DEFAULT_SETTINGS.keys, overview: 'f' } };
    expect(read('f')).toEqual({ kind: 'flag' });
    expect(flagKey(DEFAULT_SETTINGS, UNKNOWN_KEYBOARD)).toBe('F');
    expect(readKey(press('f'), settings, false, UNKNOWN_KEYBOARD)).toEqual({ kind: 'overview' });
    expect(flagKey(settings, UNKNOWN_KEYBOARD)).toBeNull();
    expect(flagKey({ ...DEFAULT_SETTINGS, hasLetterKeys: false }, UNKNOWN_KEYBOARD)).toBeNull();
  });

  it('opens the glossary with G, unless a person gave that key to something else', () => {
    const settings = { ...DEFAULT_SETTINGS, keys: { ...DEFAULT_SETTINGS.keys, skip: 'g' } };
    expect(read('g')).toEqual({ kind: 'glossary' });
    expect(glossaryKey(DEFAULT_SETTINGS, UNKNOWN_KEYBOARD)).toBe('G');
    expect(readKey(press('g'), settings, false, UNKNOWN_KEYBOARD)).toEqual({ kind: 'skip' });
    expect(glossaryKey(settings, UNKNOWN_KEYBOARD)).toBeNull();
  });

  it.each(['ctrlKey', 'altKey', 'metaKey', 'isComposing'] as const)('leaves a press with %s alone', (modifier) => {
    expect(read('1', { [modifier]: true })).toBeNull();
    expect(read('Enter', { [modifier]: true })).toBeNull();
  });

  it('moves by arrow in the direction of the script', () => {
    expect(read('ArrowRight')).toEqual({ kind: 'forward' });
    expect(readKey(press('ArrowRight'), DEFAULT_SETTINGS, true, UNKNOWN_KEYBOARD)).toEqual({ kind: 'back' });
    expect(readKey(press('ArrowLeft'), DEFAULT_SETTINGS, true, UNKNOWN_KEYBOARD)).toEqual({ kind: 'forward' });
  });

  it('lets a held key move and do nothing else', () => {
    expect(read('ArrowRight', { repeat: true })).toEqual({ kind: 'forward' });
    expect(read('Enter', { repeat: true })).toBeNull();
    expect(read('1', { repeat: true })).toBeNull();
  });

  it('knows Enter and the arrows alone when single keys are off', () => {
    const off = { ...DEFAULT_SETTINGS, hasLetterKeys: false };
    const known = ['1', 'q', 's', 'o', '0', '?', 'Enter', 'ArrowLeft'].filter(
      (key) => readKey(press(key), off, false, UNKNOWN_KEYBOARD) !== null,
    );
    expect(known).toEqual(['Enter', 'ArrowLeft']);
  });
});

describe('printKey', () => {
  it('shows a key as it is printed on the keyboard', () => {
    expect(['q', '1', ' '].map((key) => printedKey(key, UNKNOWN_KEYBOARD))).toEqual(['Q', '1', '␣']);
  });
});
