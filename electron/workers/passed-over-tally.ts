import { MAX_EXAMPLES, type PassedOver, WHY_PASSED_OVER, type WhyPassedOver } from '../../content/class/passed-over.ts';
import { quoteForeign } from '../../content/text/quote-foreign.ts';

/** Longer paths are truncated to this length. */
const LONGEST_EXAMPLE = 200;

/** Counts the files that are passed over in one source. */
export interface PassedOverTally {
  /** `example`: the path of the file relative to the source. `count`: the number of such files, 1 by default. */
  add(why: WhyPassedOver, example: string, count?: number): void;
  /** Adds the counts of another tally. */
  addAll(reasons: PassedOver['reasons']): void;
  end(): PassedOver;
}

/** A tally for a source named `from`. */
export function createTally(from: string): PassedOverTally {
  const reasons = new Map<WhyPassedOver, { count: number; readonly examples: string[] }>();
  return {
    add(why, example, count = 1) {
      const reason = reasons.get(why) ?? { count: 0, examples: [] };
      reason.count += count;
      if (reason.examples.length < MAX_EXAMPLES) reason.examples.push(quoteForeign(example, LONGEST_EXAMPLE));
      reasons.set(why, reason);
    },
    addAll(added) {
      for (const { why, count, examples } of added) {
        const reason = reasons.get(why) ?? { count: 0, examples: [] };
        reason.count += count;
        reason.examples.push(...examples.slice(0, MAX_EXAMPLES - reason.examples.length));
        reasons.set(why, reason);
      }
    },
    end: () => ({
      from: quoteForeign(from, LONGEST_EXAMPLE),
      reasons: WHY_PASSED_OVER.flatMap((why) => {
        const reason = reasons.get(why);
        return reason === undefined ? [] : [{ why, ...reason }];
      }),
    }),
  };
}
