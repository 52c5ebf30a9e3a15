/** Information about the keyboard in use. */
export interface Keyboard {
  /**
   * The character of each physical key without Shift, by `KeyboardEvent.code`; empty if the system does not report it.
   */
  readonly map: ReadonlyMap<string, string>;
  /** Whether the last typed letter was Latin; null before the first. */
  readonly typesLatin: boolean | null;
}

/** A keyboard about which nothing is known yet. */
export const UNKNOWN_KEYBOARD: Keyboard = { map: new Map(), typesLatin: null };

/** The part of a `KeyboardEvent` that identifies a key. */
export interface KeyPress extends Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'getModifierState'
> {
  /**
   * Deprecated except for this use: the key press that begins a composition has no other sign (UI Events, appendix).
   */
  readonly keyCode: number;
}

/** The `keyCode` of a key press that an input method handles. */
const KEPT_BY_INPUT_METHOD = 229;

/**
 * The characters of the other keys of the US layout, by code; the codes of letters and digits contain their characters.
 */
const PUNCTUATION: ReadonlyMap<string, string> = new Map([
  ...([['Backquote', '`'] as const, ['Minus', '-'] as const, ['Equal', '='] as const] as const),
  ...([['BracketLeft', '['] as const, ['BracketRight', ']'] as const, ['Backslash', '\\'] as const] as const),
  ...([['Semicolon', ';'] as const, ['Quote', "'"] as const] as const),
  ...([['Comma', ','] as const, ['Period', '.'] as const, ['Slash', '/'] as const] as const),
]);

/**
 * The character of this physical key in the US layout, by which keys are named in the settings; null for any other key.
 */
const usCharacter = (code: string): string | null =>
  /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? /^Digit(\d)$/.exec(code)?.[1] ?? PUNCTUATION.get(code) ?? null;

const FULL_WIDTH = /^[\uff01-\uff5e]$/;
const TO_HALF_WIDTH = 0xfee0;

/** A single typed character, in lower case and normal width; null for a key that types none, such as Enter. */
export function typedCharacter(key: string): string | null {
  if (!/^.$/su.test(key)) return null;
  const half = FULL_WIDTH.test(key) ? String.fromCharCode(key.charCodeAt(0) - TO_HALF_WIDTH) : key;
  return half.toLowerCase();
}

/** Whether a typed letter is Latin; null if the key press types no letter. */
export function typesLatin({ key }: Pick<KeyPress, 'key'>): boolean | null {
  if (!/^\p{L}$/u.test(key)) return null;
  return /\p{Script=Latin}/u.test(key);
}

/**
 * The letter of a shortcut with Ctrl or Meta; null if there is none. On a keyboard with non-Latin letters it is the
 * letter at this position in the US layout, as in the menus of the system.
 */
export function commandLetter(press: KeyPress): string | null {
  if (press.isComposing || press.keyCode === KEPT_BY_INPUT_METHOD || press.altKey) return null;
  if (!press.ctrlKey && !press.metaKey) return null;
  const typed = typedCharacter(press.key);
  const isOfAscii = typed !== null && typed <= '\u007f';
  const letter = isOfAscii ? typed : usCharacter(press.code);
  return letter !== null && /^[a-z]$/.test(letter) ? letter : null;
}

/**
 * Whether a key press must be ignored: with Ctrl, Alt, Meta or AltGr it belongs to the system or types a third
 * character, or an input method may be composing with it.
 */
export const isKeptFromUs = (press: KeyPress): boolean =>
  press.ctrlKey ||
  press.altKey ||
  press.metaKey ||
  press.isComposing ||
  press.keyCode === KEPT_BY_INPUT_METHOD ||
  press.key === 'Process' ||
  press.getModifierState('AltGraph');

/** Whether this keyboard can type a character without Shift, as far as the key press and earlier ones show. */
function canType(wanted: string, typed: string | null, code: string, { map, typesLatin: before }: Keyboard): boolean {
  // The system reports the first layout that types ASCII, even if another one is in use; the key press shows which one
  // is.
  const isInUse = typed !== null && map.get(code)?.toLowerCase() === typed;
  if (isInUse) return [...map.values()].some((one) => one.toLowerCase() === wanted);
  if (!/[a-z]/.test(wanted)) return false;
  const isLatin = typed === null ? null : typesLatin({ key: typed });
  return isLatin ?? before ?? false;
}

/**
 * The character of `wanted` that a key press means; null if it means none of them.
 *
 * The typed character takes precedence, so that letters on a Dvorak or AZERTY keyboard are where they are printed. A
 * character that this keyboard cannot type without Shift, such as the digits of AZERTY or Latin letters in Cyrillic, is
 * recognised by the position of its key. The number pad is recognised by the characters that it types. With Shift, only
 * characters without a capital form count: AZERTY needs Shift for digits.
 *
 * Example: on AZERTY the first key of the row of digits types "&" and means "1"; the key at the position of Q types "a"
 * and does not mean "q".
 */
export function keyMeant(press: KeyPress, wanted: readonly string[], keyboard: Keyboard): string | null {
  if (isKeptFromUs(press)) return null;
  // Earlier versions saved a chosen full-width key as it was typed.
  const byCharacter = new Map(wanted.map((one) => [typedCharacter(one) ?? one, one]));
  const typed = typedCharacter(press.key);
  const isShiftedLetter = press.shiftKey && typed !== null && typed !== typed.toUpperCase();
  const meant = typed === null ? undefined : byCharacter.get(typed);
  if (meant !== undefined && !isShiftedLetter) return meant;
  if (press.shiftKey) return null;
  // Digits of another script: the number row and the number pad have the same digits.
  if (typed !== null && /^\p{Nd}$/u.test(typed)) {
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1] ?? null;
    return digit !== null && !/\d/.test(typed) ? (byCharacter.get(digit) ?? null) : null;
  }
  // A dead key, or one that the system does not identify, types no character but has a position.
  if (typed === null && press.key !== 'Dead' && press.key !== 'Unidentified') return null;
  const placed = usCharacter(press.code);
  if (placed === null || canType(placed, typed, press.code, keyboard)) return null;
  return byCharacter.get(placed) ?? null;
}

/**
 * The label of a key on this keyboard: the character itself if it can be typed, otherwise the character that the key at
 * its position types. Digits are printed on every keyboard, whether or not they need Shift.
 */
export function printedKey(chosen: string, { map }: Keyboard): string {
  const key = typedCharacter(chosen) ?? chosen;
  const isTyped = [...map.values()].some((one) => one.toLowerCase() === key);
  const isDigit = /^\d$/.test(key);
  const code = isTyped || isDigit ? undefined : [...map.keys()].find((one) => usCharacter(one) === key);
  const shown = (code === undefined ? undefined : map.get(code)) ?? key;
  const capital = shown.toUpperCase();
  // The capital of ß has two letters, which no key has.
  return shown === ' ' ? '␣' : Array.from(capital).length === 1 ? capital : shown;
}
