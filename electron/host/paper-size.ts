/**
 * The regions that print on US Letter; all others print on A4 (Unicode CLDR, supplemental measurement data, paperSize).
 */
const LETTER: ReadonlySet<string> = new Set([
  ...['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'],
]);

/** The paper size of a region (ISO 3166-1, two letters); A4 if the system does not report a region. */
export const paperSizeOf = (region: string): 'A4' | 'Letter' => (LETTER.has(region.toUpperCase()) ? 'Letter' : 'A4');
