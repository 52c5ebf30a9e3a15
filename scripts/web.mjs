// Builds the practice edition, unless it was built from exactly these sources: a folder of files for any web server.
// usage: npm run web
import './lib/check-node.mjs';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { oneAtATime } from './lib/one-at-a-time.mjs';
import { inProject } from './lib/project.mjs';
import { runScript, say } from './lib/say.mjs';
import { makeUnlessMade } from './lib/stamp.mjs';

await runScript(async () => {
  await ensurePackages();
  await oneAtATime(() =>
    makeUnlessMade({
      stamp: inProject('out', '.built-web'),
      sources: ['content', 'renderer', 'package-lock.json', 'package.json', 'build/icons', 'scripts'],
      products: ['out/web/index.html', 'out/web/site-worker.js'],
      make: async () => {
        say('Building the practice edition.');
        // The packages that this needs are installed only now.
        const { buildSite } = await import('./lib/build-site.mjs');
        await buildSite();
      },
    }),
  );
  say('The practice edition is in out/web. Copy the folder to any web server.');
  return 0;
});
