import { CONFIDENCES, type Confidence } from '../../content/attempt/confidence.ts';
import { LABELS, type Label } from '../../content/lesson/label.ts';
import type { Settings } from '../../content/profile/settings.ts';

/** What a key asks for on the sorting screen. */
export type KeyCommand =
  | { readonly kind: 'select'; readonly label: Label }
  | { readonly kind: 'commit'; readonly confidence: Confidence }
  | { readonly kind: 'main' | 'back' | 'forward' | 'skip' | 'overview' | 'shortcuts' | 'no-words' | 'flag' };

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'repeat'>;

/** Says that no words give a claim away; any action that a person gave this key to goes first. */
const NO_WORDS_KEY = '0';

/** Flags a claim of an exam; any action that a person gave this key to goes first. */
const FLAG_KEY = 'f';

/** A key as it is printed on its control. */
export const printKey = (key: string): string => (key === ' ' ? '␣' : key.toUpperCase());

const ownKey =
  (key: string) =>
  ({ hasLetterKeys, keys }: Settings): string | null =>
    hasLetterKeys && !Object.values(keys).includes(key) ? printKey(key) : null;

/** The key that says that no words give it away, as it is printed; null when single keys are off or it has another use. */
export const noWordsKey = ownKey(NO_WORDS_KEY);

/** The key that flags a claim, as it is printed; null when single keys are off or it has another use. */
export const flagKey = ownKey(FLAG_KEY);

/** The keys of the labels and of the steps of confidence as they are printed; null when single keys are off. */
export const printKeys = ({ hasLetterKeys, keys }: Settings) =>
  hasLetterKeys
    ? {
        labels: {
          evidence: printKey(keys.evidence),
          attribution: printKey(keys.attribution),
          rhetoric: printKey(keys.rhetoric),
        },
        steps: { guess: printKey(keys.guess), fairly: printKey(keys.fairly), sure: printKey(keys.sure) },
      }
    : { labels: null, steps: null };

function letterCommand(press: KeyPress, { keys }: Settings): KeyCommand | null {
  // "?" is typed with Shift on most keyboards, so it is known by what it types.
  if (press.key === '?') return { kind: 'shortcuts' };
  if (press.shiftKey) return null;
  const key = press.key.toLowerCase();
  const label = LABELS.find((name) => keys[name] === key);
  if (label !== undefined) return { kind: 'select', label };
  const confidence = CONFIDENCES.find((name) => keys[name] === key);
  if (confidence !== undefined) return { kind: 'commit', confidence };
  if (keys.skip === key) return { kind: 'skip' };
  if (keys.overview === key) return { kind: 'overview' };
  if (key === FLAG_KEY) return { kind: 'flag' };
  return key === NO_WORDS_KEY ? { kind: 'no-words' } : null;
}

/**
 * What a key press asks for; null when it is not ours. A press with Ctrl, Alt or Meta belongs to the system. Single
 * characters, digits among them, are off when a person turned them off (WCAG 2.1.4). A key that is held down only moves.
 */
export function readKey(press: KeyPress, settings: Settings, isRightToLeft: boolean): KeyCommand | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing) return null;
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
      return press.repeat || !settings.hasLetterKeys ? null : letterCommand(press, settings);
  }
}
