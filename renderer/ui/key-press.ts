/** What is known of the keyboard in use. */
export interface Keyboard {
  /** What each physical key types without Shift, by `KeyboardEvent.code`; empty where the system does not say. */
  readonly map: ReadonlyMap<string, string>;
  /** Whether the letter that was typed last is a Latin one; null before the first. */
  readonly typesLatin: boolean | null;
}

/** The keyboard before anything is known of it. */
export const UNKNOWN_KEYBOARD: Keyboard = { map: new Map(), typesLatin: null };

/** The part of a `KeyboardEvent` by which a key is known. */
export interface KeyPress extends Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'getModifierState'
> {
  /** Deprecated for everything but this: the press that begins a composition has no other sign (UI Events, appendix). */
  readonly keyCode: number;
}

/** `keyCode` of a press that an input method keeps to itself. */
const KEPT_BY_INPUT_METHOD = 229;

/** What the other keys of the US layout type, by their code; those of letters and digits say it in their names. */
const PUNCTUATION: ReadonlyMap<string, string> = new Map([
  ...([['Backquote', '`'] as const, ['Minus', '-'] as const, ['Equal', '='] as const] as const),
  ...([['BracketLeft', '['] as const, ['BracketRight', ']'] as const, ['Backslash', '\\'] as const] as const),
  ...([['Semicolon', ';'] as const, ['Quote', "'"] as const] as const),
  ...([['Comma', ','] as const, ['Period', '.'] as const, ['Slash', '/'] as const] as const),
]);

/** The character at this place of the US layout, by which keys are named in the settings; null for any other key. */
const usCharacter = (code: string): string | null =>
  /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? /^Digit(\d)$/.exec(code)?.[1] ?? PUNCTUATION.get(code) ?? null;

const FULL_WIDTH = /^[\uff01-\uff5e]$/;
const TO_HALF_WIDTH = 0xfee0;

/** One character as it was typed, small and of the usual width; null for a key that types none, such as Enter. */
export function typedCharacter(key: string): string | null {
  if (!/^.$/su.test(key)) return null;
  const half = FULL_WIDTH.test(key) ? String.fromCharCode(key.charCodeAt(0) - TO_HALF_WIDTH) : key;
  return half.toLowerCase();
}

/** Whether the press types a letter, and a Latin one; null for anything but a letter. */
export function typesLatin({ key }: Pick<KeyPress, 'key'>): boolean | null {
  if (!/^\p{L}$/u.test(key)) return null;
  return /\p{Script=Latin}/u.test(key);
}

/**
 * The letter that a press with Ctrl or Meta asks for; null where there is none. A keyboard that types other than Latin
 * letters has it at the place of the US layout, as the menus of the system take it.
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
 * Whether a press is none of ours: with Ctrl, Alt, Meta or AltGr it belongs to the system or types a third character,
 * and an input method may be composing with it.
 */
export const isKeptFromUs = (press: KeyPress): boolean =>
  press.ctrlKey ||
  press.altKey ||
  press.metaKey ||
  press.isComposing ||
  press.keyCode === KEPT_BY_INPUT_METHOD ||
  press.key === 'Process' ||
  press.getModifierState('AltGraph');

/** Whether this keyboard can type a character without Shift, as far as the press and what is known before can tell. */
function canType(wanted: string, typed: string | null, code: string, { map, typesLatin: before }: Keyboard): boolean {
  // The system describes the first layout that types ASCII, even while another one is in use; the press shows which.
  const isInUse = typed !== null && map.get(code)?.toLowerCase() === typed;
  if (isInUse) return [...map.values()].some((one) => one.toLowerCase() === wanted);
  if (!/[a-z]/.test(wanted)) return false;
  const isLatin = typed === null ? null : typesLatin({ key: typed });
  return isLatin ?? before ?? false;
}

/**
 * Which of the single characters in `wanted` a press means; null when it means none of them.
 *
 * The character that was typed comes first, so that the letters of a Dvorak or AZERTY keyboard are where they are printed.
 * A character that this keyboard cannot type without Shift, such as the digits of AZERTY or Latin letters in Cyrillic, is
 * known by the place of its key. The number pad counts by what it types. With Shift only a character that has no capital
 * form counts: AZERTY needs Shift for digits.
 *
 * Example: on AZERTY the first key of the row of digits types "&" and means "1"; the key at the place of Q types "a" and
 * does not mean "q".
 */
export function keyMeant(press: KeyPress, wanted: readonly string[], keyboard: Keyboard): string | null {
  if (isKeptFromUs(press)) return null;
  // Earlier versions kept a chosen key of full width as it was typed.
  const byCharacter = new Map(wanted.map((one) => [typedCharacter(one) ?? one, one]));
  const typed = typedCharacter(press.key);
  const isShiftedLetter = press.shiftKey && typed !== null && typed !== typed.toUpperCase();
  const meant = typed === null ? undefined : byCharacter.get(typed);
  if (meant !== undefined && !isShiftedLetter) return meant;
  if (press.shiftKey) return null;
  // Digits of another script: the row and the number pad are numbered alike.
  if (typed !== null && /^\p{Nd}$/u.test(typed)) {
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1] ?? null;
    return digit !== null && !/\d/.test(typed) ? (byCharacter.get(digit) ?? null) : null;
  }
  // A dead key, or one that the system has no name for, types no character and still has its place.
  if (typed === null && press.key !== 'Dead' && press.key !== 'Unidentified') return null;
  const placed = usCharacter(press.code);
  if (placed === null || canType(placed, typed, press.code, keyboard)) return null;
  return byCharacter.get(placed) ?? null;
}

/**
 * A key as it is printed on this keyboard: the character itself where it can be typed, else what the key at its place
 * types. Digits are printed on every keyboard, whether or not they need Shift.
 */
export function printedKey(chosen: string, { map }: Keyboard): string {
  const key = typedCharacter(chosen) ?? chosen;
  const isTyped = [...map.values()].some((one) => one.toLowerCase() === key);
  const isDigit = /^\d$/.test(key);
  const code = isTyped || isDigit ? undefined : [...map.keys()].find((one) => usCharacter(one) === key);
  const shown = (code === undefined ? undefined : map.get(code)) ?? key;
  const capital = shown.toUpperCase();
  // The capital of ß is two letters, and no key has two.
  return shown === ' ' ? '␣' : Array.from(capital).length === 1 ? capital : shown;
}
