import { drive, inFolder } from '../drive.mjs';
import { observeStart } from '../programs.mjs';
import { readPssMb } from '../processes.mjs';
import { compare } from '../row.mjs';
import { median } from '../statistics.mjs';
import { openArticle } from '../story.mjs';

/** Memory is read when the start has come to rest, and before the first backup. */
const REST_MS = 2000;
/** Not counted: the first start makes the profile, the second and third fill V8's code cache, which needs both. */
const WARM_UP = 3;
const PAINT = 'first paint';
const RESPONSE = 'response possible';

/** @typedef {Awaited<ReturnType<typeof start>>} Start @typedef {import('../programs.mjs').Moment} Moment */

/** @param {'ours' | 'empty'} program @param {string} folder */
const start = (program, folder) =>
  observeStart(program, {
    profile: folder,
    last: program === 'ours' ? RESPONSE : PAINT,
    whenThere: async (pid) => {
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
      return readPssMb(pid);
    },
  });

/** From the start to the first frame, to the first response, and the memory there, against the empty window. @param {number} rounds */
export async function measureStart(rounds) {
  /** @type {{ ours: Start[], empty: Start[] }} */
  const starts = { ours: [], empty: [] };
  await inFolder(async (folder) => {
    await drive(folder, (window) => openArticle(window));
    for (let round = -WARM_UP; round < rounds; round += 1) {
      for (const program of round % 2 === 0
        ? /** @type {const} */ (['ours', 'empty'])
        : /** @type {const} */ (['empty', 'ours'])) {
        const measured = await start(program, folder);
        if (round >= 0) starts[program].push(measured);
      }
    }
  });
  /** @param {'ours' | 'empty'} program @param {string} moment @param {keyof Moment} clock */
  const times = (program, moment, clock) =>
    starts[program].map(({ moments }) => moments.get(moment)?.[clock] ?? Number.NaN);
  /** @param {string} name @param {string} moment @param {keyof Moment} clock @param {number | null} goal */
  const against = (name, moment, clock, goal) =>
    compare({ name, unit: 'ms', ours: times('ours', moment, clock), theirs: times('empty', PAINT, clock), goal });
  const steps = [...(starts.ours[0]?.moments.keys() ?? [])];
  return {
    rows: [
      against('start to first contentful paint', PAINT, 'elapsed', 1.1),
      against('start to first contentful paint, processor time', PAINT, 'cpu', null),
      against('start to first response possible, 29 claims resumed', RESPONSE, 'elapsed', 1.25),
      against('start to first response possible, processor time', RESPONSE, 'cpu', null),
      compare({
        ...{ name: 'memory on the sorting screen (PSS of all processes)', unit: 'MB', goal: 1.1 },
        ...{ ours: starts.ours.map(({ found }) => found), theirs: starts.empty.map(({ found }) => found) },
      }),
    ],
    tables: {
      'Where the start goes (median ms since the start of the process)': steps.map((step) => ({
        step,
        'Claimsort, clock': Math.round(median(times('ours', step, 'elapsed'))),
        'Claimsort, processor': Math.round(median(times('ours', step, 'cpu'))),
        'empty window, clock': Math.round(median(times('empty', step, 'elapsed'))),
        'empty window, processor': Math.round(median(times('empty', step, 'cpu'))),
      })),
    },
  };
}
