import { directionOf } from '../../content/text/direction-of.ts';

/**
 * The attributes of an element whose text is in the language of a lesson, regardless of the language of the program.
 */
export const inLanguage = (language: string): { readonly lang: string; readonly dir: 'ltr' | 'rtl' } => ({
  lang: language,
  dir: directionOf(language),
});

/**
 * The same for an author's text about an article, such as a note or a reason: it may be in another script than the
 * article, so its first letter determines the direction.
 */
export const remarkIn = (language: string): { readonly lang: string; readonly dir: 'auto' } => ({
  lang: language,
  dir: 'auto',
});
