import type { StudentHalf } from '../lesson/format.ts';
import { isContested } from '../lesson/is-contested.ts';
import { LABELS } from '../lesson/label.ts';
import { escapeXml } from '../text/escape-xml.ts';
import { BLOCK_TAGS, listQuestions, type Question, type Questions, type QuestionWords } from './list-questions.ts';

/**
 * The most that the copies of the article in the questions may take together, in UTF-16 units. Many servers reject
 * uploads of more than 8 MB; above this limit, each question only has its own paragraph.
 */
export const MAX_COPIES = 4_000_000;

/**
 * A lesson as Moodle XML, for import into a question bank: a category named after the lesson, with the article as a
 * description, and a single-choice question with three answers for each claim. A label earns the fraction that the key
 * gives it; its feedback is the key's reason, and the general feedback states the key's label.
 *
 * Read by Moodle's `question/format/xml/format.php` (https://docs.moodle.org/en/Moodle_XML_format). A fraction has to
 * be
 * listed in its `question_bank::fraction_options_full`, as all four credits are, and the best answer has to have 100,
 * as
 * the primary label has in every key.
 *
 * All lesson text is escaped, so none of it is markup. Characters that XML 1.0 does not allow are written as U+FFFD.
 */
export function toMoodleXml(quiz: Questions): string {
  const { lesson, words } = quiz;
  const digits = String(lesson.claims.length).length;
  const article = toArticle(lesson, words);
  const questions = listQuestions(quiz);
  const folded =
    article.length * questions.length > MAX_COPIES
      ? ''
      : `<details><summary>${escape(words.wholeArticle)}</summary>${article}</details>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<quiz>',
    toCategory(lesson.title),
    // Moodle sorts a question bank by name; this name puts the article first.
    toDescription(`${'0'.repeat(digits)}. ${words.article}`, article),
    ...questions.map((question) => toQuestion({ ...question, folded, language: lesson.language, words })),
    '</quiz>',
    '',
  ].join('\n');
}

/** A category inside the one that the teacher imports into. A single slash would start a subcategory. */
function toCategory(title: string): string {
  // Moodle reads two slashes as a literal one, except at the ends of a name.
  const name = title.replaceAll('/', '//').replace(/^\//, ' /').replace(/\/$/, '/ ');
  return element('question', `<category>${text(`$course$/top/${name}`)}</category>`, ' type="category"');
}

function toDescription(name: string, article: string): string {
  const inner = [`<name>${text(name)}</name>`, `<questiontext format="html">${html(article)}</questiontext>`];
  return element('question', inner.join('\n'), ' type="description"');
}

interface Asked extends Question {
  /** The whole article, collapsed; empty if it would take too much space. */
  readonly folded: string;
  readonly language: string;
  readonly words: QuestionWords;
}

function toQuestion({ entry, name, paragraph, folded, language, words }: Asked): string {
  const [before, claim, after] = paragraph;
  const marked = `${escape(before)}<mark>${escape(claim)}</mark>${escape(after)}`;
  const asks = `${folded}<blockquote>${inLesson(language, marked)}</blockquote><p><strong>${escape(words.question)}</strong></p>`;
  const said = (start: string, more: string | null | undefined): string =>
    `<p>${escape(start)}</p>${more === null || more === undefined ? '' : inLesson(language, escape(more))}`;
  const general = [
    said(words.keySays[entry.label], entry.rationales[entry.label]),
    isContested(entry) ? said(words.debatable, entry.whyContested) : '',
    entry.lookUp === undefined ? '' : said(words.lookUp, entry.lookUp),
  ].join('');
  const answers = LABELS.map((label) => {
    const why = entry.rationales[label];
    const feedback = why === undefined ? '' : inLesson(language, escape(why));
    return [
      `<answer fraction="${String(entry.credits[label] * 100)}" format="html">`,
      html(`<p>${escape(words.labels[label])}</p>`),
      `<feedback format="html">${html(feedback)}</feedback>`,
      '</answer>',
    ].join('\n');
  });
  const inner = [
    `<name>${text(name)}</name>`,
    `<questiontext format="html">${html(asks)}</questiontext>`,
    `<generalfeedback format="html">${html(general)}</generalfeedback>`,
    '<defaultgrade>1</defaultgrade>',
    '<single>true</single>',
    // The labels are always in the same order, as in Claimsort.
    '<shuffleanswers>false</shuffleanswers>',
    '<answernumbering>none</answernumbering>',
    '<showstandardinstruction>0</showstandardinstruction>',
    ...answers,
  ];
  return element('question', inner.join('\n'), ' type="multichoice"');
}

function toArticle({ article, language, contentWarning, isFictional }: StudentHalf, words: QuestionWords): string {
  const { byline, publisher, date, contextNote, provenance, licence } = article;
  const from = [byline, publisher, date].filter((one) => one !== null).join(' · ');
  const before = contentWarning === null ? [contextNote] : [contentWarning, contextNote];
  return [
    isFictional ? `<p><em>${escape(words.fictional)}</em></p>` : '',
    ...before.map((one) => inLesson(language, `<em>${escape(one)}</em>`)),
    inLesson(language, escape(from)),
    ...article.blocks.map(({ kind, text: says }) => inLesson(language, escape(says), BLOCK_TAGS[kind])),
    `<p>${escape(words.provenance)}</p>${inLesson(language, escape(provenance))}`,
    `<p>${escape(words.licence)}</p>${inLesson(language, escape(licence))}`,
  ].join('');
}

/**
 * Moodle turns names of its pages and glossary entries into links, which would also happen within a claim, except in
 * `nolink`.
 */
const inLesson = (language: string, content: string, tag: 'h3' | 'h4' | 'p' = 'p'): string =>
  `<${tag} class="nolink" lang="${language}" dir="auto">${content}</${tag}>`;

const element = (name: string, inner: string, attributes = ''): string =>
  `<${name}${attributes}>\n${inner}\n</${name}>`;

/** Plain text in a `text` element. */
const text = (plain: string): string => `<text>${escapeXml(plain)}</text>`;

/** HTML in a `text` element; CDATA keeps it readable in the file. */
const html = (markup: string): string => `<text><![CDATA[${markup.replaceAll(']]>', ']]]]><![CDATA[>')}]]></text>`;

/**
 * Escapes text as HTML. Moodle replaces `@@PLUGINFILE@@` by file addresses, and a filter may interpret text between
 * dollar signs as a formula; written as character references they are left alone.
 */
const escape = (plain: string): string => escapeXml(plain).replaceAll('@@', '&#64;&#64;').replaceAll('$', '&#36;');
