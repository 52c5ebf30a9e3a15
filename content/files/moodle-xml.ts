import type { Block, Claim } from '../lesson/format.ts';
import { numberClaims } from '../lesson/claim-number.ts';
import type { AnswerKey, ClaimId, KeyEntry, StudentHalf } from '../lesson/format.ts';
import { isContested } from '../lesson/is-contested.ts';
import { LABELS, type Label } from '../lesson/label.ts';
import { locateQuote } from '../lesson/locate-quote.ts';
import { escapeXml } from '../text/escape-xml.ts';

/** The sentences of Claimsort that stand in the questions, in the language of the program. */
export interface MoodleWords {
  /** What the page with the article is called, in the question bank too. */
  readonly article: string;
  /** Above the article in each question, folded away until it is opened. */
  readonly wholeArticle: string;
  /** Says that the story is invented. */
  readonly fictional: string;
  /** Before how the text got here, and before who owns it. */
  readonly provenance: string;
  readonly licence: string;
  readonly question: string;
  /** The three answers, with what each means. */
  readonly labels: Readonly<Record<Label, string>>;
  /** What the key says, after the answer. */
  readonly keySays: Readonly<Record<Label, string>>;
  /** Before why careful readers disagree. */
  readonly debatable: string;
  /** Before how the claim is looked up. */
  readonly lookUp: string;
}

/** What is written for Moodle. */
export interface MoodleQuiz {
  readonly lesson: StudentHalf;
  readonly key: AnswerKey;
  /** In reading order; a claim without an entry in the key is left out. */
  readonly claims: readonly ClaimId[];
  readonly words: MoodleWords;
}

/**
 * The most that the copies of the article in the questions may take together, in UTF-16 units. Many servers take no
 * upload of more than 8 MB; above this, each question has only its own paragraph.
 */
export const MAX_COPIES = 4_000_000;

/** How much of a claim stands in the name of its question, which Moodle cuts at 255. */
const MAX_NAME = 80;

/**
 * A lesson as Moodle XML, to be imported into a question bank: a category of the lesson's title with the article as a
 * description, and for each claim a question with one answer of three. A label earns the part of a point that the key
 * gives it; its feedback is the key's reason, and the general feedback says what the key says.
 *
 * Read by Moodle's `question/format/xml/format.php` (https://docs.moodle.org/en/Moodle_XML_format). A fraction has to be one
 * that its `question_bank::fraction_options_full` lists, which holds for all four credits, and the best answer has to have
 * 100, which the primary label has in every key.
 *
 * Everything of the lesson is escaped, so none of it is markup. What XML 1.0 has no character for is written as U+FFFD.
 */
export function toMoodleXml({ lesson, key, claims, words }: MoodleQuiz): string {
  const numbers = numberClaims(lesson);
  const digits = String(lesson.claims.length).length;
  const entries = new Map(key.entries.map((entry) => [entry.claim, entry]));
  const asked = new Set(claims);
  const blocks = new Map(lesson.article.blocks.map((block) => [block.id, block]));
  const article = toArticle(lesson, words);
  const folded =
    article.length * asked.size > MAX_COPIES
      ? ''
      : `<details><summary>${escape(words.wholeArticle)}</summary>${article}</details>`;
  const questions = lesson.claims.flatMap((claim) => {
    const entry = entries.get(claim.id);
    const block = blocks.get(claim.block);
    if (!asked.has(claim.id) || entry === undefined || block === undefined) return [];
    const number = String(numbers.get(claim.id) ?? 0).padStart(digits, '0');
    return [toQuestion({ claim, entry, block, number, folded, language: lesson.language, words })];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<quiz>',
    toCategory(lesson.title),
    // Moodle orders a question bank by name, so the article stands first.
    toDescription(`${'0'.repeat(digits)}. ${words.article}`, article),
    ...questions,
    '</quiz>',
    '',
  ].join('\n');
}

/** A category inside the one that the teacher imports into. A single slash would begin another category below it. */
function toCategory(title: string): string {
  // Moodle reads two slashes as one, except at the ends of a name.
  const name = title.replaceAll('/', '//').replace(/^\//, ' /').replace(/\/$/, '/ ');
  return element('question', `<category>${text(`$course$/top/${name}`)}</category>`, ' type="category"');
}

function toDescription(name: string, article: string): string {
  const inner = [`<name>${text(name)}</name>`, `<questiontext format="html">${html(article)}</questiontext>`];
  return element('question', inner.join('\n'), ' type="description"');
}

interface Asked {
  readonly claim: Claim;
  readonly entry: KeyEntry;
  readonly block: Block;
  readonly number: string;
  /** The whole article, folded away; empty where it would take too much room. */
  readonly folded: string;
  readonly language: string;
  readonly words: MoodleWords;
}

function toQuestion({ claim, entry, block, number, folded, language, words }: Asked): string {
  const place = locateQuote(block.text, claim.quote);
  const { exact } = claim.quote;
  const marked = place.ok
    ? `${escape(block.text.slice(0, place.value.start))}<mark>${escape(exact)}</mark>${escape(block.text.slice(place.value.end))}`
    : `<mark>${escape(exact)}</mark>`;
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
    `<name>${text(`${number}. ${shorten(exact)}`)}</name>`,
    `<questiontext format="html">${html(asks)}</questiontext>`,
    `<generalfeedback format="html">${html(general)}</generalfeedback>`,
    '<defaultgrade>1</defaultgrade>',
    '<single>true</single>',
    // The labels keep their order, as in Claimsort.
    '<shuffleanswers>false</shuffleanswers>',
    '<answernumbering>none</answernumbering>',
    '<showstandardinstruction>0</showstandardinstruction>',
    ...answers,
  ];
  return element('question', inner.join('\n'), ' type="multichoice"');
}

/** The tag of each kind of block. Headings are below those of a page of Moodle. */
const TAGS: Readonly<Record<Block['kind'], 'h3' | 'h4' | 'p'>> = {
  ...{ headline: 'h3', heading: 'h4', paragraph: 'p' },
  ...{ credit: 'p', notice: 'p', byline: 'p', date: 'p', caption: 'p' },
};

function toArticle({ article, language, contentWarning, isFictional }: StudentHalf, words: MoodleWords): string {
  const { byline, publisher, date, contextNote, provenance, licence } = article;
  const from = [byline, publisher, date].filter((one) => one !== null).join(' · ');
  const before = contentWarning === null ? [contextNote] : [contentWarning, contextNote];
  return [
    isFictional ? `<p><em>${escape(words.fictional)}</em></p>` : '',
    ...before.map((one) => inLesson(language, `<em>${escape(one)}</em>`)),
    inLesson(language, escape(from)),
    ...article.blocks.map(({ kind, text: says }) => inLesson(language, escape(says), TAGS[kind])),
    `<p>${escape(words.provenance)}</p>${inLesson(language, escape(provenance))}`,
    `<p>${escape(words.licence)}</p>${inLesson(language, escape(licence))}`,
  ].join('');
}

/** Moodle makes links of words that are names of its pages and glossary entries, and would do so in a claim, except in `nolink`. */
const inLesson = (language: string, content: string, tag: 'h3' | 'h4' | 'p' = 'p'): string =>
  `<${tag} class="nolink" lang="${language}" dir="auto">${content}</${tag}>`;

const element = (name: string, inner: string, attributes = ''): string =>
  `<${name}${attributes}>\n${inner}\n</${name}>`;

/** Plain text in a `text` element. */
const text = (plain: string): string => `<text>${escapeXml(plain)}</text>`;

/** HTML in a `text` element, to be read by people as it stands. */
const html = (markup: string): string => `<text><![CDATA[${markup.replaceAll(']]>', ']]]]><![CDATA[>')}]]></text>`;

const shorten = (says: string): string => {
  const letters = Array.from(says);
  return letters.length <= MAX_NAME ? says : `${letters.slice(0, MAX_NAME - 1).join('')}…`;
};

/**
 * Text as HTML that says the same and nothing else. Moodle puts addresses of files in place of `@@PLUGINFILE@@`, and a
 * filter may take what stands between dollar signs for a formula; as numbers of characters they are left alone.
 */
const escape = (plain: string): string => escapeXml(plain).replaceAll('@@', '&#64;&#64;').replaceAll('$', '&#36;');
