/** Scripts that run from right to left (Unicode, `Bidi_Class` of their letters R or AL), of those that are written today. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  ...['Arab', 'Aran', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr', 'Yezi', 'Mend'],
]);

/**
 * The writing direction of a language, by the script in its tag or the usual script of the language. An invalid tag
 * gives left to right.
 *
 * Example: `ar`, `fa-IR` and `az-Arab` run from right to left; `az`, `ja` and `ar-Latn` do not.
 *
 * @param language a BCP 47 tag.
 */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(scriptOf(language)) ? 'rtl' : 'ltr';
}

function scriptOf(language: string): string {
  // Known without the tables of the browser, which take milliseconds to load.
  if (language === 'en') return 'Latn';
  try {
    return new Intl.Locale(language).maximize().script ?? '';
  } catch {
    // Thrown if the string is not a well-formed language tag.
    return '';
  }
}
