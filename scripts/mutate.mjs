// Mutates the code in many small ways, room by room, and counts what the tests notice; finally prints a table.
// usage: npm run mutate [-- room...] [-- options of Stryker, such as --mutate content/class/fold-class.ts]
import './lib/check-node.mjs';
import { existsSync, readFileSync } from 'node:fs';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { MUTATION_ROOMS } from './lib/mutation-rooms.mjs';
import { oneAtATime } from './lib/one-at-a-time.mjs';
import { inProject } from './lib/project.mjs';
import { runTool } from './lib/run.mjs';
import { PlainError, runScript, say } from './lib/say.mjs';

/** @param {string} room */
function countMutants(room) {
  const file = inProject('reports', 'mutation', `${room}.json`);
  if (!existsSync(file)) return null;
  /** @type {{ files: Record<string, { mutants: readonly { status: string }[] }> }} */
  const { files } = JSON.parse(readFileSync(file, 'utf8'));
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  /** @param {RegExp} which */
  const count = (which) => statuses.filter((status) => which.test(status)).length;
  return { noticed: count(/^(Killed|Timeout)$/), all: count(/^(Killed|Timeout|Survived|NoCoverage)$/) };
}

await runScript(async () => {
  await oneAtATime(ensurePackages);
  const args = process.argv.slice(2);
  const firstOption = args.findIndex((arg) => arg.startsWith('-'));
  const named = firstOption < 0 ? args : args.slice(0, firstOption);
  const options = firstOption < 0 ? [] : args.slice(firstOption);
  const unknown = named.find((room) => !(room in MUTATION_ROOMS));
  if (unknown !== undefined) {
    throw new PlainError(`usage: npm run mutate [-- ${Object.keys(MUTATION_ROOMS).join(' | ')}]`);
  }
  const rooms = named.length === 0 ? Object.keys(MUTATION_ROOMS) : named;
  let isEnough = true;
  for (const room of rooms) {
    say(`\n── ${room}`);
    const code = await runTool('stryker', ['run', ...options], {
      env: { ...process.env, CLAIMSORT_MUTATE: room },
    });
    isEnough &&= code === 0;
  }
  for (const room of rooms) {
    const counted = countMutants(room);
    if (counted === null) continue;
    const percent = ((100 * counted.noticed) / Math.max(1, counted.all)).toFixed(1);
    console.log(`${room.padEnd(12)} ${String(counted.noticed)} of ${String(counted.all)} noticed, ${percent} %`);
  }
  return isEnough ? 0 : 1;
});
