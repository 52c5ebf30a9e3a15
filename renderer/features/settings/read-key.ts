import type { KeyAction, Settings } from '../../../content/profile/settings.ts';
import { isKeptFromUs, keyMeant, typedCharacter, type Keyboard, type KeyPress } from '../../ui/key-press.ts';

/** What a key press means while a key is being chosen. */
export type KeyReading =
  | { readonly kind: 'wait' }
  | { readonly kind: 'keep' }
  | { readonly kind: 'unusable' }
  | { readonly kind: 'taken'; readonly by: KeyAction }
  | { readonly kind: 'take'; readonly key: string };

/** One visible character, whatever its script. */
const ONE_CHARACTER = /^\S$/u;
const NOT_YET: ReadonlySet<string> = new Set([
  ...['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead'],
  // An input method composes with it; what comes of that is typed later.
  'Process',
]);

/**
 * Reads a key press for `action`. Only what types one visible character can be taken: Enter, the arrows, Tab and Space
 * have a fixed use, and a press together with Control or Alt belongs to the menu. A key that means another action on this
 * keyboard is taken by it, even if that action is named by another character.
 */
export function readKey(press: KeyPress, action: KeyAction, keys: Settings['keys'], keyboard: Keyboard): KeyReading {
  if (NOT_YET.has(press.key) || press.isComposing) return { kind: 'wait' };
  if (press.key === 'Escape' || press.key === 'Tab') return { kind: 'keep' };
  const key = typedCharacter(press.key);
  if (isKeptFromUs(press) || key === null || !ONE_CHARACTER.test(key)) return { kind: 'unusable' };
  const meant = keyMeant(press, Object.values(keys), keyboard) ?? key;
  // Object.keys forgets which strings the keys of a record are.
  const taken = (Object.keys(keys) as KeyAction[]).find((other) => other !== action && keys[other] === meant);
  return taken === undefined ? { kind: 'take', key } : { kind: 'taken', by: taken };
}
