import { marked } from 'marked';
import type { SourceDocument } from '../../../content/reading/source-document.ts';
import { parsePage } from './dom.ts';
import { htmlParagraphs } from './html-paragraphs.ts';
import type { DocumentLimits } from './limits.ts';
import { fromReading } from './web-page.ts';

/** The metadata above the text of many Markdown files: `key: value` between two lines of hyphens. */
const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/u;

/** Footnotes as in GitHub and pandoc: `[^1]` in the text, and `[^1]: the note` on a separate line. */
const FOOTNOTE = /^\[\^[^\]\s]{1,50}\]:.*(?:\n(?: {4}|\t).*)*$/gmu;
const FOOTNOTE_MARK = /\[\^[^\]\s]{1,50}\]/gu;

/** The text of a Markdown file (CommonMark with tables, as on GitHub). */
export function readMarkdown(text: string, limits: DocumentLimits): SourceDocument {
  const front = FRONT_MATTER.exec(text);
  const field = (name: string): string | null =>
    new RegExp(`^${name}:[ \\t]*["']?(.*?)["']?[ \\t]*$`, 'imu').exec(front?.[1] ?? '')?.[1]?.trim() ?? null;
  let footnotes = 0;
  const source = text
    .slice(front?.[0].length ?? 0)
    .replace(FOOTNOTE, '')
    .replace(FOOTNOTE_MARK, () => {
      footnotes += 1;
      return '';
    });
  const html = marked.parse(source, { async: false, gfm: true });
  const reading = htmlParagraphs(parsePage(`<html><body>${html}</body></html>`, limits).body);
  return {
    ...{
      title: field('title'),
      byline: field('author'),
      date: field('date'),
      publisher: null,
      language: field('lang'),
    },
    ...fromReading({ ...reading, footnotes: reading.footnotes + footnotes }),
  };
}
