import type { ClaimId } from '../lesson/format.ts';
import { LABELS, type Label } from '../lesson/label.ts';
import { chanceOfAtLeast } from '../statistics/distributions.ts';
import { discussionWeight, responseEntropy } from '../statistics/krippendorff.ts';
import type { ReportClaim } from './class-key.ts';
import type { ClaimFigures, Discussion, DiscussionWhy } from './class-report.ts';
import { FALSE_ADVICE } from './false-advice.ts';

/** How often a reader who knows better still chooses another label by mistake: one time in ten. */
const SLIP = 0.1;

/**
 * Claims with fewer answers than this share of the most-answered claim are known to too few students for a discussion.
 */
const SHARE_TO_TALK = 0.5;

/** The claims that a class could discuss: settled ones, and contested ones separately. */
export interface Discussions {
  readonly discuss: readonly Discussion[];
  readonly contested: readonly Discussion[];
}

/**
 * Orders the claims by how much there is to discuss (`discussionWeight`: disagreement within the class and with the
 * key), on a tie in reading order; contested claims separately, by the disagreement within the class. Left out are
 * settled claims that everybody sorted as in the key, and claims that nobody answered.
 *
 * A settled claim is recommended, and comes first, if more students chose another label than the key's than mistakes of
 * one student in ten would plausibly explain: by the exact binomial test, with `FALSE_ADVICE` divided by the number of
 * settled claims. A small class gets no recommendations, only the order. Among the others, claims that few students
 * were asked come last: in a class that was given a dozen, the choice of one student with the whole sheet is no good
 * start for a discussion.
 */
export function listDiscussions(claims: readonly ReportClaim[], figures: readonly ClaimFigures[]): Discussions {
  const byClaim = new Map(claims.map((claim) => [claim.claim, claim]));
  const answered = figures.filter((one) => one.answered > 0);
  const settled = answered.filter(({ isContested }) => !isContested);
  const allowed = FALSE_ADVICE / settled.length;
  const most = Math.max(...answered.map((one) => one.answered));
  const isByFew = (one: ClaimFigures): boolean => one.answered < SHARE_TO_TALK * most;
  const byFewLast = (one: ClaimFigures, other: ClaimFigures): number => Number(isByFew(one)) - Number(isByFew(other));
  const discuss = settled
    .map((one) => ({
      one,
      weight: discussionWeight(one.responses, one.keyLabel) ?? 0,
      isAdvised: isMoreThanSlips(one, allowed),
    }))
    .filter(({ weight }) => weight > 0)
    .sort(
      (one, other) =>
        Number(other.isAdvised) - Number(one.isAdvised) || byFewLast(one.one, other.one) || other.weight - one.weight,
    );
  const contested = answered
    .filter(({ isContested }) => isContested)
    .map((one) => ({ one, weight: responseEntropy(one.responses) ?? 0, isAdvised: false }))
    .sort((one, other) => byFewLast(one.one, other.one) || other.weight - one.weight);
  const toItem = ({ one, isAdvised }: { readonly one: ClaimFigures; readonly isAdvised: boolean }) =>
    toDiscussion(one, isAdvised, byClaim);
  return { discuss: discuss.flatMap(toItem), contested: contested.flatMap(toItem) };
}

function isMoreThanSlips({ responses, keyLabel, answered, isTooSmall }: ClaimFigures, allowed: number): boolean {
  return !isTooSmall && chanceOfAtLeast(answered - responses[keyLabel], answered, SLIP) <= allowed;
}

function toDiscussion(
  figures: ClaimFigures,
  isAdvised: boolean,
  byClaim: ReadonlyMap<ClaimId, ReportClaim>,
): readonly Discussion[] {
  const { claim, keyLabel, responses, answered, isContested } = figures;
  const entry = byClaim.get(claim)?.entry;
  const mostChosen = mostOf(responses, LABELS);
  const [first] = mostChosen;
  if (entry === undefined || first === undefined) return [];
  // On a tie no wrong label is discussed first.
  const [wrong, ...others] = mostOf(
    responses,
    LABELS.filter((label) => label !== keyLabel),
  );
  const ofWrong = wrong === undefined || others.length > 0 ? undefined : entry.rationales[wrong];
  // Without such a reason in the key, for example after the teacher changed it, the reason for its label is used.
  const ofContested = isContested ? entry.whyContested : null;
  return [
    {
      ...{ claim, why: whyOf(figures, first), isAdvised, keyLabel, mostChosen, chosenBy: responses[first], answered },
      starter: ofContested ?? ofWrong ?? entry.rationales[keyLabel] ?? null,
    },
  ];
}

function whyOf({ isContested, doubt, responses, answered, keyLabel }: ClaimFigures, most: Label): DiscussionWhy {
  if (isContested) return 'contested';
  if (doubt !== null) return 'key-in-doubt';
  if (responses[most] * 2 <= answered) return 'no-majority';
  return most === keyLabel ? 'with-the-key' : 'against-the-key';
}

/** The label that was chosen most, or all labels on a tie; empty if nobody chose any of them. */
function mostOf(responses: ClaimFigures['responses'], labels: readonly Label[]): readonly Label[] {
  const most = Math.max(...labels.map((label) => responses[label]));
  return most === 0 ? [] : labels.filter((label) => responses[label] === most);
}
