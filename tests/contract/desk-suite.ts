import { afterEach, describe } from 'vitest';
import { describeAttempts } from './desk-suite-attempts.ts';
import { describeBeside } from './desk-suite-beside.ts';
import { describeClassroom } from './desk-suite-classroom.ts';
import { describeCues } from './desk-suite-cues.ts';
import { describeExams } from './desk-suite-exams.ts';
import { describeHistory } from './desk-suite-history.ts';
import { describePractice } from './desk-suite-practice.ts';
import { describeProfiles } from './desk-suite-profiles.ts';
import { describeReasons } from './desk-suite-reasons.ts';
import { describeRetries } from './desk-suite-retries.ts';
import { describeShelf } from './desk-suite-shelf.ts';
import { describeStudy } from './desk-suite-study.ts';
import { describeWorkshop } from './desk-suite-workshop.ts';
import type { MakeDesk } from './desk-under-test.ts';
import { type Scene, setSceneOver } from './scene.ts';

/**
 * What every desk does, whatever it keeps things in and whatever wall stands before it. Call it with a name and a maker
 * of desks over an empty store; each test makes its own.
 */
export function describeDesk(name: string, makeDesk: MakeDesk): void {
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

    describeProfiles(setScene);
    describeShelf(setScene);
    describeAttempts(setScene);
    describeCues(setScene);
    describeReasons(setScene);
    describeBeside(setScene);
    describeRetries(setScene);
    describeExams(setScene);
    describeStudy(setScene);
    describeHistory(setScene);
    describePractice(setScene);
    describeClassroom(setScene);
    describeWorkshop(setScene);
  });
}
