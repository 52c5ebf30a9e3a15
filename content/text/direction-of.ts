/** Scripts that run from right to left (Unicode, `Bidi_Class` of their letters R or AL), of those that are written today. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  ...['Arab', 'Aran', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr', 'Yezi', 'Mend'],
]);

/**
 * The direction in which a language is written, by the script that its tag names or that is usual for it. A tag that
 * names no language is read from left to right.
 *
 * Example: `ar`, `fa-IR` and `az-Arab` run from right to left; `az`, `ja` and `ar-Latn` do not.
 *
 * @param language a BCP 47 tag.
 */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(scriptOf(language)) ? 'rtl' : 'ltr';
}

function scriptOf(language: string): string {
  try {
    return new Intl.Locale(language).maximize().script ?? '';
  } catch {
    // Thrown for what is not built like a language tag.
    return '';
  }
}

const RIGHT_TO_LEFT_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether letters that run from right to left stand in a text. */
export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT_LETTER.test(text);

/** The direction of the first letter of a text; null for one without letters, such as a number. */
export function directionOfLetters(text: string): 'ltr' | 'rtl' | null {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return null;
  return hasRightToLeft(letter) ? 'rtl' : 'ltr';
}
