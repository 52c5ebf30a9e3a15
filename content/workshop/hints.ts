import type { Draft, DraftClaim } from '../draft/draft.ts';
import { textOf } from '../draft/parts.ts';
import type { Span } from '../lesson/locate-quote.ts';
import { splitWords } from '../lesson/words.ts';
import { PROOF_WORDS } from '../lint/check-conventions.ts';
import { DOCUMENT_WORDS, VERBS_OF_SAYING, VERBS_THAT_MAY_SAY, WORDS_FOR_MANY_PAPERS } from '../lint/word-lists.ts';
import { isEnglish } from './is-english.ts';

const formsOf = (...lists: readonly (readonly string[])[]): ReadonlySet<string> =>
  new Set(lists.flat().flatMap((forms) => forms.split(' ')));

const SAYING = formsOf(VERBS_OF_SAYING);
const MAY_SAY = formsOf(VERBS_OF_SAYING, VERBS_THAT_MAY_SAY);
const PAPERS = formsOf(DOCUMENT_WORDS, WORDS_FOR_MANY_PAPERS);

/** How far from its verb a source is searched, in words. */
const MAX_SOURCE = 5;

const plainWord = (text: string, { start, end }: Span): string =>
  text
    .slice(start, end)
    .toLowerCase()
    .replace(/['’]s$/u, '');

/**
 * Words of a claim that may decide its chosen label, in the order of the text: for attribution a reporting verb with
 * its source, for evidence the nouns for what could be looked up, for rhetoric words that assert proof and words in
 * scare quotes. They are found by word lists, so they are only suggestions to check; labels are never suggested this
 * way. English only: empty for other languages, and for a claim without a label.
 */
export function likelyCues(draft: Draft, claim: DraftClaim): readonly Span[] {
  const { label } = claim.key;
  if (label === null || !isEnglish(draft.details.language)) return [];
  const text = textOf(draft, claim.block);
  const within = text.slice(claim.start, claim.end);
  const words = splitWords(within, draft.details.language);
  const found = { evidence: papersIn, attribution: sourcesIn, rhetoric: workingWordsIn }[label](within, words);
  return found.map(({ start, end }) => ({ start: claim.start + start, end: claim.start + end }));
}

const papersIn = (text: string, words: readonly Span[]): readonly Span[] =>
  words.filter((word) => PAPERS.has(plainWord(text, word)));

/** Each reporting verb, with up to five words next to it, up to the nearest comma. */
function sourcesIn(text: string, words: readonly Span[]): readonly Span[] {
  const plain = words.map((word) => plainWord(text, word));
  const hasSure = plain.some((word) => SAYING.has(word));
  const list = hasSure ? SAYING : MAY_SAY;
  const found: Span[] = [];
  for (const [at, word] of words.entries()) {
    if (!list.has(plain[at] ?? '') || (found.at(-1)?.end ?? 0) > word.start) continue;
    if (plain[at] === 'according') {
      const last = reach(text, words, at, 1);
      found.push({ start: word.start, end: last });
      continue;
    }
    const first = reach(text, words, at, -1);
    // "…, said Mayor Dorn": the text before the verb ends with a comma, so the source follows the verb.
    found.push(
      first < word.start ? { start: first, end: word.end } : { start: word.start, end: reach(text, words, at, 1) },
    );
  }
  return found;
}

/** The end of the words next to a word, in one direction: at a comma or another mark, or after five words. */
function reach(text: string, words: readonly Span[], at: number, by: 1 | -1): number {
  let edge = by === 1 ? (words[at]?.end ?? 0) : (words[at]?.start ?? 0);
  for (let step = 1; step <= MAX_SOURCE; step += 1) {
    const next = words[at + by * step];
    if (next === undefined) break;
    const between = by === 1 ? text.slice(edge, next.start) : text.slice(next.end, edge);
    if (/[^\s]/u.test(between)) break;
    edge = by === 1 ? next.end : next.start;
  }
  return edge;
}

/** One to three words in quotation marks, which are rarely a real quotation. */
const SCARE_QUOTES = /["“‘]([\p{L}'’-]+(?: [\p{L}'’-]+){0,2})["”’]/gu;

function workingWordsIn(text: string): readonly Span[] {
  const proof = PROOF_WORDS.flatMap((pattern) => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ start: match.index, end: match.index + match[0].length }];
  });
  const scare = [...text.matchAll(SCARE_QUOTES)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const soCalled = /\bso-called\b/iu.exec(text);
  const called = soCalled === null ? [] : [{ start: soCalled.index, end: soCalled.index + soCalled[0].length }];
  return [...proof, ...scare, ...called].toSorted((one, other) => one.start - other.start);
}
