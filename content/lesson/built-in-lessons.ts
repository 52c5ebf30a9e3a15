import airdropStory from '../lessons/airdrop-story.lesson.json';
import ashfellPumps from '../lessons/ashfell-pumps.lesson.json';
import biscuitTin from '../lessons/biscuit-tin.lesson.json';
import catOnTheBank from '../lessons/cat-on-the-bank.lesson.json';
import lampsOfVessamoor from '../lessons/lamps-of-vessamoor.lesson.json';
import warmUp from '../lessons/warm-up.lesson.json';
import { hashOf } from '../base/hash.ts';
import type { BuiltInLesson } from './built-in-lesson.ts';
import { earlierLessons } from './earlier-lessons.ts';
import type { AnswerKey, StudentHalf } from './format.ts';

/**
 * The lessons that come with the program, in the order in which they are shown. They are not read by the schema at each
 * start; a test reads every one of them by it, and holds what stands here to what comes out.
 */
export const builtInLessons: readonly BuiltInLesson[] = [
  warmUp,
  airdropStory,
  ashfellPumps,
  lampsOfVessamoor,
  biscuitTin,
  catOnTheBank,
].map(toBuiltIn);

function toBuiltIn(file: unknown): BuiltInLesson {
  // The compiler infers loose types from JSON; the test that reads the files by the schema is the reason for this.
  const { lesson, key } = file as { readonly lesson: StudentHalf; readonly key: AnswerKey };
  let keyHash: BuiltInLesson['keyHash'] | null = null;
  return {
    lesson,
    key,
    // The key names the hash of its lesson, which the test checks, so that a start need not compute it.
    lessonHash: key.lesson,
    get keyHash() {
      keyHash ??= hashOf(key);
      return keyHash;
    },
    earlier: earlierLessons.get(lesson.id) ?? [],
  };
}
