/**
 * The regions that print on US Letter; all others print on A4 (Unicode CLDR, supplemental measurement data, paperSize).
 */
const LETTER: ReadonlySet<string> = new Set([
  ...['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'],
]);

/** The paper size of a region (ISO 3166-1, two letters); A4 if the system does not report a region. */
export const paperSizeOf = (region: string): 'A4' | 'Letter' => (LETTER.has(region.toUpperCase()) ? 'Letter' : 'A4');

/** A language, perhaps a script, and the region of a language tag (BCP 47, 2.1). */
const REGION = /^[a-z]{2,8}(?:-[a-z]{4})?-([a-z]{2}|\d{3})(?:-|$)/i;

/**
 * The region in a locale of the system; empty if there is none. On Linux, Electron reports no region for a locale that
 * is set but not installed, although it reports the locale.
 *
 * Example: 'CA' for `en-CA`; empty for `en` and for `en-US@posix`.
 */
export const regionOf = (locale: string): string => REGION.exec(locale)?.[1]?.toUpperCase() ?? '';
