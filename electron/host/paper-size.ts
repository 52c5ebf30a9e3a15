/**
 * The regions that print on US Letter; all others print on A4 (Unicode CLDR, supplemental measurement data, paperSize).
 */
const LETTER: ReadonlySet<string> = new Set([
  ...['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'],
]);

/** The paper size of a region (ISO 3166-1, two letters); A4 if the system does not report a region. */
export const paperSizeOf = (region: string): 'A4' | 'Letter' => (LETTER.has(region.toUpperCase()) ? 'Letter' : 'A4');

/**
 * The region in a locale of the system; empty if there is none. On Linux, Electron reports no region for a locale that
 * is set but not installed, although it reports the locale.
 *
 * Example: 'CA' for `en-CA`; empty for `en` and for `en-US@posix`.
 */
export function regionOf(locale: string): string {
  try {
    return new Intl.Locale(locale).region ?? '';
  } catch {
    // Thrown if the string is not a well-formed language tag.
    return '';
  }
}
