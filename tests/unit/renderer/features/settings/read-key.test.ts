import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../../content/profile/settings.ts';
import { UNKNOWN_KEYBOARD } from '../../../../../renderer/ui/key-press.ts';
import { press as pressOf } from '../../../../builders/press.ts';
import { readKey } from '../../../../../renderer/features/settings/read-key.ts';

const press = (key: string, besides: Parameters<typeof pressOf>[1] = {}) =>
  readKey(pressOf(key, besides), 'skip', DEFAULT_SETTINGS.keys, UNKNOWN_KEYBOARD);

describe('readKey', () => {
  it('takes a letter, a digit or a sign, in lower case', () => {
    expect(press('X')).toEqual({ kind: 'take', key: 'x' });
    expect(press('9')).toEqual({ kind: 'take', key: '9' });
    expect(press('ß')).toEqual({ kind: 'take', key: 'ß' });
    // As an input method types it; later presses are compared in the usual width.
    expect(press('ｘ')).toEqual({ kind: 'take', key: 'x' });
    expect(press('Ｘ')).toEqual({ kind: 'take', key: 'x' });
  });

  it('takes the key that the action has already', () => {
    expect(press('s')).toEqual({ kind: 'take', key: 's' });
  });

  it('names the action that has the key', () => {
    expect(press('1')).toEqual({ kind: 'taken', by: 'evidence' });
  });

  it('waits while only Shift is held', () => {
    expect(press('Shift')).toEqual({ kind: 'wait' });
  });

  it('keeps the key on Escape and on Tab, so that nobody is trapped', () => {
    expect(press('Escape')).toEqual({ kind: 'keep' });
    expect(press('Tab')).toEqual({ kind: 'keep' });
  });

  it('refuses keys with a fixed use, and what belongs to the menu', () => {
    for (const key of ['Enter', ' ', 'ArrowLeft', 'F5']) expect(press(key)).toEqual({ kind: 'unusable' });
    expect(press('x', { ctrlKey: true })).toEqual({ kind: 'unusable' });
    expect(press('@', { altGr: true })).toEqual({ kind: 'unusable' });
  });

  it('names the action that a key means by its place on this keyboard', () => {
    expect(press('&', { code: 'Digit1' })).toEqual({ kind: 'taken', by: 'evidence' });
    expect(press('й', { code: 'KeyQ' })).toEqual({ kind: 'taken', by: 'guess' });
    expect(press('ы', { code: 'KeyS' })).toEqual({ kind: 'take', key: 'ы' });
  });

  it('waits while an input method composes', () => {
    expect(press('q', { isComposing: true })).toEqual({ kind: 'wait' });
    expect(press('Process', { code: 'KeyQ' })).toEqual({ kind: 'wait' });
  });
});
