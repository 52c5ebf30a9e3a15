import { err, ok, type Result } from '../base/result.ts';
import type { BroughtIn } from '../draft/brought-in.ts';
import { BROUGHT_LIMITS } from '../draft/limits.ts';
import { MAX_BLOCKS, MAX_BLOCK_UNITS, MAX_REPAIRS } from '../draft/limits.ts';
import { LANGUAGE_TAG } from '../lesson/language-tag.ts';
import { toOneLine } from '../text/to-one-line.ts';
import { type IsOneWord, learnWords, type MendedText, mendText } from './mend-text.ts';
import { type HintedText, nameOfByline, proposeKinds } from './propose-kinds.ts';
import { type DocumentReading, type DocumentRefusal, type ReadingWarning, refusal } from './read-document.ts';
import type { SourceDocument, SourceParagraph } from './source-document.ts';

/** The longest text of each field, in UTF-16 units. */
const LONGEST = { title: 300, byline: 200, date: 100, publisher: 200 };

const LOST = '\ufffd';

/**
 * Turns the paragraphs of a file of any kind into the blocks of an article, with repaired characters and a kind for
 * each, and takes over the file's metadata as far as it fits the lesson format. Failures: `empty`, and `too-long` for
 * more than a draft can hold.
 */
export function toBroughtIn(source: SourceDocument): Result<DocumentReading, DocumentRefusal> {
  const units = source.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (units > 2 * BROUGHT_LIMITS.all) return err(refusal('too-long', `${String(units)} units`));
  const mended = mendParagraphs(source.paragraphs);
  if (mended.texts.length === 0) return err(refusal('empty'));
  if (mended.texts.length > MAX_BLOCKS) return err(refusal('too-long', `${String(mended.texts.length)} blocks`));
  if (mended.texts.reduce((sum, { text }) => sum + text.length, 0) > BROUGHT_LIMITS.all) {
    return err(refusal('too-long', 'units of all blocks'));
  }
  const title = usableTitle(source.title);
  const kinds = proposeKinds(mended.texts, { title, byline: source.byline });
  const blocks = mended.texts.map(({ text }, at) => ({ kind: kinds[at] ?? 'paragraph', text }));
  const firstOf = (kind: (typeof blocks)[number]['kind']): string | null =>
    blocks.find((block) => block.kind === kind)?.text ?? null;
  const byline = firstOf('byline');
  const fields = {
    title: toField(firstOf('headline') ?? title, LONGEST.title),
    byline: toField(source.byline ?? (byline === null ? null : nameOfByline(byline)), LONGEST.byline),
    date: toField(toDay(source.date) ?? firstOf('date'), LONGEST.date),
    publisher: toField(source.publisher, LONGEST.publisher),
    language: toLanguage(source.language),
  };
  const brought: BroughtIn = {
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
    ...{ blocks, repairs: mended.repairs },
  };
  return ok({ brought, warnings: [...source.warnings, ...mended.warnings] });
}

interface Mended {
  readonly texts: readonly HintedText[];
  readonly repairs: BroughtIn['repairs'];
  readonly warnings: readonly ReadingWarning[];
}

function mendParagraphs(paragraphs: readonly SourceParagraph[]): Mended {
  const isOneWord = learnWords(paragraphs.map(({ text }) => text));
  const texts: HintedText[] = [];
  const repairs: BroughtIn['repairs'][number][] = [];
  let divided = 0;
  let lost = 0;
  for (const paragraph of paragraphs) {
    // A lone surrogate is not a character.
    const wellFormed = paragraph.text.replace(/\p{Surrogate}/gu, LOST);
    const pieces = divide(wellFormed, { isOneWord, most: MAX_REPAIRS - repairs.length });
    if (pieces.length > 1) divided += 1;
    for (const { text, repairs: own } of pieces) {
      if (text === '') continue;
      for (const repair of own) repairs.push({ ...repair, block: texts.length });
      texts.push({ ...paragraph, text });
      lost += countOf(text, LOST);
    }
  }
  const warnings: ReadingWarning[] = [
    ...(divided > 0 ? [{ what: 'paragraphs-divided' as const, count: divided, samples: [] }] : []),
    ...(lost > 0 ? [{ what: 'letters-lost' as const, count: lost, samples: samplesOfLost(texts) }] : []),
  ];
  return { texts, repairs, warnings };
}

const countOf = (text: string, sign: string): number => text.split(sign).length - 1;

const samplesOfLost = (texts: readonly HintedText[]): readonly string[] =>
  texts
    .flatMap(({ text }) => {
      const at = text.indexOf(LOST);
      return at === -1 ? [] : [text.slice(Math.max(0, at - 30), at + 30).replace(/\p{Surrogate}/gu, '')];
    })
    .slice(0, 3);

interface Mending {
  readonly isOneWord: IsOneWord;
  readonly most: number;
}

/** Divides a paragraph into pieces that fit a block: at the end of a sentence if possible, otherwise at a space. */
function divide(raw: string, { isOneWord, most }: Mending): readonly MendedText[] {
  const pieces: MendedText[] = [];
  let left = most;
  // Runs of spaces alone do not make a paragraph too long.
  const waiting = [raw.replace(/[ \t]+/g, ' ').trim()];
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    const mended = piece.length <= MAX_BLOCK_UNITS ? mendText(piece, isOneWord, left) : null;
    if (mended !== null && mended.text.length <= MAX_BLOCK_UNITS) {
      left -= mended.repairs.length;
      pieces.push(mended);
    } else {
      // Expanding ligatures can make a piece longer than it was.
      const at = findCut(piece, Math.min(MAX_BLOCK_UNITS, Math.ceil(piece.length / 2)));
      waiting.push(piece.slice(at), piece.slice(0, at));
    }
  }
  return pieces;
}

/** The position of the last sentence end before `most`; if there is none, of the last space, or `most` itself. */
function findCut(text: string, most: number): number {
  const before = text.slice(0, most);
  const ends = [...before.matchAll(/[.!?。！？]["'”’»)\]]*\s/gu)].at(-1);
  if (ends !== undefined && ends.index > most / 4) return ends.index + ends[0].length;
  const space = before.lastIndexOf(' ');
  if (space > most / 4) return space;
  // Not inside a surrogate pair.
  return /[\ud800-\udbff]$/.test(before) ? most - 1 : most;
}

/** Placeholders that programs write into the title field. */
const NO_TITLE =
  /^(?:microsoft word\b.*|untitled\b.*|unbenannt\b.*|(?:dokument|document)\s*\d*|[^\s/]+\.(?:docx?|odt|pdf|indd|qxd|html?|rtf|txt))$/iu;

function usableTitle(title: string | null): string | null {
  const line = title === null ? '' : toOneLine(title);
  return line === '' || NO_TITLE.test(line) ? null : line;
}

function toField(value: string | null, most: number): string | null {
  if (value === null) return null;
  const line = toOneLine(value.slice(0, 4 * most).replace(/[\p{Surrogate}\u202a-\u202e\u2066-\u2069]/gu, ''));
  // The cut may split a surrogate pair.
  return line === '' ? null : line.slice(0, most).replace(/\p{Surrogate}$/u, '');
}

/** The date of a timestamp as files store it (ISO 8601); other forms are kept as they are. */
const toDay = (date: string | null): string | null =>
  date === null ? null : (/^\s*(\d{4}-\d{2}-\d{2})(?:[T ]|$)/u.exec(date)?.[1] ?? date);

/** A language as a BCP 47 tag; null if it is not one. */
function toLanguage(language: string | null): string | null {
  if (language === null) return null;
  const [primary = '', ...rest] = language.trim().replaceAll('_', '-').split('-');
  const tag = [primary.toLowerCase(), ...rest].join('-');
  return tag.length <= 35 && LANGUAGE_TAG.test(tag) && primary.toLowerCase() !== 'und' ? tag : null;
}
