import { describe, expect, it } from 'vitest';
import { foldAttempt } from '../../../content/journal/fold-attempt.ts';
import type { LABELS } from '../../../content/lesson/label.ts';
import { scoreAttempt } from '../../../content/scoring/score-attempt.ts';
import { countSteps } from '../../builders/count-steps.ts';
import { claimId } from '../../builders/ids.ts';
import { journal, moved, responded, started } from '../../builders/journal.ts';
import { lessonFile } from '../../builders/lesson-file.ts';

const FEW = 100;
const TIMES = 4;
/** Four times the claims are four times the steps, and a little that is the same for any number. */
const MOST = TIMES * 1.1;

const labelAt = (at: number): (typeof LABELS)[number] => (at % 2 === 0 ? 'evidence' : 'rhetoric');

function attemptAt(size: number) {
  const claims = Array.from({ length: size }, (_, at) => claimId(`c${String(at + 1)}`));
  const events = journal([
    started({ claims }),
    ...claims.flatMap((claim, at) => [moved(claim), responded(claim, labelAt(at))]),
  ]);
  const { key } = lessonFile({ claims: claims.map((_, at) => labelAt(at >> 1)) });
  const state = foldAttempt(events);
  if (state === null) throw new Error('The attempt was started.');
  return { events, key, state };
}

describe('an attempt of four times the claims', () => {
  const [few, many] = [attemptAt(FEW), attemptAt(FEW * TIMES)];

  it('is folded in four times the steps', () => {
    const steps = [few, many].map(({ events }) => countSteps(() => foldAttempt(events)));
    expect(steps[0]).toBeGreaterThan(FEW);
    expect(steps[1]).toBeLessThan((steps[0] ?? 0) * MOST);
  });

  it('is scored in four times the steps', () => {
    const steps = [few, many].map(({ key, state }) => countSteps(() => scoreAttempt(key, state)));
    expect(steps[0]).toBeGreaterThan(FEW);
    expect(steps[1]).toBeLessThan((steps[0] ?? 0) * MOST);
  });
});

describe('countSteps', () => {
  it('tells work in the square of the claims from work that goes through them once', () => {
    const list = Array.from({ length: 10 }, (_, at) => at);
    expect(countSteps(() => list.map((one) => one + 1))).toBe(10);
    expect(countSteps(() => list.map((one) => list.includes(one)))).toBe(110);
    expect(countSteps(() => [...list])).toBe(10);
  });
});
