// Packs the program and compares its performance with an empty window in the same runtime. Linux only: it reads /proc.
// usage: npm run bench [-- --rounds N] [-- --only GROUP,GROUP]
import './lib/check-node.mjs';
import { withDisplayForTests } from './lib/display.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { oneAtATime } from './lib/one-at-a-time.mjs';
import { run } from './lib/run.mjs';
import { PlainError, runScript, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

/** Parts of the program that are, or were, measured without starting it. */
const CONTENT = [
  ...['content/lesson/seal-lesson', 'content/scoring/score-attempt'],
  ...['content/journal/fold-attempt', 'content/journal/next-event'],
];

await runScript(async () => {
  if (process.platform !== 'linux') throw new PlainError('The bench reads /proc, which only Linux has.');
  await setUp();
  await oneAtATime(ensureBuild);
  say('Packing the program and the empty window.');
  const { pack } = await import('./lib/pack.mjs');
  const { makeTwin } = await import('./lib/twin.mjs');
  const { layOutPrograms } = await import('../tests/bench/programs.mjs');
  await layOutPrograms({ pack, makeTwin });
  const { build } = await import('vite');
  const { contentBundle } = await import('./build-config.mjs');
  await build(contentBundle({ input: CONTENT, outDir: 'out/bench/content' }));
  return withDisplayForTests((env) =>
    run(process.execPath, ['tests/bench/run-bench.mjs', ...process.argv.slice(2)], {
      env,
    }),
  );
});
