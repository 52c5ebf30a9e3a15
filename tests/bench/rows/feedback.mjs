import { drive, inFolder } from '../drive.mjs';
import { bound } from '../row.mjs';
import { quantile } from '../statistics.mjs';
import { ARTICLE, openArticle, resumeLesson, startOver, timeFeedback } from '../story.mjs';

const FRAME_MS = 1000 / 60;
const CLAIMS = 29;
/** Responses at the number of rounds that the goal asks for. */
const RESPONSES = 1000;
const ROUNDS = 15;

/** From the key press that commits to the painted feedback; the response is on the disk in between. @param {number} rounds */
export async function measureFeedback(rounds) {
  const wanted = Math.ceil((RESPONSES * rounds) / ROUNDS);
  /** @type {number[]} */
  const times = [];
  await inFolder((folder) =>
    drive(folder, async (window) => {
      await openArticle(window);
      while (times.length < wanted) {
        if (times.length > 0) {
          await startOver(window, ARTICLE);
          await resumeLesson(window, ARTICLE);
        }
        times.push(...(await timeFeedback(window, CLAIMS)));
      }
    }),
  );
  const frames = times.map((time) => time / FRAME_MS);
  const slow = quantile(frames, 0.99);
  const what = `key press to painted feedback, durable commit included, ${String(times.length)} responses`;
  return {
    rows: [
      {
        ...bound({ name: `${what}: p99`, unit: 'frames', values: [slow], goal: 3 }),
        min: Math.min(...frames),
        max: Math.max(...frames),
      },
      bound({ name: what, unit: 'ms', values: times, goal: null }),
    ],
  };
}
