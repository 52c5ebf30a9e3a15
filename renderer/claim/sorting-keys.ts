import { CONFIDENCES, type Confidence } from '../../content/attempt/confidence.ts';
import { LABELS, type Label } from '../../content/lesson/label.ts';
import type { Settings } from '../../content/profile/settings.ts';
import { isKeptFromUs, keyMeant, printedKey, type Keyboard, type KeyPress } from '../ui/key-press.ts';

/** The command of a key on the sorting screen. */
export type KeyCommand =
  | { readonly kind: 'select'; readonly label: Label }
  | { readonly kind: 'commit'; readonly confidence: Confidence }
  | {
      readonly kind:
        'main' | 'back' | 'forward' | 'skip' | 'overview' | 'shortcuts' | 'no-words' | 'flag' | 'hint' | 'glossary';
    };

/** Says that no words give a claim away; an action to which the person assigned this key takes precedence. */
export const NO_WORDS_KEY = '0';

/** Flags a claim of an exam; an action to which the person assigned this key takes precedence. */
const FLAG_KEY = 'f';

/** Opens the glossary; an action to which the person assigned this key takes precedence. */
const GLOSSARY_KEY = 'g';

/** Shows a hint; an action to which the person assigned this key takes precedence. */
const HINT_KEY = 'h';

/** Opens the list of shortcuts. Arabic has its own question mark. */
const SHORTCUTS_KEYS = ['?', '؟'];

const ownKey =
  (key: string) =>
  ({ hasLetterKeys, keys }: Settings, keyboard: Keyboard): string | null =>
    hasLetterKeys && !Object.values(keys).includes(key) ? printedKey(key, keyboard) : null;

/** The key for "no words", as printed on the keyboard; null if single-key shortcuts are off or it has another use. */
export const noWordsKey = ownKey(NO_WORDS_KEY);

/**
 * The key that flags a claim, as printed on the keyboard; null if single-key shortcuts are off or it has another use.
 */
export const flagKey = ownKey(FLAG_KEY);

/**
 * The key that opens the glossary, as printed on the keyboard; null if single-key shortcuts are off or it has another
 * use.
 */
export const glossaryKey = ownKey(GLOSSARY_KEY);

/**
 * The key that shows a hint, as printed on the keyboard; null if single-key shortcuts are off or it has another use.
 */
export const hintKey = ownKey(HINT_KEY);

/** The keys of the labels and confidence steps as printed on the keyboard; null if single-key shortcuts are off. */
export const printKeys = ({ hasLetterKeys, keys }: Settings, keyboard: Keyboard) =>
  hasLetterKeys
    ? {
        labels: {
          evidence: printedKey(keys.evidence, keyboard),
          attribution: printedKey(keys.attribution, keyboard),
          rhetoric: printedKey(keys.rhetoric, keyboard),
        },
        steps: {
          guess: printedKey(keys.guess, keyboard),
          fairly: printedKey(keys.fairly, keyboard),
          sure: printedKey(keys.sure, keyboard),
        },
      }
    : { labels: null, steps: null };

function letterCommand(press: KeyPress, { keys }: Settings, keyboard: Keyboard): KeyCommand | null {
  const key = keyMeant(
    press,
    [...Object.values(keys), FLAG_KEY, HINT_KEY, GLOSSARY_KEY, NO_WORDS_KEY, ...SHORTCUTS_KEYS],
    keyboard,
  );
  if (key === null) return null;
  const label = LABELS.find((name) => keys[name] === key);
  if (label !== undefined) return { kind: 'select', label };
  const confidence = CONFIDENCES.find((name) => keys[name] === key);
  if (confidence !== undefined) return { kind: 'commit', confidence };
  if (keys.skip === key) return { kind: 'skip' };
  if (keys.overview === key) return { kind: 'overview' };
  if (key === FLAG_KEY) return { kind: 'flag' };
  if (key === HINT_KEY) return { kind: 'hint' };
  if (key === GLOSSARY_KEY) return { kind: 'glossary' };
  return key === NO_WORDS_KEY ? { kind: 'no-words' } : { kind: 'shortcuts' };
}

/**
 * The command of a key press; null if it has none. Single-character shortcuts, including digits, are off if the person
 * turned them off (WCAG 2.1.4). A key that is held down only navigates.
 */
export function readKey(
  press: KeyPress & Pick<KeyboardEvent, 'repeat'>,
  settings: Settings,
  isRightToLeft: boolean,
  keyboard: Keyboard,
): KeyCommand | null {
  if (isKeptFromUs(press)) return null;
  switch (press.key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      if (press.shiftKey) return null;
      const isForward = (press.key === 'ArrowRight') !== isRightToLeft;
      return { kind: isForward ? 'forward' : 'back' };
    }
    case 'Enter':
      return press.repeat || press.shiftKey ? null : { kind: 'main' };
    default:
      return press.repeat || !settings.hasLetterKeys ? null : letterCommand(press, settings, keyboard);
  }
}
