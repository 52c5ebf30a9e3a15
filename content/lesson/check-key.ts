import { hashOf } from '../base/hash.ts';
import { isContested } from './is-contested.ts';
import type { AnswerKey, KeyEntry, Quote, StudentHalf } from './format.ts';
import { FULL_CREDIT } from './credit.ts';
import { locateQuote } from './locate-quote.ts';
import type { Problem } from './problem.ts';

/** The faults of a key that matches the schema, compared with its student's half, in the order of the file. */
export function checkKey(lesson: StudentHalf, key: AnswerKey): readonly Problem[] {
  if (key.lesson !== hashOf(lesson)) return [{ kind: 'key-of-another-lesson', place: 'key.lesson' }];
  return [
    ...checkOrder(lesson, key),
    ...key.entries.flatMap((entry, at) => checkEntry(lesson, entry, `key.entries[${String(at)}]`)),
    ...checkAnnotations(lesson, key),
  ];
}

function checkOrder({ claims }: StudentHalf, { entries }: AnswerKey): readonly Problem[] {
  const length = Math.max(claims.length, entries.length);
  const at = Array.from({ length }, (_, index) => index).find((index) => claims[index]?.id !== entries[index]?.claim);
  return at === undefined ? [] : [{ kind: 'entries-unlike-claims', place: `key.entries[${String(at)}]` }];
}

function checkEntry(lesson: StudentHalf, entry: KeyEntry, place: string): readonly Problem[] {
  const claim = lesson.claims.find(({ id }) => id === entry.claim);
  if (claim === undefined) return [{ kind: 'claim-unknown', place: `${place}.claim` }];
  const quotes = [
    ...entry.cues.map((quote, at) => ({ quote, place: `${place}.cues[${String(at)}]` })),
    ...entry.techniques.map(({ words }, at) => ({ quote: words, place: `${place}.techniques[${String(at)}].words` })),
  ];
  return [
    ...checkCredits(entry, place),
    ...quotes.flatMap((one) => checkQuote(claim.quote.exact, one.quote, one.place)),
    ...checkBearing(entry, lesson.headlineClaim, place),
  ];
}

function checkCredits(entry: KeyEntry, place: string): readonly Problem[] {
  const problems: Problem[] = [];
  if (entry.credits[entry.label] !== FULL_CREDIT) {
    problems.push({ kind: 'primary-without-credit', place: `${place}.credits.${entry.label}` });
  }
  if (isContested(entry) && entry.whyContested === null) {
    problems.push({ kind: 'contested-unexplained', place: `${place}.whyContested` });
  }
  if (!isContested(entry) && entry.whyContested !== null) {
    problems.push({ kind: 'explained-uncontested', place: `${place}.whyContested` });
  }
  return problems;
}

function checkQuote(claimText: string, quote: Quote, place: string): readonly Problem[] {
  const found = locateQuote(claimText, quote);
  return found.ok ? [] : [{ kind: found.error, place }];
}

function checkBearing(entry: KeyEntry, headlineClaim: string, place: string): readonly Problem[] {
  const { bearsOn, bearing } = entry;
  if (entry.claim === headlineClaim) {
    const said = (bearsOn ?? null) !== null ? 'bearsOn' : bearing !== undefined ? 'bearing' : null;
    return said === null ? [] : [{ kind: 'bearing-of-headline', place: `${place}.${said}` }];
  }
  if (bearsOn === null) return [{ kind: 'bearing-missing', place: `${place}.bearsOn` }];
  const isSaidTwice =
    (bearsOn !== undefined && bearing !== undefined) || (bearing !== undefined && bearing.value === bearing.or);
  return isSaidTwice ? [{ kind: 'bearing-twice', place: `${place}.bearing` }] : [];
}

function checkAnnotations({ claims }: StudentHalf, { annotations }: AnswerKey): readonly Problem[] {
  const ids = new Set<string>(claims.map(({ id }) => id));
  return annotations.flatMap(({ labels }, at) =>
    Object.keys(labels)
      .filter((claim) => !ids.has(claim))
      .map((claim) => ({ kind: 'claim-unknown', place: `key.annotations[${String(at)}].labels.${claim}` }) as const),
  );
}
