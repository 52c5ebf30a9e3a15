import type { ClaimId } from '../lesson/format.ts';
import { LABELS, type Label } from '../lesson/label.ts';
import { discussionWeight } from '../statistics/disagreement.ts';
import type { ReportClaim } from './claim-figures.ts';
import type { ClaimFigures, Discussion } from './class-report.ts';

/** What a class could talk about: settled claims, and contested ones apart. */
export interface Discussions {
  readonly discuss: readonly Discussion[];
  readonly contested: readonly Discussion[];
}

/**
 * Orders the claims by how much there is to talk about (`discussionWeight`: disagreement with itself and with the key),
 * those of one weight in reading order; contested claims apart, by the disagreement of the class with itself. A settled
 * claim that all sorted as the key does is not in it, nor is one that nobody answered.
 */
export function listDiscussions(claims: readonly ReportClaim[], figures: readonly ClaimFigures[]): Discussions {
  const byClaim = new Map(claims.map((claim) => [claim.claim, claim]));
  const order = (weightOf: (figures: ClaimFigures) => number, isListed: (figures: ClaimFigures) => boolean) =>
    figures
      .filter((one) => one.answered > 0 && isListed(one))
      .sort((one, other) => weightOf(other) - weightOf(one))
      .flatMap((one) => toDiscussion(one, byClaim));
  const weight = ({ responses, keyLabel }: ClaimFigures) => discussionWeight(responses, keyLabel) ?? 0;
  return {
    discuss: order(weight, (one) => !one.isContested && weight(one) > 0),
    contested: order(
      ({ disagreement }) => disagreement ?? 0,
      ({ isContested }) => isContested,
    ),
  };
}

function toDiscussion(
  { claim, keyLabel, responses, answered, isContested, drawsTheStrong }: ClaimFigures,
  byClaim: ReadonlyMap<ClaimId, ReportClaim>,
): readonly Discussion[] {
  const entry = byClaim.get(claim)?.entry;
  const mostChosen = mostOf(responses, LABELS, keyLabel);
  const mostWrong = mostOf(
    responses,
    LABELS.filter((label) => label !== keyLabel),
    keyLabel,
  );
  if (entry === undefined || mostChosen === null) return [];
  const why = isContested
    ? 'contested'
    : mostChosen !== keyLabel
      ? 'against-the-key'
      : drawsTheStrong !== null
        ? 'strong-students-differ'
        : 'split';
  // Where the key gives no such reason, as where the teacher changed it, the reason for its label starts the talk.
  const ofContested = isContested ? entry.whyContested : null;
  const starter = ofContested ?? entry.rationales[mostWrong ?? mostChosen] ?? entry.rationales[keyLabel] ?? null;
  return [{ claim, why, mostChosen, chosenBy: responses[mostChosen], answered, starter }];
}

/** The label that was chosen most; of equals one that is not the key's, and of those the first. null if none was. */
function mostOf(responses: ClaimFigures['responses'], labels: readonly Label[], keyLabel: Label): Label | null {
  return labels.reduce<Label | null>((most, label) => {
    if (responses[label] === 0) return most;
    if (most === null || responses[label] > responses[most]) return label;
    return responses[label] === responses[most] && most === keyLabel ? label : most;
  }, null);
}
