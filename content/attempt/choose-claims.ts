import type { ClaimChoice } from './claim-choice.ts';
import type { AnswerKey, ClaimId, StudentHalf } from '../lesson/format.ts';
import { LABELS } from '../lesson/label.ts';
import { err, ok, type Result } from '../base/result.ts';
import { DOZEN } from './dozen.ts';

/**
 * The claims that an attempt asks, in reading order.
 *
 * *all*: every claim. *dozen*: the headline's claim and eleven more, spread over the article; with a key, the three
 * labels are as balanced as the lesson allows. The same lesson and key always give the same dozen; a lesson of twelve
 * claims or fewer gives all. *these*: the listed claims, each once; `unknown-claim` if one is not in the lesson,
 * `no-claims` if the list is empty.
 */
export function chooseClaims(
  lesson: StudentHalf,
  key: AnswerKey | null,
  choice: ClaimChoice,
): Result<readonly ClaimId[], 'no-claims' | 'unknown-claim'> {
  const all = lesson.claims.map((claim) => claim.id);
  if (choice.kind === 'all') return ok(all);
  if (choice.kind === 'dozen') return ok(all.length <= DOZEN ? all : chooseDozen(lesson, all, key));
  const named = new Set(choice.claims);
  if (named.size === 0) return err('no-claims');
  const found = all.filter((claim) => named.has(claim));
  return found.length === named.size ? ok(found) : err('unknown-claim');
}

function chooseDozen(lesson: StudentHalf, all: readonly ClaimId[], key: AnswerKey | null): readonly ClaimId[] {
  const headline = lesson.headlineClaim;
  const labels = new Map(key?.entries.map((entry) => [entry.claim, entry.label]));
  // Without a key there is one group, and the dozen is only spread over the article.
  const groups = key === null ? [all] : LABELS.map((label) => all.filter((claim) => labels.get(claim) === label));
  const sizes = shareOut(
    DOZEN,
    groups.map((group) => group.length),
  );
  const chosen = new Set(
    groups.flatMap((group, at) => {
      const others = group.filter((claim) => claim !== headline);
      return spread(others, (sizes[at] ?? 0) - (group.length - others.length));
    }),
  );
  return all.filter((claim) => claim === headline || chosen.has(claim));
}

/** Distributes `total` over groups of the given sizes, one each in turn, as evenly as the sizes allow. */
function shareOut(total: number, sizes: readonly number[]): readonly number[] {
  const shares = sizes.map(() => 0);
  let left = Math.min(
    total,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  while (left > 0) {
    for (const [at, size] of sizes.entries()) {
      const share = shares[at] ?? 0;
      if (left > 0 && share < size) {
        shares[at] = share + 1;
        left -= 1;
      }
    }
  }
  return shares;
}

/** Picks `count` elements: the middle one of each of `count` equal stretches of the list. */
function spread(list: readonly ClaimId[], count: number): readonly ClaimId[] {
  const middles = new Set(Array.from({ length: count }, (_, at) => Math.floor(((at + 0.5) * list.length) / count)));
  return list.filter((_, at) => middles.has(at));
}
