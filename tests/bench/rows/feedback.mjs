import { drive, inFolder } from '../drive.mjs';
import { bound, boundQuantile } from '../row.mjs';
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
  const what = `key press to painted feedback, durable commit included, ${String(times.length)} responses`;
  return {
    rows: [
      boundQuantile({ name: `${what}: p99`, unit: 'frames', values: frames, share: 0.99, goal: 3 }),
      bound({ name: what, unit: 'ms', values: times, goal: null }),
    ],
  };
}
