import { afterEach, describe } from 'vitest';
import { describeAttempts } from './desk-suite-attempts.ts';
import { describeBeside } from './desk-suite-beside.ts';
import { describeClassroom } from './desk-suite-classroom.ts';
import { describeCues } from './desk-suite-cues.ts';
import { describeExams } from './desk-suite-exams.ts';
import { describeHistory } from './desk-suite-history.ts';
import { describePassages } from './desk-suite-passages.ts';
import { describePractice } from './desk-suite-practice.ts';
import { describeProfiles } from './desk-suite-profiles.ts';
import { describeReasons } from './desk-suite-reasons.ts';
import { describeRetries } from './desk-suite-retries.ts';
import { describeOffers, describeShelf } from './desk-suite-shelf.ts';
import { describeStudy } from './desk-suite-study.ts';
import { describeWorkshop } from './desk-suite-workshop.ts';
import type { MakeDesk } from './desk-under-test.ts';
import { type Scene, setSceneOver } from './scene.ts';

/** What a desk does for people who learn, and all that it does. */
const LEARNING = [
  ...[describeProfiles, describeShelf, describeAttempts, describeCues, describeReasons, describeBeside],
  ...[describeRetries, describeExams, describeStudy, describeHistory, describePractice],
];
const EVERYTHING = [...LEARNING, describePassages, describeClassroom, describeWorkshop, describeOffers];

/**
 * What every desk does, whatever its store and transport. Call it with a name and a maker
 * of desks over an empty store; each test makes its own.
 */
export function describeDesk(name: string, makeDesk: MakeDesk): void {
  describeParts(name, makeDesk, EVERYTHING);
}

/** The same for a desk without classes and drafts; what it does not answer is `not-allowed`. */
export function describeLearnersDesk(name: string, makeDesk: MakeDesk): void {
  describeParts(name, makeDesk, LEARNING);
}

function describeParts(name: string, makeDesk: MakeDesk, parts: typeof EVERYTHING): void {
  describe(name, () => {
    const open: Scene[] = [];
    afterEach(async () => {
      for (const scene of open.splice(0)) await scene.close?.();
    });
    const setScene = async () => {
      const scene = await setSceneOver(makeDesk);
      open.push(scene);
      return scene;
    };
    for (const describePart of parts) describePart(setScene);
  });
}
