import type { KeyPress } from '../../renderer/ui/key-press.ts';

/** A press of one key: by what it types alone, or with its place on the keyboard and what is held. */
export const press = (
  key: string,
  besides: Partial<Omit<KeyPress, 'getModifierState'>> & { readonly repeat?: boolean; readonly altGr?: boolean } = {},
): KeyPress & Pick<KeyboardEvent, 'repeat'> => ({
  ...{ key, code: '', ctrlKey: false, altKey: false, metaKey: false, shiftKey: false },
  ...{ isComposing: false, keyCode: 0, repeat: false },
  ...besides,
  getModifierState: (modifier) => modifier === 'AltGraph' && besides.altGr === true,
});
