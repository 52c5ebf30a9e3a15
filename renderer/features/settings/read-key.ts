import type { KeyAction, Settings } from '../../../content/profile/settings.ts';

/** What a key press means while a key is being chosen. */
export type KeyReading =
  | { readonly kind: 'wait' }
  | { readonly kind: 'keep' }
  | { readonly kind: 'unusable' }
  | { readonly kind: 'taken'; readonly by: KeyAction }
  | { readonly kind: 'take'; readonly key: string };

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** One visible character, whatever its script. */
const ONE_CHARACTER = /^\S$/u;
const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead']);

/**
 * Reads a key press for `action`. Only what types one visible character can be taken: Enter, the arrows, Tab and Space
 * have a fixed use, and a press together with Control or Alt belongs to the menu.
 */
export function readKey(press: Press, action: KeyAction, keys: Settings['keys']): KeyReading {
  if (MODIFIERS.has(press.key)) return { kind: 'wait' };
  if (press.key === 'Escape' || press.key === 'Tab') return { kind: 'keep' };
  const key = press.key.toLocaleLowerCase('en');
  if (press.ctrlKey || press.metaKey || press.altKey || !ONE_CHARACTER.test(key)) {
    return { kind: 'unusable' };
  }
  // Object.keys forgets which strings the keys of a record are.
  const taken = (Object.keys(keys) as KeyAction[]).find((other) => other !== action && keys[other] === key);
  return taken === undefined ? { kind: 'take', key } : { kind: 'taken', by: taken };
}
