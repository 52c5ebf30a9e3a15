import * as path from 'node:path';
import { bigLessonText } from '../big-lesson.mjs';
import { drive, inFolder } from '../drive.mjs';
import { bound, boundQuantile } from '../row.mjs';
import {
  makeBigDraft,
  timeKeying,
  timeList,
  timeMarking,
  timeOpening,
  timeParts,
  timeTyping,
} from '../workshop-story.mjs';

const SIZE = { claims: 2000, words: 100_000 };
const sealer = path.resolve(import.meta.dirname, '../../../out/bench/content/seal-lesson.mjs');
const FRAME_MS = 1000 / 60;
/** Starts, each of which opens the draft without anything in memory. */
const MOST_STARTS = 5;
/** Claims, parts or letters in each round. */
const EACH_ROUND = 10;

/** A draft of 100,000 words and 2,000 claims: opening it, and what each key does in it. @param {number} rounds */
export async function measureWorkshop(rounds) {
  const text = await bigLessonText(SIZE, sealer);
  return inFolder(async (folder) => {
    await drive(folder, (window) => makeBigDraft(window, text));
    /** @type {{ list: number, open: number }[]} */
    const starts = [];
    for (let start = 0; start < Math.min(rounds, MOST_STARTS); start += 1) {
      starts.push(
        await drive(folder, async (window) => ({ list: await timeList(window), open: await timeOpening(window) })),
      );
    }
    const many = rounds * EACH_ROUND;
    const pressed = await drive(folder, async (window) => {
      await timeList(window);
      await timeOpening(window);
      return {
        'the key of a claim': await timeKeying(window, many),
        'marking claims': await timeMarking(window, many),
        'the kinds of parts': await timeParts(window, many),
        'typing in a field': await timeTyping(window, many),
      };
    });
    return {
      rows: [
        bound({
          ...{ name: 'opening a draft of 2,000 claims, from the list to its first claim', unit: 'ms', goal: 1000 },
          values: starts.map(({ open }) => open),
        }),
        bound({
          ...{ name: 'the list of drafts before it, after a start', unit: 'ms', goal: null },
          values: starts.map(({ list }) => list),
        }),
        ...Object.entries(pressed).flatMap(([what, { painted, todoChanged }]) => {
          const frames = painted.map((time) => time / FRAME_MS);
          const presses = `a key press painted and saved in 2,000 claims: ${what}, ${String(frames.length)} presses`;
          return [
            bound({ name: presses, unit: 'frames', values: frames, goal: 2 }),
            boundQuantile({ name: `${presses}, p99`, unit: 'frames', values: frames, share: 0.99, goal: 3 }),
            ...(todoChanged.length === 0
              ? []
              : [bound({ name: `“Still to do” after it: ${what}`, unit: 'ms', values: todoChanged, goal: 100 })]),
          ];
        }),
      ],
    };
  });
}
