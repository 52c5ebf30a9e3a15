import type { Draft, DraftClaim, ReaderAnswer } from '../draft/draft.ts';
import { MAX_CUES } from '../draft/limits.ts';
import { wordsOfClaim } from '../draft/parts.ts';
import type { AttemptState } from '../journal/fold-attempt.ts';
import type { ClaimId, StudentHalf } from '../lesson/format.ts';
import type { Label } from '../lesson/label.ts';
import { readMarkedWords } from '../lesson/marked-words.ts';
import { makeQuote } from '../lesson/make-quote.ts';

/** A reader's answers, claim by claim, as a draft stores them. */
export interface ReadAnswers {
  readonly answers: readonly ReaderAnswer[];
  /** How many of the answers are to claims whose words the draft no longer has. */
  readonly leftOut: number;
}

/** The answers of an attempt to the claims that a draft still has in the same words. */
export function answersOfAttempt(draft: Draft, lesson: StudentHalf, attempt: AttemptState): ReadAnswers {
  const given = lesson.claims.flatMap(({ id, quote }): readonly ReaderAnswer[] => {
    const response = attempt.responses.get(id);
    if (response === undefined) return [];
    const marked = attempt.marked.get(id);
    const spans = marked === undefined ? null : readMarkedWords(quote.exact, lesson.language, marked).spans;
    const cues = spans?.flatMap((span) => makeQuote(quote.exact, span) ?? []).slice(0, MAX_CUES) ?? null;
    return [{ claim: id, words: quote.exact, label: response.label, cues, family: null, reason: '' }];
  });
  return matchAnswers(draft, given);
}

/**
 * The majority answers of a class, as the answers of one reader: for each claim the label that most students chose. On
 * a tie, and if nobody answered, there is no answer.
 */
export function answersOfClass(
  draft: Draft,
  claims: readonly {
    readonly claim: ClaimId;
    readonly text: string;
    readonly responses: Readonly<Record<Label, number>>;
  }[],
): ReadAnswers {
  const given = claims.flatMap(({ claim, text, responses }): readonly ReaderAnswer[] => {
    const counts = Object.entries(responses) as [Label, number][]; // One for each label.
    const most = Math.max(...counts.map(([, count]) => count));
    const chosen = counts.filter(([, count]) => count === most);
    const [label] = chosen[0] ?? [];
    if (most === 0 || chosen.length > 1 || label === undefined) return [];
    return [{ claim, words: text, label, cues: null, family: null, reason: '' }];
  });
  return matchAnswers(draft, given);
}

/** Assigns answers to the current ids of their claims: by id and words, or else by words that only one claim has. */
function matchAnswers(draft: Draft, given: readonly ReaderAnswer[]): ReadAnswers {
  const byWords = new Map<string, DraftClaim[]>();
  for (const claim of draft.claims) {
    const words = wordsOfClaim(draft, claim);
    byWords.set(words, [...(byWords.get(words) ?? []), claim]);
  }
  const answers = given.flatMap((answer) => {
    const alike = byWords.get(answer.words) ?? [];
    const claim = alike.find(({ id }) => id === answer.claim) ?? (alike.length === 1 ? alike[0] : undefined);
    return claim === undefined ? [] : [{ ...answer, claim: claim.id }];
  });
  return { answers, leftOut: given.length - answers.length };
}
