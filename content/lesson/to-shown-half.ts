import { quoteForeign } from '../text/quote-foreign.ts';
import { toPlainName } from '../text/to-plain-name.ts';
import type { StudentHalf } from './format.ts';

/**
 * A student's half as it goes out to screens, tables and names of files: its title, and the article's title, byline and
 * publisher, without what cannot be seen. The article itself is left as it is. What cannot be seen is
 * written out where a name has nothing else. Its hash is no longer that of the lesson, so a file is made from the half as it was kept.
 */
export function toShownHalf(half: StudentHalf): StudentHalf {
  const { title, article } = half;
  const byline = article.byline === null ? null : toShownName(article.byline);
  return {
    ...half,
    title: toShownName(title),
    article: { ...article, title: toShownName(article.title), byline, publisher: toShownName(article.publisher) },
  };
}

/**
 * The title of a lesson, or a name, as it goes out; what cannot be seen is written out where nothing else would be left.
 *
 * @example toShownName('\u202e') // '\\u{202e}'
 */
export const toShownName = (name: string): string => toPlainName(name) || quoteForeign(name);
