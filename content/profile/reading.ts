// What a person can choose about colours, type and spacing. No schema is here, because screens import it.

/** Of these, `system` follows the operating system. */
export const THEMES = ['system', 'light', 'dark'] as const;
export const TYPEFACES = ['ours', 'system', 'dyslexia'] as const;
/** The height of a line, as a multiple of the text size. WCAG 1.4.12 requires support for 1.5; ours are larger. */
export const LINE_HEIGHTS = [1.6, 1.8, 2.1, 2.5] as const;
/** Added between letters, in em; WCAG 1.4.12 requires that a layout works at 0.12. */
export const LETTER_SPACINGS = [0, 0.03, 0.06, 0.12] as const;
/** Added between words, in em; WCAG 1.4.12 requires that a layout works at 0.16. */
export const WORD_SPACINGS = [0, 0.08, 0.16, 0.3] as const;
/** The longest line of the article, in rem. */
export const LINE_WIDTHS = [26, 33, 41, 52] as const;
export const PAPER_TINTS = ['none', 'cream', 'blue', 'green', 'rose'] as const;

/** How the article looks before a person changes anything. */
export const DEFAULT_READING = {
  typeface: 'ours',
  lineHeight: 1.6,
  letterSpacing: 0,
  wordSpacing: 0,
  lineWidth: 41,
  tint: 'none',
  hasRuler: false,
} as const;
