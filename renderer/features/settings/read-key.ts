import type { KeyAction } from '../../../content/profile/keys.ts';
import type { Settings } from '../../../content/profile/settings.ts';
import { isKeptFromUs, keyMeant, typedCharacter, type Keyboard, type KeyPress } from '../../ui/key-press.ts';

/** The meaning of a key press while a key is being chosen. */
export type KeyReading =
  | { readonly kind: 'wait' }
  | { readonly kind: 'keep' }
  | { readonly kind: 'unusable' }
  | { readonly kind: 'taken'; readonly by: KeyAction }
  | { readonly kind: 'take'; readonly key: string };

/** One visible character of any script. */
const ONE_CHARACTER = /^\S$/u;
const NOT_YET: ReadonlySet<string> = new Set([
  ...['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead'],
  // An input method is composing with this key; its result is typed later.
  'Process',
]);

/**
 * Interprets a key press as the new key for `action`. Only a key that types one visible character is accepted: Enter,
 * the arrows, Tab and Space have fixed uses, and combinations with Control or Alt belong to the menu. If the key
 * belongs to another action on this keyboard, it is reassigned, even if that action is named by another character.
 */
export function readKey(press: KeyPress, action: KeyAction, keys: Settings['keys'], keyboard: Keyboard): KeyReading {
  if (NOT_YET.has(press.key) || press.isComposing) return { kind: 'wait' };
  if (press.key === 'Escape' || press.key === 'Tab') return { kind: 'keep' };
  const key = typedCharacter(press.key);
  if (isKeptFromUs(press) || key === null || !ONE_CHARACTER.test(key)) return { kind: 'unusable' };
  const meant = keyMeant(press, Object.values(keys), keyboard) ?? key;
  // Object.keys loses the specific type of a record's keys.
  const taken = (Object.keys(keys) as KeyAction[]).find((other) => other !== action && keys[other] === meant);
  return taken === undefined ? { kind: 'take', key } : { kind: 'taken', by: taken };
}
