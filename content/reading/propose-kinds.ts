import type { BlockKind } from '../draft/brought-in.ts';
import type { SourceHint } from './source-document.ts';

/** A paragraph with its characters repaired and the hints from its source. */
export interface HintedText {
  readonly text: string;
  readonly hint: SourceHint;
  readonly level: number | null;
  readonly isStrong: boolean;
}

/** The longest text that is proposed as each kind, in UTF-16 units. */
const LONGEST = { headline: 200, byline: 120, date: 60, credit: 150, agency: 80, heading: 120, leftOut: 80 };

/** A paragraph of at least this length belongs to the article itself, not to the lines above it. */
const BODY_UNITS = 160;

const BYLINE = /^(?:by|von|par|por|di|door|av|af|przez)\s+\p{Lu}/iu;
const YEAR = /\b(?:19|20)\d{2}\b/;
/** Years from one to another, as in a line about rights, are no day. */
const YEARS = /\b(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2}\b/;
const DAY_IN_FIGURES = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|^\d{4}-\d{2}-\d{2}\b/;
const UPDATED =
  /^(?:published|updated|posted|last (?:updated|modified)|first published|veröffentlicht|aktualisiert)\b/iu;
const CREDIT =
  /^\(?(?:(?:photo(?:graph)?|foto|image|picture|illustration|graphic|credit|bild|video)s?(?:\s*(?:by|von|credit|courtesy)\b|\s*[:/|])|©|\(c\)\s)/iu;
const AGENCY = /(?:getty images|shutterstock|alamy|imago|\bap photo\b|\bafp\b|\breuters\b|\bdpa\b)[^\p{L}]*$/iu;
const AROUND_AN_ARTICLE = new RegExp(
  `^(?:${[
    String.raw`advertisement|anzeige|publicité|story continues below(?: advertisement)?|article continues(?: after| below).*`,
    String.raw`skip to .*|back to top|read more\b.*|read next\b.*|see also\b.*|related(?: articles| stories| topics)?:?`,
    String.raw`share(?: this)?(?: article| story)?|print|e-?mail|copy link|save|subscribe\b.*|sign up\b.*|log in|sign in`,
    String.raw`most (?:read|popular)|comments?(?: \(\d+\))?|\d+ comments?|follow us\b.*|listen(?: to this article)?`,
    String.raw`\d+ min(?:ute)?s? read|loading\W*|menu|search|newsletter`,
  ].join('|')})$`,
  'iu',
);

const endsLikeASentence = (text: string): boolean => /[.;:,…]["'”’»)\]]*$/u.test(text);
const fold = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase();

/**
 * Proposes a kind for each paragraph: the kind given by its source, or else one guessed from its words and position.
 * Meant to be what a person would choose in most cases; nothing else depends on it.
 *
 * @param known the title and the author from the file's metadata
 */
export function proposeKinds(
  paragraphs: readonly HintedText[],
  known: { readonly title: string | null; readonly byline: string | null },
): readonly BlockKind[] {
  const kinds: (BlockKind | null)[] = paragraphs.map(kindOfHint);
  const bodyAt = paragraphs.findIndex(({ text }, at) => kinds[at] === null && isBody(text));
  const head = bodyAt === -1 ? paragraphs.length : bodyAt;
  const headline = findHeadline(paragraphs, kinds, { head, title: known.title });
  return paragraphs.map((one, at) => {
    if (at === headline) return 'headline';
    const kind = kinds[at] ?? null;
    if (kind === 'headline') return 'heading';
    if (kind !== null) return kind;
    return at < head ? (kindInHead(one.text, known.byline) ?? kindInBody(one)) : kindInBody(one);
  });
}

function kindOfHint({ text, hint }: HintedText): BlockKind | null {
  switch (hint) {
    case 'headline':
    case 'heading':
    case 'caption':
    case 'credit':
      return hint;
    case 'byline':
      return text.length <= LONGEST.byline ? 'byline' : null;
    case 'date':
      return text.length <= LONGEST.date ? 'date' : null;
    case 'left-out':
      return 'leave-out';
    case 'paragraph':
    case 'list-item':
    case 'quote':
    case 'table-row':
      return null;
  }
}

const isBody = (text: string): boolean => text.length >= BODY_UNITS;

interface Above {
  /** How many paragraphs are above the article itself. */
  readonly head: number;
  readonly title: string | null;
}

/** The index of the headline; -1 if there is none. */
function findHeadline(
  paragraphs: readonly HintedText[],
  kinds: readonly (BlockKind | null)[],
  { head, title }: Above,
): number {
  const known = kinds.indexOf('headline');
  if (known !== -1) return known;
  const above = paragraphs.slice(0, Math.max(head, 1));
  const titled = title === null ? -1 : above.findIndex(({ text }) => fold(text) === fold(title));
  if (titled !== -1) return titled;
  const levels = above.flatMap(({ hint, level }) => (hint === 'heading' ? [level ?? 6] : []));
  if (levels.length > 0) {
    const least = Math.min(...levels);
    return above.findIndex(({ hint, level }) => hint === 'heading' && (level ?? 6) === least);
  }
  const first = paragraphs.findIndex(({ text }, at) => kinds[at] === null && !AROUND_AN_ARTICLE.test(text));
  const text = paragraphs[first]?.text ?? '';
  const isLine = text !== '' && text.length <= LONGEST.headline && !endsLikeASentence(text);
  const isBylineOrDate = BYLINE.test(text) || DAY_IN_FIGURES.test(text);
  return isLine && !isBylineOrDate && paragraphs.some((other, at) => at > first && other.text.length > text.length)
    ? first
    : -1;
}

function kindInHead(text: string, byline: string | null): BlockKind | null {
  if (text.length <= LONGEST.byline && !endsLikeASentence(text)) {
    if (BYLINE.test(text) || (byline !== null && fold(text) === fold(byline))) return 'byline';
  }
  if (/©|copyright/iu.test(text) || YEARS.test(text)) return null;
  const isDay = YEAR.test(text) || DAY_IN_FIGURES.test(text) || UPDATED.test(text);
  return isDay && text.length <= LONGEST.date && text.split(' ').length <= 8 && /\d/u.test(text) ? 'date' : null;
}

function kindInBody({ text, isStrong }: HintedText): BlockKind {
  if (text.length <= LONGEST.leftOut && AROUND_AN_ARTICLE.test(text)) return 'leave-out';
  if (text.length <= LONGEST.credit && CREDIT.test(text)) return 'credit';
  if (text.length <= LONGEST.agency && AGENCY.test(text)) return 'credit';
  return isStrong && text.length <= LONGEST.heading && !endsLikeASentence(text) ? 'heading' : 'paragraph';
}

/** The author's name from a byline: "By Ada Lovelace" gives "Ada Lovelace". */
export const nameOfByline = (line: string): string => line.replace(/^(?:by|von|par|por)\s+(?=\p{Lu})/iu, '');
