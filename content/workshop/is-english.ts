/** Whether templates, word lists and hints know the language of an article, a BCP 47 tag: they are in English. */
export const isEnglish = (language: string): boolean => /^en(?:-|$)/.test(language);
