/**
 * Whether an article's language, a BCP 47 tag, is English, the only language of the templates, word lists and hints.
 */
export const isEnglish = (language: string): boolean => /^en(?:-|$)/.test(language);
