import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { benchBundle } from '../../../scripts/build-config.mjs';
import { inFolder } from '../drive.mjs';
import { bound } from '../row.mjs';

const file = path.resolve(import.meta.dirname, '../../../out/bench-parts/large-profile.mjs');
const ATTEMPTS = 10_000;
const GOAL_MS = 300;

/** What each screen of a person with 10,000 attempts takes of the main process. @param {number} rounds */
export async function measureProfile(rounds) {
  await build(benchBundle('large-profile'));
  /** @type {typeof import('../large-profile.ts')} */
  const { makeLargeProfile } = await import(pathToFileURL(file).href);
  return inFolder((folder) => {
    const profile = makeLargeProfile(folder, ATTEMPTS);
    const measured = Array.from({ length: rounds }, () => profile.timeScreens());
    profile.close();
    const rows = Object.keys(measured[0] ?? {}).map((screen) =>
      bound({
        name: `${screen} with 10,000 attempts, processor time of the main process’s work`,
        unit: 'ms',
        values: measured.map((round) => round[screen] ?? Number.NaN),
        goal: GOAL_MS,
      }),
    );
    return Promise.resolve({ rows });
  });
}
