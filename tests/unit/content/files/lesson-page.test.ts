import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../content/base/hash.ts';
import {
  LESSON_PAGE_ELEMENT,
  type LessonPage,
  makeLessonPage,
  PAGE_DATA_PLACE,
  PAGE_TITLE_PLACE,
} from '../../../../content/files/lesson-page.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';

const TEMPLATE = `<html><head>${PAGE_TITLE_PLACE}</head><body>${PAGE_DATA_PLACE}<script>code</script></body></html>`;

const pageOf = (title: string): LessonPage => {
  const { key: _, ...file } = lessonFile({ title });
  return { format: 'claimsort-page', version: 1, mode: 'exam', claims: null, file };
};

/** What a browser finds in the element of the data: everything up to the first end tag. */
const dataIn = (html: string): unknown =>
  JSON.parse(new RegExp(`id="${LESSON_PAGE_ELEMENT}">(.*?)</script>`, 's').exec(html)?.[1] ?? '');

describe('makeLessonPage', () => {
  it.each(['</script><script>alert(1)</script>', '<!-- <script>', '$& $1 $`', 'line\u2028separator', ']]>'])(
    'puts a lesson in as it is, and lets none of its text end the element: %s',
    (text) => {
      const page = pageOf(text);
      const html = makeLessonPage(TEMPLATE, page);
      expect(dataIn(html)).toEqual({ ...page, hashes: { lesson: hashOf(page.file.lesson), key: null } });
      expect(html.match(/<script/g)).toHaveLength(2);
      expect(html).not.toContain('<!--');
    },
  );

  it('states the hashes of both halves, which the page does not compute', () => {
    const file = lessonFile({ title: 'A' });
    const html = makeLessonPage(TEMPLATE, { ...pageOf('A'), mode: 'guided', file });
    expect(dataIn(html)).toMatchObject({ hashes: { lesson: hashOf(file.lesson), key: hashOf(file.key) } });
  });

  it('has the lesson in its title, without bidi control characters', () => {
    const html = makeLessonPage(TEMPLATE, pageOf('A <b> & \u202eB'));
    expect(html).toContain('<title>A &lt;b&gt; &amp; B – Claimsort</title>');
  });

  it('throws for a template without a place for the lesson', () => {
    expect(() => makeLessonPage('<html></html>', pageOf('A'))).toThrow();
  });
});
